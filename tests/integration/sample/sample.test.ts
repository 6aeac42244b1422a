import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleWorkbook } from '../../../src/main/sample/index.ts';
import type { WorkbookEngine } from '../../../src/main/workbook/engine.ts';
import { answer, type EngineFixture } from '../workbook/engineFixture.ts';
import { numberOf, numbersOf, openBytes, rowsOf, sha256, shippedSample } from './sampleFile.ts';

const fixtures: EngineFixture[] = [];
const engines: WorkbookEngine[] = [];

async function open(bytes: Uint8Array): Promise<WorkbookEngine> {
  const { fixture, engine } = await openBytes(bytes);
  fixtures.push(fixture);
  engines.push(engine);
  return engine;
}

afterAll(async () => {
  for (const engine of engines) await engine.close();
  for (const fixture of fixtures) fixture.remove();
});

describe('generator of the sample workbook', () => {
  it('writes the same bytes each time', async () => {
    const [first, second] = [sha256(await sampleWorkbook()), sha256(await sampleWorkbook())];
    expect(second).toBe(first);
  }, 180_000);

  it('agrees with the file that ships in every count', async () => {
    const [fresh, shipped] = [await open(await sampleWorkbook()), await open(shippedSample())];
    const tables = rowsOf(
      fresh,
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'`,
    );
    const counts = (engine: WorkbookEngine) =>
      tables.map(([name]) => [name, numberOf(engine, `SELECT count(*) FROM ${name}`)]);
    // When this fails, a change of the services has changed the sample: run `npm run sample`.
    expect(counts(shipped)).toEqual(counts(fresh));
  }, 180_000);
});

describe('the sample workbook that ships', () => {
  let engine: WorkbookEngine;
  beforeAll(async () => {
    engine = await open(shippedSample());
  });
  const count = (text: string): number => numberOf(engine, text);

  it('is sound and marked as a sample', async () => {
    expect(rowsOf(engine, 'PRAGMA quick_check')).toEqual([['ok']]);
    expect(rowsOf(engine, 'PRAGMA foreign_key_check')).toEqual([]);
    const summary = await answer<{
      isSample: boolean;
      name: string;
      currency: string;
      locale: string;
      undo: null;
    }>(engine, 'workbook.summary', {});
    expect(summary).toMatchObject({
      isSample: true,
      name: 'Sample: Veldhorn Dosing Systems',
      currency: 'EUR',
      locale: 'en-GB',
      undo: null,
    });
  });

  it('holds half a year of a mid-size company', () => {
    const leads = count('SELECT count(*) FROM lead');
    expect(leads).toBeGreaterThan(1150);
    expect(leads).toBeLessThan(1250);
    expect(count('SELECT count(*) FROM deal')).toBe(180);
    expect(count('SELECT count(*) FROM campaign')).toBe(12);
    expect(count('SELECT count(DISTINCT channel_id) FROM campaign')).toBe(8);
    expect(rowsOf(engine, 'SELECT team, count(*) FROM person GROUP BY team ORDER BY team')).toEqual([
      ['marketing', 4],
      ['sales', 5],
    ]);
    const touches = count('SELECT count(*) FROM touch');
    expect(touches).toBeGreaterThan(3000);
    expect(touches).toBeLessThan(10_000);
    expect(count('SELECT count(*) FROM lead WHERE cycle > 1')).toBeGreaterThan(15);
    expect(count(`SELECT count(*) FROM lead WHERE stage = 'disqualified' AND exit_reason IS NULL`)).toBe(0);
    expect(count(`SELECT count(*) FROM deal_push`)).toBeGreaterThan(40);
    expect(rowsOf(engine, 'SELECT DISTINCT kind FROM spend ORDER BY kind').flat()).toEqual([
      'actual',
      'committed',
      'planned',
    ]);
    expect(rowsOf(engine, 'SELECT DISTINCT outcome FROM hand_off ORDER BY outcome').flat()).toEqual([
      'accepted',
      'pending',
      'returned',
    ]);
  });

  it('ends on the morning of 23 November 2026', () => {
    const [last] = rowsOf(
      engine,
      `SELECT max((SELECT max(at) FROM command), (SELECT max(touched_at) FROM touch),
        (SELECT max(entered_at) FROM lead_stage_entry), (SELECT max(decided_at) FROM hand_off))`,
    )[0] ?? [''];
    expect(String(last) > '2026-11-20').toBe(true);
    expect(String(last) < '2026-11-23T09:00').toBe(true);
    expect(
      count(`SELECT count(*) FROM deal WHERE closed_on > '2026-11-22' OR created_on > '2026-11-22'`),
    ).toBe(0);
  });

  it('keeps its histories in order', () => {
    expect(
      count(`SELECT count(*) FROM (SELECT at < lag(at) OVER (ORDER BY seq) AS back FROM command) WHERE back`),
    ).toBe(0);
    expect(
      count(`SELECT count(*) FROM lead JOIN lead_cycle c ON c.lead_id = lead.id AND c.number = lead.cycle
        WHERE stage <> (SELECT stage FROM lead_stage_entry WHERE cycle_id = c.id ORDER BY entered_at DESC, seq DESC LIMIT 1)`),
    ).toBe(0);
    expect(
      count(`SELECT count(*) FROM deal WHERE stage_id <>
        (SELECT stage_id FROM deal_stage_entry WHERE deal_id = deal.id ORDER BY entered_at DESC, seq DESC LIMIT 1)`),
    ).toBe(0);
    expect(count('SELECT count(*) FROM deal WHERE closed_on < created_on')).toBe(0);
    expect(
      count(
        'SELECT count(*) FROM deal WHERE pushes <> (SELECT count(*) FROM deal_push WHERE deal_id = deal.id)',
      ),
    ).toBe(0);
    expect(count('SELECT count(*) FROM hand_off WHERE decided_at < handed_at')).toBe(0);
    expect(
      count(
        `SELECT count(*) FROM hand_off h JOIN lead_cycle c ON c.id = h.cycle_id WHERE h.lead_id <> c.lead_id`,
      ),
    ).toBe(0);
  });

  it('names nobody who could exist, and nobody twice', () => {
    expect(count('SELECT count(*) - count(DISTINCT name) FROM lead')).toBe(0);
    expect(count('SELECT count(*) - count(DISTINCT name) FROM account')).toBe(0);
    expect(count(`SELECT count(*) FROM lead WHERE email NOT LIKE '%@%.example'`)).toBe(0);
    expect(count(`SELECT count(*) FROM person WHERE email NOT LIKE '%@veldhorn.example'`)).toBe(0);
    expect(count('SELECT count(DISTINCT country) FROM lead')).toBeGreaterThan(20);
    const texts = rowsOf(
      engine,
      `SELECT text FROM note UNION ALL SELECT title FROM action UNION ALL SELECT statement FROM decision
       UNION ALL SELECT text FROM insight UNION ALL SELECT title || purpose || outcome || process FROM issue
       UNION ALL SELECT name FROM deal UNION ALL SELECT name FROM lead`,
    ).flat();
    for (const text of texts)
      expect(text).not.toMatch(/\blorem\b|\bipsum\b|\{\w*\}|\bundefined\b|\bNaN\b|\bnull\b|\btest lead\b/i);
  });

  it('has five sealed meetings, each intact, and the next one open with what was carried over', async () => {
    const meetings = rowsOf(engine, 'SELECT id, held_on, state FROM meeting ORDER BY held_on');
    expect(meetings.map(([, heldOn, state]) => [heldOn, state])).toEqual([
      ['2026-06-24', 'sealed'],
      ['2026-07-29', 'sealed'],
      ['2026-08-26', 'sealed'],
      ['2026-09-30', 'sealed'],
      ['2026-10-28', 'sealed'],
      ['2026-11-25', 'open'],
    ]);
    for (const [id, heldOn, state] of meetings) {
      if (state !== 'sealed') continue;
      const read = await answer<{ intact: boolean; sealed: boolean; record: { asOf: string } }>(
        engine,
        'meetings.record',
        { id },
      );
      expect(read).toMatchObject({ intact: true, sealed: true, record: { asOf: heldOn } });
    }
    const next = await answer<{
      items: unknown[];
      attendance: unknown[];
      brought: { actions: { timesCarried: number }[]; issues: unknown[] };
    }>(engine, 'meetings.get', { id: meetings[5]?.[0] });
    expect(next.items).toHaveLength(10);
    expect(next.attendance).toHaveLength(9);
    expect(next.brought.actions.length).toBeGreaterThanOrEqual(4);
    expect(next.brought.actions.some(({ timesCarried }) => timesCarried >= 2)).toBe(true);
    expect(next.brought.issues.length).toBeGreaterThanOrEqual(2);
  });

  it('left decisions, one in place of another, and actions done on time, late and carried', () => {
    expect(count('SELECT count(*) FROM decision')).toBeGreaterThanOrEqual(8);
    expect(count('SELECT count(*) FROM decision WHERE supersedes_id IS NOT NULL')).toBeGreaterThanOrEqual(1);
    expect(count('SELECT count(*) FROM action WHERE done_on <= due_on')).toBeGreaterThanOrEqual(5);
    expect(count('SELECT count(*) FROM action WHERE done_on > due_on')).toBeGreaterThanOrEqual(3);
    expect(count('SELECT count(*) FROM action WHERE times_carried = 2')).toBeGreaterThanOrEqual(1);
    expect(
      count('SELECT count(*) FROM issue WHERE purpose IS NULL OR outcome IS NULL OR process IS NULL'),
    ).toBe(0);
    expect(count('SELECT count(DISTINCT meeting_id) FROM attendance WHERE rating IS NOT NULL')).toBe(5);
  });

  it('has insights of every status, personas with dated attributes, and shadowing both ways', () => {
    expect(rowsOf(engine, 'SELECT DISTINCT status FROM insight ORDER BY status').flat()).toEqual([
      'disproved',
      'helped',
      'in use',
      'new',
    ]);
    expect(count(`SELECT count(*) FROM insight_link WHERE entity = 'deal'`)).toBeGreaterThan(10);
    expect(count(`SELECT count(*) FROM insight_link WHERE entity = 'deal' AND helped = 1`)).toBeGreaterThan(
      3,
    );
    expect(count('SELECT count(DISTINCT noted_on) FROM persona_attribute')).toBeGreaterThan(3);
    expect(
      rowsOf(
        engine,
        `SELECT DISTINCT watcher.team, watched.team FROM shadowing
         JOIN person watcher ON watcher.id = watcher_id JOIN person watched ON watched.id = watched_id ORDER BY 1`,
      ),
    ).toEqual([
      ['marketing', 'sales'],
      ['sales', 'marketing'],
    ]);
  });

  it('has a signed role charter with one gap and one overlap', () => {
    const accountable = `SELECT count(CASE letter WHEN 'A' THEN 1 END) FROM role_activity activity
      LEFT JOIN role_assignment ON activity_id = activity.id GROUP BY activity.id`;
    expect(numbersOf(engine, accountable).filter((holders) => holders === 0)).toHaveLength(1);
    expect(numbersOf(engine, accountable).filter((holders) => holders > 1)).toHaveLength(1);
    expect(
      count('SELECT count(DISTINCT team) FROM charter_signature JOIN person ON person.id = person_id'),
    ).toBe(2);
  });

  it('was written by several people over many days', () => {
    expect(count('SELECT count(DISTINCT actor) FROM command')).toBe(9);
    expect(count('SELECT count(DISTINCT substr(at, 1, 10)) FROM command')).toBeGreaterThan(110);
    expect(count(`SELECT count(*) FROM command WHERE label = '' OR label = name`)).toBe(0);
  });
});
