import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DashboardAnswer } from '../../../src/contract/dashboard.ts';
import { cardsForAgenda } from '../../../src/domain/metrics/agendaCards.ts';
import { cardNames } from '../../../src/domain/metrics/card.ts';
import type { MetricDefinition } from '../../../src/domain/metrics/catalogue.ts';
import { metricIds } from '../../../src/domain/metrics/metricId.ts';
import { agendaItemKinds } from '../../../src/domain/vocabulary.ts';
import type { WorkbookEngine } from '../../../src/main/workbook/engine.ts';
import { answer, EngineFixture, stamp } from '../workbook/engineFixture.ts';

let fixture: EngineFixture;
let engine: WorkbookEngine;

beforeEach(async () => {
  fixture = new EngineFixture();
  engine = await fixture.create();
});
afterEach(async () => {
  await engine.close();
  fixture.remove();
});

const september = { period: { from: '2026-09-01', to: '2026-10-01' } };

describe('Numbers through the engine', () => {
  it('N01: a new workbook answers every call, parsed against the contract', async () => {
    const dashboard = await answer<DashboardAnswer>(engine, 'dashboard.get', september);
    expect(dashboard.cards).toHaveLength(cardNames.length);
    expect(dashboard.asOf).toBe('2026-11-23');
    const metrics = await answer<Record<string, unknown>>(engine, 'metrics.all', {});
    expect(Object.keys(metrics)).toEqual([...metricIds]);
    const definitions = await answer<MetricDefinition[]>(engine, 'metrics.definitions', {});
    expect(definitions.map(({ id }) => id)).toEqual([...metricIds]);
  });

  it('N15: a command that changes a setting changes the cards', async () => {
    const currency = async (): Promise<string | undefined> => {
      const { cards } = await answer<DashboardAnswer>(engine, 'dashboard.cards', {
        names: ['pipeline'],
        ...september,
      });
      const chart = cards[0]?.chart;
      return chart !== undefined && 'currency' in chart ? chart.currency : undefined;
    };
    expect(await currency()).toBe('EUR');
    await answer(engine, 'settings.update', { currency: 'USD' });
    expect(await currency()).toBe('USD');
    await answer(engine, 'history.undo', {});
    expect(await currency()).toBe('EUR');
  });

  it('N14: a saved target appears on its tile', async () => {
    await answer(engine, 'targets.save', { metricId: 'M10', startsOn: '2026-01-01', value: 0.4, team: null });
    const { cards } = await answer<DashboardAnswer>(engine, 'dashboard.cards', {
      names: ['scorecard'],
      ...september,
    });
    const chart = cards[0]?.chart;
    const tiles = chart?.form === 'tiles' ? chart.tiles : [];
    expect(tiles.find(({ metric }) => metric === 'M10')?.target).toBe(0.4);
  });

  it.each([
    { period: { from: '2026-09-01', to: '2026-09-01' } },
    { period: { from: '0001-01-01', to: '2026-09-01' } },
    { period: { from: '2026-09-31', to: '2026-10-01' } },
    { period: null, filter: { ownerId: 'Anna' } },
    { period: null, asOf: '9999-01-01' },
  ])('refuses a question that makes no sense: %j', async (input) => {
    const result = await engine.call('dashboard.get', input, stamp());
    expect(result).toMatchObject({ ok: false, error: { code: 'input.invalid' } });
  });

  it('every agenda item’s charts exist', () => {
    for (const kind of agendaItemKinds) {
      for (const name of cardsForAgenda(kind)) expect(cardNames).toContain(name);
    }
    expect(cardsForAgenda('scorecard')[0]).toBe('scorecard');
  });
});
