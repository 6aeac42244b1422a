import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

type Rgb = [number, number, number];
type Theme = 'light' | 'dark';

const css = readFileSync(resolve(import.meta.dirname, '../../../../src/renderer/src/ui/tokens.css'), 'utf8');

function token(name: string, theme: Theme): Rgb {
  const match = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`, 'i').exec(css);
  const hex = match?.[theme === 'light' ? 1 : 2];
  if (hex === undefined) throw new Error(`no token --${name}`);
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

/** WCAG 2.2: relative luminance of an sRGB colour. */
function luminance([red, green, blue]: Rgb): number {
  const linear = (value: number): number => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** WCAG 2.2: contrast ratio, 1–21. */
function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

test('the contrast formula gives the known values', () => {
  expect(contrast([255, 255, 255], [0, 0, 0])).toBeCloseTo(21, 5);
  // The lightest grey that passes AA on white, as WCAG tools report it.
  expect(contrast([0x76, 0x76, 0x76], [255, 255, 255])).toBeCloseTo(4.54, 2);
});

const grounds = ['bg', 'surface', 'sunken', 'raised'];
const readable: [text: string, grounds: string[]][] = [
  ['text', [...grounds, 'selected']],
  ['text-2', [...grounds, 'selected']],
  ['text-3', grounds],
  ['sales', [...grounds, 'sales-tint']],
  ['marketing', [...grounds, 'marketing-tint']],
  ['good', [...grounds, 'good-tint']],
  ['risk', [...grounds, 'risk-tint']],
  ['bad', [...grounds, 'bad-tint']],
  ['on-accent', ['accent', 'accent-hover']],
];
const visible: [mark: string, grounds: string[]][] = [
  ['focus', [...grounds, 'selected']],
  ['control-border', ['bg', 'surface', 'raised']],
  ...[1, 2, 3, 4, 6].map((number): [string, string[]] => [`series-${number}`, ['surface']]),
];

describe.each<Theme>(['light', 'dark'])('%s theme', (theme) => {
  test.each(readable)('%s can be read (4.5 : 1) on its grounds', (text, on) => {
    const poor = on.filter((ground) => contrast(token(text, theme), token(ground, theme)) < 4.5);
    expect(poor).toEqual([]);
  });

  test.each(visible)('%s can be seen (3 : 1) on its grounds', (mark, on) => {
    const poor = on.filter((ground) => contrast(token(mark, theme), token(ground, theme)) < 3);
    expect(poor).toEqual([]);
  });
});

test('the measured pairs keep the contrast they were measured with', () => {
  const measured: [string, string, Theme, number][] = [
    ['text', 'surface', 'light', 17.4],
    ['text-2', 'surface', 'light', 7.9],
    ['text-3', 'surface', 'light', 5.9],
    ['text', 'surface', 'dark', 15.4],
    ['text-3', 'surface', 'dark', 6.3],
    ['sales', 'surface', 'light', 6.1],
    ['marketing', 'surface', 'dark', 8.8],
    ['bad', 'surface', 'light', 6.6],
  ];
  for (const [text, ground, theme, ratio] of measured) {
    expect(contrast(token(text, theme), token(ground, theme)), `${text} on ${ground}, ${theme}`).toBeCloseTo(
      ratio,
      0,
    );
  }
});
