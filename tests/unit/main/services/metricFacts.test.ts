import { beforeEach, describe, expect, it } from 'vitest';
import { cardNames } from '../../../../src/domain/metrics/card.ts';
import { cardsFor, dashboardQueries } from '../../../../src/main/services/dashboard.ts';
import { drillSeqs } from '../../../../src/main/services/drill.ts';
import { remembered, workbookFacts } from '../../../../src/main/services/metricFacts.ts';
import type { Connection } from '../../../../src/main/storage/database.ts';
import { emptyWorkbook, insertAll, uid } from '../../../workbookRows.ts';

let db: Connection;
beforeEach(async () => {
  db = await emptyWorkbook();
});

const context = {
  today: '2026-10-05',
  now: '2026-10-05T09:00:00.000Z',
  revision: 1,
  file: (): string => {
    throw new Error('no file');
  },
};

/** Notes a command and the tables it changed, as the engine does. */
function noteCommand(seq: number, id: string, tables: string[]): void {
  db.raw.run(`INSERT INTO command (seq, id, at, actor, device, name, label, kind, state)
              VALUES (${seq}, '${id}', '2026-01-01', 'a', 'd', 'n', 'l', 'do', 'done')`);
  for (const table of tables) {
    db.raw.run(`INSERT INTO change (command_seq, entity, kind, first_seq, last_seq)
                VALUES (${seq}, '${table}', 'create', 1, 1)`);
  }
}

function addLead(number: number): void {
  const id = uid('lead', number);
  db.raw.run(
    `INSERT INTO lead (id, name, stage, created_on, search) VALUES ('${id}', 'L', 'inquiry', '2026-09-01', '')`,
  );
  db.raw.run(`INSERT INTO lead_cycle (id, lead_id, number) VALUES ('${uid('cycle', number)}', '${id}', 1)`);
}

const leads = (): number => workbookFacts(db.readable).cycles.size;

describe('Facts kept between questions', () => {
  it('N15: are read again only when one of their tables changed', () => {
    addLead(1);
    noteCommand(1, 'one', ['lead', 'lead_cycle']);
    const before = workbookFacts(db.readable).cycles;
    expect(before.size).toBe(1);
    noteCommand(2, 'two', ['note', 'action']);
    expect(workbookFacts(db.readable).cycles).toBe(before);
    addLead(2);
    noteCommand(3, 'three', ['lead_cycle']);
    expect(leads()).toBe(2);
  });

  it('N15: see the rows of a running command, and forget them when it is rolled back', () => {
    noteCommand(1, 'one', ['setting']);
    expect(leads()).toBe(0);
    db.raw.run('BEGIN');
    addLead(1);
    noteCommand(2, 'rolled back', ['lead', 'lead_cycle']);
    expect(leads()).toBe(1);
    db.raw.run('ROLLBACK');
    expect(leads()).toBe(0);
    // The next command reuses the numbers of the one rolled back.
    addLead(1);
    addLead(2);
    noteCommand(2, 'next', ['lead', 'lead_cycle']);
    expect(leads()).toBe(2);
  });

  it('N15: answers are computed once until anything changes', () => {
    noteCommand(1, 'one', ['setting']);
    let computed = 0;
    const ask = (question: unknown): number =>
      remembered(db.readable, question, () => {
        computed += 1;
        return computed;
      });
    expect([ask('a'), ask('a'), ask('b'), ask('a')]).toEqual([1, 1, 2, 1]);
    noteCommand(2, 'two', ['note']);
    expect(ask('a')).toBe(3);
  });

  it('N15: the number of kept answers is bounded', () => {
    for (let number = 0; number < 500; number++) remembered(db.readable, number, () => number);
    let again = 0;
    remembered(db.readable, 0, () => {
      again += 1;
      return 0;
    });
    expect(again).toBe(1);
  });
});

describe('Dashboard queries', () => {
  const question = {
    period: { from: '2026-09-01', to: '2026-10-01' },
    compare: 'previous' as const,
    filter: {},
  };

  it('N01: an empty workbook gives every card, with null and words instead of numbers', () => {
    const answer = dashboardQueries['dashboard.get'](db.readable, question, context);
    expect(answer.cards.map((card) => card.name)).toEqual([...cardNames]);
    expect(answer).toMatchObject({ asOf: '2026-10-05', compared: { words: 'Aug 2026' } });
    const [scorecard] = answer.cards;
    expect(scorecard?.title).toBe('No numbers for this period yet');
    for (const card of answer.cards) expect(card.n).toBe(0);
  });

  it('N13: compares with the period before, the year before, or nothing', () => {
    const compared = (compare: 'previous' | 'year' | 'target' | 'none') =>
      cardsFor(db.readable, [], { ...question, compare }, context).compared?.period ?? null;
    expect(compared('previous')).toEqual({ from: '2026-08-01', to: '2026-09-01' });
    expect(compared('year')).toEqual({ from: '2025-09-01', to: '2025-10-01' });
    expect(compared('target')).toBeNull();
    expect(compared('none')).toBeNull();
  });

  it('N02: all metrics take an open-ended period; one that ends before it starts is refused', () => {
    insertAll(db, 'lead', [
      { id: uid('lead', 1), name: 'A', stage: 'inquiry', created_on: '2026-09-01', search: '' },
      { id: uid('lead', 2), name: 'B', stage: 'inquiry', created_on: null, search: '' },
    ]);
    insertAll(db, 'lead_cycle', [
      { id: uid('cycle', 1), lead_id: uid('lead', 1), number: 1 },
      { id: uid('cycle', 2), lead_id: uid('lead', 2), number: 1 },
    ]);
    const created = (input: { from?: string; to?: string }) =>
      dashboardQueries['metrics.all'](db.readable, { ...input, filter: {} }, context).M01.value;
    expect(created({})).toBe(2);
    expect(created({ from: '2026-09-01' })).toBe(1);
    expect(created({ to: '2026-09-01' })).toBe(0);
    expect(() => created({ from: '2026-09-01', to: '2026-09-01' })).toThrow(/must end after it starts/);
  });

  it('N08: a period to come has no number', () => {
    addLead(1);
    const input = { from: '2027-01-01', to: '2027-02-01', filter: {} };
    expect(dashboardQueries['metrics.all'](db.readable, input, context).M01).toMatchObject({
      value: null,
      n: 0,
    });
  });

  it('N11: filters by the team of the owner and by "none"', () => {
    insertAll(db, 'person', [
      { id: uid('person', 1), name: 'Anna', team: 'sales' },
      { id: uid('person', 2), name: 'Max', team: 'marketing' },
    ]);
    insertAll(
      db,
      'lead',
      [1, 2, null].map((owner, n) => ({
        id: uid('lead', n),
        name: 'L',
        owner_id: owner === null ? null : uid('person', owner),
        stage: 'inquiry',
        search: '',
      })),
    );
    insertAll(
      db,
      'lead_cycle',
      [0, 1, 2].map((n) => ({ id: uid('cycle', n), lead_id: uid('lead', n), number: 1 })),
    );
    const behind = (filter: object) =>
      drillSeqs(db.readable, {
        metric: 'M01',
        period: null,
        asOf: '2026-10-05',
        filter,
        groups: [],
        part: 'base',
        label: '',
      });
    expect(behind({ team: 'marketing' })).toEqual({ entity: 'lead', seqs: [2] });
    expect(behind({ ownerId: null }).seqs).toEqual([3]);
    expect(behind({ ownerId: uid('person', 9) }).seqs).toEqual([]);
    expect(behind({}).seqs).toEqual([1, 2, 3]);
  });
});
