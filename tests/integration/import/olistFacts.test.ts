import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedData } from '../../sharedData.ts';
import { ImportFixture, shared } from './importFixture.ts';

/** Figures from FACTS.md §1, computed there with Python and SQLite from the files themselves. */

const mqlFile = 'olist/olist_marketing_qualified_leads_dataset.csv';
const wonFile = 'olist/olist_closed_deals_dataset.csv';

const daysToWon = `SELECT julianday(deal.closed_on) - julianday(lead.created_on) AS days
  FROM deal JOIN lead ON lead.id = deal.lead_id`;

describe.skipIf(sharedData === null)(
  'Olist marketing funnel (skipped where ../shared/data is absent)',
  () => {
    let workbook: ImportFixture;

    beforeAll(async () => {
      workbook = await ImportFixture.create();
      expect(await workbook.run(shared(mqlFile))).toMatchObject({
        entity: 'leads',
        created: 8000,
        skipped: 0,
        rejected: 0,
        warnings: 0,
      });
      expect(await workbook.run(shared(wonFile))).toMatchObject({
        entity: 'deals',
        created: 842,
        skipped: 0,
        rejected: 0,
        warnings: 0,
      });
    });
    afterAll(() => workbook.remove());

    it('has 8,000 leads and 842 won deals, each linked to its lead', () => {
      expect(
        workbook.row(
          `SELECT count(*), count(DISTINCT external_id), min(created_on), max(created_on), count(DISTINCT campaign_id) FROM lead`,
        ),
      ).toEqual([8000, 8000, '2017-06-14', '2018-05-31', 495]);
      expect(
        workbook.row(`SELECT count(*), count(DISTINCT lead_id), min(closed_on), max(closed_on), sum(deal_stage.kind = 'won')
      FROM deal JOIN deal_stage ON deal_stage.id = deal.stage_id`),
      ).toEqual([842, 842, '2017-12-05', '2018-11-14', 842]);
    });

    it('converts as the facts say by origin, with no channel where the origin is empty', () => {
      const found =
        workbook.rows(`SELECT replace(lower(coalesce(channel.name, '')), ' ', '_') AS origin, count(*), count(deal.id)
      FROM lead LEFT JOIN channel ON channel.id = lead.channel_id LEFT JOIN deal ON deal.lead_id = lead.id
      GROUP BY 1 ORDER BY 2 DESC, 1`);
      expect(found).toEqual([
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
        ['', 60, 14],
      ]);
    });

    it('keeps the spelling of the file where the workbook has its own', () => {
      expect(
        workbook.row(`SELECT count(*) FROM lead WHERE json_extract(extra, '$.origin') = 'organic_search'`),
      ).toEqual([2296]);
    });

    it('takes 14 days in the median from first contact to won, and keeps the deal that was won two days before', () => {
      const days = workbook.rows(`${daysToWon} ORDER BY days`).map(([value]) => Number(value));
      expect(days.length).toBe(842);
      expect(((days[420] ?? 0) + (days[421] ?? 0)) / 2).toBe(14);
      expect(days.reduce((sum, value) => sum + value, 0) / 842).toBeCloseTo(48.4406, 4);
      expect([days[0], days[841]]).toEqual([-2, 427]);
      expect(days.filter((value) => value < 0).length).toBe(1);
      expect(days.filter((value) => value <= 30).length).toBe(555);
    });

    it('keeps the time of day beside the deal, where there is one', () => {
      const days = workbook
        .rows(`SELECT julianday(coalesce(json_extract(deal.extra, '$.won_date'), deal.closed_on)) - julianday(lead.created_on) AS days
      FROM deal JOIN lead ON lead.id = deal.lead_id ORDER BY days`)
        .map(([value]) => Number(value));
      expect(((days[420] ?? 0) + (days[421] ?? 0)) / 2).toBeCloseTo(14.6507, 4);
      expect(days.reduce((sum, value) => sum + value, 0) / 842).toBeCloseTo(49.1008, 4);
    });

    it('M01, M03: leads enter MQL on their first contact and reach customer on the day they were won, by cohort', () => {
      const cohorts = workbook.rows(`SELECT substr(mql.entered_on, 1, 7), count(*), count(customer.id)
      FROM lead_cycle JOIN lead_stage_entry mql ON mql.cycle_id = lead_cycle.id AND mql.stage = 'mql'
      LEFT JOIN lead_stage_entry customer ON customer.cycle_id = lead_cycle.id AND customer.stage = 'customer'
      GROUP BY 1 ORDER BY 1`);
      expect(cohorts).toEqual([
        ['2017-06', 4, 0],
        ['2017-07', 239, 2],
        ['2017-08', 386, 9],
        ['2017-09', 312, 7],
        ['2017-10', 416, 14],
        ['2017-11', 445, 18],
        ['2017-12', 200, 11],
        ['2018-01', 1141, 152],
        ['2018-02', 1028, 149],
        ['2018-03', 1174, 167],
        ['2018-04', 1352, 183],
        ['2018-05', 1303, 130],
      ]);
      expect(workbook.row(`SELECT count(*) FROM lead_cycle WHERE started_on IS NULL OR number <> 1`)).toEqual(
        [0],
      );
      expect(
        workbook.row(
          `SELECT count(*), sum(lead.stage_on = lead_cycle.ended_on) FROM lead JOIN lead_cycle ON lead_cycle.lead_id = lead.id WHERE lead.stage = 'customer'`,
        ),
      ).toEqual([842, 842]);
    });

    it('M10: wins by month of won_date', () => {
      expect(
        workbook.rows(`SELECT substr(closed_on, 1, 7), count(*) FROM deal GROUP BY 1 ORDER BY 1`),
      ).toEqual([
        ['2017-12', 3],
        ['2018-01', 73],
        ['2018-02', 113],
        ['2018-03', 147],
        ['2018-04', 207],
        ['2018-05', 122],
        ['2018-06', 57],
        ['2018-07', 37],
        ['2018-08', 33],
        ['2018-09', 23],
        ['2018-10', 21],
        ['2018-11', 6],
      ]);
    });

    it('keeps segment, lead type and SDR beside the deal, the sales rep as its owner', () => {
      expect(
        workbook.rows(
          `SELECT json_extract(extra, '$.business_segment') AS segment, count(*) FROM deal GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 3`,
        ),
      ).toEqual([
        ['home_decor', 105],
        ['health_beauty', 93],
        ['car_accessories', 77],
      ]);
      expect(
        workbook.rows(
          `SELECT json_extract(extra, '$.lead_type') AS type, count(*) FROM deal GROUP BY 1 ORDER BY 2 DESC, 1`,
        ),
      ).toEqual([
        ['online_medium', 332],
        ['online_big', 126],
        ['industry', 123],
        ['offline', 104],
        ['online_small', 77],
        ['online_beginner', 57],
        ['online_top', 14],
        [null, 6],
        ['other', 3],
      ]);
      expect(
        workbook.row(
          `SELECT person.external_id, count(*) FROM deal JOIN person ON person.id = deal.owner_id GROUP BY 1 ORDER BY 2 DESC LIMIT 1`,
        ),
      ).toEqual(['4ef15afb4b2723d8f3d81e51ec7afefe', 133]);
      expect(
        workbook.row(
          `SELECT json_extract(extra, '$.sdr_id') AS sdr, count(*) FROM deal GROUP BY 1 ORDER BY 2 DESC LIMIT 1`,
        ),
      ).toEqual(['4b339f9567d060bcea4f5136b9f5949e', 140]);
      expect(
        workbook.row(
          `SELECT count(DISTINCT owner_id), count(DISTINCT json_extract(extra, '$.sdr_id')) FROM deal`,
        ),
      ).toEqual([22, 32]);
    });

    it('has the declared revenue as amounts and says that most of them are 0', async () => {
      expect(workbook.row(`SELECT count(*), sum(amount = 0), sum(amount), max(amount) FROM deal`)).toEqual([
        842, 797, 6178400600, 5000000000,
      ]);
      const preview = await workbook.preview(shared(wonFile));
      const amount = preview.columns.find(({ field }) => field === 'amount');
      expect(amount).toMatchObject({
        name: 'declared_monthly_revenue',
        confidence: 'guess',
        remarks: ['797 values are 0.'],
      });
    });

    it('creates nothing when the same files come again', async () => {
      expect(await workbook.run(shared(mqlFile))).toMatchObject({
        created: 0,
        updated: 0,
        skipped: 8000,
        rejected: 0,
      });
      expect(await workbook.run(shared(wonFile))).toMatchObject({
        created: 0,
        updated: 0,
        skipped: 842,
        rejected: 0,
      });
      expect(
        workbook.row(
          `SELECT (SELECT count(*) FROM lead), (SELECT count(*) FROM deal), (SELECT count(*) FROM import_run)`,
        ),
      ).toEqual([8000, 842, 2]);
    });

    it.each([
      'olist_variants/origin_with_spaces_olist_marketing_qualified_leads_dataset.csv',
      'olist_variants/ddmmyyyy_crlf_olist_marketing_qualified_leads_dataset.csv',
    ])('%s holds the same leads: no date and no channel changes', async (file) => {
      const dates = workbook.rows('SELECT external_id, created_on, channel_id FROM lead ORDER BY seq');
      expect(await workbook.run(shared(file))).toMatchObject({ created: 0, rejected: 0 });
      expect(workbook.rows('SELECT external_id, created_on, channel_id FROM lead ORDER BY seq')).toEqual(
        dates,
      );
    });

    it('olist_variants/crlf_excel_olist_closed_deals_dataset.csv holds the same deals', async () => {
      const deals = workbook.rows('SELECT external_id, closed_on, lead_id, amount FROM deal ORDER BY seq');
      expect(
        await workbook.run(shared('olist_variants/crlf_excel_olist_closed_deals_dataset.csv')),
      ).toMatchObject({ created: 0, rejected: 0 });
      expect(workbook.rows('SELECT external_id, closed_on, lead_id, amount FROM deal ORDER BY seq')).toEqual(
        deals,
      );
    });
  },
);

describe.skipIf(sharedData === null)(
  'Olist leads in other shapes (skipped where ../shared/data is absent)',
  () => {
    const original = sharedData === null ? '' : readFileSync(shared(mqlFile), 'utf8');
    const [header = '', ...lines] = original.trimEnd().split('\n');
    const dates = new Map(lines.map((line) => line.split(',')).map(([id = '', date = '']) => [id, date]));

    /** Every lead has the date of the original file, and is an MQL since then. */
    async function expectSameLeads(text: string | Uint8Array, name: string): Promise<void> {
      const workbook = await ImportFixture.create();
      expect(await workbook.runText(name, text)).toMatchObject({
        entity: 'leads',
        created: 8000,
        rejected: 0,
      });
      const found = workbook.rows(`SELECT lead.external_id, lead_stage_entry.entered_on FROM lead
      JOIN lead_cycle ON lead_cycle.lead_id = lead.id JOIN lead_stage_entry ON lead_stage_entry.cycle_id = lead_cycle.id
      WHERE lead_stage_entry.stage = 'mql'`);
      expect(new Map(found.map(([id, on]) => [String(id), String(on)]))).toEqual(dates);
      expect(workbook.row('SELECT count(*) FROM lead WHERE channel_id IS NULL')).toEqual([60]);
      await workbook.remove();
    }

    const rewritten = (date: (iso: string) => string): string => {
      const rows = lines.map((line) => {
        const [id = '', iso = '', ...rest] = line.split(',');
        return [id, date(iso), ...rest].join(',');
      });
      return [header, ...rows].join('\r\n');
    };

    it('without a header, with times: columns are known by what is in them', () =>
      expectSameLeads(
        rewritten((iso) => `${iso} 00:00:00`)
          .split('\r\n')
          .slice(1)
          .join('\n'),
        'no_header_olist_marketing_qualified_leads_dataset.csv',
      ));

    it('with US dates M/D/YYYY', () =>
      expectSameLeads(
        rewritten((iso) => `${Number(iso.slice(5, 7))}/${Number(iso.slice(8))}/${iso.slice(0, 4)}`),
        'mql_us.csv',
      ));

    it('with German dates and semicolons, in UTF-16', async () => {
      const text = rewritten((iso) => `${iso.slice(8)}.${iso.slice(5, 7)}.${iso.slice(0, 4)}`).replaceAll(
        ',',
        ';',
      );
      await expectSameLeads(Buffer.from(`\ufeff${text}`, 'utf16le'), 'mql_de.csv');
    });

    it('deals first, leads later: they find each other', async () => {
      const workbook = await ImportFixture.create();
      expect(await workbook.run(shared(wonFile))).toMatchObject({ created: 842, warnings: 842 });
      expect(workbook.row('SELECT count(lead_id) FROM deal')).toEqual([0]);
      await workbook.run(shared(mqlFile));
      expect(workbook.row(`SELECT count(lead_id), count(created_on) FROM deal`)).toEqual([842, 842]);
      expect(workbook.row(`SELECT count(*) FROM lead WHERE stage = 'customer'`)).toEqual([842]);
      await workbook.remove();
    });

    it('undo takes the whole import back', async () => {
      const workbook = await ImportFixture.create();
      const count = (): unknown[] =>
        workbook.row(
          'SELECT (SELECT count(*) FROM lead), (SELECT count(*) FROM lead_cycle), (SELECT count(*) FROM campaign), (SELECT count(*) FROM channel)',
        );
      const before = count();
      await workbook.run(shared(mqlFile));
      const undone = await workbook.call('history.undo', '', {});
      expect(undone).toEqual({ ok: true, value: { label: 'Import of 8,000 leads' } });
      expect(count()).toEqual(before);
      await workbook.remove();
    });
  },
);
