import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { MetricReport } from '../../../src/domain/metrics/result.ts';
import { dashboardQueries } from '../../../src/main/services/dashboard.ts';
import { drillSeqs } from '../../../src/main/services/drill.ts';
import type { Connection } from '../../../src/main/storage/database.ts';
import { noSharedData, sharedData } from '../../sharedData.ts';
import { emptyWorkbook, insertAll, uid } from '../../workbookRows.ts';

/**
 * The figures of FACTS.md, which were computed from the files with other tools. Rows are written straight from the
 * CSV files here: what the importer makes of them is its own test.
 */

type Cells = Record<string, string>;

const read = (file: string): Cells[] =>
  Papa.parse<Cells>(readFileSync(join(sharedData ?? '', file), 'utf8').replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;

const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

const context = {
  today: '2026-11-23',
  now: '2026-11-23T09:00:00.000Z',
  revision: 1,
  file: (): string => {
    throw new Error('no file');
  },
};

const everything = (db: Connection, question: { from?: string; to?: string; asOf?: string } = {}) =>
  dashboardQueries['metrics.all'](db.readable, { ...question, filter: {} }, context);

const stageRows = (names: [string, string][]) =>
  names.map(([name, kind], position) => ({ id: uid('stage', position), name, kind, position }));

async function mavenWorkbook(): Promise<Connection> {
  const db = await emptyWorkbook();
  const deals = read('maven_crm/sales_pipeline.csv');
  const agents = [...new Set(deals.map((row) => row['sales_agent'] ?? ''))];
  const stages: [string, string][] = [
    ['Prospecting', 'open'],
    ['Engaging', 'open'],
    ['Won', 'won'],
    ['Lost', 'lost'],
  ];
  insertAll(
    db,
    'person',
    agents.map((name, n) => ({ id: uid('person', n), name, team: 'sales' })),
  );
  insertAll(db, 'deal_stage', stageRows(stages));
  insertAll(
    db,
    'deal',
    deals.map((row, n) => ({
      id: uid('deal', n),
      name: row['opportunity_id'] ?? '',
      owner_id: uid('person', agents.indexOf(row['sales_agent'] ?? '')),
      stage_id: uid(
        'stage',
        stages.findIndex(([name]) => name === row['deal_stage']),
      ),
      amount: orNull(row['close_value']) === null ? null : Math.round(Number(row['close_value']) * 100),
      currency: 'EUR',
      created_on: orNull(row['engage_date']),
      closed_on: orNull(row['close_date']),
      search: '',
    })),
  );
  return db;
}

describe.skipIf(sharedData === null)(
  `Maven CRM opportunities${sharedData === null ? ` (${noSharedData})` : ''}`,
  () => {
    it('M10, M11, M13, M14: the headline figures', async () => {
      const metrics = everything(await mavenWorkbook());
      expect(metrics.M10).toMatchObject({ n: 4238 + 2473, excluded: 0 });
      expect(metrics.M10.value).toBeCloseTo(0.631501, 6);
      expect(metrics.M11.value).toBe(1);
      expect(metrics.M13).toMatchObject({ value: 57, median: 57, n: 4238 });
      expect(metrics.M13.mean).toBeCloseTo(51.782, 3);
      expect(metrics.M14.n).toBe(4238);
      expect(metrics.M14.mean).toBeCloseTo(236090.94, 1);
      expect(metrics.M14.median).toBe(111700);
    });

    it.each([
      { from: '2017-01-01', to: '2017-04-01', won: 531, lost: 116, value: 1134672 },
      { from: '2017-04-01', to: '2017-07-01', won: 1254, lost: 778, value: 3086111 },
      { from: '2017-07-01', to: '2017-10-01', won: 1257, lost: 790, value: 2982255 },
      { from: '2017-10-01', to: '2018-01-01', won: 1196, lost: 789, value: 2802496 },
    ])('M10: the quarter from $from', async ({ from, to, won, lost, value }) => {
      const { M10, M14, M25 } = everything(await mavenWorkbook(), { from, to });
      expect(M10.n).toBe(won + lost);
      expect(M10.value).toBeCloseTo(won / (won + lost), 12);
      expect((M14.mean ?? 0) * M14.n).toBeCloseTo(value * 100, 0);
      expect(M25.value).toBe(lost);
    });

    it('M10: by agent, with the deals behind each (N09, N10)', async () => {
      const db = await mavenWorkbook();
      const { M10 } = everything(db);
      const agent = (name: string): MetricReport['parts'][number] | undefined =>
        M10.parts.find((part) => part.by === 'owner' && part.label === name);
      expect(agent('Darcel Schlecht')).toMatchObject({ n: 349 + 204 });
      expect(agent('Darcel Schlecht')?.value).toBeCloseTo(349 / 553, 12);
      expect(agent('Lajuana Vencill')?.value).toBeCloseTo(127 / 231, 12);
      expect(M10.parts.filter((part) => part.by === 'owner')).toHaveLength(30);
      const behind = drillSeqs(db.readable, {
        metric: 'M10',
        period: null,
        asOf: context.today,
        filter: {},
        groups: [{ by: 'owner', keys: [agent('Darcel Schlecht')?.key ?? null], others: false }],
        part: 'hits',
        label: '',
      });
      expect(behind.entity).toBe('deal');
      expect(behind.seqs).toHaveLength(349);
    });

    it('M10: by month, as the chart shows it', async () => {
      const db = await mavenWorkbook();
      const { cards } = dashboardQueries['dashboard.cards'](
        db.readable,
        {
          names: ['winRate'],
          period: { from: '2017-03-01', to: '2018-01-01' },
          asOf: '2017-12-31',
          compare: 'none',
          filter: {},
        },
        context,
      );
      const [card] = cards;
      if (card?.chart.form !== 'line') throw new Error('not a line');
      const months = card.chart.series[0]?.points.map(({ value, n }) => [
        Math.round((value ?? 0) * (n ?? 0)),
        n,
      ]);
      expect(months).toEqual(
        [
          [531, 116],
          [285, 301],
          [438, 367],
          [531, 110],
          [308, 319],
          [446, 339],
          [503, 132],
          [279, 287],
          [406, 362],
          [511, 140],
        ].map(([won = 0, lost = 0]) => [won, won + lost]),
      );
    });

    it('M12: of the deals created in all time, the won ones; open deals are in the base', async () => {
      const { M12 } = everything(await mavenWorkbook());
      expect(M12.n).toBe(8800);
      expect(M12.value).toBeCloseTo(4238 / 8800, 12);
    });
  },
);

async function olistWorkbook(): Promise<Connection> {
  const db = await emptyWorkbook();
  const leads = read('olist/olist_marketing_qualified_leads_dataset.csv');
  const won = new Map(
    read('olist/olist_closed_deals_dataset.csv').map((row) => [
      row['mql_id'],
      (row['won_date'] ?? '').slice(0, 10),
    ]),
  );
  const origins = [...new Set(leads.map((row) => row['origin'] ?? ''))].filter((name) => name !== '');
  insertAll(
    db,
    'channel',
    origins.map((name, n) => ({ id: uid('chan', n), name, team: 'marketing', kind: 'online', position: n })),
  );
  insertAll(
    db,
    'lead',
    leads.map((row, n) => ({
      id: uid('lead', n),
      name: row['mql_id'] ?? '',
      channel_id: orNull(row['origin']) === null ? null : uid('chan', origins.indexOf(row['origin'] ?? '')),
      stage: won.has(row['mql_id']) ? 'customer' : 'mql',
      created_on: row['first_contact_date'] ?? null,
      search: '',
    })),
  );
  insertAll(
    db,
    'lead_cycle',
    leads.map((row, n) => ({
      id: uid('cycle', n),
      lead_id: uid('lead', n),
      number: 1,
      started_on: row['first_contact_date'] ?? null,
    })),
  );
  const entries = leads.flatMap((row, n) => {
    const customer = won.get(row['mql_id']);
    const mql = { n, stage: 'mql', on: row['first_contact_date'] ?? null };
    return customer === undefined ? [mql] : [mql, { n, stage: 'customer', on: customer }];
  });
  insertAll(
    db,
    'lead_stage_entry',
    entries.map(({ n, stage, on }, index) => ({
      id: uid('entry', index),
      cycle_id: uid('cycle', n),
      stage,
      entered_on: on,
    })),
  );
  return db;
}

describe.skipIf(sharedData === null)(
  `Olist marketing funnel${sharedData === null ? ` (${noSharedData})` : ''}`,
  () => {
    it('M01, M03: 842 of 8,000 MQLs became customers', async () => {
      const { M01, M02, M03, M04 } = everything(await olistWorkbook());
      expect(M01.value).toBe(8000);
      expect(M02.value).toBe(8000);
      expect(M03.parts.find(({ key }) => key === 'mql-customer')).toMatchObject({ value: 0.10525, n: 8000 });
      expect(M03).toMatchObject({ value: 0.10525, of: 'MQL → SQL' });
      expect(M04.value).toBe(0);
    });

    it('M01, M03: by origin, the empty one being a part of its own (N10)', async () => {
      const { M01, M03 } = everything(await olistWorkbook());
      const origin = (report: MetricReport, label: string) =>
        report.parts.find((part) => part.by === 'channel' && part.label === label);
      const facts: [string, number, number][] = [
        ['organic_search', 2296, 271],
        ['paid_search', 1586, 195],
        ['social', 1350, 75],
        ['unknown', 1099, 179],
        ['direct_traffic', 499, 56],
        ['email', 493, 15],
        ['referral', 284, 24],
        ['other', 150, 4],
        ['display', 118, 6],
        ['other_publicities', 65, 3],
        ['None', 60, 14],
      ];
      for (const [name, mqls, won] of facts) {
        expect(origin(M01, name)?.value).toBe(mqls);
        expect(origin(M03, name)?.value).toBeCloseTo(won / mqls, 12);
      }
    });

    it.each([
      { month: '2017-07', mqls: 239, won: 2 },
      { month: '2017-12', mqls: 200, won: 11 },
      { month: '2018-01', mqls: 1141, won: 152 },
      { month: '2018-05', mqls: 1303, won: 130 },
    ])('M03: the cohort of $month', async ({ month, mqls, won }) => {
      const next = { '2017-07': '2017-08', '2017-12': '2018-01', '2018-01': '2018-02', '2018-05': '2018-06' }[
        month
      ];
      const { M03 } = everything(await olistWorkbook(), { from: `${month}-01`, to: `${next}-01` });
      expect(M03.n).toBe(mqls);
      expect(M03.value).toBeCloseTo(won / mqls, 12);
    });

    it('N04: as of the end of May 2018 the later customers are not known', async () => {
      const { M03 } = everything(await olistWorkbook(), { asOf: '2018-05-31' });
      expect(Math.round((M03.value ?? 0) * M03.n)).toBe(3 + 73 + 113 + 147 + 207 + 122);
    });
  },
);

describe.skipIf(sharedData === null)(
  `HubSpot export${sharedData === null ? ` (${noSharedData})` : ''}`,
  () => {
    it('M10, M14: 71 won and 69 lost', async () => {
      const db = await emptyWorkbook();
      const deals = read('hubspot_dummy/hubspot_deals.csv');
      const names = [...new Set(deals.map((row) => row['Deal Stage'] ?? ''))];
      const kind = (name: string): string =>
        name === 'Closed Won' ? 'won' : name === 'Closed Lost' ? 'lost' : 'open';
      insertAll(db, 'deal_stage', stageRows(names.map((name) => [name, kind(name)])));
      insertAll(
        db,
        'deal',
        deals.map((row, n) => ({
          id: uid('deal', n),
          name: row['Deal Name'] ?? '',
          stage_id: uid('stage', names.indexOf(row['Deal Stage'] ?? '')),
          amount: Math.round(Number(row['Amount']) * 100),
          currency: 'EUR',
          created_on: orNull(row['Create Date']),
          closed_on: orNull(row['Close Date']),
          search: '',
        })),
      );
      const { M10, M14, M13 } = everything(db);
      expect(M10).toMatchObject({ n: 140 });
      expect(M10.value).toBeCloseTo(0.507143, 6);
      expect((M14.mean ?? 0) * M14.n).toBeCloseTo(893436148, 0);
      expect(M13.excludedWhy).toEqual([]);
    });
  },
);
