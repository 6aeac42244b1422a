import { addDays, addMonths, type IsoDate } from '../../../domain/calendar.ts';
import { seedWorkbook } from '../../services/seed.ts';
import type { WritableDb } from '../../storage/database.ts';
import { writeMeta } from '../../storage/meta.ts';
import { insertRow, insertRows } from '../../storage/recorded.ts';
import { sql } from '../../storage/sql.ts';
import type { SampleBook } from '../book.ts';
import { type CampaignStory, campaigns, channels, storyStart } from '../channels.ts';
import { colleagueKeys, colleagues, exchangeRates, firstRateMonth, mailOf } from '../company.ts';
import type { StoryPlan } from '../plan/model.ts';
import { personas } from '../story/personas.ts';
import { localInstant, workdayFrom } from '../workTime.ts';
import type { Cast } from './cast.ts';
import { writeOpeningDeals } from './dealSteps.ts';
import { writeLeads } from './leadRows.ts';
import { openingImport } from './leadSteps.ts';
import { type Step, step } from './step.ts';
import { writeTouches } from './touchSteps.ts';

const morning = (minutes: number): string => localInstant(storyStart, 8 * 60 + minutes);

/** The first morning: the workbook is made and filled with what there was. */
export function playOpening(book: SampleBook, cast: Cast, plan: StoryPlan): void {
  makeWorkbook(book);
  for (const key of colleagueKeys) addColleague(book, cast, key);
  nameChannels(book);
  book.run({ by: 'elena', at: morning(40) }, 'personas.save', 'Four personas', (db, context) => {
    for (const { key, name, description } of personas) {
      const id = context.newId();
      cast.personas.set(key, id);
      const owner = cast.person('elena');
      insertRow(db, 'persona', { id, name, description, owner_id: owner });
    }
  });
  for (const campaign of campaigns) {
    if (campaign.from <= '2026-06-15') addCampaign(book, cast, campaign, morning(50));
  }
  book.run({ by: 'lukas', at: morning(62) }, 'rates.save', 'Exchange rates March to June', (db, context) =>
    writeRates(db, context.newId, firstRateMonth, '2026-07-01'),
  );
  const known = plan.leads.filter(({ capturedAt }) => capturedAt <= openingImport);
  const label = `Import of ${known.length} leads`;
  book.run({ by: 'lukas', at: openingImport }, 'import.run', label, (db, context) =>
    writeLeads(db, context, cast, known, openingImport),
  );
  const deals = plan.deals.filter(({ createdAt }) => createdAt <= openingImport).length;
  book.run({ by: 'lukas', at: morning(75) }, 'import.run', `Import of ${deals} deals`, (db, context) =>
    writeOpeningDeals(db, context, cast, plan.deals),
  );
  const touches = plan.touches.filter(({ at }) => at < morning(0));
  book.run(
    { by: 'lukas', at: morning(80) },
    'import.run',
    `Import of ${touches.length} touches`,
    (db, context) => writeTouches(db, context, cast, touches),
  );
}

function makeWorkbook(book: SampleBook): void {
  const wishes = { currency: 'EUR', locale: 'en-GB', timeZone: 'Europe/Berlin' };
  book.run({ by: 'katrin', at: morning(4) }, 'workbook.create', null, (db, context) => {
    writeMeta(db, 'sample', '1');
    seedWorkbook(db, context, wishes);
  });
  book.call({ by: 'katrin', at: morning(9) }, 'settings.update', {
    workingHours: { days: [1, 2, 3, 4, 5], from: '08:30', to: '17:00' },
    firstResponseHours: 8,
  });
}

function addColleague(book: SampleBook, cast: Cast, key: (typeof colleagueKeys)[number]): void {
  const { name, team, role } = colleagues[key];
  const saved = book.call<{ id: string }>({ by: 'katrin', at: morning(12) }, 'people.save', {
    name,
    team,
    role,
    email: mailOf(key),
  });
  cast.people.set(key, saved.id);
}

/** The company calls one of the usual channels by another name. */
function nameChannels(book: SampleBook): void {
  const id = book.db.value(sql`SELECT id FROM channel WHERE name = 'Social media'`);
  book.call({ by: 'bram', at: morning(30) }, 'channels.save', {
    id,
    name: channels.paidSocial.name,
    team: 'marketing',
    kind: 'online',
    active: true,
  });
}

/** Writes a campaign with the money planned and committed for it. */
function addCampaign(book: SampleBook, cast: Cast, campaign: CampaignStory, at: string): void {
  book.run({ by: campaign.owner, at }, 'campaigns.save', `New campaign ${campaign.name}`, (db, context) => {
    const id = context.newId();
    cast.campaigns.set(campaign.key, id);
    insertRow(db, 'campaign', {
      id,
      name: campaign.name,
      channel_id: cast.named(db, 'channel', channels[campaign.channel].name),
      starts_on: campaign.from,
      ends_on: campaign.to,
      owner_id: cast.person(campaign.owner),
      status: campaign.status,
      note: campaign.note,
    });
    insertRows(
      db,
      'spend',
      ['id', 'campaign_id', 'spent_on', 'kind', 'amount', 'currency'],
      campaign.planned.flatMap((amount, month) => {
        if (amount === null) return [];
        const on = addMonths(storyStart, month);
        const row = (kind: string, part: number) => [
          context.newId(),
          id,
          on,
          kind,
          Math.round(amount * part * 100),
          'EUR',
        ];
        return [row('planned', 1), row('committed', committedPart(campaign))];
      }),
    );
  });
}

/** What cannot be stopped any more when the month begins: nearly all of a trade fair, a third of an ad budget. */
function committedPart({ channel }: CampaignStory): number {
  if (channel === 'networking' || channel === 'directMail') return 0.95;
  return channel === 'paidSocial' || channel === 'paidSearch' ? 0.35 : 0.6;
}

/** The campaigns that came later, the money spent as the invoices came in, and the rates of each month. */
export function budgetSteps(): Step[] {
  const later = campaigns
    .filter(({ from }) => from > '2026-06-15')
    .map((campaign) =>
      step({ by: campaign.owner, at: plannedAt(campaign) }, (book, cast, { at }) =>
        addCampaign(book, cast, campaign, at),
      ),
    );
  const months = [0, 1, 2, 3, 4, 5];
  const actual = months.map((month) =>
    step({ by: 'bram', at: localInstant(bookedOn(month), 10 * 60 + 20) }, (book, cast, doing) => {
      const name = new Date(addMonths(storyStart, month)).toLocaleString('en-GB', {
        month: 'long',
        timeZone: 'UTC',
      });
      const label = month === 5 ? 'Spend of November so far' : `Spend of ${name}`;
      book.run(doing, 'import.run', label, (db, context) => writeActual(db, context.newId, cast, month));
    }),
  );
  const rates = months.slice(1).map((month) => {
    const from = addMonths(storyStart, month);
    return step({ by: 'lukas', at: localInstant(workdayFrom(from), 9 * 60) }, (book, _cast, doing) =>
      book.run(doing, 'rates.save', 'Exchange rates of the month', (db, context) =>
        writeRates(db, context.newId, from, addMonths(from, 1)),
      ),
    );
  });
  return [...later, ...actual, ...rates];
}

/** Three weeks before it starts, or before its first money is due. */
function plannedAt(campaign: CampaignStory): string {
  const first = campaign.planned.findIndex((amount) => amount !== null);
  const money = addMonths(storyStart, Math.max(0, first));
  const on = addDays([money, campaign.from].sort()[0] ?? money, -21);
  return localInstant(workdayFrom(on > '2026-06-02' ? on : '2026-06-02'), 11 * 60);
}

const bookedOn = (month: number): IsoDate =>
  month === 5 ? '2026-11-20' : workdayFrom(addDays(addMonths(storyStart, month + 1), 3));

function writeActual(db: WritableDb, newId: () => string, cast: Cast, month: number): void {
  const on = month === 5 ? '2026-11-20' : addDays(addMonths(storyStart, month + 1), -1);
  const rows = campaigns.flatMap((campaign) => {
    const amount = campaign.actual[month] ?? null;
    if (amount === null) return [];
    const online = campaign.channel === 'paidSocial' || campaign.channel === 'paidSearch';
    const price = campaign.channel === 'paidSocial' ? 3.9 : 4.6;
    const clicks = online ? Math.round(amount / (price + month * 0.11)) : null;
    const impressions = clicks === null ? null : clicks * (campaign.channel === 'paidSocial' ? 131 : 27);
    return [
      [
        newId(),
        cast.campaign(campaign.key),
        on,
        'actual',
        Math.round(amount * 100),
        'EUR',
        impressions,
        clicks,
      ],
    ];
  });
  const columns = ['id', 'campaign_id', 'spent_on', 'kind', 'amount', 'currency', 'impressions', 'clicks'];
  insertRows(db, 'spend', columns, rows);
}

function writeRates(db: WritableDb, newId: () => string, from: IsoDate, to: IsoDate): void {
  const rows = Object.entries(exchangeRates).flatMap(([currency, rates]) =>
    rates.flatMap((rate, month) => {
      const on = addMonths(firstRateMonth, month);
      return on < from || on >= to ? [] : [[newId(), currency, on, rate]];
    }),
  );
  insertRows(db, 'exchange_rate', ['id', 'currency', 'valid_from', 'rate'], rows);
}
