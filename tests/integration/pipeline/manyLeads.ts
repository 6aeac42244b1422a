import { leadSearchText } from '../../../src/domain/searchText.ts';
import { leadStageSchema } from '../../../src/domain/vocabulary.ts';
import type { WorkbookEngine } from '../../../src/main/workbook/engine.ts';

/** Mulberry32: small, seeded, the same on every machine. */
export function seededRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const firstNames = ['Anna', 'Béla', 'Çelik', 'dmitri', 'Éva', 'Farid', 'Greta', 'Łukasz', 'Öykü', 'Zoë'];
const lastNames = [
  'Kovács',
  'Smith',
  'Müller',
  'García',
  'Ivanov',
  'Okafor',
  'Lindqvist',
  'Moreau',
  'Tanaka',
  'Åkesson',
];
const cities = ['Győr', 'Porto', 'Århus', 'Lyon', 'Ōsaka', 'Bristol', 'Cork', 'Łódź'];

const id = (kind: number, index: number): string =>
  `0198${kind.toString(16).padStart(4, '0')}-0000-7000-8000-${index.toString(16).padStart(12, '0')}`;
const day = (index: number): string =>
  new Date(Date.UTC(2024, 0, 1) + index * 86_400_000).toISOString().slice(0, 10);

/**
 * Fills a workbook with leads straight through SQL: for tests and benches of reading, where how they got in does not
 * matter. Some have no owner, no company, no score, no date.
 */
export function fillWithLeads(engine: WorkbookEngine, count: number, seed = 7): void {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const { raw } = engine.db;
  raw.run('BEGIN');
  const people = Array.from({ length: 24 }, (_, index) => id(1, index));
  for (const [index, person] of people.entries()) {
    raw.run('INSERT INTO person (id, name, team) VALUES (?, ?, ?)', [
      person,
      `${pick(firstNames)} ${pick(lastNames)} ${index}`,
      index % 2 ? 'sales' : 'marketing',
    ]);
  }
  const channels = (raw.exec('SELECT id FROM channel')[0]?.values ?? []).map(([channel]) => String(channel));
  const campaigns = Array.from({ length: 40 }, (_, index) => id(2, index));
  for (const [index, campaign] of campaigns.entries())
    raw.run('INSERT INTO campaign (id, name) VALUES (?, ?)', [campaign, `${pick(cities)} ${index}`]);
  const insert = raw.prepare(
    `INSERT INTO lead (id, name, email, phone, job_title, company, owner_id, channel_id, campaign_id, stage, stage_on,
       created_on, score, country, city, external_id, note, extra, search)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (let index = 0; index < count; index++) {
    const lead = {
      name: `${pick(firstNames)} ${pick(lastNames)}${random(4) ? '' : ` ${random(9000)}`}`,
      email: random(20) ? `person.${index}@example${random(50)}.com` : null,
      phone: random(3) ? null : `+36 1 ${random(900_000) + 100_000}`,
      company: random(12) ? `${pick(lastNames)} ${pick(cities)} ${random(900)}` : null,
      jobTitle: random(2) ? 'Head of Operations' : null,
      city: random(10) ? pick(cities) : null,
      country: 'HU',
      externalId: `L-${index}`,
    };
    const created = random(1000);
    insert.run([
      id(3, index),
      lead.name,
      lead.email,
      lead.phone,
      lead.jobTitle,
      lead.company,
      random(10) ? pick(people) : null,
      pick(channels),
      random(3) ? pick(campaigns) : null,
      pick(leadStageSchema.options),
      day(created + random(60)),
      random(50) ? day(created) : null,
      random(5) ? random(101) : null,
      lead.country,
      lead.city,
      lead.externalId,
      random(4) ? null : 'Met at the spring fair, wants a call back after the budget round.',
      '{"Lead Origin":"Landing Page Submission","Last Activity":"Email Opened"}',
      leadSearchText(lead),
    ]);
  }
  insert.free();
  raw.run('COMMIT');
}
