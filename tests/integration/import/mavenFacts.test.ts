import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedData } from '../../sharedData.ts';
import { ImportFixture, shared } from './importFixture.ts';

/** Figures from FACTS.md §3. Amounts in the workbook are cents. */

const closed = `FROM deal JOIN deal_stage stage ON stage.id = deal.stage_id LEFT JOIN person owner ON owner.id = deal.owner_id
  LEFT JOIN account ON account.id = deal.account_id WHERE stage.kind <> 'open'`;
const figures = `sum(stage.kind = 'won') AS won, sum(stage.kind = 'lost') AS lost, sum(CASE WHEN stage.kind = 'won' THEN deal.amount END) / 100`;

const byQuarter = [
  ['2017-Q1', 531, 116, 1134672],
  ['2017-Q2', 1254, 778, 3086111],
  ['2017-Q3', 1257, 790, 2982255],
  ['2017-Q4', 1196, 789, 2802496],
];

describe.skipIf(sharedData === null)(
  'Maven CRM opportunities (skipped where ../shared/data is absent)',
  () => {
    let workbook: ImportFixture;

    beforeAll(async () => {
      workbook = await ImportFixture.create();
      expect(await workbook.run(shared('maven_crm/sales_pipeline.csv'))).toMatchObject({
        entity: 'deals',
        created: 8800,
        rejected: 0,
        warnings: 0,
      });
      expect(await workbook.run(shared('maven_crm/accounts.csv'))).toMatchObject({
        entity: 'accounts',
        created: 0,
        updated: 85,
        rejected: 0,
      });
      expect(await workbook.run(shared('maven_crm/sales_teams.csv'))).toMatchObject({
        entity: 'people',
        created: 5,
        updated: 30,
        rejected: 0,
      });
    });
    afterAll(() => workbook.remove());

    it('has the deals of each stage, with empty cells left empty', () => {
      expect(
        workbook.rows(`SELECT stage.name, stage.kind, count(*), sum(deal.account_id IS NULL), sum(deal.created_on IS NULL),
        sum(coalesce(deal.closed_on, deal.expected_close_on) IS NULL), total(deal.amount) / 100, sum(deal.amount IS NULL)
        FROM deal JOIN deal_stage stage ON stage.id = deal.stage_id GROUP BY 1 ORDER BY 3 DESC`),
      ).toEqual([
        ['Won', 'won', 4238, 0, 0, 0, 10005534, 0],
        ['Lost', 'lost', 2473, 0, 0, 0, 0, 0],
        ['Engaging', 'open', 1589, 1088, 0, 1589, 0, 1589],
        ['Prospecting', 'open', 500, 337, 500, 500, 0, 500],
      ]);
    });

    it('puts the new stage Engaging between Prospecting and the closed ones', () => {
      const stages = workbook.rows('SELECT name FROM deal_stage ORDER BY position').map(([name]) => name);
      expect(stages).toEqual([
        'Prospecting',
        'Qualification',
        'Proposal',
        'Negotiation',
        'Engaging',
        'Won',
        'Lost',
      ]);
    });

    it('M13: sales cycle of won, lost and all closed deals', () => {
      const days = `julianday(deal.closed_on) - julianday(deal.created_on)`;
      expect(
        workbook.rows(
          `SELECT stage.name, round(avg(${days}), 4), min(${days}), max(${days}) ${closed} GROUP BY 1 ORDER BY 1 DESC`,
        ),
      ).toEqual([
        ['Won', 51.782, 1, 138],
        ['Lost', 41.4792, 1, 138],
      ]);
      expect(workbook.row(`SELECT round(avg(${days}), 4) ${closed}`)).toEqual([47.9854]);
      expect(workbook.row('SELECT min(created_on), max(created_on) FROM deal')).toEqual([
        '2016-10-20',
        '2017-12-27',
      ]);
    });

    it('M10, M14: won, lost and won value by quarter and month', () => {
      expect(
        workbook.rows(
          `SELECT substr(closed_on, 1, 4) || '-Q' || ((substr(closed_on, 6, 2) + 2) / 3) AS quarter, ${figures} ${closed} GROUP BY 1 ORDER BY 1`,
        ),
      ).toEqual(byQuarter);
      expect(
        workbook.rows(`SELECT substr(closed_on, 1, 7), ${figures} ${closed} GROUP BY 1 ORDER BY 1`),
      ).toEqual([
        ['2017-03', 531, 116, 1134672],
        ['2017-04', 285, 301, 721932],
        ['2017-05', 438, 367, 1025713],
        ['2017-06', 531, 110, 1338466],
        ['2017-07', 308, 319, 696932],
        ['2017-08', 446, 339, 1050059],
        ['2017-09', 503, 132, 1235264],
        ['2017-10', 279, 287, 731980],
        ['2017-11', 406, 362, 938943],
        ['2017-12', 511, 140, 1131573],
      ]);
    });

    it('by product, agent, manager, office and sector', () => {
      expect(workbook.rows(`SELECT deal.product, ${figures} ${closed} GROUP BY 1 ORDER BY 4 DESC`)).toEqual([
        ['GTXPro', 729, 418, 3510578],
        ['GTX Plus Pro', 479, 266, 2629651],
        ['MG Advanced', 654, 430, 2216387],
        ['GTX Plus Basic', 653, 398, 705275],
        ['GTX Basic', 915, 521, 499263],
        ['GTK 500', 15, 10, 400612],
        ['MG Special', 793, 430, 43768],
      ]);
      const agents = workbook.rows(`SELECT owner.name, ${figures} ${closed} GROUP BY 1 ORDER BY 4 DESC`);
      expect(agents.length).toBe(30);
      expect(agents[0]).toEqual(['Darcel Schlecht', 349, 204, 1153214]);
      expect(agents[29]).toEqual(['Violet Mclelland', 122, 71, 123431]);
      expect(
        workbook.rows(
          `SELECT json_extract(owner.extra, '$.manager') AS manager, json_extract(owner.extra, '$.regional_office') AS office, ${figures} ${closed} GROUP BY 1, 2 ORDER BY 5 DESC`,
        ),
      ).toEqual([
        ['Melvin Marxen', 'Central', 882, 536, 2251930],
        ['Summer Sewald', 'West', 828, 459, 1964750],
        ['Rocco Neubert', 'East', 691, 422, 1960545],
        ['Celia Rouche', 'West', 610, 352, 1603897],
        ['Cara Losch', 'East', 480, 265, 1130049],
        ['Dustin Brinkmann', 'Central', 747, 439, 1094363],
      ]);
      const sectors = workbook.rows(
        `SELECT account.industry, ${figures} ${closed} GROUP BY 1 ORDER BY 4 DESC`,
      );
      expect(sectors.length).toBe(10);
      expect(sectors.slice(0, 3)).toEqual([
        ['retail', 799, 468, 1867528],
        ['technolgy', 671, 387, 1515487],
        ['medical', 592, 358, 1359595],
      ]);
    });

    it('has 85 accounts and 35 people, five of them without deals', () => {
      expect(
        workbook.row(
          `SELECT (SELECT count(*) FROM account), (SELECT count(*) FROM person), (SELECT count(DISTINCT owner_id) FROM deal)`,
        ),
      ).toEqual([85, 35, 30]);
    });

    it.each(['maven_crm_variants/mdyyyy_sales_pipeline.csv', 'maven_crm_variants/ddmmyy_sales_pipeline.csv'])(
      '%s holds the same deals',
      async (file) => {
        const deals = `SELECT external_id, created_on, closed_on, amount, stage_id FROM deal ORDER BY external_id`;
        const before = workbook.rows(deals);
        expect(await workbook.run(shared(file))).toMatchObject({ created: 0, rejected: 0 });
        expect(workbook.rows(deals)).toEqual(before);
        const alone = await ImportFixture.create();
        expect(await alone.run(shared(file))).toMatchObject({ created: 8800, rejected: 0 });
        expect(
          alone.rows(
            `SELECT substr(closed_on, 1, 4) || '-Q' || ((substr(closed_on, 6, 2) + 2) / 3) AS quarter, ${figures} ${closed} GROUP BY 1 ORDER BY 1`,
          ),
        ).toEqual(byQuarter);
        await alone.remove();
      },
    );

    it.each(['maven_crm/products.csv', 'maven_crm/data_dictionary.csv'])(
      '%s is neither: Tandem asks what the rows are',
      async (file) => {
        expect(await workbook.preview(shared(file))).toMatchObject({
          entity: null,
          blocked: expect.stringContaining('cannot tell'),
        });
        expect(await workbook.call('import.run', shared(file), {})).toMatchObject({
          ok: false,
          error: { code: 'import.unmapped' },
        });
      },
    );
  },
);
