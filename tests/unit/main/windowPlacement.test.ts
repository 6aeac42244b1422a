import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minimumSize, placeWindow, type Rectangle } from '../../../src/main/windowPlacement.ts';

const laptop: Rectangle = { x: 0, y: 25, width: 1440, height: 875 };
const projector: Rectangle = { x: 1440, y: 0, width: 1920, height: 1080 };
const last = (bounds: Rectangle, flags = {}) => ({ bounds, maximized: false, fullScreen: false, ...flags });

describe('the place of a window', () => {
  test('is the middle of the first display the first time', () => {
    expect(placeWindow(null, [laptop])).toEqual({
      bounds: { x: 40, y: 25, width: 1360, height: 875 },
      maximized: false,
      fullScreen: false,
    });
  });

  test('is where it was, on the second display too', () => {
    const bounds = { x: 1600, y: 100, width: 1000, height: 700 };
    expect(placeWindow(last(bounds, { maximized: true }), [laptop, projector])).toEqual({
      bounds,
      maximized: true,
      fullScreen: false,
    });
  });

  test('moves home, not full screen, when its display is gone', () => {
    const bounds = { x: 1600, y: 100, width: 1000, height: 700 };
    expect(placeWindow(last(bounds, { fullScreen: true }), [laptop])).toEqual({
      bounds: { x: 220, y: 113, width: 1000, height: 700 },
      maximized: false,
      fullScreen: false,
    });
  });

  test('moves home when its title bar cannot be reached', () => {
    const bounds = { x: 100, y: -400, width: 1000, height: 700 };
    expect(placeWindow(last(bounds), [laptop]).bounds.y).toBeGreaterThanOrEqual(laptop.y);
  });

  test('always lies on a display, no smaller than the minimum where the display allows', () => {
    const number = fc.integer({ min: -10_000, max: 10_000 });
    const size = fc.integer({ min: 1, max: 8000 });
    const bounds = fc.record({ x: number, y: number, width: size, height: size });
    const area = fc.record({
      x: number,
      y: number,
      width: fc.integer({ min: 800, max: 4000 }),
      height: fc.integer({ min: 600, max: 2400 }),
    });
    fc.assert(
      fc.property(bounds, fc.array(area, { minLength: 1, maxLength: 3 }), (before, areas) => {
        const after = placeWindow(last(before), areas).bounds;
        const home = areas.find(
          (one) =>
            after.x >= one.x &&
            after.y >= one.y &&
            after.x + after.width <= one.x + one.width &&
            after.y + after.height <= one.y + one.height,
        );
        expect(home).toBeDefined();
        expect(areas.some((one) => after.width >= Math.min(minimumSize.width, one.width))).toBe(true);
        expect(areas.some((one) => after.height >= Math.min(minimumSize.height, one.height))).toBe(true);
      }),
    );
  });
});
