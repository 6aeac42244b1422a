import { addDays, type IsoDate } from '../../domain/calendar.ts';
import { dealSearchText, leadSearchText } from '../../domain/searchText.ts';
import { lifecycleStages } from '../../domain/vocabulary.ts';
import { seedWorkbook } from '../services/seed.ts';
import { insertRow, insertRows } from '../storage/recorded.ts';
import { type SqlValue, sql } from '../storage/sql.ts';
import type { Sqlite } from '../workbook/sqlite.ts';
import { SampleBook } from './book.ts';
import { campaigns, channels } from './channels.ts';
import { colleagueKeys, colleagues, competitors, mailOf, products } from './company.ts';
import { type Company, Registry, slug } from './names/identity.ts';
import { drawTitle } from './plan/people.ts';
import { Random } from './random.ts';
import { localInstant } from './workTime.ts';

/** A workbook of any size for benchmarks and screenshots: plausible rows without a story. Same input, same bytes. */

const firstDay = '2024-01-01';
const days = 1050;
const start = localInstant('2026-11-20', 8 * 60);
const doing = { by: 'lukas', at: start } as const;

interface Parts {
  book: SampleBook;
  random: Random;
  people: string[];
  channelIds: string[];
  campaignIds: string[];
  personaIds: string[];
}

interface LargeAccount extends Company {
  id: string;
}

interface LargeLead {
  id: string;
  account: LargeAccount;
  owner: string | null;
  channel: string;
  campaign: string | null;
  day: number;
  rank: number;
}

/**
 * @param leads how many leads; a fifth as many deals, an eighth as many accounts, as many touches
 */
export function buildLarge(sqlite: Sqlite, leads: number): Uint8Array {
  const random = new Random(`large-${leads}`);
  const book = SampleBook.create(sqlite, `${leads} leads`, start, random.fork('ids'));
  try {
    const parts = makeDirectory(book, random.fork('rows'));
    const accounts = writeAccounts(parts, random.fork('accounts'), Math.max(10, Math.round(leads / 8)));
    const written = writeLeads(parts, accounts, leads);
    writeHistory(parts, written);
    writeDeals(parts, written, Math.round(leads / 5));
    writeTouches(parts, written, leads);
  } catch (error) {
    book.discard();
    throw error;
  }
  return book.finish(false);
}

function makeDirectory(book: SampleBook, random: Random): Parts {
  book.run(doing, 'workbook.create', null, (db, context) =>
    seedWorkbook(db, context, { currency: 'EUR', locale: 'en-GB', timeZone: 'Europe/Berlin' }),
  );
  const people: string[] = [];
  const campaignIds: string[] = [];
  const personaIds: string[] = [];
  book.run(doing, 'import.run', 'People, personas and campaigns', (db, { newId }) => {
    for (const key of colleagueKeys) {
      const { name, team, role } = colleagues[key];
      people.push(newId());
      insertRow(db, 'person', { id: people.at(-1) ?? '', name, team, role, email: mailOf(key) });
    }
    for (const name of ['Plant engineer', 'Production manager', 'Purchasing lead', 'Machine builder']) {
      personaIds.push(newId());
      insertRow(db, 'persona', { id: personaIds.at(-1) ?? '', name });
    }
    for (const { name, channel, from, to } of campaigns) {
      campaignIds.push(newId());
      const channelName = channel === 'paidSocial' ? 'Social media' : channels[channel].name;
      const channelId = db.value(sql`SELECT id FROM channel WHERE name = ${channelName}`);
      insertRow(db, 'campaign', {
        id: campaignIds.at(-1) ?? '',
        name,
        channel_id: channelId,
        starts_on: from,
        ends_on: to,
      });
    }
  });
  const channelIds = book.db.tuples(sql`SELECT id FROM channel ORDER BY position`).map(([id]) => String(id));
  return { book, random, people, channelIds, campaignIds, personaIds };
}

function writeAccounts({ book, people }: Parts, random: Random, count: number): LargeAccount[] {
  const registry = new Registry(random, true);
  const accounts: LargeAccount[] = [];
  const columns = [
    'id',
    'name',
    'domain',
    'industry',
    'country',
    'city',
    'employees',
    'owner_id',
    'created_on',
  ];
  book.run(doing, 'import.run', `Import of ${count} accounts`, (db, { newId }) => {
    const rows = Array.from({ length: count }, (): SqlValue[] => {
      const company = registry.company();
      const account = { ...company, id: newId() };
      accounts.push(account);
      const { id, name, domain, industry, culture, city, employees } = account;
      return [id, name, domain, industry, culture.country, city, employees, random.pick(people), firstDay];
    });
    insertRows(db, 'account', columns, rows);
  });
  return accounts;
}

const leadColumns = [
  'id',
  'name',
  'email',
  'job_title',
  'account_id',
  'company',
  'owner_id',
  'channel_id',
  'campaign_id',
  'persona_id',
  'stage',
  'stage_on',
  'created_on',
  'score',
  'country',
  'city',
  'external_id',
  'search',
];

/** How far leads come: most stay inquiries, one in thirty becomes a customer. */
const ranks = [
  [0, 48],
  [1, 20],
  [2, 12],
  [3, 9],
  [4, 7],
  [5, 4],
] as const;

const dateOf = (day: number): IsoDate => addDays(firstDay, Math.min(day, days));
const stageOf = (rank: number) => lifecycleStages[rank] ?? 'inquiry';

function writeLeads(parts: Parts, accounts: readonly LargeAccount[], count: number): LargeLead[] {
  const { book, random, people, channelIds, campaignIds, personaIds } = parts;
  const registry = new Registry(random.fork('people'), true);
  const leads: LargeLead[] = [];
  const rowOf = (index: number, id: string): SqlValue[] => {
    const account = random.pick(accounts);
    const name = registry.person(account.culture);
    const { title } = drawTitle(random, account.industry, false);
    const rank = random.weighted(ranks);
    const lead: LargeLead = {
      id,
      account,
      owner: random.chance(0.9) ? random.pick(people) : null,
      channel: random.pick(channelIds),
      campaign: random.chance(0.6) ? random.pick(campaignIds) : null,
      day: Math.floor((index / count) * days),
      rank,
    };
    leads.push(lead);
    const { country } = account.culture;
    const email = `${slug(name).replaceAll('-', '.')}@${account.domain}`;
    const [company, city, externalId, phone] = [account.name, account.city, `L-${100_000 + index}`, null];
    const score = random.whole(5, 99);
    const search = leadSearchText({
      name,
      email,
      phone,
      company,
      jobTitle: title,
      city,
      country,
      externalId,
    });
    return [
      ...[id, name, email, title, account.id, company, lead.owner, lead.channel, lead.campaign],
      ...[random.pick(personaIds), stageOf(rank), dateOf(lead.day + rank * 9), dateOf(lead.day), score],
      ...[country, city, externalId, search],
    ];
  };
  book.run(doing, 'import.run', `Import of ${count} leads`, (db, { newId }) => {
    insertRows(
      db,
      'lead',
      leadColumns,
      Array.from({ length: count }, (_, index) => rowOf(index, newId())),
    );
  });
  return leads;
}

function writeHistory({ book }: Parts, leads: readonly LargeLead[]): void {
  book.run(doing, 'import.run', 'Import of lead histories', (db, { newId }) => {
    const cycles = leads.map(({ id, day, rank }): SqlValue[] => {
      const won = rank === lifecycleStages.length - 1;
      return [newId(), id, 1, dateOf(day), ...(won ? [dateOf(day + rank * 9), 'customer'] : [null, null])];
    });
    insertRows(db, 'lead_cycle', ['id', 'lead_id', 'number', 'started_on', 'ended_on', 'outcome'], cycles);
    const entries = leads.flatMap(({ day, rank }, index) =>
      Array.from({ length: rank + 1 }, (_, step): SqlValue[] => {
        const cycle = cycles[index]?.[0] ?? null;
        return [newId(), cycle, stageOf(step), dateOf(day + step * 9)];
      }),
    );
    insertRows(db, 'lead_stage_entry', ['id', 'cycle_id', 'stage', 'entered_on'], entries);
  });
}

const dealColumns = [
  'id',
  'name',
  'account_id',
  'lead_id',
  'owner_id',
  'stage_id',
  'stage_on',
  'amount',
  'currency',
  'created_on',
  'expected_close_on',
  'closed_on',
  'channel_id',
  'campaign_id',
  'product',
  'competitor',
  'loss_reason_id',
  'external_id',
  'search',
];

function writeDeals({ book, random, people }: Parts, leads: readonly LargeLead[], count: number): void {
  const stages = book.db.tuples(sql`SELECT id, kind FROM deal_stage ORDER BY position`);
  const reasons = book.db.tuples(sql`SELECT id FROM loss_reason WHERE parent_id IS NOT NULL ORDER BY seq`);
  const entries: SqlValue[][] = [];
  book.run(doing, 'import.run', `Import of ${count} deals`, (db, { newId }) => {
    const rows = Array.from({ length: count }, (_, index): SqlValue[] => {
      const lead = random.pick(leads);
      const { account } = lead;
      const product = random.weighted(products.map((one) => [one, one.weight] as const));
      const place = random.weighted([
        [0, 5],
        [1, 6],
        [2, 7],
        [3, 5],
        [4, 30],
        [5, 47],
      ] as const);
      const path = [...stages.slice(0, Math.min(place, 3) + 1), ...(place > 3 ? [stages[place]] : [])];
      const id = newId();
      const step = random.whole(5, 20);
      path.forEach((stage, nth) => {
        entries.push([newId(), id, stage?.[0] ?? null, dateOf(lead.day + nth * step)]);
      });
      const [created, last] = [dateOf(lead.day), dateOf(lead.day + (path.length - 1) * step)];
      const closed = place > 3 ? last : null;
      const amount = Math.round(random.around(product.price, 0.5)) * 100;
      const name = `${account.name} – ${product.name}`;
      const competitor = random.chance(0.4) ? random.pick(competitors) : null;
      const externalId = `D-${200_000 + index}`;
      const reason = place === 5 ? (random.pick(reasons)[0] ?? null) : null;
      const texts = { name, accountName: account.name, product: product.name, competitor, externalId };
      return [
        ...[
          id,
          name,
          account.id,
          lead.id,
          lead.owner ?? random.pick(people),
          stages[place]?.[0] ?? null,
          last,
        ],
        ...[amount, 'EUR', created, dateOf(lead.day + 60), closed, lead.channel, lead.campaign, product.name],
        ...[competitor, reason, externalId, dealSearchText(texts)],
      ];
    });
    insertRows(db, 'deal', dealColumns, rows);
    insertRows(db, 'deal_stage_entry', ['id', 'deal_id', 'stage_id', 'entered_on'], entries);
  });
}

function writeTouches({ book, random, people }: Parts, leads: readonly LargeLead[], count: number): void {
  const kinds = ['call', 'email', 'form', 'meeting', 'event', 'direct mail', 'web visit'] as const;
  const columns = ['id', 'lead_id', 'channel_id', 'campaign_id', 'person_id', 'team', 'kind', 'touched_on'];
  book.run(doing, 'import.run', `Import of ${count} touches`, (db, { newId }) => {
    const rows = Array.from({ length: count }, (): SqlValue[] => {
      const lead = random.pick(leads);
      const kind = random.pick(kinds);
      const sales = kind === 'call' || kind === 'meeting';
      const person = sales ? random.pick(people) : null;
      const on = dateOf(lead.day + random.whole(0, 40));
      return [newId(), lead.id, lead.channel, lead.campaign, person, sales ? 'sales' : 'marketing', kind, on];
    });
    insertRows(db, 'touch', columns, rows);
  });
}
