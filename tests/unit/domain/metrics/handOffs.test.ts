import { describe, expect, it } from 'vitest';
import {
  firstResponse,
  handOffMonth,
  respondedHandOffs,
  responseSpread,
} from '../../../../src/domain/metrics/firstResponse.ts';
import { handOffRows } from '../../../../src/domain/metrics/handOffFacts.ts';
import {
  decidedHandOffs,
  decisionMonth,
  handOffAcceptance,
  pendingHandOffs,
  returnReason,
} from '../../../../src/domain/metrics/handOffs.ts';
import { splitSelection } from '../../../../src/domain/metrics/selection.ts';
import { promiseMonth, promiseOf, serviceLevel } from '../../../../src/domain/metrics/serviceLevel.ts';
import {
  allTime,
  day,
  everyRow,
  type HandOffCase,
  handOffFacts,
  inSeptember,
  type TouchCase,
} from './cases.ts';

describe('M06 Hand-off acceptance', () => {
  const facts = handOffFacts([
    { handed: '09-01 10:00', accepted: '09-01 12:00' },
    { handed: '09-01 10:00', accepted: '09-30 23:30' },
    { handed: '08-31 10:00', returned: '09-02 12:00', reason: 'Student' },
    { handed: '09-01 10:00', returned: '10-01 00:30', reason: 'Student' },
    { handed: '08-01 10:00', accepted: '08-31 23:59' },
    { handed: '09-05 10:00' },
  ]);
  const rows = everyRow(facts);

  it('M06, N16: counts by the day of the decision in the workbook’s zone', () => {
    expect(handOffAcceptance(facts, rows, inSeptember())).toMatchObject({ value: 2 / 3, n: 3, excluded: 0 });
    // 23:30 and 00:30 in Berlin are one UTC date.
    expect(decidedHandOffs(facts, rows, inSeptember()).base).toEqual([0, 1, 2]);
    expect(decisionMonth(facts)(3)).toBe('2026-10-01');
  });

  it('N05: carries the Wilson interval', () => {
    // 2 of 3, by the formula in Wilson's paper worked out by hand.
    const { interval } = handOffAcceptance(facts, rows, inSeptember());
    expect(interval?.low).toBeCloseTo(0.2077, 4);
    expect(interval?.high).toBeCloseTo(0.9385, 4);
  });

  it('M06.1: pending ones stand apart, as of the date', () => {
    expect(pendingHandOffs(facts, rows, inSeptember()).base).toEqual([5]);
    expect(pendingHandOffs(facts, rows, inSeptember('2026-09-01')).base).toEqual([1, 2, 3]);
    expect(pendingHandOffs(facts, rows, allTime('2026-07-01')).base).toEqual([]);
  });

  it('N04: a decision after the as-of date has not been made', () => {
    const selection = decidedHandOffs(facts, rows, inSeptember('2026-09-10'));
    expect(selection.base).toEqual([0, 2]);
    expect([...selection.excluded]).toEqual([['afterAsOf', [1]]]);
  });

  it('N01: nothing decided gives null', () => {
    expect(handOffAcceptance(handOffFacts([{ handed: '09-01 10:00' }]), [0], inSeptember())).toMatchObject({
      value: null,
      n: 0,
      interval: null,
    });
  });

  it('M06.2: an owner or a team keeps what it received or gave; no owner means nobody received it', () => {
    const sided = handOffFacts([
      { handed: '09-01 10:00', owner: 'anna', giver: 'max', channel: 'search' },
      { handed: '09-01 10:00', owner: 'anna', channel: 'calls' },
      { handed: '09-01 10:00', giver: 'max' },
    ]);
    expect(handOffRows(sided, { ownerId: 'anna' })).toEqual([0, 1]);
    expect(handOffRows(sided, { ownerId: 'max' })).toEqual([0, 2]);
    expect(handOffRows(sided, { ownerId: null })).toEqual([2]);
    expect(handOffRows(sided, { team: 'sales' })).toEqual([0, 1]);
    expect(handOffRows(sided, { team: 'marketing' })).toEqual([0, 2]);
    expect(handOffRows(sided, { channelId: 'search' })).toEqual([0]);
    expect(handOffRows(sided, { ownerId: 'max', channelId: 'search' })).toEqual([0]);
    expect(handOffRows(sided, {})).toEqual([0, 1, 2]);
  });

  it('M06.3: reasons that differ in case and spacing are one', () => {
    const returned = handOffFacts(
      ['Not a buyer', ' not  a BUYER ', 'Student'].map((reason) => ({
        handed: '09-01 10:00',
        returned: '09-02 10:00',
        reason,
      })),
    );
    const parts = splitSelection(
      decidedHandOffs(returned, everyRow(returned), inSeptember()),
      returnReason(returned),
    );
    expect([...parts].map(([key, part]) => [key, part.base.length])).toEqual([
      ['not a buyer', 2],
      ['student', 1],
    ]);
  });
});

describe('M07 First response', () => {
  const ask = (cases: HandOffCase[], touches: TouchCase[], scope = inSeptember()) => {
    const facts = handOffFacts(cases, touches);
    return firstResponse(facts, everyRow(facts), scope);
  };

  it('M07, M07.3: median and P90 in working hours, and in clock hours', () => {
    const cases = [1, 2, 3, 4, 5].map(() => ({ handed: '09-01 10:00' }));
    const touches: TouchCase[] = [
      [1, '09-01 11:00'],
      [2, '09-01 12:00'],
      [3, '09-02 10:00'],
      [4, '09-03 10:00'],
      // Friday the 4th 16:00 to Monday the 7th: 7 + 8 + 8 + 8 + 1 working hours.
      [5, '09-07 10:00'],
    ];
    const facts = handOffFacts(cases, touches);
    const responded = respondedHandOffs(facts, everyRow(facts), inSeptember());
    expect(responseSpread(facts, responded, 'working')).toMatchObject({
      value: 8,
      median: 8,
      mean: (1 + 2 + 8 + 16 + 32) / 5,
      n: 5,
      unit: 'hours',
    });
    // Type 7 at 0.9: between the fourth and fifth of five, at 0.6 of the way.
    expect(responseSpread(facts, responded, 'working').p90).toBeCloseTo(16 + 0.6 * 16, 9);
    expect(responseSpread(facts, responded, 'clock')).toMatchObject({ value: 24, median: 24 });
    expect(responseSpread(facts, responded, 'clock').p90).toBeCloseTo(48 + 0.6 * 96, 9);
  });

  it('M07: counts by the day of the hand-off, whenever the answer came', () => {
    const cases = [{ handed: '08-31 16:00' }, { handed: '09-30 16:00' }, { handed: '10-01 00:00' }];
    const touches: TouchCase[] = [
      [1, '09-01 10:00'],
      [2, '10-01 09:30'],
      [3, '10-01 10:00'],
    ];
    expect(ask(cases, touches)).toMatchObject({ value: 1.5, n: 1, excluded: 0 });
    expect(handOffMonth(handOffFacts(cases, touches))(1)).toBe('2026-09-01');
  });

  it('M07: only touches after the hand-off answer it, the first of them', () => {
    const touches: TouchCase[] = [
      [1, '09-01 13:00'],
      [1, '09-01 09:30'],
      [1, '09-01 12:00'],
      [2, '09-01 10:30'],
    ];
    expect(ask([{ handed: '09-01 10:00' }], touches)).toMatchObject({ value: 2, n: 1 });
    expect(ask([{ handed: '09-01 12:00' }], touches)).toMatchObject({ value: 0, n: 1 });
  });

  it('M07.1: a touch after the next hand-off belongs to that one', () => {
    const cases: HandOffCase[] = [
      { lead: 7, handed: '09-21 10:00' },
      { lead: 7, handed: '09-01 10:00', returned: '09-02 10:00', reason: 'Too early' },
    ];
    const facts = handOffFacts(cases, [[7, '09-21 11:00']]);
    const selection = respondedHandOffs(facts, everyRow(facts), inSeptember());
    expect(selection.base).toEqual([0]);
    expect([...selection.excluded]).toEqual([['returnedUntouched', [1]]]);
  });

  it('M07.2: a first touch without a time cannot be measured; on one day the timed one comes first', () => {
    const cases = [1, 2, 3, 4, 5].map(() => ({ handed: '09-01 10:00' }));
    const facts = handOffFacts(cases, [
      [1, '09-01'],
      [1, '09-02 10:00'],
      [2, '09-02'],
      [2, '09-02 11:00'],
      [3, '08-31'],
      [3, '09-01 11:00'],
      [4, '09-02'],
      [4, '09-01 16:00'],
      [5, '09-02 11:00'],
      [5, '09-02'],
    ]);
    const selection = respondedHandOffs(facts, everyRow(facts), inSeptember());
    expect(selection.base).toEqual([1, 2, 3, 4]);
    expect([...selection.excluded]).toEqual([['noTouchTime', [0]]]);
  });

  it('M07.4, N04: what has no sales touch yet is excluded with the reason', () => {
    const cases: HandOffCase[] = [
      { handed: '09-01 10:00' },
      { handed: '09-01 10:00', returned: '09-03 10:00', reason: 'Student' },
      { handed: '09-01 10:00', accepted: '09-01 11:00' },
      { handed: '09-20 10:00' },
    ];
    const touches: TouchCase[] = [
      [1, '09-11 10:00'],
      [3, '09-02 11:00'],
      [4, '09-20 11:00'],
    ];
    expect(ask(cases, touches, inSeptember('2026-09-10'))).toMatchObject({
      value: 9,
      n: 1,
      excluded: 3,
      excludedWhy: [
        { reason: 'dated after the as-of date', count: 1 },
        { reason: 'no sales touch yet', count: 1 },
        { reason: 'returned without a sales touch', count: 1 },
      ],
    });
  });

  it('N01: no response gives null', () => {
    expect(ask([], [])).toMatchObject({ value: null, median: null, p90: null, n: 0 });
  });
});

describe('M08 SLA attainment', () => {
  const ask = (cases: HandOffCase[], touches: TouchCase[] = [], scope = inSeptember()) => {
    const facts = handOffFacts(cases, touches);
    return serviceLevel(facts, everyRow(facts), scope);
  };
  const handed = { handed: '09-01 10:00', due: '09-02 10:00' };

  it('M08: kept to the minute, broken a minute later; the answer’s day or the last day decides the month', () => {
    expect(
      ask([
        { ...handed, accepted: '09-02 10:00' },
        { ...handed, accepted: '09-02 10:01' },
        { ...handed, returned: '09-01 11:00', reason: 'Student' },
        // Kept in August though its time would have ended in September.
        { handed: '08-31 10:00', due: '09-01 10:00', accepted: '08-31 11:00' },
        // Ran out in August, answered in September.
        { handed: '08-01 10:00', due: '08-03 10:00', accepted: '09-05 11:00' },
        // Never answered.
        { handed: '09-10 10:00', due: '09-11 10:00' },
      ]),
    ).toMatchObject({ value: 0.5, n: 4, excluded: 0 });
  });

  it('M08.1: an answer is the first of touch, acceptance and return', () => {
    const late = { ...handed, accepted: '09-05 10:00' };
    expect(ask([late], [[1, '09-01 12:00']])).toMatchObject({ value: 1, n: 1 });
    expect(ask([late], [[1, '09-02 12:00']])).toMatchObject({ value: 0, n: 1 });
    expect(ask([late], [[1, '09-02']])).toMatchObject({ value: 1, n: 1 });
    expect(ask([late], [[1, '09-03']])).toMatchObject({ value: 0, n: 1 });
    expect(ask([{ ...handed, accepted: '09-01 12:00' }], [[1, '09-05 12:00']])).toMatchObject({ value: 1 });
  });

  it('M08, M08.1: of two answers in time the first one’s day counts', () => {
    const overMonths = { handed: '08-31 09:00', due: '09-02 10:00', accepted: '09-01 12:00' };
    expect(ask([overMonths], [[1, '08-31 10:00']])).toMatchObject({ value: null, n: 0 });
    expect(ask([overMonths])).toMatchObject({ value: 1, n: 1 });
  });

  it('M08.2: without a promise of its own, the agreed working hours count', () => {
    // 8 working hours from Friday 12:00 end on Monday at 12:00.
    expect(ask([{ handed: '09-04 12:00', accepted: '09-07 12:00' }])).toMatchObject({ value: 1, n: 1 });
    expect(ask([{ handed: '09-04 12:00', accepted: '09-07 12:01' }])).toMatchObject({ value: 0, n: 1 });
  });

  it('M08.3: running time is no failure yet; the last day is over the day after', () => {
    expect(ask([handed], [], inSeptember('2026-09-01'))).toMatchObject({ value: null, n: 0 });
    expect(ask([handed], [], inSeptember('2026-09-02'))).toMatchObject({ value: null, n: 0 });
    expect(ask([handed], [], inSeptember('2026-09-03'))).toMatchObject({ value: 0, n: 1 });
    const late = { ...handed, accepted: '09-02 15:00' };
    expect(ask([late], [], inSeptember('2026-09-02'))).toMatchObject({ value: 0, n: 1 });
  });

  it('N04: a hand-off or an answer after the as-of date has not happened', () => {
    const [fact] = handOffFacts([{ ...handed, accepted: '09-01 12:00' }]).handOffs;
    expect(fact && promiseOf(fact, day('2026-08-31'))).toBeNull();
    const answeredLater = handOffFacts([
      { handed: '09-01 10:00', due: '09-10 10:00', accepted: '09-08 12:00' },
    ]);
    const [running] = answeredLater.handOffs;
    expect(running && promiseOf(running, day('2026-09-07'))).toBeNull();
    expect(running && promiseOf(running, day('2026-09-08'))).toEqual({
      isKept: true,
      day: day('2026-09-08'),
    });
    expect(promiseMonth(answeredLater, day('2026-09-30'))(0)).toBe('2026-09-01');
  });
});
