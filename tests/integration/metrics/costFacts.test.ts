import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CallOutput } from '../../../src/contract/index.ts';
import { noSharedData, sharedData } from '../../sharedData.ts';
import { ImportFixture, shared } from '../import/importFixture.ts';
import { answer } from '../workbook/engineFixture.ts';

let book: ImportFixture;
beforeEach(async () => {
  book = await ImportFixture.create();
});
afterEach(() => book.remove());

const cost = async (question: { from?: string; to?: string } = {}) =>
  (await answer<CallOutput<'metrics.all'>>(book.engine, 'metrics.all', question)).M20;

describe('Costs of imported spend', () => {
  const spend = [
    'Campaign,Channel,Date,Spend,Impressions,Clicks',
    'Autumn,Paid search,2026-09-01,300.00,1000,50',
    'Autumn,Paid search,2026-09-15,100.00,1000,50',
    'Autumn,Paid search,2026-10-01,999.00,1000,50',
  ].join('\n');
  const leads = [
    'Lead name,Email,Source,Status,Created',
    'Ada,ada@example.com,Paid search,New,2026-09-02',
    'Bo,bo@example.com,Paid search,New,2026-09-20',
    'Cem,cem@example.com,Referral,New,2026-09-21',
    'Dee,dee@example.com,Paid search,New,2026-10-02',
  ].join('\n');

  it('M20: spend and leads meet by channel and period', async () => {
    expect(await book.runText('spend.csv', spend)).toMatchObject({ entity: 'spend', created: 3 });
    expect(await cost()).toMatchObject({ value: null, n: 0, why: 'no lead came in' });
    expect(await book.runText('leads.csv', leads)).toMatchObject({ entity: 'leads', created: 4 });
    const september = await cost({ from: '2026-09-01', to: '2026-10-01' });
    expect(september.value).toBeCloseTo(400_00 / 3, 9);
    const search = september.parts.find(({ label }) => label === 'Paid search: Per lead');
    expect(search).toMatchObject({ value: 200_00, n: 2, amount: 400_00 });
    expect(september.parts.find(({ label }) => label === 'Referral: Per lead')).toMatchObject({
      value: null,
      n: 1,
      why: 'no spend recorded',
    });
  });
});

describe.skipIf(sharedData === null)(
  `KAG Facebook ads${sharedData === null ? ` (${noSharedData})` : ''}: figures of FACTS.md`,
  () => {
    it('M20.3: cost per lead the platform reports, by campaign', async () => {
      await book.run(shared('kag_facebook_ads/KAG_conversion_data.csv'));
      const M20 = await cost();
      const reported = M20.parts.filter(({ by }) => by.endsWith('reported'));
      expect(reported).toMatchObject([{ n: 3264 }]);
      // FACTS.md rounds to four decimals of a dollar.
      expect((reported[0]?.value ?? 0) / 100).toBeCloseTo(58705.23 / 3264, 3);
      const perCampaign = Object.fromEntries(
        M20.parts
          .filter(({ by }) => by === 'campaign per reported lead')
          .map(({ label, value, n }) => [label.split(':')[0], [n, Math.round(value ?? 0) / 100]]),
      );
      expect(perCampaign).toEqual({ '1178': [2669, 20.86], '916': [58, 2.58], '936': [537, 5.39] });
    });
  },
);
