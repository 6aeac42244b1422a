import type { Plot } from '../../metrics/card.ts';
import type { Markup } from '../html/markup.ts';
import type { ReportWords } from '../words.ts';
import { barsChart } from './barsChart.ts';
import { ink, label, svg } from './chartStyle.ts';
import { columnsChart } from './columnsChart.ts';
import { lineChart } from './lineChart.ts';

/** No value and no record behind any point. */
const isEmpty = (plot: Plot): boolean =>
  plot.categories.length === 0 ||
  plot.series.every((series) => series.points.every((point) => !point.value && !point.n));

/** A plot as vectors, `chartWidth` wide and as high as it needs to be. `summary` is its text for those who cannot see it. */
export function plotChart(plot: Plot, words: ReportWords, summary: string): Markup {
  if (isEmpty(plot))
    return svg(28, summary, [label(0, 18, 'Nothing to draw for this period', { fill: ink.text3 })]);
  if (plot.form === 'bars') return barsChart(plot, words, summary);
  return plot.form === 'columns' ? columnsChart(plot, words, summary) : lineChart(plot, words, summary);
}
