import type { FillPattern } from './seriesStyle.ts';

const tile = 8;

type Pen = (context: CanvasRenderingContext2D) => void;

const line =
  (...points: [number, number, number, number][]): Pen =>
  (context) => {
    context.beginPath();
    for (const [x1, y1, x2, y2] of points) {
      context.moveTo(x1, y1);
      context.lineTo(x2, y2);
    }
    context.stroke();
  };

const pens: Record<Exclude<FillPattern, 'solid'>, Pen> = {
  stripes: line([-1, 5, 5, -1], [-1, 9, 9, -1], [3, 9, 9, 3]),
  backstripes: line([3, -1, 9, 5], [-1, -1, 9, 9], [-1, 3, 5, 9]),
  grid: line([4, 0, 4, tile], [0, 4, tile, 4]),
  bars: line([0, 4, tile, 4]),
  dots: (context) => {
    context.beginPath();
    context.arc(2, 2, 1.2, 0, 2 * Math.PI);
    context.arc(6, 6, 1.2, 0, 2 * Math.PI);
    context.fill();
  },
  rings: (context) => {
    context.beginPath();
    context.arc(4, 4, 2, 0, 2 * Math.PI);
    context.stroke();
  },
};

const made = new Map<string, CanvasPattern | string>();

/** A fill of `color` with a fine pattern in `ink` over it, so that neighbours differ without colour. */
export function patternFill(pattern: FillPattern, color: string, ink: string): CanvasPattern | string {
  if (pattern === 'solid') return color;
  const key = `${pattern} ${color} ${ink}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const canvas = document.createElement('canvas');
  canvas.width = tile;
  canvas.height = tile;
  const context = canvas.getContext('2d');
  if (context === null) return color;
  context.fillStyle = color;
  context.fillRect(0, 0, tile, tile);
  context.globalAlpha = 0.4;
  context.strokeStyle = ink;
  context.fillStyle = ink;
  context.lineWidth = 1;
  pens[pattern](context);
  const fill = context.createPattern(canvas, 'repeat') ?? color;
  made.set(key, fill);
  return fill;
}
