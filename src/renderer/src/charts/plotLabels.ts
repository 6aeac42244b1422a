import type { Context as LabelContext } from 'chartjs-plugin-datalabels';
import type { CardPoint } from '../../../domain/metrics/card.ts';
import {
  hasIntervals,
  hasValueLabels,
  isAcross,
  measured,
  measures,
  type PlotInput,
  pointAt,
} from './plotShape.ts';

/** The text next to a point. */
export function labelText(point: CardPoint | undefined, { plot, format }: PlotInput): string {
  if (point === undefined || point.value === null) return '';
  const value =
    plot.unit === 'money'
      ? format.money(point.value, plot.currency, 'compact')
      : plot.unit === 'days' || plot.unit === 'hours'
        ? format.number(point.value, plot.unit === 'hours' ? 1 : 0)
        : format.metric(point.value, plot.unit, plot.currency);
  return point.low === true && isAcross(plot) ? `${value} · low sample` : value;
}

/** Values where there is room for them: beside bars and last points, above columns, inside wide parts of a stack. */
export function labelOptions(input: PlotInput, font: { family: string; size: number }) {
  const { plot, theme } = input;
  const isLast = ({ datasetIndex, dataIndex }: LabelContext): boolean => {
    const points = plot.series[datasetIndex]?.points ?? [];
    return dataIndex === points.findLastIndex(({ value }) => value !== null);
  };
  const isShown = (context: LabelContext): boolean | 'auto' => {
    if (plot.form === 'line') return isLast(context) ? 'auto' : false;
    if (plot.stacked) return isAcross(plot) && fitsInside(input, context) ? 'auto' : false;
    return hasValueLabels(plot);
  };
  const isInside = plot.stacked;
  return {
    display: isShown,
    formatter: (_: unknown, context: LabelContext) => labelText(pointAt(input, context), input),
    color: theme.text,
    font: { ...font, weight: 500 as const },
    anchor: isInside ? ('center' as const) : ('end' as const),
    align: isInside ? ('center' as const) : plot.form === 'columns' ? ('top' as const) : ('right' as const),
    offset: isInside ? 0 : (context: LabelContext) => 4 + intervalLength(input, context),
    clip: false,
    ...(isInside
      ? { backgroundColor: theme.surface, borderRadius: 4, padding: { top: 0, bottom: 0, left: 4, right: 4 } }
      : {}),
  };
}

/** Whether a part of a stacked bar is wide enough for its own value. */
function fitsInside(input: PlotInput, context: LabelContext): boolean {
  const point = pointAt(input, context);
  const scale = context.chart.scales[measured(input.plot).values];
  if (scale === undefined || point?.value == null || point.value === 0) return false;
  const room = Math.abs(scale.getPixelForValue(point.value) - scale.getPixelForValue(0));
  return room >= labelText(point, input).length * measures[input.size].font * 0.65 + 12;
}

/** px from the end of a bar to the end of its interval: the label stands behind the whisker, not on it. */
function intervalLength(input: PlotInput, context: LabelContext): number {
  const { plot } = input;
  const point = pointAt(input, context);
  const scale = context.chart.scales[measured(plot).values];
  if (!isAcross(plot) || !hasIntervals(plot) || scale === undefined) return 0;
  if (point?.value == null || point.interval == null) return 0;
  return scale.getPixelForValue(point.interval.high) - scale.getPixelForValue(point.value);
}
