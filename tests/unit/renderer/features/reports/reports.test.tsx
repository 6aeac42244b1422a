import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { MeetingRecord } from '../../../../../src/domain/meeting/record.ts';
import { fail } from '../../../../../src/domain/result.ts';
import ReportsScreen from '../../../../../src/renderer/src/features/reports/ReportsScreen.tsx';
import { moved, toggled } from '../../../../../src/renderer/src/features/reports/sectionChoices.ts';
import { idOf, sampleRecord } from '../../../domain/report/sampleRecord.ts';
import { draw } from '../../draw.tsx';
import { FakeBridge } from '../../fakeBridge.ts';

// happy-dom lays nothing out: everything stands on one page here, and real breaks are seen in the end-to-end tests.

const reportOf = (record: MeetingRecord) => ({
  record,
  sealed: true,
  contentHash: 'x',
  intact: true,
  versions: [],
});

const bridgeFor = (record: MeetingRecord): FakeBridge =>
  new FakeBridge({
    'report.get': () => reportOf(record),
    'meetings.list': () => [],
    'report.savePdf': () => ({ saved: true }),
    'report.print': () => ({ printed: true }),
    'report.saveMarkdown': () => ({ saved: true }),
    'app.copyText': () => ({}),
  }).install();

const pageText = (): string =>
  [...document.querySelectorAll('section[aria-label^="Page "] > div')]
    .map((host) => host.shadowRoot?.textContent ?? '')
    .join('\n');

async function shown(record = sampleRecord) {
  const bridge = bridgeFor(record);
  const drawn = draw(<ReportsScreen />);
  await screen.findByRole('region', { name: 'Page 1 of 1' });
  return { bridge, ...drawn };
}

test('the pages show the minutes, and the warnings what is missing', async () => {
  await shown();
  expect(pageText()).toContain('Send Baltic Lines the new offer');
  const warnings = screen.getByRole('region', { name: 'Warnings' });
  expect(within(warnings).getByText('2 actions have no owner')).toBeTruthy();
  expect(within(warnings).getByRole('button', { name: 'Show where: 2 actions have no owner' })).toBeTruthy();
});

test('sections are left out and moved, by keyboard too', async () => {
  const { user } = await shown();
  await user.click(screen.getByRole('checkbox', { name: 'Decisions' }));
  await waitFor(() => expect(pageText()).not.toContain('Considered'));
  const up = screen.getByRole('button', { name: 'Move Definitions up' });
  up.focus();
  await user.keyboard('{Enter}');
  const boxes = screen.getAllByRole('checkbox').map((box) => box.closest('label')?.textContent);
  expect(boxes).toEqual([
    'Attendance',
    'Agenda and time',
    'Decisions',
    'Actions by owner',
    'Definitions',
    'Discussion',
  ]);
  expect(screen.getByRole('button', { name: 'Move Attendance up' })).toHaveProperty('disabled', true);
});

test('what is saved has the chosen sections, paper and names', async () => {
  const { bridge, user } = await shown();
  await user.click(screen.getByRole('radio', { name: 'Letter' }));
  await user.click(screen.getByRole('switch', { name: 'Hide names' }));
  await waitFor(() => expect(pageText()).toContain('Sales 1'));
  expect(pageText()).not.toContain('Jonas');
  await user.click(screen.getByRole('checkbox', { name: 'Discussion' }));
  await user.click(screen.getByRole('button', { name: 'Save PDF' }));
  await screen.findByText('Minutes saved as PDF');
  expect(bridge.inputsOf('report.savePdf')).toEqual([
    {
      meeting: idOf(50),
      options: {
        sections: ['attendance', 'agenda', 'decisions', 'actions', 'definitions'],
        paper: 'Letter',
        charts: true,
        contents: true,
        anonymise: { names: true, amounts: false },
      },
    },
  ]);
});

test('the paper starts as the workbook’s region has it', async () => {
  await shown({ ...sampleRecord, workbook: { ...sampleRecord.workbook, locale: 'en-US' } });
  expect(screen.getByRole('radio', { name: 'Letter' }).getAttribute('aria-checked')).toBe('true');
});

test('the summary is copied as Markdown', async () => {
  const { bridge, user } = await shown();
  await user.click(screen.getByRole('button', { name: 'Copy summary' }));
  await screen.findByText('Summary copied');
  expect(bridge.inputsOf('app.copyText')).toEqual([
    { text: expect.stringContaining('# Monthly alignment, October') },
  ]);
});

test('a file that cannot be written is told about, and Save PDF works again', async () => {
  const { bridge, user } = await shown();
  bridge.answers['report.savePdf'] = () =>
    fail('file.failed', 'The report could not be saved: the folder is not there.');
  await user.click(screen.getByRole('button', { name: 'Save PDF' }));
  await screen.findByText(/the folder is not there/);
  expect(screen.getByRole('button', { name: 'Save PDF' })).toHaveProperty('disabled', false);
});

test('a link in the contents leads to its place and leaves the address alone', async () => {
  const { user } = await shown();
  const host = document.querySelector('section[aria-label="Page 1 of 1"] > div');
  const link = host?.shadowRoot?.querySelector<HTMLAnchorElement>('a[data-place="section-actions"]');
  if (!link) throw new Error('no link');
  await user.click(link);
  expect(window.location.hash).toBe('');
  expect(host?.shadowRoot?.getElementById('section-actions')?.classList.contains('marked')).toBe(true);
});

test('hostile text is text', async () => {
  const text = '<img src=x onerror="window.hit = true"><script>window.hit = true</script>';
  await shown({ ...sampleRecord, notes: sampleRecord.notes.map((note) => ({ ...note, text })) });
  const hosts = [...document.querySelectorAll('section[aria-label^="Page "] > div')];
  expect(hosts.flatMap((host) => [...(host.shadowRoot?.querySelectorAll('img, script') ?? [])])).toEqual([]);
  expect(pageText()).toContain(text);
});

test('without a meeting it says what to do', async () => {
  new FakeBridge({ 'report.get': () => fail('record.missing', 'No meeting.') }).install();
  draw(<ReportsScreen />);
  expect(await screen.findByText(/There is no meeting to report on yet/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Go to Meeting' })).toBeTruthy();
});

test('moving and choosing keep every section once', () => {
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  expect(toggled(['actions'], 'attendance', ['attendance', 'agenda', 'actions'])).toEqual([
    'attendance',
    'actions',
  ]);
  expect(toggled(['attendance', 'actions'], 'actions', ['attendance', 'actions'])).toEqual(['attendance']);
});
