import { countResult, rateResult } from './compute.ts';
import { keyOfCode } from './dimension.ts';
import { respondedHandOffs, responseSpread } from './firstResponse.ts';
import { handOffRows } from './handOffFacts.ts';
import { decidedHandOffs, pendingHandOffs, returnReason } from './handOffs.ts';
import type { ReportInput } from './reports.ts';
import type { MetricReport, MetricResult } from './result.ts';
import type { MetricScope } from './scope.ts';
import { dayScope, emptySelection, type Selection, splitSelection } from './selection.ts';
import { promisedHandOffs } from './serviceLevel.ts';

type Part = MetricReport['parts'][number];

/** The parts of M06: pending ones, acceptance by who received, returns by reason. */
export function acceptanceParts(input: ReportInput, scope: MetricScope): Part[] {
  const { handOffs } = input;
  const days = dayScope(scope);
  const rows = handOffRows(handOffs, scope.filter);
  const decided = decidedHandOffs(handOffs, rows, days);
  const count = (part: Selection): MetricResult => countResult(part, handOffs.handOffs.length, days);
  const accepted = new Set(decided.hits);
  const returned = { ...emptySelection(), base: decided.base.filter((row) => !accepted.has(row)) };
  return [
    { by: 'outcome', key: 'pending', label: 'Pending', ...count(pendingHandOffs(handOffs, rows, days)) },
    ...byReceiver(input, decided, rateResult),
    ...inOrder(splitSelection(returned, returnReason(handOffs))).map(
      ([key, part]): Part => ({
        by: 'reason',
        key,
        label: key === null ? 'None given' : (handOffs.handOffs[part.base[0] ?? -1]?.reason ?? key),
        ...count(part),
      }),
    ),
  ];
}

/** The parts of M07: clock hours, and working hours by who received. */
export function responseParts(input: ReportInput, scope: MetricScope): Part[] {
  const { handOffs } = input;
  const responded = respondedHandOffs(handOffs, handOffRows(handOffs, scope.filter), dayScope(scope));
  return [
    { by: 'hours', key: 'clock', label: 'Clock hours', ...responseSpread(handOffs, responded, 'clock') },
    ...byReceiver(input, responded, (part) => responseSpread(handOffs, part, 'working')),
  ];
}

/** The parts of M08: by who received. */
export const promiseParts = (input: ReportInput, scope: MetricScope): Part[] =>
  byReceiver(
    input,
    promisedHandOffs(input.handOffs, handOffRows(input.handOffs, scope.filter), dayScope(scope)),
    rateResult,
  );

const inOrder = (parts: ReadonlyMap<string | null, Selection>): [string | null, Selection][] =>
  [...parts].sort((a, b) => b[1].base.length - a[1].base.length);

function byReceiver(
  input: ReportInput,
  selection: Selection,
  result: (part: Selection) => MetricResult,
): Part[] {
  const column = input.handOffs.column('owner');
  const people = input.members('owner');
  return inOrder(splitSelection(selection, (row) => keyOfCode(column, row))).map(([key, part]) => ({
    by: 'owner',
    key,
    label: key === null ? 'None' : (people.get(key)?.label ?? 'Unknown'),
    ...result(part),
  }));
}
