import {
  BarController,
  BarElement,
  CategoryScale,
  Chart as ChartJs,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import annotation from 'chartjs-plugin-annotation';
import datalabels from 'chartjs-plugin-datalabels';
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Chart } from 'react-chartjs-2';
import type { Plot } from '../../../domain/metrics/card.ts';
import type { Drill } from '../../../domain/metrics/drill.ts';
import { useFormat } from '../locale/LocaleContext.tsx';
import { Unseen } from '../ui/Unseen.tsx';
import styles from './charts.module.css';
import { Legend } from './Legend.tsx';
import { plotData, plotOptions } from './plotOptions.ts';
import { intervalPlugin, markStep, stepPlace, stepPlugin, totalPlugin } from './plotPlugins.ts';
import { type ChartSize, kindOf, type PlotInput, type PlotKind, plotHeights } from './plotShape.ts';
import { moveStop, plotStops, type Stop } from './stops.ts';
import { useChartTheme } from './theme.ts';

ChartJs.register(
  BarController,
  BarElement,
  LineController,
  LineElement,
  PointElement,
  CategoryScale,
  LinearScale,
  Tooltip,
  annotation,
  datalabels,
);

export interface PlotViewProps {
  plot: Plot;
  /** One sentence that says what the picture shows. */
  summary: string;
  size?: ChartSize;
  /** Opens the records behind a point: click, or Enter on the point reached with the arrow keys. */
  onDrill?: ((drill: Drill) => void) | undefined;
  /** Gives the canvas for a picture of the chart. */
  canvasRef?: RefObject<HTMLCanvasElement | null>;
}

type PlotChart = ChartJs<PlotKind, (number | null)[], string>;

/** The drawing of a plot. One Tab stop; arrow keys read out its points. */
export function PlotView({ plot, summary, size = 'normal', onDrill, canvasRef }: PlotViewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const chart = useRef<PlotChart>(null);
  const format = useFormat();
  const theme = useChartTheme(frame);
  const stops = useMemo(() => plotStops(plot, format), [plot, format]);
  const [current, setCurrent] = useState<number | null>(null);
  const input = useMemo<PlotInput | null>(
    () => (theme === null ? null : { plot, format, theme, size }),
    [plot, format, theme, size],
  );
  useEffect(() => setCurrent((index) => (index !== null && index < stops.length ? index : null)), [stops]);
  useEffect(() => {
    if (canvasRef !== undefined) canvasRef.current = chart.current?.canvas ?? null;
  });

  const show = (index: number | null): void => {
    setCurrent(index);
    highlight(chart.current, index === null ? undefined : stops[index]);
  };
  const open = (stop: Stop | undefined): void => {
    if (stop?.drill !== undefined) onDrill?.(stop.drill);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = directions[event.key];
    if (direction !== undefined) show(moveStop(stops, current, direction));
    else if (event.key === 'Enter' && current !== null) open(stops[current]);
    else if (event.key === 'Escape' && current !== null) show(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={styles.plot}>
      <Legend plot={plot} theme={theme} size={size} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the canvas inside has the role, name and Tab stop */}
      <div
        ref={frame}
        className={styles.canvas}
        style={{ ...plotHeights(plot, size), cursor: onDrill === undefined ? 'default' : 'pointer' }}
        onKeyDown={onKeyDown}
      >
        {input !== null && (
          <Drawing
            input={input}
            summary={summary}
            chart={chart}
            onClick={(event) => open(stopAt(chart.current, event, stops, plot))}
            onBlur={() => show(null)}
          />
        )}
      </div>
      <Unseen role="status">
        {current === null
          ? ''
          : `${stops[current]?.text ?? ''}${onDrill === undefined ? '' : '. Enter opens the records.'}`}
      </Unseen>
    </div>
  );
}

const directions: Record<string, Parameters<typeof moveStop>[2]> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowDown: 'nextSeries',
  ArrowUp: 'previousSeries',
  Home: 'first',
  End: 'last',
};

interface DrawingProps {
  input: PlotInput;
  summary: string;
  chart: RefObject<PlotChart | null>;
  onClick: (event: MouseEvent<HTMLCanvasElement>) => void;
  onBlur: () => void;
}

function Drawing({ input, summary, chart, onClick, onBlur }: DrawingProps) {
  const latest = useRef(input);
  latest.current = input;
  const data = useMemo(() => plotData(input), [input]);
  const options = useMemo(() => plotOptions(input), [input]);
  const plugins = useMemo(() => {
    const read = (): PlotInput => latest.current;
    return [intervalPlugin(read), stepPlugin(read), totalPlugin(read)];
  }, []);
  return (
    <Chart<PlotKind, (number | null)[], string>
      ref={(made) => {
        chart.current = made ?? null;
      }}
      type={kindOf(input.plot)}
      data={data}
      options={options}
      plugins={plugins}
      role="img"
      aria-label={summary}
      tabIndex={0}
      onClick={onClick}
      onBlur={onBlur}
    />
  );
}

/** Marks the point the keyboard is on, as the pointer would. */
function highlight(chart: PlotChart | null, stop: Stop | undefined): void {
  if (chart === null) return;
  const active = stop?.kind === 'point' ? [{ datasetIndex: stop.series, index: stop.category }] : [];
  chart.setActiveElements(active);
  markStep(chart, stop?.kind === 'step' ? stop.series : null);
  const element = stop?.kind === 'point' ? chart.getDatasetMeta(stop.series).data[stop.category] : undefined;
  chart.tooltip?.setActiveElements(active, { x: element?.x ?? 0, y: element?.y ?? 0 });
  chart.update('none');
}

/** The stop under the pointer: a bar or point, or the words between two bars of a funnel. */
function stopAt(
  chart: PlotChart | null,
  event: MouseEvent<HTMLCanvasElement>,
  stops: readonly Stop[],
  plot: Plot,
): Stop | undefined {
  if (chart === null) return undefined;
  const [hit] = chart.getElementsAtEventForMode(
    event.nativeEvent,
    'nearest',
    { intersect: plot.form !== 'line' },
    false,
  );
  if (hit !== undefined) {
    return stops.find(
      ({ kind, series, category }) =>
        kind === 'point' && series === hit.datasetIndex && category === hit.index,
    );
  }
  const y = event.nativeEvent.offsetY;
  return stops.find(({ kind, series }) => {
    const step = kind === 'step' ? plot.steps[series] : undefined;
    const place = step === undefined ? null : stepPlace(chart, step.from, step.to);
    return place !== null && Math.abs(place - y) < 10;
  });
}
