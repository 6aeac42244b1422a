import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Recent, WorkbookState } from '../../../../../src/contract/app.ts';
import { fail } from '../../../../../src/domain/result.ts';
import { middleEllipsis } from '../../../../../src/renderer/src/features/start/middleEllipsis.ts';
import { StartScreen } from '../../../../../src/renderer/src/features/start/StartScreen.tsx';
import { draw } from '../../draw.tsx';
import { FakeBridge } from '../../fakeBridge.ts';

const recent = (more: Partial<Recent>): Recent => ({
  id: 'r1',
  name: 'North review',
  path: '/home/anna/reviews/North review.tandem',
  openedAt: '2026-11-20T09:00:00.000Z',
  pinned: false,
  missing: false,
  size: 2_400_000,
  lastMeeting: '2026-10-28',
  openActions: 3,
  ...more,
});

const workbook: WorkbookState = {
  id: 'w1',
  name: 'North review',
  path: '/home/anna/reviews/North review.tandem',
  sample: false,
  readOnly: false,
  readOnlyReason: null,
  revision: 1,
  save: { state: 'saved', at: null, message: null },
};

test('a recent workbook says what happened in it last, and opens on Enter', async () => {
  const bridge = new FakeBridge({
    'app.recents': () => [recent({})],
    'app.openWorkbook': () => workbook,
  }).install();
  const { user } = draw(<StartScreen />);
  const row = await screen.findByRole('row', { name: /North review/ });
  expect(row.textContent).toContain('Last meeting 28 Oct · 3 open actions · 2.4 MB');
  row.focus();
  await user.keyboard('{Enter}');
  await waitFor(() =>
    expect(bridge.inputsOf('app.openWorkbook')).toEqual([
      { source: { from: 'recent', id: 'r1' }, readOnly: false },
    ]),
  );
});

test('the list is filtered by name and path', async () => {
  new FakeBridge({
    'app.recents': () => [recent({}), recent({ id: 'r2', name: 'South', path: '/mnt/shared/South.tandem' })],
  }).install();
  const { user } = draw(<StartScreen />);
  await screen.findByRole('row', { name: /South/ });
  await user.type(screen.getByRole('searchbox', { name: 'Filter recent workbooks' }), 'shared');
  expect(
    screen.getAllByRole('row').map((row) => row.getAttribute('aria-label') ?? row.textContent),
  ).toHaveLength(1);
  expect(screen.queryByRole('row', { name: /North/ })).toBeNull();
});

test('a missing file is found again: locate, then open', async () => {
  const bridge = new FakeBridge({
    'app.recents': () => [recent({ missing: true, size: null })],
    'app.recentLocate': () => ({ located: true }),
    'app.openWorkbook': () => workbook,
  }).install();
  const { user } = draw(<StartScreen />);
  await user.click(await screen.findByRole('button', { name: 'Locate…' }));
  await waitFor(() => expect(bridge.count('app.openWorkbook')).toBe(1));
});

test('a pin is set from the menu of the row, and the list asked for again', async () => {
  const bridge = new FakeBridge({ 'app.recents': () => [recent({})], 'app.recentPin': () => ({}) }).install();
  const { user } = draw(<StartScreen />);
  await user.click(await screen.findByRole('button', { name: 'More for North review' }));
  await user.click(await screen.findByRole('menuitem', { name: /Pin to the top/ }));
  await waitFor(() => expect(bridge.inputsOf('app.recentPin')).toEqual([{ id: 'r1', pinned: true }]));
  await waitFor(() => expect(bridge.count('app.recents')).toBe(2));
});

test.each([
  ['workbook.notAWorkbook', 'This is not a Tandem workbook'],
  ['workbook.newer', 'Made by a newer version of Tandem'],
  ['workbook.damaged', 'This workbook is damaged'],
  ['workbook.unreadable', 'The file cannot be read'],
] as const)('a bad file (%s) is explained and the file declared untouched', async (code, title) => {
  new FakeBridge({ 'app.recents': () => [], 'app.openWorkbook': () => fail(code, 'Because.') }).install();
  const { user } = draw(<StartScreen />);
  await user.click(screen.getByRole('button', { name: 'Open…' }));
  const panel = await screen.findByRole('alert');
  expect(panel.textContent).toContain(title);
  expect(panel.textContent).toContain('The file was not changed.');
  expect(screen.getByRole('button', { name: 'Open another file…' })).toBeTruthy();
});

test('a workbook that is open elsewhere can be read', async () => {
  const bridge = new FakeBridge({
    'app.recents': () => [recent({})],
    'app.openWorkbook': (input) =>
      (input as { readOnly: boolean }).readOnly ? workbook : fail('workbook.locked', 'Open on ANNA-PC.'),
  }).install();
  const { user } = draw(<StartScreen />);
  (await screen.findByRole('row', { name: /North review/ })).focus();
  await user.keyboard('{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Open read-only' }));
  await waitFor(() =>
    expect(bridge.inputsOf('app.openWorkbook').at(-1)).toEqual({
      source: { from: 'recent', id: 'r1' },
      readOnly: true,
    }),
  );
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

test('a workbook chosen in the dialog that is open elsewhere is read without being asked for again', async () => {
  const bridge = new FakeBridge({
    'app.recents': () => [],
    'app.openWorkbook': (input) =>
      (input as { readOnly: boolean }).readOnly
        ? workbook
        : fail('workbook.locked', 'Open on ANNA-PC.', { handle: 'handle of the chosen file' }),
  }).install();
  const { user } = draw(<StartScreen />);
  await user.click(screen.getByRole('button', { name: 'Open…' }));
  await user.click(await screen.findByRole('button', { name: 'Open read-only' }));
  await waitFor(() =>
    expect(bridge.inputsOf('app.openWorkbook').at(-1)).toEqual({
      source: { from: 'file', handle: 'handle of the chosen file' },
      readOnly: true,
    }),
  );
});

const drop = (name: string): void => {
  const file = new File(['x'], name);
  fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files: [file] } });
};

test('a workbook dropped anywhere is opened by its handle', async () => {
  const bridge = new FakeBridge({ 'app.recents': () => [], 'app.openWorkbook': () => workbook }).install();
  draw(<StartScreen />);
  drop('Team.tandem');
  await waitFor(() =>
    expect(bridge.inputsOf('app.openWorkbook')).toEqual([
      { source: { from: 'file', handle: 'handle of Team.tandem' }, readOnly: false },
    ]),
  );
});

test('another kind of file says what to do with it', async () => {
  const bridge = new FakeBridge({ 'app.recents': () => [] }).install();
  draw(<StartScreen />);
  drop('leads.csv');
  expect((await screen.findByRole('alert')).textContent).toContain('open or make a workbook first');
  expect(bridge.count('app.openWorkbook')).toBe(0);
});

test('paths are shortened in the middle', () => {
  expect(middleEllipsis('/short.tandem', 20)).toBe('/short.tandem');
  const short = middleEllipsis('/home/anna/documents/2026/reviews/North.tandem', 24);
  expect([...short]).toHaveLength(24);
  expect(short).toMatch(/^\/home.*….*North\.tandem$/);
});
