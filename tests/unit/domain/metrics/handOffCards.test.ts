import { describe, expect, it } from 'vitest';
import { buildCard } from '../../../../src/domain/metrics/cards/cards.ts';
import { cardTable } from '../../../../src/domain/metrics/cardTable.ts';
import { createWording } from '../../../../src/domain/metrics/wording.ts';
import { inputOf, plotOf, times, valuesOf } from './cardCases.ts';
import type { HandOffCase, TouchCase } from './cases.ts';

describe('Hand-offs card', () => {
  const accepted = (owner: string, month = '09'): HandOffCase => ({
    owner,
    handed: `${month}-01 10:00`,
    accepted: `${month}-02 10:00`,
  });
  const returned = (owner: string, reason: string, month = '09'): HandOffCase => ({
    owner,
    handed: `${month}-01 10:00`,
    returned: `${month}-02 10:00`,
    reason,
  });

  it('M06, M06.1: by person with the reasons of returns, pending ones apart', () => {
    const handOffs = [
      ...times(6, () => accepted('anna')),
      ...times(2, () => accepted('max')),
      returned('anna', 'Student'),
      returned('anna', 'student '),
      returned('max', 'No budget'),
      { owner: 'max', handed: '09-20 10:00' },
    ];
    const card = buildCard('handOffs', inputOf({ handOffs }));
    expect(card.title).toBe(
      'Sales accepted 73% of 11 hand-offs; most often returned: Student (2); 1 answer pending',
    );
    expect(plotOf(card).categories.map(({ label }) => label)).toEqual(['Anna', 'Max']);
    expect(plotOf(card).series.map(({ name }) => name)).toEqual([
      'Accepted',
      'Returned: Student',
      'Returned: No budget',
      'Pending',
    ]);
    expect([0, 1, 2, 3].map((series) => valuesOf(card, series))).toEqual([
      [6, 2],
      [2, 0],
      [0, 1],
      [0, 1],
    ]);
    expect(card.n).toBe(11);
    expect(cardTable(card).rows[0]?.cells).toEqual(['Anna', 6, 2, 0, 0]);
    expect(plotOf(card).series[1]?.points[0]?.drill).toMatchObject({
      metric: 'M06',
      part: 'misses',
      groups: [
        { by: 'reason', keys: ['student'] },
        { by: 'owner', keys: ['anna'] },
      ],
    });
  });

  it('M06.3: three reasons get a part of their own, the others share one', () => {
    const reasons = ['A', 'A', 'A', 'B', 'B', 'C', 'C', 'D', 'E'];
    const card = buildCard(
      'handOffs',
      inputOf({ handOffs: reasons.map((reason) => returned('anna', reason)) }),
    );
    expect(plotOf(card).series.map(({ name, points }) => [name, points[0]?.value])).toEqual([
      ['Accepted', 0],
      ['Returned: A', 3],
      ['Returned: B', 2],
      ['Returned: C', 2],
      ['Returned: other reasons', 2],
    ]);
  });

  it('N12: says that acceptance fell when chance does not explain it', () => {
    const handOffs = [
      ...times(80, () => accepted('anna', '08')),
      ...times(20, () => returned('anna', 'Student', '08')),
      ...times(50, () => accepted('anna')),
      ...times(50, () => returned('anna', 'Student')),
    ];
    expect(buildCard('handOffs', inputOf({ handOffs })).title).toBe(
      'Acceptance fell to 50% of 100 hand-offs from 80%; most often returned: Student (50)',
    );
  });

  it('N01: has words for nothing', () => {
    expect(buildCard('handOffs', inputOf({})).title).toBe(
      'No hand-off was accepted or returned in this period',
    );
  });
});

describe('First response card', () => {
  /** `count` hand-offs on the first working day of a month, each answered after so many working hours. */
  const answered = (month: string, count: number, hours: number, from: number) => ({
    handOffs: times(count, (n): HandOffCase => ({ lead: from + n, handed: `${month} 09:00` })),
    touches: times(count, (n): TouchCase => {
      const day = Number(month.slice(3)) + Math.floor(hours / 8);
      const clock = 9 + (hours % 8);
      return [
        from + n,
        `${month.slice(0, 3)}${String(day).padStart(2, '0')} ${String(clock).padStart(2, '0')}:00`,
      ];
    }),
  });
  const both = (...parts: ReturnType<typeof answered>[]) => ({
    handOffs: parts.flatMap(({ handOffs }) => handOffs),
    touches: parts.flatMap(({ touches }) => touches),
  });

  it('M07, M08: tells that the response slipped past the agreed time', () => {
    const card = buildCard(
      'firstResponse',
      inputOf(both(answered('08-03', 6, 6, 1), answered('09-01', 6, 10, 50))),
    );
    expect(card.title).toBe('First response slipped to 10 h, agreed 8 h; 0% answered in time');
    expect(plotOf(card).lines).toEqual([{ kind: 'target', label: 'Agreed', value: 8 }]);
    expect(valuesOf(card, 0)).toEqual([null, null, null, null, 6, 10]);
    expect(valuesOf(card, 1)).toEqual([null, null, null, null, 6, 10]);
    expect(plotOf(card)).toMatchObject({ unit: 'hours', form: 'line' });
    expect(card.metrics).toEqual(['M07', 'M08']);
  });

  it('M07: a median and a P90 of different hours', () => {
    const mixed = both(answered('09-01', 9, 2, 1), answered('09-01', 1, 20, 20));
    const card = buildCard('firstResponse', inputOf(mixed));
    expect(card.title).toBe(
      'Half of the hand-offs hear from sales within 2 h, agreed 8 h; 90% answered in time',
    );
    expect(plotOf(card).series[0]?.points.at(-1)).toMatchObject({ value: 2, n: 10, low: true });
    // Ten values at 0.9: between the ninth (2) and the tenth (20), at 0.1 of the way.
    expect(valuesOf(card, 1).at(-1)).toBeCloseTo(3.8, 9);
  });

  it('M07: improves, and stays too slow, in words', () => {
    const improved = both(answered('08-03', 6, 12, 1), answered('09-01', 6, 5, 50));
    expect(buildCard('firstResponse', inputOf(improved)).title).toBe(
      'First response improved to 5 h, agreed 8 h; 100% answered in time',
    );
    expect(buildCard('firstResponse', inputOf(answered('09-01', 2, 9, 1))).title).toBe(
      'First response takes 9 h, agreed 8 h; 0% answered in time',
    );
  });

  it('N01: has words for nothing, and gaps', () => {
    const card = buildCard('firstResponse', inputOf({}));
    expect(card.title).toBe('No hand-off of this period had a measured first response');
    expect(valuesOf(card)).toEqual(times(6, () => null));
  });

  it('writes hours as the locale does', () => {
    expect(createWording('de-DE').value(9.44, 'hours')).toBe('9,4 h');
    expect(createWording('en-GB').value(null, 'hours')).toBe('—');
  });
});
