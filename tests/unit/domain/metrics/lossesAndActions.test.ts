import { describe, expect, it } from 'vitest';
import {
  actionRows,
  dueActions,
  fateOf,
  followThrough,
  timesCarried,
} from '../../../../src/domain/metrics/followThrough.ts';
import {
  heardFrom,
  lostDeals,
  reasonOf,
  stageLostAt,
  subReasonOf,
  voiceAgreement,
  voiceReason,
} from '../../../../src/domain/metrics/lossReasons.ts';
import { splitSelection } from '../../../../src/domain/metrics/selection.ts';
import {
  type ActionCase,
  actionFacts,
  allTime,
  dealFacts,
  everyRow,
  inSeptember,
  lost,
  won,
} from './cases.ts';

describe('M25 Loss reasons', () => {
  const facts = dealFacts([
    lost('2026-09-01', {
      reason: 'budget',
      history: [
        ['talk', '2026-08-01'],
        ['offer', '2026-08-10'],
        ['lost', '2026-09-01'],
      ],
    }),
    lost('2026-09-02', { reason: 'price', opinions: { buyer: 'timing' } }),
    lost('2026-09-03', { opinions: { rep: 'timing', marketer: 'discount' } }),
    lost('2026-09-04', { opinions: { buyer: 'budget', rep: 'discount' } }),
    lost('2026-09-05'),
    lost(null, { reason: 'price' }),
    lost('2026-10-01', { reason: 'price' }),
    won('2026-09-01'),
  ]);
  const selection = lostDeals(facts, everyRow(facts), inSeptember());
  const counts = (keyOf: (row: number) => string | null) =>
    Object.fromEntries([...splitSelection(selection, keyOf)].map(([key, part]) => [key, part.base.length]));

  it('M25: takes the deals lost in the period and says which could not be placed', () => {
    expect(selection.base).toEqual([0, 1, 2, 3, 4]);
    expect([...selection.excluded]).toEqual([['noCloseDate', [5]]]);
  });

  it('M25.1: groups by the deal’s own reason, else the buyer’s, the rep’s, the marketer’s', () => {
    const base = splitSelection({ ...selection, excluded: new Map() }, reasonOf(facts));
    expect([...base].map(([key, part]) => [key, part.base])).toEqual([
      ['price', [0, 1, 3]],
      ['timing', [2]],
      [null, [4]],
    ]);
    expect(counts(subReasonOf(facts))).toEqual({ budget: 2, null: 3 });
  });

  it('M25.2: knows the last open stage', () => {
    expect(stageLostAt(facts)(0)).toBe('offer');
    expect(stageLostAt(facts)(4)).toBeNull();
  });

  it('M25.3: the deal’s own reason is the rep’s word unless the rep said otherwise', () => {
    expect(heardFrom(facts, selection, 'rep').base).toEqual([0, 1, 2, 3]);
    expect(voiceReason(facts, 'rep')(2)).toBe('timing');
    expect(heardFrom(facts, selection, 'buyer').base).toEqual([1, 3]);
  });

  it('M25.4: agreement is of deals on which two or more spoke, on the first level', () => {
    const { result, selection: judged } = voiceAgreement(facts, selection);
    expect(judged.base).toEqual([1, 2, 3]);
    expect(judged.hits).toEqual([3]);
    expect(result.value).toBeCloseTo(1 / 3, 12);
  });

  it('N01: no two voices, no agreement', () => {
    const quiet = dealFacts([lost('2026-09-01', { reason: 'price' })]);
    expect(voiceAgreement(quiet, lostDeals(quiet, [0], inSeptember())).result.value).toBeNull();
  });
});

describe('M28 Action follow-through', () => {
  const ask = (cases: ActionCase[], scope = inSeptember('2026-09-20')) => {
    const actions = actionFacts(cases);
    return followThrough(actions, everyRow(actions), scope);
  };

  it('M28: done on the due date is on time, a day later is not, and what is not due yet has no part', () => {
    expect(
      ask([
        { due: '2026-09-10', done: '2026-09-10' },
        { due: '2026-09-10', done: '2026-09-11' },
        { due: '2026-09-20' },
        { due: '2026-09-21', done: '2026-09-01' },
        { due: '2026-08-31' },
      ]),
    ).toMatchObject({ value: 1 / 3, n: 3, excluded: 0 });
  });

  it('M28.1: dropped and undated actions are excluded with the reason', () => {
    expect(
      ask([
        { due: '2026-09-10', status: 'dropped' },
        { due: null },
        { due: null, status: 'dropped' },
        { due: '2026-09-11', done: '2026-09-09' },
      ]),
    ).toMatchObject({
      value: 1,
      n: 1,
      excluded: 2,
      excludedWhy: [
        { reason: 'dropped', count: 1 },
        { reason: 'no due date', count: 1 },
      ],
    });
  });

  it('M28: what was done after the as-of date is not done yet (N04)', () => {
    const [action] = actionFacts([{ due: '2026-09-30', done: '2026-09-25' }]);
    expect(action && fateOf(action, inSeptember('2026-09-24').asOf)).toBe('open');
    expect(action && fateOf(action, inSeptember('2026-09-25').asOf)).toBe('onTime');
  });

  it('N11: filters by owner and by the owner’s team; counts the times carried', () => {
    const actions = actionFacts([
      { due: '2026-09-10', owner: 'anna', carried: 2 },
      { due: '2026-09-10', owner: 'max', carried: 1 },
      { due: '2026-09-10' },
    ]);
    expect(actionRows(actions, { team: 'marketing' })).toEqual([1]);
    expect(actionRows(actions, { ownerId: null })).toEqual([2]);
    expect(timesCarried(actions, dueActions(actions, everyRow(actions), allTime()))).toBe(3);
  });

  it('N01: nothing due gives null', () => {
    expect(ask([])).toMatchObject({ value: null, n: 0 });
  });
});
