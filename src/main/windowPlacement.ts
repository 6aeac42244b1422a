import { z } from 'zod';

/** Device-independent pixels, as Electron's screen module gives them. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const minimumSize = { width: 960, height: 640 } as const;
const usualSize = { width: 1360, height: 880 } as const;

/** Where a window was when it was last closed. */
export const placementSchema = z.object({
  bounds: z.object({
    x: z.number().int(),
    y: z.number().int(),
    width: z.number().int(),
    height: z.number().int(),
  }),
  maximized: z.boolean(),
  fullScreen: z.boolean(),
});

export type Placement = z.infer<typeof placementSchema>;

/**
 * Where to put the window now: its last place if enough of it can still be seen there, else the usual size in
 * the middle of the first display. Never smaller than the minimum and never larger than its display.
 * @param workAreas the visible displays without task bars, the primary one first
 */
export function placeWindow(last: Placement | null, workAreas: readonly Rectangle[]): Placement {
  const primary = workAreas[0] ?? { x: 0, y: 0, ...usualSize };
  const home = last ? workAreas.find((area) => isGrabbable(last.bounds, area)) : undefined;
  if (!last || !home) {
    const flags = { maximized: last?.maximized ?? false, fullScreen: false };
    return { bounds: centred(fitted(last?.bounds ?? usualSize, primary), primary), ...flags };
  }
  const size = fitted(last.bounds, home);
  const x = clamp(last.bounds.x, home.x, home.x + home.width - size.width);
  const y = clamp(last.bounds.y, home.y, home.y + home.height - size.height);
  return { ...last, bounds: { x, y, ...size } };
}

/** True when a hand's width of the title bar lies on the display: less cannot be dragged back. */
function isGrabbable(bounds: Rectangle, area: Rectangle): boolean {
  const visible = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  return visible >= 100 && bounds.y >= area.y - 10 && bounds.y <= area.y + area.height - 60;
}

function fitted(size: { width: number; height: number }, area: Rectangle): { width: number; height: number } {
  return {
    width: Math.min(Math.max(size.width, minimumSize.width), area.width),
    height: Math.min(Math.max(size.height, minimumSize.height), area.height),
  };
}

function centred(size: { width: number; height: number }, area: Rectangle): Rectangle {
  const x = area.x + Math.round((area.width - size.width) / 2);
  return { x, y: area.y + Math.round((area.height - size.height) / 2), ...size };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}
