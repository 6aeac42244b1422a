import { describe, expect, it } from 'vitest';
import { countResult, rateResult } from '../../../../src/domain/metrics/compute.ts';
import {
  stageConversion,
  stageConversionAllStages,
  stagePairs,
} from '../../../../src/domain/metrics/conversion.ts';
import { type CycleFacts, noteEntry } from '../../../../src/domain/metrics/cycleFacts.ts';
import { leadsCreated, stageEntries, startMonth } from '../../../../src/domain/metrics/leadCounts.ts';
import { dayScope, type Selection, splitSelection } from '../../../../src/domain/metrics/selection.ts';
import { allTime, cycleFacts, day, everyRow, inSeptember } from './cases.ts';

const created = (facts: CycleFacts, scope = inSeptember()): Selection =>
  leadsCreated(facts, everyRow(facts), scope);

describe('M01 Leads created', () => {
  it('M01: counts the first day of the period and not the day after its last (N02)', () => {
    const facts = cycleFacts([
      { started: '2026-08-31' },
      { started: '2026-09-01' },
      { started: '2026-09-30' },
      { started: '2026-10-01' },
    ]);
    expect(created(facts).base).toEqual([1, 2]);
  });

  it('M01.1: counts a recycled lead once for each cycle', () => {
    const facts = cycleFacts([
      { lead: 7, started: '2026-09-02', entered: { recycled: '2026-09-10' } },
      { lead: 7, started: '2026-09-20' },
    ]);
    expect(countResult(created(facts), facts.size, inSeptember())).toEqual({
      value: 2,
      n: 2,
      excluded: 0,
      excludedWhy: [],
      unit: 'count',
    });
  });

  it('N03: leaves out what has no date, with the reason', () => {
    const facts = cycleFacts([{ started: null }, { started: '2026-09-05' }, { started: null }]);
    expect(countResult(created(facts), facts.size, inSeptember())).toMatchObject({
      value: 1,
      excluded: 2,
      excludedWhy: [{ reason: 'no creation date', count: 2 }],
    });
  });

  it('N02: without a period counts also what has no date', () => {
    const facts = cycleFacts([{ started: null }, { started: '2019-01-01' }]);
    expect(created(facts, allTime()).base).toHaveLength(2);
  });

  it('N04: leaves out what is dated after the as-of date', () => {
    const facts = cycleFacts([{ started: '2026-09-10' }, { started: '2026-09-11' }]);
    expect(
      countResult(created(facts, inSeptember('2026-09-10')), 2, inSeptember('2026-09-10')),
    ).toMatchObject({
      value: 1,
      excluded: 1,
      excludedWhy: [{ reason: 'dated after the as-of date', count: 1 }],
    });
  });

  it('N08: is null without any lead and for a period to come, but a real 0 otherwise', () => {
    const none = cycleFacts([]);
    expect(countResult(created(none), none.size, inSeptember()).value).toBeNull();
    const early = cycleFacts([{ started: '2026-01-01' }]);
    expect(countResult(created(early), early.size, inSeptember()).value).toBe(0);
    const future = inSeptember('2026-08-31');
    expect(countResult(created(early, future), early.size, future).value).toBeNull();
  });

  it('N10: the months add up to the whole, what has no date being a part', () => {
    const facts = cycleFacts([
      { started: '2026-01-31' },
      { started: '2026-02-01' },
      { started: '2026-02-28' },
      { started: null },
    ]);
    const parts = splitSelection(created(facts, allTime()), startMonth(facts));
    expect([...parts].map(([month, part]) => [month, part.base.length])).toEqual([
      ['2026-01-01', 1],
      ['2026-02-01', 2],
      [null, 1],
    ]);
  });
});

describe('M02 Stage entries', () => {
  it('M02: counts the first entry only', () => {
    const facts = cycleFacts([{ entered: { mql: '2026-08-20' } }, { entered: { mql: '2026-09-20' } }]);
    noteEntry(facts, 0, 'mql', day('2026-09-10'));
    noteEntry(facts, 1, 'mql', null);
    expect(stageEntries(facts, everyRow(facts), inSeptember(), 'mql').base).toEqual([1]);
  });

  it('M02: a cycle that never entered the stage is neither counted nor excluded', () => {
    const facts = cycleFacts([{ entered: { inquiry: '2026-09-01' } }]);
    const selection = stageEntries(facts, [0], inSeptember(), 'mql');
    expect(selection.base).toEqual([]);
    expect(selection.excluded.size).toBe(0);
  });

  it('M02: an entry without a date is excluded with the reason (N03)', () => {
    const facts = cycleFacts([{ entered: { mql: null } }]);
    expect([...stageEntries(facts, [0], inSeptember(), 'mql').excluded]).toEqual([['noEntryDate', [0]]]);
  });
});

describe('M03 and M04 Stage conversion', () => {
  /** Straight through, skipped SAL and SQL, only to SAL, disqualified, never an MQL. */
  const facts = cycleFacts([
    {
      entered: {
        mql: '2026-09-01',
        sal: '2026-09-05',
        sql: '2026-09-09',
        opportunity: '2026-09-20',
        customer: '2026-11-01',
      },
    },
    { entered: { mql: '2026-09-02', opportunity: '2026-09-25' } },
    { entered: { mql: '2026-09-03', sal: '2026-09-30' } },
    { entered: { mql: '2026-09-04', disqualified: '2026-09-06' } },
    { entered: { inquiry: '2026-09-05', sql: '2026-09-07' } },
  ]);
  const any = (from: 'inquiry' | 'mql', to: 'sal' | 'sql' | 'customer', asOf?: string): Selection =>
    stageConversion(facts, everyRow(facts), inSeptember(asOf), { from, to });
  const all = (from: 'inquiry' | 'mql', to: 'sal' | 'sql' | 'customer', asOf?: string): Selection =>
    stageConversionAllStages(facts, everyRow(facts), inSeptember(asOf), { from, to });

  it('M03: counts whoever reached the stage or a later one', () => {
    const selection = any('mql', 'sql');
    expect(selection.base).toEqual([0, 1, 2, 3]);
    expect(selection.hits).toEqual([0, 1]);
    expect(rateResult(selection).value).toBe(0.5);
  });

  it('M03.1: a cycle that never entered the first stage is in neither part', () => {
    expect(any('mql', 'sql').base).not.toContain(4);
  });

  it('M03.3: an exit is no reaching, and stays in the base', () => {
    const selection = any('mql', 'sal');
    expect(selection.base).toContain(3);
    expect(selection.hits).toEqual([0, 1, 2]);
  });

  it('M03: knows nothing of what happened after the as-of date (N04)', () => {
    expect(any('mql', 'customer').hits).toEqual([0]);
    expect(any('mql', 'customer', '2026-10-31').hits).toEqual([]);
    expect(any('mql', 'sql', '2026-09-09').hits).toEqual([0]);
    expect(any('mql', 'sql', '2026-09-08').hits).toEqual([]);
  });

  it('M03.2: reaching without a date counts, as does reaching before the start', () => {
    const odd = cycleFacts([
      { entered: { mql: '2026-09-01', customer: null } },
      { entered: { mql: '2026-09-01', sql: '2026-08-28' } },
    ]);
    const pair = { from: 'mql', to: 'sql' } as const;
    expect(stageConversion(odd, [0, 1], inSeptember(), pair).hits).toEqual([0, 1]);
  });

  it('M04: also needs every stage between', () => {
    expect(all('mql', 'sql').hits).toEqual([0]);
    expect(all('mql', 'customer').hits).toEqual([0]);
    expect(all('mql', 'sal').hits).toEqual(any('mql', 'sal').hits);
  });

  it('M04: is never above M03, and equal for neighbours', () => {
    for (const pair of stagePairs) {
      const three = stageConversion(facts, everyRow(facts), allTime(), pair);
      const four = stageConversionAllStages(facts, everyRow(facts), allTime(), pair);
      expect(four.base).toEqual(three.base);
      for (const row of four.hits) expect(three.hits).toContain(row);
    }
    expect(stagePairs).toHaveLength(15);
  });

  it('N01: of an empty base the rate is null, not 0', () => {
    const empty = stageConversion(
      facts,
      everyRow(facts),
      dayScope({ period: { from: '2020-01-01', to: '2020-02-01' }, asOf: '2026-12-31' }),
      { from: 'mql', to: 'sql' },
    );
    expect(rateResult(empty)).toEqual({
      value: null,
      n: 0,
      excluded: 0,
      excludedWhy: [],
      unit: 'share',
      interval: null,
    });
  });
});
