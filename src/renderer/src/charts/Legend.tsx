import { type ReactNode, useEffect, useRef } from 'react';
import type { Plot } from '../../../domain/metrics/card.ts';
import styles from './charts.module.css';
import { patternFill } from './patterns.ts';
import type { ChartSize } from './plotOptions.ts';
import { type SeriesStyle, seriesStyles } from './seriesStyle.ts';
import type { ChartTheme } from './theme.ts';

interface Props {
  plot: Plot;
  theme: ChartTheme | null;
  size: ChartSize;
}

/** The names of the series with the colour, dash, marker or pattern they are drawn with. */
export function Legend({ plot, theme, size }: Props): ReactNode {
  const drawn = theme === null ? [] : seriesStyles(plot.series, theme);
  return (
    <ul className={styles.legend} data-size={size} aria-label="Series">
      {plot.series.map(({ key, name }, index) => {
        const style = drawn[index];
        return (
          <li key={key}>
            {style !== undefined && theme !== null && (
              <Swatch style={style} isLine={plot.form === 'line'} ground={theme.surface} />
            )}
            {name}
          </li>
        );
      })}
    </ul>
  );
}

function Swatch({ style, isLine, ground }: { style: SeriesStyle; isLine: boolean; ground: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context == null) return;
    context.clearRect(0, 0, 40, 24);
    context.save();
    context.scale(2, 2);
    if (isLine) {
      context.strokeStyle = style.color;
      context.fillStyle = style.color;
      context.lineWidth = 2;
      context.setLineDash([...style.dash]);
      context.beginPath();
      context.moveTo(0, 6);
      context.lineTo(20, 6);
      context.stroke();
    } else {
      context.fillStyle = patternFill(style.pattern, style.color, ground);
      context.fillRect(4, 0, 12, 12);
    }
    context.restore();
  }, [style, isLine, ground]);
  return <canvas ref={canvas} width={40} height={24} className={styles.swatch} aria-hidden />;
}
