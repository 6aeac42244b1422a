import { type ReactNode, useEffect, useRef } from 'react';
import type { Plot } from '../../../domain/metrics/card.ts';
import type { Format } from '../format.ts';
import { useFormat } from '../locale/LocaleContext.tsx';
import styles from './charts.module.css';
import { patternFill } from './patterns.ts';
import { bandAlpha, type ChartSize, hasIntervals, lineDashes } from './plotShape.ts';
import { seriesStyles } from './seriesStyle.ts';
import type { ChartTheme } from './theme.ts';

/** A name with the sign it is drawn with, in a box of 20 × 12. */
export interface LegendEntry {
  key: string;
  name: string;
  draw: (context: CanvasRenderingContext2D) => void;
}

const line =
  (color: string, dash: readonly number[]): LegendEntry['draw'] =>
  (context) => {
    context.strokeStyle = color;
    context.lineWidth = 2;
    context.setLineDash([...dash]);
    context.beginPath();
    context.moveTo(0, 6);
    context.lineTo(20, 6);
    context.stroke();
    context.setLineDash([]);
  };

/** The series where there are several, and the lines across the plot with their values. */
export function legendEntries(plot: Plot, theme: ChartTheme, format: Format): LegendEntry[] {
  const drawn = seriesStyles(plot.series, theme);
  const series = plot.series.flatMap(({ key, name }, index): LegendEntry[] => {
    const style = drawn[index];
    if (style === undefined || plot.series.length < 2) return [];
    if (plot.form === 'line') return [{ key, name, draw: line(style.color, style.dash) }];
    const draw: LegendEntry['draw'] = (context) => {
      context.fillStyle = patternFill(style.pattern, style.color, theme.surface);
      context.fillRect(4, 0, 12, 12);
    };
    return [{ key, name, draw }];
  });
  const lines = plot.lines.map(({ kind, label, value }, index) => ({
    key: `line ${index}`,
    name: `${label} ${format.metric(value, plot.unit, plot.currency)}`,
    draw: line(theme.text2, lineDashes[kind]),
  }));
  return [...series, ...lines, ...intervalEntry(plot, drawn[0]?.color ?? theme.text3, theme)];
}

/** What the band behind a line, or the whisker on a bar, stands for. */
function intervalEntry(plot: Plot, color: string, theme: ChartTheme): LegendEntry[] {
  const isDrawn = plot.series.some(({ points }) => points.some(({ interval }) => interval != null));
  if (!hasIntervals(plot) || !isDrawn) return [];
  const whisker: LegendEntry['draw'] = (context) => {
    context.strokeStyle = theme.text3;
    context.lineWidth = 1;
    context.beginPath();
    for (const [x1, y1, x2, y2] of [
      [1, 6, 19, 6],
      [1, 3, 1, 9],
      [19, 3, 19, 9],
    ] as const) {
      context.moveTo(x1, y1);
      context.lineTo(x2, y2);
    }
    context.stroke();
  };
  const band: LegendEntry['draw'] = (context) => {
    context.globalAlpha = 2 * bandAlpha;
    context.fillStyle = color;
    context.fillRect(0, 0, 20, 12);
  };
  return [{ key: 'interval', name: '95 % interval', draw: plot.form === 'line' ? band : whisker }];
}

interface Props {
  plot: Plot;
  theme: ChartTheme | null;
  size: ChartSize;
}

/** The names of series and lines with the colour, dash or pattern they are drawn with; nothing when there is one series. */
export function Legend({ plot, theme, size }: Props): ReactNode {
  const format = useFormat();
  const entries = theme === null ? [] : legendEntries(plot, theme, format);
  if (entries.length === 0 && !(theme === null && plot.series.length > 1)) return null;
  return (
    <ul className={styles.legend} data-size={size} aria-label="Legend">
      {entries.map(({ key, name, draw }) => (
        <li key={key}>
          <Swatch draw={draw} />
          {name}
        </li>
      ))}
    </ul>
  );
}

function Swatch({ draw }: { draw: LegendEntry['draw'] }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context == null) return;
    context.clearRect(0, 0, 40, 24);
    context.save();
    context.scale(2, 2);
    draw(context);
    context.restore();
  }, [draw]);
  return <canvas ref={canvas} width={40} height={24} className={styles.swatch} aria-hidden />;
}
