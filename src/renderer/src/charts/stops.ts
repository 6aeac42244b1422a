import type { CardPoint, Plot } from '../../../domain/metrics/card.ts';
import type { Drill } from '../../../domain/metrics/drill.ts';
import type { Format } from '../format.ts';

/** Somewhere the arrow keys stop: a point of a series, or a step between two categories of a funnel. */
export interface Stop {
  kind: 'point' | 'step';
  /** Index of the series; of the step for steps. */
  series: number;
  /** Index of the category; for a step the one it leaves. */
  category: number;
  /** What is read out: "March 2026, Webinar: 42 leads". */
  text: string;
  drill: Drill | undefined;
}

/** "31 % (95 % between 24 % and 39 %), of 129, low sample": a value with what it rests on. */
export function pointWords(point: Omit<CardPoint, 'drill'>, plot: Plot, format: Format): string {
  const value = format.metric(point.value, plot.unit, plot.currency);
  if (point.value === null) return 'no value';
  const words = [value];
  const range = point.interval ?? null;
  if (range !== null && plot.unit === 'share') {
    words.push(`95 % sure between ${format.percent(range.low)} and ${format.percent(range.high)}`);
  }
  if (point.n !== undefined && plot.unit !== 'count') words.push(`of ${format.count(point.n, 'record')}`);
  if (point.low === true) words.push('low sample');
  return words.join(', ');
}

/** Every stop of a plot, category by category, so that Right goes on in time and Down to the next series. */
export function plotStops(plot: Plot, format: Format): Stop[] {
  const several = plot.series.length > 1;
  return plot.categories.flatMap((category, index) => {
    const points = plot.series.flatMap((series, at): Stop[] => {
      const point = series.points[index];
      if (point === undefined) return [];
      const name = several ? `${category.label}, ${series.name}` : category.label;
      const text = `${name}: ${pointWords(point, plot, format)}`;
      return [{ kind: 'point', series: at, category: index, text, drill: point.drill }];
    });
    const steps = plot.steps.flatMap((step, at): Stop[] => {
      if (step.from !== index) return [];
      const next = plot.categories[step.to]?.label ?? '';
      const words = pointWords(step, { ...plot, unit: 'share' }, format);
      return [
        {
          kind: 'step',
          series: at,
          category: index,
          text: `${category.label} to ${next}: ${words}`,
          drill: step.drill,
        },
      ];
    });
    return [...points, ...steps];
  });
}

type Direction = 'next' | 'previous' | 'nextSeries' | 'previousSeries' | 'first' | 'last';

/** Where a key leads from `current` (null = nowhere yet); stays in place at the ends. */
export function moveStop(
  stops: readonly Stop[],
  current: number | null,
  direction: Direction,
): number | null {
  if (stops.length === 0) return null;
  if (direction === 'first' || (current === null && direction !== 'last')) return 0;
  if (direction === 'last' || current === null) return stops.length - 1;
  const here = stops[current];
  if (here === undefined) return 0;
  const step = direction === 'next' || direction === 'nextSeries' ? 1 : -1;
  for (let index = current + step; index >= 0 && index < stops.length; index += step) {
    const stop = stops[index];
    if (stop === undefined) break;
    const alongSeries = direction === 'next' || direction === 'previous';
    if (!alongSeries || stop.kind === 'step' || here.kind === 'step' || stop.series === here.series)
      return index;
  }
  return current;
}
