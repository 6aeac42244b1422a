import { type Card, type CardTable, type Plot, targetWords } from './card.ts';

/** Any card as a table with the same numbers: for "View as table", for CSV, and for readers who cannot see a chart. */
export function cardTable(card: Card): CardTable {
  const { chart } = card;
  if (chart.form === 'table') return chart;
  if (chart.form === 'tiles') return tilesTable(chart);
  return plotTable(chart);
}

function plotTable(plot: Plot): CardTable {
  const currency = plot.currency === undefined ? {} : { currency: plot.currency };
  const funnel = plot.steps.length > 0;
  return {
    form: 'table',
    columns: [
      { key: 'category', label: plot.categoryName, unit: 'text' },
      ...plot.series.map(({ key, name }) => ({ key, label: name, unit: plot.unit, ...currency })),
      ...(plot.unit === 'count' ? [] : [{ key: 'n', label: 'Records', unit: 'count' as const }]),
      ...(funnel ? [{ key: 'step', label: 'Went on', unit: 'share' as const }] : []),
    ],
    rows: plot.categories.map((category, index) => {
      const points = plot.series.map((series) => series.points[index]);
      const step = plot.steps.find((each) => each.from === index);
      const [first] = points;
      return {
        cells: [
          category.label,
          ...points.map((point) => point?.value ?? null),
          ...(plot.unit === 'count' ? [] : [first?.n ?? null]),
          ...(funnel ? [step?.value ?? null] : []),
        ],
        ...(first?.low === true ? { low: true } : {}),
        ...(first?.drill === undefined ? {} : { drill: first.drill }),
      };
    }),
  };
}

/** Tiles as columns, since each has its own unit: the months of the spark lines, then the period, comparison, target. */
function tilesTable(chart: Extract<Card['chart'], { form: 'tiles' }>): CardTable {
  const { tiles } = chart;
  return {
    form: 'table',
    columns: [
      { key: 'month', label: 'Month', unit: 'text' },
      ...tiles.map((tile) => ({
        key: tile.metric,
        label: tile.label,
        unit: tile.unit,
        ...(tile.currency === undefined ? {} : { currency: tile.currency }),
      })),
    ],
    rows: [
      ...(tiles[0]?.spark ?? []).map((point, index) => ({
        cells: [point.label, ...tiles.map((tile) => tile.spark[index]?.value ?? null)],
      })),
      { cells: ['Period', ...tiles.map((tile) => tile.value)] },
      ...(chart.comparedTo === null || chart.comparedTo === targetWords
        ? []
        : [{ cells: [chart.comparedTo, ...tiles.map((tile) => tile.previous)] }]),
      { cells: ['Target', ...tiles.map((tile) => tile.target)] },
    ],
  };
}
