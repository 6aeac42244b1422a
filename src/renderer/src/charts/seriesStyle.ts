import type { CardSeries } from '../../../domain/metrics/card.ts';
import type { ChartTheme } from './theme.ts';

export type FillPattern = 'solid' | 'stripes' | 'dots' | 'backstripes' | 'grid' | 'rings' | 'bars';
export type Marker = 'circle' | 'rect' | 'triangle' | 'rectRot' | 'star' | 'crossRot';

/** How one series looks: colour never alone, a marker and dash for lines, a pattern for filled shapes. */
export interface SeriesStyle {
  color: string;
  dash: readonly number[];
  marker: Marker;
  pattern: FillPattern;
}

const dashes: readonly (readonly number[])[] = [[], [6, 4], [2, 3], [10, 3, 2, 3], [1, 3], [12, 4]];
const markers: readonly Marker[] = ['circle', 'rect', 'triangle', 'rectRot', 'star', 'crossRot'];
const patterns: readonly FillPattern[] = ['solid', 'stripes', 'dots', 'backstripes', 'grid', 'rings'];

/** Without a team among the series, the team colours come last: blue and orange then mean nothing by themselves. */
const withTeams = [2, 3, 4, 5];
const withoutTeams = [2, 3, 4, 5, 0, 1];

/** One style per series. Sales and Marketing keep their colours; what is beyond the palette is grey. */
export function seriesStyles(series: readonly Pick<CardSeries, 'role'>[], theme: ChartTheme): SeriesStyle[] {
  const hasTeam = series.some(({ role }) => role === 'sales' || role === 'marketing');
  const free = [...(hasTeam ? withTeams : withoutTeams)];
  return series.map(({ role }, index) => {
    const shape = {
      dash: dashes[index % dashes.length] ?? [],
      marker: markers[index % markers.length] ?? ('circle' as const),
      pattern: patterns[index % patterns.length] ?? ('solid' as const),
    };
    if (role === 'sales') return { ...shape, color: theme.series[0] };
    if (role === 'marketing') return { ...shape, color: theme.series[1] };
    const next = role === 'rest' ? undefined : free.shift();
    const color = next === undefined ? undefined : theme.series[next];
    return color === undefined ? { ...shape, color: theme.rest, pattern: 'bars' } : { ...shape, color };
  });
}
