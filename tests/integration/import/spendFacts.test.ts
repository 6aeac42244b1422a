import { describe, expect, it } from 'vitest';
import { sharedData } from '../../sharedData.ts';
import { ImportFixture, shared } from './importFixture.ts';

/** Figures from FACTS.md §5 and §8. */

describe.skipIf(sharedData === null)('spend (skipped where ../shared/data is absent)', () => {
  it('KAG Facebook ads: totals, campaigns, age groups and dates', async () => {
    const workbook = await ImportFixture.create();
    expect(await workbook.run(shared('kag_facebook_ads/KAG_conversion_data.csv'))).toMatchObject({
      entity: 'spend',
      created: 1143,
      rejected: 0,
    });
    const figures = 'count(*), sum(impressions), sum(clicks), sum(reported_leads), sum(reported_conversions)';
    expect(
      workbook.row(
        `SELECT ${figures}, min(spent_on), max(spent_on), sum(amount = 0), count(DISTINCT spend.external_id) FROM spend`,
      ),
    ).toEqual([1143, 213434828, 38165, 3264, 1079, '2023-08-01', '2023-08-31', 207, 1143]);
    // The file writes cents as floats such as 1.429999948; every line is kept to the cent.
    expect(Number(workbook.row('SELECT sum(amount) FROM spend')[0]) / 100).toBeCloseTo(58705.23, 1);
    expect(
      workbook.rows(
        `SELECT campaign.name, ${figures} FROM spend JOIN campaign ON campaign.id = spend.campaign_id GROUP BY 1 ORDER BY 1`,
      ),
    ).toEqual([
      ['1178', 625, 204823716, 36068, 2669, 872],
      ['916', 54, 482925, 113, 58, 24],
      ['936', 464, 8128187, 1984, 537, 183],
    ]);
    expect(
      workbook.rows(
        `SELECT json_extract(extra, '$.age') AS age, sum(reported_leads), sum(reported_conversions) FROM spend GROUP BY 1 ORDER BY 1`,
      ),
    ).toEqual([
      ['30-34', 1431, 494],
      ['35-39', 626, 207],
      ['40-44', 523, 170],
      ['45-49', 684, 208],
    ]);
    await workbook.remove();
  });

  it('Google Ads, uncleaned: dollars, NA and two date orders in one column', async () => {
    const workbook = await ImportFixture.create();
    const file = shared('google_ads/GoogleAds_DataAnalytics_Sales_Uncleaned.csv');
    const preview = await workbook.preview(file);
    expect(preview.columns.find(({ field }) => field === 'spentOn')?.date).toMatchObject({
      mixed: true,
      ambiguous: false,
      first: '2024-01-11',
      last: '2024-12-11',
    });
    expect(await workbook.run(file)).toMatchObject({ entity: 'spend', created: 2600, rejected: 0 });
    expect(
      workbook.row(
        `SELECT count(*), sum(amount IS NULL), sum(amount), sum(reported_revenue), sum(reported_leads), sum(reported_conversions), sum(clicks IS NULL), sum(impressions IS NULL), sum(reported_leads IS NULL), sum(reported_conversions IS NULL), sum(reported_revenue IS NULL) FROM spend`,
      ),
    ).toEqual([2600, 97, 53837183, 368817300, 51050, 16467, 112, 54, 48, 74, 139]);
    expect(workbook.rows(`SELECT currency, count(*) FROM spend WHERE amount IS NOT NULL GROUP BY 1`)).toEqual(
      [['USD', 2503]],
    );
    expect(
      workbook.row(
        `SELECT min(spent_on), max(spent_on), sum(spent_on BETWEEN '2024-11-01' AND '2024-11-30') FROM spend`,
      ),
    ).toEqual(['2024-01-11', '2024-12-11', 1761 + 551]);
    expect(
      workbook.rows(
        `SELECT coalesce(json_extract(spend.extra, '$.Campaign_Name'), campaign.name) AS spelling, count(*) FROM spend JOIN campaign ON campaign.id = spend.campaign_id GROUP BY 1 ORDER BY 2 DESC`,
      ),
    ).toEqual([
      ['Data Analytcis', 680],
      ['Data Analytics', 647],
      ['DataAnalytics', 637],
      ['Data analytics', 636],
    ]);
    await workbook.remove();
  });

  it('Google Ads by month: 816 lines of 17 campaigns, to the cent', async () => {
    const workbook = await ImportFixture.create();
    expect(await workbook.run(shared('google_ads/google_ads.csv'))).toMatchObject({
      entity: 'spend',
      created: 816,
      rejected: 0,
    });
    expect(
      workbook.row(
        `SELECT count(*), count(DISTINCT campaign_id), sum(clicks), sum(impressions), sum(reported_conversions), sum(amount) FROM spend`,
      ),
    ).toEqual([816, 17, 21267654, 267013063, 2098660, 34327434659752]);
    expect(workbook.row(`SELECT min(spent_on), sum(spent_on LIKE '____-__-01') FROM spend`)).toEqual([
      '2018-01-01',
      816,
    ]);
    await workbook.remove();
  });

  it('a genuine Google Ads report: preamble, nulls written --, and total lines', async () => {
    const workbook = await ImportFixture.create();
    const file = shared('google_ads/Campaign report.csv');
    const preview = await workbook.preview(file);
    expect(preview.detected).toMatchObject({
      headerRow: 3,
      period: { from: '2025-07-08', to: '2025-08-01' },
    });
    expect(await workbook.run(file)).toMatchObject({ entity: 'spend', created: 2, skipped: 4, rejected: 0 });
    expect(
      workbook.row(
        `SELECT count(*), sum(amount), min(currency), sum(impressions), sum(clicks), sum(reported_conversions), min(spent_on) FROM spend`,
      ),
    ).toEqual([2, 256593, 'INR', 46168, 22061, 15, '2025-07-08']);
    await workbook.remove();
  });
});
