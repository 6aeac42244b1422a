import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Card, CardName } from '../../../src/domain/metrics/card.ts';
import { PipelineFixture } from '../pipeline/pipelineFixture.ts';

/** Hand-offs as people work with them, and the numbers that follow. 23 November 2026 is a Monday; the zone is UTC. */

let book: PipelineFixture;
beforeEach(async () => {
  book = await new PipelineFixture().open();
});
afterEach(() => book.close());

const november = { from: '2026-11-01', to: '2026-12-01' };
const asOf = '2026-11-25';
const at = (clock: string) => ({ at: `2026-11-${clock}:00.000Z`, today: `2026-11-${clock.slice(0, 2)}` });

const numbers = async () => book.call('metrics.all', { ...november, asOf });
const cardOf = async (name: CardName): Promise<Card> => {
  const { cards } = await book.call('dashboard.cards', { names: [name], period: november, asOf });
  const [card] = cards;
  if (card === undefined) throw new Error(`no card ${name}`);
  return card;
};

/** Sam answers the first lead after two hours, returns the second a day late and leaves the third waiting. */
async function threeHandOffs(): Promise<{ sam: string; leads: string[] }> {
  const [mara, sam] = [await book.person('Mara', 'marketing'), await book.person('Sam')];
  const leads: string[] = [];
  const handOffs: string[] = [];
  for (const name of ['Ada', 'Bo', 'Cem']) {
    const id = await book.lead(name, { ownerId: mara, stage: 'mql' });
    const { handOff } = await book.call('handOffs.create', { leadId: id, toPersonId: sam }, at('23T09:00'));
    leads.push(id);
    handOffs.push(handOff.id);
  }
  const [ada = '', bo = ''] = handOffs;
  await book.call('touches.add', { leadId: leads[0] ?? '', kind: 'call', personId: sam }, at('23T11:00'));
  await book.call('handOffs.answer', { id: ada, outcome: 'accepted' }, at('23T11:05'));
  await book.call('handOffs.answer', { id: bo, outcome: 'returned', reason: 'Student' }, at('24T12:00'));
  return { sam, leads };
}

describe('Hand-offs through the engine', () => {
  it('M06, M07, M08: follow from what was written down', async () => {
    await threeHandOffs();
    const { M06, M07, M08 } = await numbers();
    expect(M06).toMatchObject({ value: 0.5, n: 2 });
    expect(M06.parts.find(({ key }) => key === 'pending')).toMatchObject({ value: 1 });
    expect(M06.parts.find(({ by }) => by === 'reason')).toMatchObject({ label: 'Student', value: 1 });
    expect(M07).toMatchObject({ value: 2, p90: 2, n: 1, excluded: 2 });
    expect(M07.parts.find(({ key }) => key === 'clock')).toMatchObject({ value: 2 });
    // Due on Monday 17:00: Ada was answered, Bo too late, Cem never.
    expect(M08).toMatchObject({ n: 3 });
    expect(M08.value).toBeCloseTo(1 / 3, 12);
    expect((await cardOf('handOffs')).title).toBe(
      'Sales accepted 50% of 2 hand-offs; most often returned: Student (1); 1 answer pending',
    );
  });

  it('N15: a touch, its undo and new working hours change the answer', async () => {
    const { leads, sam } = await threeHandOffs();
    expect((await numbers()).M07).toMatchObject({ value: 2, n: 1 });
    await book.call('touches.add', { leadId: leads[2] ?? '', kind: 'call', personId: sam }, at('24T10:00'));
    expect((await numbers()).M07).toMatchObject({ value: 5.5, n: 2 });
    await book.call('history.undo', {});
    expect((await numbers()).M07).toMatchObject({ value: 2, n: 1 });
    await book.call('settings.update', {
      workingHours: { days: [1, 2, 3, 4, 5], from: '10:00', to: '18:00' },
    });
    expect((await numbers()).M07).toMatchObject({ value: 1, n: 1 });
  });

  it('M08.2: a new agreement moves the line, not the promises already made', async () => {
    await threeHandOffs();
    const line = async () => {
      const { chart } = await cardOf('firstResponse');
      return 'lines' in chart ? chart.lines : [];
    };
    expect(await line()).toEqual([{ kind: 'target', label: 'Agreed', value: 8 }]);
    await book.call('settings.update', { firstResponseHours: 1 });
    expect(await line()).toEqual([{ kind: 'target', label: 'Agreed', value: 1 }]);
    expect((await numbers()).M08.value).toBeCloseTo(1 / 3, 12);
  });

  it('N09: the leads behind the returns open in the grid', async () => {
    await threeHandOffs();
    const { chart } = await cardOf('handOffs');
    const series = 'series' in chart ? chart.series : [];
    const namesBehind = async (key: string): Promise<string[]> => {
      const drill = series.find((each) => each.key === key)?.points[0]?.drill;
      if (drill === undefined) throw new Error(`no drill for ${key}`);
      const page = await book.call('leads.page', { filter: [{ kind: 'drill', drill }] });
      return page.rows.map(({ name }) => name);
    };
    expect(await namesBehind('accepted')).toEqual(['Ada']);
    expect(await namesBehind('returned student')).toEqual(['Bo']);
    expect(await namesBehind('pending')).toEqual(['Cem']);
  });
});
