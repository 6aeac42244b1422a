import type { CallInput } from '../../src/contract/index.ts';
import { fillWithLeads } from '../integration/pipeline/manyLeads.ts';
import { PipelineFixture } from '../integration/pipeline/pipelineFixture.ts';

interface Measure {
  name: string;
  value: number;
  unit: string;
  limit?: number;
}

const leads = 100_000;
type Question = Omit<CallInput<'leads.page'>, 'limit'>;

/** What a person does with the grid, each asked cold: never the same twice, so that no answer is at hand. */
function questions(): Record<'sort' | 'filter' | 'search' | 'scroll', Question[]> {
  const columns = [
    'name',
    'company',
    'stage',
    'owner',
    'channel',
    'createdOn',
    'score',
    'city',
    'campaign',
    'stageOn',
  ] as const;
  const stages = ['inquiry', 'mql', 'sal', 'sql', 'opportunity', 'customer'] as const;
  return {
    sort: columns.flatMap((column) => [
      { sort: { column, direction: 'up' } },
      { sort: { column, direction: 'down' } },
    ]),
    filter: [
      ...stages.map((stage): Question => ({ filter: [{ kind: 'oneOf', field: 'stage', values: [stage] }] })),
      ...stages.map(
        (stage): Question => ({
          filter: [
            { kind: 'oneOf', field: 'stage', values: [stage, 'recycled'] },
            { kind: 'given', field: 'owner', given: true },
          ],
        }),
      ),
      ...[10, 40, 70, 90].map(
        (min): Question => ({ filter: [{ kind: 'range', field: 'score', min, max: null }] }),
      ),
      ...[1, 4, 7].map(
        (month): Question => ({
          filter: [
            { kind: 'between', field: 'createdOn', from: `2025-0${month}-01`, to: `2025-0${month + 2}-01` },
          ],
        }),
      ),
    ],
    search: [
      'a',
      'an',
      'ann',
      'anna',
      'anna k',
      'anna kov',
      'kovacs',
      'gyor',
      'porto 7',
      'l-99',
      'example7',
      'muller lodz',
      'zzz',
      '+36 1 55',
      'person.4242',
    ].map((search) => ({ search })),
    scroll: Array.from({ length: 40 }, (_, index) => ({
      offset: index * 2500,
      sort: { column: 'name', direction: 'up' },
    })),
  };
}

/** The same answers by the obvious SQL: one counting and one sorting statement over all rows. */
const bareSql: Record<'sort' | 'filter' | 'search' | 'scroll', string> = {
  sort: 'SELECT * FROM lead ORDER BY name COLLATE NOCASE LIMIT 100',
  filter:
    "SELECT * FROM lead WHERE stage IN ('mql', 'recycled') AND owner_id IS NOT NULL ORDER BY created_on DESC LIMIT 100",
  search: "SELECT * FROM lead WHERE instr(search, 'kovacs') > 0 ORDER BY created_on DESC LIMIT 100",
  scroll: 'SELECT * FROM lead ORDER BY name COLLATE NOCASE LIMIT 100 OFFSET 50000',
};
const countSql: Partial<typeof bareSql> = {
  filter: "SELECT count(*) FROM lead WHERE stage IN ('mql', 'recycled') AND owner_id IS NOT NULL",
  search: "SELECT count(*) FROM lead WHERE instr(search, 'kovacs') > 0",
};

const share = (times: number[], part: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;

/** The engine alone: what is left of 60 ms is for the way through IPC and the screen. */
export default async function gridBench(): Promise<Measure[]> {
  const book = await new PipelineFixture().open();
  try {
    fillWithLeads(book.engine, leads);
    const { raw } = book.engine.db;
    const measures: Measure[] = [];
    for (const [what, asked] of Object.entries(questions()) as [keyof typeof bareSql, Question[]][]) {
      // The first question of a session also reads the search texts or the order it walks along.
      const times: number[] = [];
      for (const question of asked) {
        const start = performance.now();
        await book.call('leads.page', { ...question, limit: 100 });
        times.push(performance.now() - start);
      }
      const bare: number[] = [];
      for (let round = 0; round < 7; round++) {
        const start = performance.now();
        for (const text of [bareSql[what], countSql[what]]) if (text !== undefined) raw.exec(text);
        bare.push(performance.now() - start);
      }
      measures.push(
        {
          name: `${what}, p95 of ${asked.length} over ${leads} leads`,
          value: share(times, 0.95),
          unit: 'ms',
          limit: 60,
        },
        { name: `${what}, median`, value: share(times, 0.5), unit: 'ms' },
        { name: `${what}, first`, value: times[0] ?? 0, unit: 'ms' },
        {
          name: `${what}, p95 in times of the bare SQL`,
          value: share(times, 0.95) / share(bare, 0.5),
          unit: '×',
        },
      );
    }
    return measures;
  } finally {
    await book.close();
  }
}
