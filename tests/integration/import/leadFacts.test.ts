import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedData } from '../../sharedData.ts';
import { ImportFixture, shared } from './importFixture.ts';

/** Figures from FACTS.md §2, §6 and §14. */

describe.skipIf(sharedData === null)('X Education leads (skipped where ../shared/data is absent)', () => {
  let workbook: ImportFixture;
  beforeAll(async () => {
    workbook = await ImportFixture.create();
    expect(await workbook.run(shared('x_education/Leads.csv'))).toMatchObject({
      entity: 'leads',
      created: 9240,
      rejected: 0,
    });
  });
  afterAll(() => workbook.remove());

  it('has 9,240 leads, 3,561 of them customers, none with a made-up date', () => {
    expect(
      workbook.row(
        `SELECT count(*), count(DISTINCT external_id), count(DISTINCT json_extract(extra, '$."Lead Number"')), sum(stage = 'customer'), count(created_on), count(stage_on) FROM lead`,
      ),
    ).toEqual([9240, 9240, 9240, 3561, 0, 0]);
    expect(
      workbook.rows(
        `SELECT stage, count(*) FROM lead_stage_entry WHERE entered_on IS NULL GROUP BY 1 ORDER BY 1`,
      ),
    ).toEqual([
      ['customer', 3561],
      ['inquiry', 9240],
    ]);
  });

  it('converts by lead source as stored, with google and Google told apart beside one channel', () => {
    const source = `SELECT coalesce(json_extract(extra, '$."Lead Source"'), channel.name, '') AS source, count(*), sum(stage = 'customer')
      FROM lead LEFT JOIN channel ON channel.id = lead.channel_id GROUP BY 1 ORDER BY 2 DESC, 1`;
    expect(workbook.rows(source)).toEqual([
      ['Google', 2868, 1147],
      ['Direct Traffic', 2543, 818],
      ['Olark Chat', 1755, 448],
      ['Organic Search', 1154, 436],
      ['Reference', 534, 490],
      ['Welingak Website', 142, 140],
      ['Referral Sites', 125, 31],
      ['Facebook', 55, 13],
      ['', 36, 29],
      ['bing', 6, 1],
      ['google', 5, 0],
      ['Click2call', 4, 3],
      ['Live Chat', 2, 2],
      ['Press_Release', 2, 0],
      ['Social Media', 2, 1],
      ['NC_EDM', 1, 1],
      ['Pay per Click Ads', 1, 0],
      ['WeLearn', 1, 1],
      ['blog', 1, 0],
      ['testone', 1, 0],
      ['welearnblog_Home', 1, 0],
      ['youtubechannel', 1, 0],
    ]);
    expect(
      workbook.row(
        `SELECT channel.name, count(*), sum(stage = 'customer') FROM lead JOIN channel ON channel.id = lead.channel_id WHERE lower(channel.name) = 'google'`,
      ),
    ).toEqual(['Google', 2873, 1147]);
  });

  it('keeps the columns it has no field for, and tells empty from "Select"', () => {
    expect(
      workbook.rows(
        `SELECT json_extract(extra, '$."Lead Origin"') AS origin, count(*), sum(stage = 'customer') FROM lead GROUP BY 1 ORDER BY 2 DESC`,
      ),
    ).toEqual([
      ['Landing Page Submission', 4886, 1768],
      ['API', 3580, 1115],
      ['Lead Add Form', 718, 664],
      ['Lead Import', 55, 13],
      ['Quick Add Form', 1, 1],
    ]);
    expect(
      workbook.row(
        `SELECT sum(json_extract(extra, '$.TotalVisits') IS NULL), sum(country IS NULL), sum(city IS NULL AND json_extract(extra, '$.City') IS NULL), sum(json_extract(extra, '$.City') = 'Select'), sum(json_extract(extra, '$.Specialization') = 'Select'), sum(json_extract(extra, '$.Specialization') IS NULL), sum(json_extract(extra, '$."Lead Quality"') IS NULL) FROM lead`,
      ),
    ).toEqual([137, 2461, 1420, 2249, 1942, 1438, 4767]);
    expect(
      workbook.row(
        `SELECT sum(cast(json_extract(extra, '$.TotalVisits') AS real)), max(cast(json_extract(extra, '$.TotalVisits') AS real)), sum(cast(json_extract(extra, '$."Total Time Spent on Website"') AS int)) FROM lead`,
      ),
    ).toEqual([31362, 251, 4506332]);
    expect(
      workbook.rows(
        `SELECT json_extract(extra, '$."Last Activity"') AS activity, count(*), sum(stage = 'customer') FROM lead GROUP BY 1 ORDER BY 2 DESC LIMIT 3`,
      ),
    ).toEqual([
      ['Email Opened', 3437, 1253],
      ['SMS Sent', 2745, 1727],
      ['Olark Chat Conversation', 973, 84],
    ]);
  });
});

describe.skipIf(sharedData === null)(
  'marketing_campaign in both dialects (skipped where ../shared/data is absent)',
  () => {
    it.each([
      'marketing_campaign/marketing_campaign.csv',
      'marketing_campaign/bom_semicolon_marketing_campaign.csv',
    ])('%s: 2,240 customers with their dates and campaign answers', async (file) => {
      const workbook = await ImportFixture.create();
      expect(await workbook.run(shared(file))).toMatchObject({ entity: 'leads', created: 2240, rejected: 0 });
      expect(
        workbook.row(
          `SELECT count(*), min(created_on), max(created_on), sum(stage = 'customer'), sum(stage_on = created_on) FROM lead`,
        ),
      ).toEqual([2240, '2012-07-30', '2014-06-29', 2240, 2240]);
      const total = (column: string): string => `sum(cast(json_extract(extra, '$.${column}') AS int))`;
      expect(
        workbook.row(
          `SELECT sum(json_extract(extra, '$.Income') IS NULL), ${total('Response')}, ${['1', '2', '3', '4', '5'].map((n) => total(`AcceptedCmp${n}`)).join(', ')}, ${total('Income')} FROM lead`,
        ),
      ).toEqual([24, 334, 144, 30, 163, 167, 163, 115779909]);
      const spend = [
        'MntWines',
        'MntFruits',
        'MntMeatProducts',
        'MntFishProducts',
        'MntSweetProducts',
        'MntGoldProds',
      ]
        .map(total)
        .join(' + ');
      expect(workbook.row(`SELECT ${spend} FROM lead`)).toEqual([1356988]);
      await workbook.remove();
    });

    it('the two files hold the same leads on the same dates', async () => {
      const workbook = await ImportFixture.create();
      await workbook.run(shared('marketing_campaign/marketing_campaign.csv'));
      expect(
        await workbook.run(shared('marketing_campaign/bom_semicolon_marketing_campaign.csv')),
      ).toMatchObject({ created: 0, updated: 0, skipped: 2240 });
      await workbook.remove();
    });
  },
);

describe.skipIf(sharedData === null)('HubSpot export (skipped where ../shared/data is absent)', () => {
  let workbook: ImportFixture;
  beforeAll(async () => {
    workbook = await ImportFixture.create();
    expect(await workbook.run(shared('hubspot_dummy/hubspot_contacts.csv'))).toMatchObject({
      entity: 'leads',
      created: 950,
      rejected: 0,
    });
  });
  afterAll(() => workbook.remove());

  it('contacts by lead source, customers by lifecycle stage', () => {
    expect(
      workbook.rows(`SELECT coalesce(json_extract(extra, '$."Lead Source"'), channel.name) AS source, count(*), sum(stage = 'customer')
      FROM lead JOIN channel ON channel.id = lead.channel_id GROUP BY 1 ORDER BY 2 DESC, 1`),
    ).toEqual([
      ['Offline Sources', 137, 24],
      ['Paid Search', 136, 19],
      ['Direct Traffic', 116, 17],
      ['Organic Search', 113, 17],
      ['Referral', 113, 12],
      ['Email Marketing', 112, 10],
      ['Social Media', 112, 8],
      ['Other Campaigns', 111, 13],
    ]);
    expect(workbook.row('SELECT count(DISTINCT email) FROM lead')).toEqual([950]);
  });

  it('companies complete the accounts the contacts brought along', async () => {
    await workbook.run(shared('hubspot_dummy/hubspot_companies.csv'));
    expect(
      workbook.row(
        'SELECT count(*), count(DISTINCT domain), count(industry), sum(name = domain) FROM account',
      ),
    ).toEqual([200, 200, 200, 0]);
  });

  it('deals by pipeline and stage, win rate and amounts', async () => {
    expect(await workbook.run(shared('hubspot_dummy/hubspot_deals.csv'))).toMatchObject({
      entity: 'deals',
      created: 500,
      rejected: 0,
      warnings: 0,
    });
    expect(
      workbook.rows(`SELECT pipeline, coalesce(json_extract(deal.extra, '$."Deal Stage"'), stage.name) AS word, count(*), sum(amount) / 100.0
      FROM deal JOIN deal_stage stage ON stage.id = deal.stage_id GROUP BY 1, 2 ORDER BY 1, 2`),
    ).toEqual([
      ['Renewals Pipeline', 'Appointment Scheduled', 39, 5250702.17],
      ['Renewals Pipeline', 'Closed Lost', 27, 3597125.52],
      ['Renewals Pipeline', 'Closed Won', 39, 5209885.94],
      ['Renewals Pipeline', 'Contract Sent', 34, 4549081.27],
      ['Renewals Pipeline', 'Decision Maker Bought-In', 29, 3486249.26],
      ['Renewals Pipeline', 'Presentation Scheduled', 35, 4341469.72],
      ['Renewals Pipeline', 'Qualified to Buy', 45, 5563414.24],
      ['Sales Pipeline', 'Appointment Scheduled', 31, 4085157.43],
      ['Sales Pipeline', 'Closed Lost', 42, 5122456.94],
      ['Sales Pipeline', 'Closed Won', 32, 3724475.54],
      ['Sales Pipeline', 'Contract Sent', 41, 4522185.82],
      ['Sales Pipeline', 'Decision Maker Bought-In', 34, 3869795.18],
      ['Sales Pipeline', 'Presentation Scheduled', 40, 4757077.92],
      ['Sales Pipeline', 'Qualified to Buy', 32, 4420713.22],
    ]);
    expect(
      workbook.row(
        `SELECT sum(kind = 'won'), sum(kind = 'lost'), sum(CASE WHEN kind = 'won' THEN amount END), sum(amount), sum(closed_on < created_on) FROM deal JOIN deal_stage stage ON stage.id = deal.stage_id`,
      ),
    ).toEqual([71, 69, 893436148, 6249979017, 0]);
  });

  it('links deals to leads by e-mail and to accounts by domain, and makes winners customers on the closing day', () => {
    expect(
      workbook.row(
        `SELECT count(*), count(lead_id), (SELECT count(*) FROM deal JOIN lead ON lead.id = deal.lead_id WHERE deal.lead_id IS NULL) FROM deal`,
      )[1],
    ).toBeGreaterThan(0);
    expect(
      workbook.row(
        `SELECT count(*) FROM deal JOIN deal_stage stage ON stage.id = deal.stage_id JOIN lead ON lead.id = deal.lead_id WHERE stage.kind = 'won' AND lead.stage <> 'customer'`,
      ),
    ).toEqual([0]);
  });

  it('activities become touches of the leads', async () => {
    expect(await workbook.run(shared('hubspot_dummy/hubspot_activities.csv'))).toMatchObject({
      entity: 'touches',
      created: 2000,
      rejected: 0,
    });
    expect(workbook.row('SELECT count(*), count(lead_id), count(person_id) FROM touch')[1]).toBe(2000);
  });
});

describe.skipIf(sharedData === null)('sample sales CRM (skipped where ../shared/data is absent)', () => {
  it('contacts, leads, activities and opportunities find each other', async () => {
    const workbook = await ImportFixture.create();
    const base = 'sample_sales_crm/';
    expect(await workbook.run(shared(`${base}Contacts.csv`))).toMatchObject({
      entity: 'leads',
      created: 100,
    });
    expect(await workbook.run(shared(`${base}Leads.csv`))).toMatchObject({
      entity: 'leads',
      created: 200,
      rejected: 0,
    });
    expect(await workbook.run(shared(`${base}Activity.csv`))).toMatchObject({
      entity: 'touches',
      created: 500,
      rejected: 0,
    });
    expect(await workbook.run(shared(`${base}Opportunity.csv`))).toMatchObject({
      entity: 'deals',
      created: 500,
      rejected: 0,
      warnings: 0,
    });
    // L0001 belongs to contact C052 in the files.
    expect(
      workbook.row(
        `SELECT lead.name = contact.name FROM lead, lead contact WHERE lead.external_id = 'L0001' AND contact.external_id = 'C052'`,
      ),
    ).toEqual([1]);
    expect(workbook.row('SELECT count(*), count(lead_id), count(amount) FROM deal')).toEqual([500, 500, 500]);
    // O0001 comes from activity A0001, which belongs to lead L0033.
    expect(
      workbook.row(
        `SELECT lead.external_id, deal.amount, deal.expected_close_on FROM deal JOIN lead ON lead.id = deal.lead_id WHERE deal.external_id = 'O0001'`,
      ),
    ).toEqual(['L0033', 163783, '2025-07-21']);
    await workbook.remove();
  });

  it('copado: names lose their trailing blanks', async () => {
    const workbook = await ImportFixture.create();
    expect(await workbook.run(shared('sample_sales_crm/copado_Leads.csv'))).toMatchObject({
      entity: 'leads',
      created: 7,
    });
    expect(
      workbook.row(
        `SELECT lead.name, account.name, account.domain FROM lead JOIN account ON account.id = lead.account_id ORDER BY lead.seq LIMIT 1`,
      ),
    ).toEqual(['John Smith', 'Salesforce', 'salesforce.com']);
    await workbook.remove();
  });
});
