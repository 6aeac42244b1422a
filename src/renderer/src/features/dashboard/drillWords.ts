import type { Drill } from '../../../../domain/metrics/drill.ts';
import type { Format } from '../../format.ts';
import { type ChoiceGroup, chosenFilters } from './filterChoices.ts';

const longest = 300;

/** A snapshot of today has no period; a month is already named by the slice itself. */
const namesItsTime = ({ metric, part, label }: Drill): boolean =>
  metric === 'pipeline' || part === 'aging' || /\d{4}$/.test(label);

/**
 * The slice in words that stand by themselves on another screen: what the chart called it, then the period and the
 * filters that were seen around the chart: "Entered MQL · Sep – Nov 2026 · Paid social".
 */
export function drillInWords(drill: Drill, groups: readonly ChoiceGroup[], format: Format): Drill {
  const words = [
    drill.label,
    ...(namesItsTime(drill) ? [] : [format.period(drill.period)]),
    ...chosenFilters(drill.filter, groups).map(({ text }) => text),
  ];
  return { ...drill, label: words.filter(Boolean).join(' · ').slice(0, longest) };
}
