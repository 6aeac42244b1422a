import { screen, waitFor, within } from '@testing-library/react';
import type { CanvasHTMLAttributes } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DashboardAnswer } from '../../../../../src/contract/dashboard.ts';
import type { WorkbookSummary } from '../../../../../src/contract/workbook.ts';
import type { Card } from '../../../../../src/domain/metrics/card.ts';
import type { Drill } from '../../../../../src/domain/metrics/drill.ts';
import { fail } from '../../../../../src/domain/result.ts';
import DashboardScreen from '../../../../../src/renderer/src/features/dashboard/DashboardScreen.tsx';
import { registerCommands } from '../../../../../src/renderer/src/shell/commands.ts';
import { listenToHotkeys } from '../../../../../src/renderer/src/shell/hotkeys.ts';
import { PeriodProvider } from '../../../../../src/renderer/src/shell/PeriodContext.tsx';
import { funnel, pipeline, scorecard } from '../../../domain/report/sampleCards.ts';
import { draw } from '../../draw.tsx';
import { FakeBridge } from '../../fakeBridge.ts';
import { people, uuid } from '../meeting/meetingSample.ts';

// There is nothing to draw on in happy-dom; what chart.js is given has its own tests.
vi.mock('react-chartjs-2', () => ({
  Chart: ({ role, tabIndex, ...rest }: CanvasHTMLAttributes<HTMLCanvasElement>) => (
    <canvas role={role} tabIndex={tabIndex} aria-label={rest['aria-label']} />
  ),
}));

let stop = (): void => {};
beforeEach(() => {
  stop = listenToHotkeys(document, false);
  window.location.hash = '#/dashboard';
});
afterEach(() => stop());

const period = { from: '2026-09-01', to: '2026-12-01' };
const openDeals: Drill = {
  metric: 'pipeline',
  period: null,
  asOf: '2026-11-23',
  filter: {},
  groups: [],
  part: 'base',
  label: 'Open deals',
};
const cards: Card[] = [scorecard, funnel, { ...pipeline, drill: openDeals }];
const bare = (card: Card): Card =>
  card.chart.form === 'tiles'
    ? {
        ...card,
        chart: { ...card.chart, tiles: card.chart.tiles.map((tile) => ({ ...tile, n: 0, value: null })) },
      }
    : card;

const summary: WorkbookSummary = {
  id: uuid(1),
  name: 'Team',
  revision: 1,
  createdAt: '2026-01-01T09:00:00.000Z',
  isSample: false,
  currency: 'EUR',
  locale: 'en-GB',
  fiscalStartMonth: 1,
  counts: { leads: 10, deals: 3, campaigns: 0, people: 2, meetings: 0, openActions: 0 },
  lastSealedOn: null,
  dataSpan: { first: '2024-02-03', last: '2025-03-01' },
  undo: null,
  redo: null,
};
const webinar = {
  id: uuid(50),
  name: 'Webinar',
  team: 'marketing' as const,
  kind: 'online' as const,
  position: 0,
  active: true,
};

interface Over {
  shown?: Card[];
  counts?: Partial<WorkbookSummary['counts']>;
  answers?: FakeBridge['answers'];
}

function open({ shown = cards, counts = {}, answers = {} }: Over = {}) {
  const answer = (): DashboardAnswer => ({ period, asOf: '2026-11-23', compared: null, cards: shown });
  const bridge = new FakeBridge({
    'workbook.summary': () => ({ ...summary, counts: { ...summary.counts, ...counts } }),
    'dashboard.get': answer,
    'channels.list': () => [webinar],
    'people.list': () => people,
    'campaigns.list': () => [],
    'personas.list': () => [],
    'meetings.list': () => [],
    'capture.add': () => ({ kind: 'issue' as const, id: uuid(900) }),
    ...answers,
  }).install();
  const drawn = draw(
    <PeriodProvider workbookId="w">
      <DashboardScreen />
    </PeriodProvider>,
  );
  return { bridge, ...drawn };
}

const asked = (bridge: FakeBridge): unknown => bridge.inputsOf('dashboard.get').at(-1);

describe('the dashboard', () => {
  it('asks for the period of the top bar, compared with the one before', async () => {
    const { bridge } = open();
    expect(await screen.findByRole('heading', { name: scorecard.title })).toBeTruthy();
    expect(asked(bridge)).toEqual({ period, compare: 'previous', filter: {} });
    expect(await screen.findByRole('img', { name: funnel.summary })).toBeTruthy();
  });

  it('F adds a filter by typing; it is asked for, stands as a chip, and × takes it away', async () => {
    const { bridge, user } = open();
    await screen.findByRole('heading', { name: scorecard.title });
    await user.keyboard('f');
    await user.type(await screen.findByRole('combobox', { name: 'Search filters' }), 'webi');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(asked(bridge)).toMatchObject({ filter: { channelId: webinar.id } }));
    const filters = screen.getByRole('group', { name: 'Filters' });
    expect(within(filters).getByRole('button', { name: 'Channel: Webinar , change' })).toBeTruthy();
    expect(window.location.hash).toContain(webinar.id);
    await user.click(within(filters).getByRole('button', { name: 'Remove filter Channel: Webinar' }));
    await waitFor(() => expect(window.location.hash).toBe('#/dashboard'));
    await waitFor(() =>
      expect(document.activeElement).toBe(within(filters).getByRole('button', { name: 'Filter' })),
    );
  });

  it('compares with what was chosen, and remembers it', async () => {
    const { bridge, user } = open();
    await screen.findByRole('heading', { name: scorecard.title });
    await user.click(screen.getByRole('button', { name: /Compare with/ }));
    await user.click(await screen.findByRole('option', { name: 'Target' }));
    await waitFor(() => expect(asked(bridge)).toMatchObject({ compare: 'target' }));
    expect(localStorage.getItem('tandem.dashboard.compare')).toBe('target');
  });

  it('opens the records behind a card with the slice in words', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: `More for ${pipeline.subject}` }));
    await user.click(await screen.findByRole('menuitem', { name: 'Show the records' }));
    expect(window.location.hash).toMatch(/^#\/pipeline\/deals\?drill=/);
    const drill = JSON.parse(new URLSearchParams(window.location.hash.split('?')[1]).get('drill') ?? '');
    expect(drill).toEqual(openDeals);
  });

  it('raises an issue with a frozen copy of the card', async () => {
    const { bridge, user } = open();
    await user.click(await screen.findByRole('button', { name: `More for ${funnel.subject}` }));
    await user.click(await screen.findByRole('menuitem', { name: 'Raise issue…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Raise issue' });
    const text = within(dialog).getByRole('textbox', { name: 'What is the issue?' });
    await user.clear(text);
    await user.click(within(dialog).getByRole('button', { name: 'Raise issue' }));
    expect(bridge.count('capture.add')).toBe(0);
    await user.type(text, 'Too few reach SQL');
    await user.click(within(dialog).getByRole('button', { name: 'Raise issue' }));
    expect(await screen.findByText('Issue raised')).toBeTruthy();
    expect(bridge.inputsOf('capture.add')).toEqual([
      {
        kind: 'issue',
        text: 'Too few reach SQL',
        meetingId: null,
        ownerId: null,
        parked: false,
        evidence: { title: funnel.title, content: { kind: 'card', card: funnel } },
      },
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('reads the scorecard as a table', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'View scorecard as table' }));
    const table = screen.getByRole('table', { name: 'Scorecard' });
    expect(within(table).getByRole('rowheader', { name: 'Target' })).toBeTruthy();
  });
});

describe('the dashboard without numbers', () => {
  it('an empty workbook offers the import, and nothing else', async () => {
    const imported = vi.fn();
    const remove = registerCommands([
      { id: 'data.import', title: 'Import…', group: 'Workbook', run: imported },
    ]);
    const { user } = open({ counts: { leads: 0, deals: 0 } });
    await user.click(await screen.findByRole('button', { name: 'Import…' }));
    expect(imported).toHaveBeenCalledOnce();
    expect(screen.queryByRole('button', { name: 'Filter' })).toBeNull();
    remove();
  });

  it('a period without records says when there are some, and shows them', async () => {
    const { bridge, user } = open({ shown: cards.map(bare) });
    expect(await screen.findByText(/run from 3 Feb 2024 to 1 Mar 2025/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show all time' }));
    await waitFor(() => expect(asked(bridge)).toMatchObject({ period: null, compare: 'none' }));
  });

  it('filters that nothing fits can be taken away', async () => {
    window.location.hash = `#/dashboard?channel=${webinar.id}&team=sales`;
    const { bridge, user } = open({ shown: cards.map(bare) });
    expect(await screen.findByText(/Nothing in .* fits these filters/)).toBeTruthy();
    const [first] = screen.getAllByRole('button', { name: 'Clear filters' });
    if (first === undefined) throw new Error('no button');
    await user.click(first);
    await waitFor(() => expect(asked(bridge)).toMatchObject({ filter: {} }));
  });

  it('a failure says what happened and tries again', async () => {
    let isBroken = true;
    const { user } = open({
      answers: {
        'dashboard.get': () =>
          isBroken
            ? fail('call.failed', 'The engine stopped.')
            : { period, asOf: '2026-11-23', compared: null, cards },
      },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('The engine stopped.');
    isBroken = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: scorecard.title })).toBeTruthy();
  });

  it('keeps the last cards in sight, marked busy, until the answer to a new question comes', async () => {
    let release = (): void => {};
    const waiting = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { user, container } = open({
      answers: {
        'dashboard.get': async (input) => {
          const isFiltered = JSON.stringify(input).includes(webinar.id);
          if (isFiltered) await waiting;
          const shown = isFiltered ? [{ ...scorecard, title: 'Only webinars' }] : cards;
          return { ok: true, value: { period, asOf: '2026-11-23', compared: null, cards: shown } };
        },
      },
    });
    await screen.findByRole('heading', { name: scorecard.title });
    await user.keyboard('f');
    await user.type(await screen.findByRole('combobox', { name: 'Search filters' }), 'webi{Enter}');
    await waitFor(() => expect(container.querySelector('[aria-busy="true"]')).not.toBeNull());
    expect(screen.getByText(scorecard.title)).toBeTruthy();
    release();
    expect(await screen.findByRole('heading', { name: 'Only webinars' })).toBeTruthy();
    expect(container.querySelector('[aria-busy="true"]')).toBeNull();
  });
});
