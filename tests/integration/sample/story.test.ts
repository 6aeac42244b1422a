import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WorkbookEngine } from '../../../src/main/workbook/engine.ts';
import { answer, type EngineFixture } from '../workbook/engineFixture.ts';
import { numbersOf, openBytes, rowsOf, shippedSample } from './sampleFile.ts';

/** The three things the charts of the sample are to show, counted by plain SQL. */
describe('story of the sample workbook', () => {
  let engine: WorkbookEngine;
  let fixture: EngineFixture;
  beforeAll(async () => {
    ({ engine, fixture } = await openBytes(shippedSample()));
  });
  afterAll(async () => {
    await engine.close();
    fixture.remove();
  });

  const reached = (stages: string): string =>
    `EXISTS (SELECT 1 FROM lead_stage_entry e WHERE e.cycle_id = c.id AND e.stage IN (${stages}))`;

  it('paid social: many leads, more every month, and hardly any of them real', () => {
    const shares = numbersOf(
      engine,
      `SELECT avg(ch.name = 'Paid social') FROM lead JOIN channel ch ON ch.id = lead.channel_id
       WHERE created_on >= '2026-06-01' GROUP BY substr(created_on, 1, 7) ORDER BY substr(created_on, 1, 7)`,
    );
    expect(shares).toHaveLength(6);
    expect(shares[0]).toBeLessThan(0.25);
    expect(shares.at(-1)).toBeGreaterThan(0.4);
    const rates = new Map(
      rowsOf(
        engine,
        `SELECT ch.name, avg(${reached(`'sql', 'opportunity', 'customer'`)}), count(*) FROM lead_cycle c
         JOIN lead l ON l.id = c.lead_id JOIN channel ch ON ch.id = l.channel_id
         WHERE ${reached(`'mql'`)} GROUP BY ch.name`,
      ).map(([name, rate, base]) => [String(name), { rate: Number(rate), base: Number(base) }]),
    );
    const social = rates.get('Paid social');
    const others = [...rates].filter(([name]) => name !== 'Paid social').map(([, { rate }]) => rate);
    expect(others).toHaveLength(7);
    expect(social?.base).toBeGreaterThan(100);
    for (const rate of others) expect(social?.rate).toBeLessThan(rate / 2);
  });

  it('first answers after a hand-off take longer every month', () => {
    const hours = new Map<string, number[]>();
    for (const [month, value] of rowsOf(
      engine,
      `SELECT substr(h.handed_at, 1, 7), (julianday(min(t.touched_at)) - julianday(h.handed_at)) * 24
       FROM hand_off h JOIN touch t ON t.lead_id = h.lead_id AND t.team = 'sales' AND t.touched_at >= h.handed_at
       WHERE h.handed_at >= '2026-06-01' GROUP BY h.id`,
    )) {
      const known = hours.get(String(month)) ?? [];
      hours.set(String(month), [...known, Number(value)]);
    }
    const medians = [...hours.keys()].sort().map((month) => {
      const sorted = (hours.get(month) ?? []).sort((a, b) => a - b);
      expect(sorted.length).toBeGreaterThan(40);
      return sorted[Math.floor(sorted.length / 2)] ?? 0;
    });
    expect(medians).toHaveLength(6);
    for (let month = 1; month < 6; month++) expect(medians[month]).toBeGreaterThan(medians[month - 1] ?? 0);
  });

  it('“Slow response” takes a larger part of the lost deals every month', () => {
    const shares = numbersOf(
      engine,
      `SELECT avg(r.name = 'Slow response') FROM deal JOIN deal_stage s ON s.id = deal.stage_id
       JOIN loss_reason r ON r.id = deal.loss_reason_id
       WHERE s.kind = 'lost' AND closed_on >= '2026-06-01' GROUP BY substr(closed_on, 1, 7)
       ORDER BY substr(closed_on, 1, 7)`,
    );
    expect(shares).toHaveLength(6);
    for (let month = 1; month < 6; month++) expect(shares[month]).toBeGreaterThan(shares[month - 1] ?? 1);
    expect(shares.at(-1)).toBeGreaterThan(0.4);
  });

  it('the app itself finds all three for the meeting about to be held', async () => {
    const meeting = rowsOf(engine, `SELECT id FROM meeting WHERE state = 'open'`)[0]?.[0];
    const items = rowsOf(
      engine,
      `SELECT id FROM agenda_item WHERE meeting_id = '${meeting}' ORDER BY position`,
    );
    const titles: string[] = [];
    for (const [itemId] of items) {
      const exhibits = await answer<{ form: string; card?: { title: string } }[]>(
        engine,
        'meetings.exhibits',
        {
          id: meeting,
          itemId,
        },
      );
      titles.push(...exhibits.flatMap(({ card }) => (card === undefined ? [] : [card.title])));
    }
    expect(titles).toContainEqual(expect.stringMatching(/^Paid social .* only/));
    expect(titles).toContainEqual(expect.stringMatching(/^First response slipped/));
    expect(titles).toContainEqual(expect.stringMatching(/^Relationship grew/));
  });

  it('the rep and the buyer do not always name the same reason', () => {
    const [same = 0, both = 0] = (rowsOf(
      engine,
      `SELECT sum(rep.loss_reason_id = buyer.loss_reason_id), count(*) FROM loss_opinion rep
       JOIN loss_opinion buyer ON buyer.deal_id = rep.deal_id AND buyer.said_by = 'buyer' WHERE rep.said_by = 'rep'`,
    )[0] ?? []) as number[];
    expect(both).toBeGreaterThan(15);
    expect(same).toBeLessThan(both);
    expect(same).toBeGreaterThan(0);
  });
});
