import type { Card, CardSeries } from '../card.ts';
import { rateResult } from '../compute.ts';
import { keyOfCode } from '../dimension.ts';
import type { DrillGroup } from '../drill.ts';
import { handOffRows } from '../handOffFacts.ts';
import { decidedHandOffs, handOffAcceptance, pendingHandOffs, returnReason } from '../handOffs.ts';
import { dayScope, emptySelection, type Selection, splitSelection } from '../selection.ts';
import type { CardInput } from './cardInput.ts';
import { rateMove } from './change.ts';
import { drillTo, makeCard, notOneOf, oneOf } from './frame.ts';

/** As many reasons get a series of their own; the rest is one. */
const shownReasons = 3;

/** One part of every bar: which hand-offs it holds and how to find them again. */
interface Stack {
  key: string;
  name: string;
  role: CardSeries['role'];
  rows: Selection;
  part: 'hits' | 'misses' | 'base';
  groups: DrillGroup[];
}

/** M06 by person: what became of the hand-offs each salesperson decided, why they came back, and what waits. */
export function handOffCard(input: CardInput): Card {
  const { handOffs } = input;
  const days = dayScope(input.scope);
  const rows = handOffRows(handOffs, input.scope.filter);
  const decided = decidedHandOffs(handOffs, rows, days);
  const pending = pendingHandOffs(handOffs, rows, days);
  const reasons = returnsByReason(input, decided);
  const stacks = stacksOf(decided, pending, reasons);
  const personOf = (row: number): string | null => keyOfCode(handOffs.column('owner'), row);
  const people = [...splitSelection({ ...decided, base: [...decided.base, ...pending.base] }, personOf)]
    .filter(([, part]) => part.base.length > 0)
    .sort((a, b) => b[1].base.length - a[1].base.length)
    .map(([key]) => ({ key, label: personName(input, key) }));
  const result = rateResult(decided);
  return makeCard(input, {
    name: 'handOffs',
    metrics: ['M06'],
    subject: 'Hand-offs',
    title: handOffTitle(input, decided, pending, reasons),
    chart: {
      form: 'bars',
      unit: 'count',
      stacked: true,
      categoryName: 'Handed to',
      categories: people,
      series: stacks.map((stack) => seriesOf(input, stack, people, personOf)),
      steps: [],
      lines: [],
    },
    result,
    drill: drillTo(input.scope, 'M06', 'base', 'Hand-offs accepted or returned'),
  });
}

const personName = (input: CardInput, id: string | null): string =>
  id === null ? 'Nobody' : (input.members('owner').get(id)?.label ?? 'Unknown person');

interface Returned {
  key: string | null;
  /** The reason as it was first written; several spellings may share a key. */
  words: string;
  rows: Selection;
}

const longestWords = 60;

/** The returned hand-offs by reason, the most frequent first. */
function returnsByReason(input: CardInput, decided: Selection): Returned[] {
  const accepted = new Set(decided.hits);
  const returned = { ...emptySelection(), base: decided.base.filter((row) => !accepted.has(row)) };
  return [...splitSelection(returned, returnReason(input.handOffs))]
    .sort((a, b) => b[1].base.length - a[1].base.length)
    .map(([key, rows]) => {
      const written = input.handOffs.handOffs[rows.base[0] ?? -1]?.reason?.trim() ?? 'no reason given';
      const words = written.length > longestWords ? `${written.slice(0, longestWords)}…` : written;
      return { key, words, rows };
    });
}

function stacksOf(decided: Selection, pending: Selection, reasons: readonly Returned[]): Stack[] {
  const shown = reasons.length > shownReasons + 1 ? reasons.slice(0, shownReasons) : reasons;
  const rest = reasons.slice(shown.length);
  const stacks: Stack[] = [
    {
      key: 'accepted',
      name: 'Accepted',
      role: 'sales',
      rows: { ...emptySelection(), base: decided.hits },
      part: 'hits',
      groups: [],
    },
    ...shown.map(
      ({ key, words, rows }): Stack => ({
        key: `returned ${key ?? ''}`,
        name: `Returned: ${words}`,
        role: 'other',
        rows,
        part: 'misses',
        groups: [oneOf('reason', key)],
      }),
    ),
  ];
  if (rest.length > 0) {
    stacks.push({
      key: 'returned otherwise',
      name: 'Returned: other reasons',
      role: 'other',
      rows: { ...emptySelection(), base: rest.flatMap(({ rows }) => rows.base) },
      part: 'misses',
      groups: [
        notOneOf(
          'reason',
          shown.map(({ key }) => key),
        ),
      ],
    });
  }
  if (pending.base.length > 0) {
    const groups = [oneOf('fate', 'pending')];
    stacks.push({ key: 'pending', name: 'Pending', role: 'rest', rows: pending, part: 'base', groups });
  }
  return stacks;
}

function seriesOf(
  input: CardInput,
  { key, name, role, rows, part, groups }: Stack,
  people: readonly { key: string | null; label: string }[],
  personOf: (row: number) => string | null,
): CardSeries {
  const byPerson = splitSelection(rows, personOf);
  return {
    key,
    name,
    role,
    points: people.map((person) => {
      const count = byPerson.get(person.key)?.base.length ?? 0;
      const label = `${person.label}: ${name}`.slice(0, 300);
      const drill = drillTo(input.scope, 'M06', part, label, {
        groups: [...groups, oneOf('owner', person.key)],
      });
      return { value: count, n: count, drill };
    }),
  };
}

function handOffTitle(
  input: CardInput,
  decided: Selection,
  pending: Selection,
  reasons: readonly Returned[],
): string {
  const { wording } = input;
  const now = rateResult(decided);
  const waiting =
    pending.base.length === 0 ? '' : `; ${wording.counted(pending.base.length, 'answer')} pending`;
  if (now.value === null) {
    const head = 'No hand-off was accepted or returned in this period';
    return `${head}${waiting}`;
  }
  const before =
    input.compared === null
      ? null
      : handOffAcceptance(
          input.handOffs,
          handOffRows(input.handOffs, input.compared.scope.filter),
          dayScope(input.compared.scope),
        );
  const move = before === null ? null : rateMove(now, before);
  const all = wording.counted(now.n, 'hand-off');
  const head =
    move !== null && before?.value != null
      ? `Acceptance ${move} to ${wording.share(now.value)} of ${all} from ${wording.share(before.value)}`
      : `Sales accepted ${wording.share(now.value)} of ${all}`;
  const top = reasons.find(({ key }) => key !== null);
  const why =
    top === undefined ? '' : `; most often returned: ${top.words} (${wording.count(top.rows.base.length)})`;
  return `${head}${why}${waiting}`;
}
