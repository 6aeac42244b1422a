import type { Team } from '../../vocabulary.ts';
import type { Card, CardSeries } from '../card.ts';
import { rateResult } from '../compute.ts';
import { type ActionFate, actionRows, dueActions, fateOf, timesCarried } from '../followThrough.ts';
import { dayScope, emptySelection, type Selection, splitSelection } from '../selection.ts';
import type { CardInput } from './cardInput.ts';
import { drillTo, makeCard, oneOf } from './frame.ts';

const teams: { key: Team | null; label: string }[] = [
  { key: 'sales', label: 'Sales' },
  { key: 'marketing', label: 'Marketing' },
  { key: null, label: 'No owner' },
];

const fates: { fate: ActionFate; name: string; role: CardSeries['role'] }[] = [
  { fate: 'onTime', name: 'Done on time', role: 'other' },
  { fate: 'late', name: 'Done late', role: 'other' },
  { fate: 'open', name: 'Not done', role: 'rest' },
];

/** M28 per team: of the actions that fell due, how many were done on time, late, or not yet. */
export function followThroughCard(input: CardInput): Card {
  const days = dayScope(input.scope);
  const rows = actionRows(input.actions, input.scope.filter);
  const due = dueActions(input.actions, rows, days);
  const byTeam = splitSelection(due, (row) => input.actions[row]?.team ?? null);
  const shown = teams.filter(({ key }) => key !== null || (byTeam.get(null)?.base.length ?? 0) > 0);
  const fate = (row: number): ActionFate => {
    const action = input.actions[row];
    return action === undefined ? 'open' : fateOf(action, days.asOf);
  };
  const result = rateResult(due);
  return makeCard(input, {
    name: 'followThrough',
    metrics: ['M28'],
    subject: 'Action follow-through',
    title: followThroughTitle(input, due, byTeam),
    chart: {
      form: 'bars',
      unit: 'count',
      stacked: true,
      categoryName: 'Team',
      categories: shown.map(({ key, label }) => ({ key, label })),
      series: fates.map(({ fate: wanted, name, role }) => ({
        key: wanted,
        name,
        role,
        points: shown.map(({ key, label }) => {
          const part = byTeam.get(key) ?? emptySelection();
          const count = part.base.filter((row) => fate(row) === wanted).length;
          const groups = [oneOf('team', key), oneOf('fate', wanted)];
          return {
            value: count,
            n: part.base.length,
            drill: drillTo(input.scope, 'M28', 'base', `${label}: ${name.toLowerCase()}`, { groups }),
          };
        }),
      })),
      steps: [],
      lines: [],
    },
    result,
    drill: drillTo(input.scope, 'M28', 'base', 'Actions that fell due'),
  });
}

function followThroughTitle(
  input: CardInput,
  due: Selection,
  byTeam: ReadonlyMap<string | null, Selection>,
): string {
  const { wording } = input;
  const whole = rateResult(due);
  if (whole.value === null) return 'No action fell due in this period';
  const parts = teams.flatMap(({ key, label }) => {
    const part = byTeam.get(key);
    const rate = part === undefined || key === null ? null : rateResult(part).value;
    return rate === null ? [] : [`${label} ${wording.share(rate)}`];
  });
  const carried = timesCarried(input.actions, due);
  const tail = carried > 0 ? `; carried over ${wording.counted(carried, 'time')}` : '';
  const head = `${wording.share(whole.value)} of ${wording.counted(whole.n, 'due action')} done on time`;
  return parts.length > 1 ? `${head} – ${parts.join(', ')}${tail}` : `${head}${tail}`;
}
