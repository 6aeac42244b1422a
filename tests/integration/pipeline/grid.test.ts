import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallInput } from '../../../src/contract/index.ts';
import type { LeadClause } from '../../../src/domain/grid/leads.ts';
import { leadSortColumns } from '../../../src/domain/grid/leads.ts';
import { foldText } from '../../../src/domain/searchText.ts';
import { leadStageSchema } from '../../../src/domain/vocabulary.ts';
import { leadPageQuery } from '../../../src/main/storage/lead.ts';
import { leadClauseQuery, leadNameKey } from '../../../src/main/storage/leadGrid.ts';
import { name, type Sql, sql } from '../../../src/main/storage/sql.ts';
import { answer, stamp } from '../workbook/engineFixture.ts';
import { fillWithLeads, seededRandom } from './manyLeads.ts';
import { PipelineFixture } from './pipelineFixture.ts';

let book: PipelineFixture;
beforeAll(async () => {
  book = await new PipelineFixture().open();
  fillWithLeads(book.engine, 1500);
});
afterAll(() => book.close());

type Row = Record<string, string | number | null>;

/** The oracle: all rows through plain SQL, everything else in plain TypeScript. */
function allLeads(): Row[] {
  return book.engine.db.rows(
    sql`SELECT lead.*, person.name AS owner_name, channel.position AS channel_place, campaign.name AS campaign_name
        FROM lead LEFT JOIN person ON person.id = lead.owner_id LEFT JOIN channel ON channel.id = lead.channel_id
        LEFT JOIN campaign ON campaign.id = lead.campaign_id ORDER BY lead.seq`,
  ) as Row[];
}

const text = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value);
const keys: Record<(typeof leadSortColumns)[number], (row: Row) => string | number | null> = {
  name: (row) => foldText(String(row['name'])),
  company: (row) => text(row['company'])?.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) ?? null,
  stage: (row) => leadStageSchema.options.indexOf(row['stage'] as 'mql'),
  stageOn: (row) => row['stage_on'] ?? null,
  owner: (row) => text(row['owner_name'])?.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) ?? null,
  channel: (row) => row['channel_place'] ?? null,
  campaign: (row) => text(row['campaign_name'])?.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) ?? null,
  persona: () => null,
  score: (row) => row['score'] ?? null,
  createdOn: (row) => row['created_on'] ?? null,
  email: (row) => row['email'] ?? null,
  jobTitle: (row) => row['job_title'] ?? null,
  country: (row) => row['country'] ?? null,
  city: (row) => (row['city'] === null ? null : foldText(String(row['city']))),
};

async function everyId(input: Omit<CallInput<'leads.ids'>, 'offset' | 'limit'>): Promise<string[]> {
  return (await book.call('leads.ids', input)).ids;
}

describe('the grid of leads', () => {
  it.each(leadSortColumns)(
    'orders by %s like a plain sort, rows without a value last both ways',
    async (column) => {
      const rows = new Map(allLeads().map((row) => [row['id'], row]));
      for (const direction of ['up', 'down'] as const) {
        const found = (await everyId({ sort: { column, direction } })).map((id) =>
          keys[column](rows.get(id) ?? {}),
        );
        expect(found).toHaveLength(1500);
        const filled = found.filter((key) => key !== null);
        expect(found.slice(0, filled.length)).toEqual(filled);
        for (const [index, key] of filled.entries()) {
          const next = filled[index + 1];
          if (next === undefined) break;
          // 40 characters of a name are compared; what follows is up to the number of the row.
          const [a, b] = [key, next].map((value) => (column === 'name' ? String(value).slice(0, 30) : value));
          if (direction === 'up') expect(a! <= b!).toBe(true);
          else expect(a! >= b!).toBe(true);
        }
      }
    },
  );

  it('finds with random clauses and words exactly what a plain scan finds', async () => {
    const random = seededRandom(99);
    const rows = allLeads();
    const some = <T>(list: readonly T[]): T[] => list.filter(() => random(3) === 0);
    const people = [...new Set(rows.map((row) => row['owner_id'] as string | null))];
    const dates = rows.map((row) => String(row['created_on'] ?? '2025-01-01'));
    const makers: (() => [LeadClause, (row: Row) => boolean])[] = [
      () => {
        const values = [...some(leadStageSchema.options), 'mql'];
        return [{ kind: 'oneOf', field: 'stage', values }, (row) => values.includes(String(row['stage']))];
      },
      () => {
        const values = [...some(people), people[0] ?? null];
        return [
          { kind: 'oneOf', field: 'owner', values },
          (row) => values.includes(row['owner_id'] as string | null),
        ];
      },
      () => {
        const [from, to] = [
          dates[random(rows.length)] ?? null,
          random(2) ? (dates[random(rows.length)] ?? null) : null,
        ];
        return [
          { kind: 'between', field: 'createdOn', from, to },
          (row) => {
            const on = row['created_on'] as string | null;
            return on !== null && (from === null || on >= from) && (to === null || on < to);
          },
        ];
      },
      () => {
        const days = random(900);
        const limit = new Date(Date.UTC(2026, 10, 23) - days * 86_400_000).toISOString().slice(0, 10);
        return [
          { kind: 'olderThan', field: 'stageOn', days },
          (row) => row['stage_on'] !== null && String(row['stage_on']) <= limit,
        ];
      },
      () => {
        const [min, max] = [random(2) ? random(60) : null, random(2) ? 40 + random(60) : null];
        return [
          { kind: 'range', field: 'score', min, max },
          (row) =>
            row['score'] !== null &&
            (min === null || Number(row['score']) >= min) &&
            (max === null || Number(row['score']) <= max),
        ];
      },
      () => {
        const given = random(2) === 0;
        return [{ kind: 'given', field: 'company', given }, (row) => (row['company'] !== null) === given];
      },
    ];
    const words = ['', 'kovacs', 'GYŐR', 'an', 'müller porto', 'l-1', 'example7.com', 'zzz', '  '];
    for (let round = 0; round < 120; round++) {
      const chosen = makers.filter(() => random(3) === 0).map((make) => make());
      const search = words[random(words.length)] ?? '';
      const wanted = foldText(search).split(' ').filter(Boolean);
      const expected = rows
        .filter((row) => chosen.every(([, fits]) => fits(row)))
        .filter((row) =>
          wanted.every((word) =>
            String(row['search'])
              .split('\n')
              .some((line) => line.includes(word)),
          ),
        )
        .map((row) => row['id']);
      const filter = chosen.map(([clause]) => clause);
      const ids = await everyId({ filter, search });
      expect([...ids].sort(), JSON.stringify({ filter, search })).toEqual([...expected].map(String).sort());
      const offset = random(200);
      const page = await book.call('leads.page', { filter, search, offset, limit: 50 });
      expect(page).toMatchObject({ matched: ids.length, total: 1500 });
      expect(page.rows.map((row) => row.id)).toEqual(ids.slice(offset, offset + 50));
    }
  });

  it('knows where a lead stands', async () => {
    const ids = await everyId({ sort: { column: 'name', direction: 'down' } });
    const question = { sort: { column: 'name', direction: 'down' } } as const;
    expect(await book.call('leads.locate', { ...question, id: ids[700] ?? '' })).toEqual({ index: 700 });
    expect(await book.call('leads.locate', { ...question, search: 'zzz', id: ids[700] ?? '' })).toEqual({
      index: null,
    });
  });

  it('sees a change at once, and forgets it with a command that failed', async () => {
    const question = { filter: [], search: 'quokka' };
    expect((await book.call('leads.page', question)).matched).toBe(0);
    const id = await book.lead('Quokka Jones');
    expect((await book.call('leads.page', question)).rows.map((row) => row.id)).toEqual([id]);
    await book.call('leads.update', { id, patch: { name: 'Somebody else' } });
    expect((await book.call('leads.page', question)).matched).toBe(0);
    await book.call('history.undo', {});
    expect((await book.call('leads.page', question)).matched).toBe(1);
    // The grid is asked inside the failing command, after its first writes.
    const account = '00000000-0000-7000-8000-000000000000';
    expect(await book.refusal('leads.update', { id, patch: { name: 'X', accountId: account } })).toMatch(
      /^record.missing/,
    );
    expect((await book.call('leads.page', question)).matched).toBe(1);
    await book.call('leads.remove', { target: { ids: [id] } });
    expect((await book.call('leads.page', question)).matched).toBe(0);
  });
});

describe('the plans behind the grid', () => {
  const plan = (query: Sql): string =>
    book.engine.db
      .rows(sql`EXPLAIN QUERY PLAN ${query}`)
      .map((row) => String(row['detail']))
      .join(' | ');
  const today = '2026-11-23';

  it.each([
    ['name', leadNameKey, 'lead_name'],
    ['company', sql`company COLLATE NOCASE`, 'lead_company'],
    ['email', sql`email`, 'lead_email'],
    ['creation date', sql`created_on`, 'lead_created'],
  ])('orders by %s along an index alone', (_what, key, index) => {
    const found = plan(sql`SELECT seq FROM lead ORDER BY ${key}, seq`);
    expect(found).toBe(`SCAN lead USING COVERING INDEX ${index}`);
  });

  it.each<[string, Exclude<LeadClause, { kind: 'drill' }>]>([
    ['lead_stage', { kind: 'oneOf', field: 'stage', values: ['mql', 'sal'] }],
    ['lead_owner', { kind: 'oneOf', field: 'owner', values: ['a', 'b'] }],
    ['lead_owner', { kind: 'oneOf', field: 'owner', values: [null] }],
    ['lead_channel', { kind: 'oneOf', field: 'channel', values: ['a'] }],
    ['lead_created', { kind: 'between', field: 'createdOn', from: '2026-01-01', to: '2026-02-01' }],
    ['lead_created', { kind: 'olderThan', field: 'createdOn', days: 30 }],
    ['lead_email', { kind: 'given', field: 'email', given: false }],
    ['lead_brief', { kind: 'oneOf', field: 'campaign', values: ['a', 'b'] }],
  ])('answers a clause from %s alone', (index, clause) => {
    const found = plan(leadClauseQuery(clause, today));
    expect(found).toContain(`USING COVERING INDEX ${index}`);
    expect(found).not.toMatch(/SCAN lead\b/);
    expect(found).not.toContain('TEMP B-TREE');
  });

  it.each(['campaign_id', 'persona_id', 'score', 'country', 'city', 'job_title'])(
    'reads the column %s from an index a tenth the size of the table',
    (column) => {
      const found = plan(sql`SELECT group_concat(t.seq), json_group_array(${name(column)}) FROM lead t`);
      expect(found).toBe('SCAN t USING COVERING INDEX lead_brief');
    },
  );

  it('fetches a page by row numbers', () => {
    const found = plan(leadPageQuery([3, 1, 2]));
    expect(found).toContain('SEARCH lead USING INTEGER PRIMARY KEY');
    expect(found).not.toContain('TEMP B-TREE');
  });
});

describe('the grid after edits', () => {
  it('answers as if everything had been read anew', async () => {
    const random = seededRandom(5);
    const ids = await everyId({});
    const questions = [
      { sort: { column: 'name', direction: 'up' } },
      { sort: { column: 'company', direction: 'down' }, search: 'porto' },
      {
        sort: { column: 'score', direction: 'up' },
        filter: [{ kind: 'range', field: 'score', min: 20, max: 60 }],
      },
      {
        sort: { column: 'stage', direction: 'up' },
        filter: [{ kind: 'given', field: 'phone', given: false }],
      },
      { sort: { column: 'stageOn', direction: 'up' }, search: 'quokka' },
    ] as const satisfies CallInput<'leads.ids'>[];
    const copy = `${book.files.folder}/copy.tandem`;
    for (let round = 0; round < 12; round++) {
      const id = ids[random(ids.length)] ?? '';
      const patches = [
        { company: `Porto Quokka ${round}` },
        { name: `Aaron ${round}`, phone: null },
        { score: random(100) },
        { jobTitle: 'Porto' },
      ];
      if (round % 5 === 4) await book.engine.call('leads.move', { id, to: 'sal' }, stamp());
      else await book.call('leads.update', { id, patch: patches[round % 4] ?? {} });
      if (round === 7) await book.call('history.undo', {});
      if (round === 9) await book.lead('Porto Newcomer');
      const kept: string[][] = [];
      for (const question of questions) kept.push(await everyId({ ...question }));
      // A copy opened fresh has nothing kept: its answers are the truth.
      expect(await book.engine.saveCopy(copy)).toEqual({ ok: true, value: null });
      const fresh = await book.files.open(copy, true);
      for (const [index, question] of questions.entries()) {
        const { ids: truth } = await answer<{ ids: string[] }>(fresh, 'leads.ids', question);
        expect(kept[index], `${round} ${JSON.stringify(question)}`).toEqual(truth);
      }
      await fresh.close();
    }
  }, 60_000);
});
