import styles from './charts.module.css';
import type { ChartSize } from './plotShape.ts';

/** The path of a sparkline in a box of `width` × `height`; a null breaks the line. Empty when fewer than two values. */
export function sparkPath(values: readonly (number | null)[], width: number, height: number): string {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return '';
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const span = high - low || 1;
  let isDrawing = false;
  return values
    .map((value, index) => {
      if (value === null) {
        isDrawing = false;
        return '';
      }
      const x = (index / (values.length - 1)) * width;
      const y = high === low ? height / 2 : height - ((value - low) / span) * height;
      const word = `${isDrawing ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
      isDrawing = true;
      return word;
    })
    .filter((word) => word !== '')
    .join('');
}

const boxes = {
  normal: { width: 52, height: 20, line: 1.5 },
  presenter: { width: 160, height: 48, line: 3 },
};

/** The last months as a small line with its end marked. Decoration: the numbers are in the table of the card. */
export function Sparkline({
  values,
  size = 'normal',
}: {
  values: readonly (number | null)[];
  size?: ChartSize;
}) {
  const { width, height, line } = boxes[size];
  const path = sparkPath(values, width, height);
  if (path === '') return null;
  const [, x = '0', y = '0'] = /([\d.]+) ([\d.]+)$/.exec(path) ?? [];
  return (
    <svg
      className={styles.spark}
      width={width + 6}
      height={height + 6}
      viewBox={`-3 -3 ${width + 6} ${height + 6}`}
      aria-hidden="true"
    >
      <path d={path} fill="none" stroke="currentColor" strokeWidth={line} strokeLinejoin="round" />
      <circle cx={x} cy={y} r={line * 1.6} fill="var(--text)" />
    </svg>
  );
}
