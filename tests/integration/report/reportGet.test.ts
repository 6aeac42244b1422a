import { expect, test } from 'vitest';
import { minutesReport } from '../../../src/domain/report/minutesReport.ts';
import { reportOptionsSchema } from '../../../src/domain/report/options.ts';
import { type MeetingFixture, meetingFixture } from '../meeting/meetingFixture.ts';

const fixture = meetingFixture();
const options = reportOptionsSchema.parse({});

const latest = async (f: MeetingFixture): Promise<string> =>
  (await f.call('report.get', { meeting: 'latest' })).record.meeting.id;

test('without a meeting there is nothing to report, and it says so', async () => {
  expect(await fixture().refused('report.get', { meeting: 'latest' })).toMatchObject({
    code: 'record.missing',
    message: expect.stringContaining('no meeting in this workbook yet'),
  });
});

test('the latest meeting is the one sealed last, else the one started last, else the next one planned', async () => {
  const f = fixture();
  const far = await f.call('meetings.create', { heldOn: '2027-02-03' });
  const near = await f.call('meetings.create', { heldOn: '2027-01-06' });
  expect(await latest(f)).toBe(near.id);
  await f.call('meetings.start', { id: far.id });
  expect(await latest(f)).toBe(far.id);
  await f.call('meetings.suspend', { id: far.id });
  const october = await f.held('2026-10-07');
  expect(await latest(f)).toBe(october);
  const november = await f.held('2026-11-04');
  expect(await latest(f)).toBe(november);
});

test('the minutes of a sealed meeting stay letter for letter the same, whatever changes later', async () => {
  const f = fixture();
  const { id } = await f.call('meetings.create', {});
  await f.call('meetings.start', { id });
  f.minute = 7;
  await f.call('meetings.next', { id });
  const captured = { meetingId: id, ownerId: f.anna } as const;
  await f.call('capture.add', {
    kind: 'decision',
    text: 'Stop paid social',
    rationale: 'No customer came of it',
    ...captured,
  });
  await f.call('capture.add', { kind: 'action', text: 'Tell the agency', dueOn: '2026-12-01', ...captured });
  await f.call('capture.add', { kind: 'action', text: 'Find a reference customer', meetingId: id });
  f.minute = 20;
  await f.call('meetings.seal', { id });
  const page = async (): Promise<string> =>
    minutesReport((await f.call('report.get', { meeting: id })).record, options).html();
  const before = await page();
  const [action] = await f.call('actions.list', {});
  if (action === undefined) throw new Error('no action');
  await f.call('actions.update', { id: action.id, title: 'Something else' });
  await f.call('people.save', {
    id: f.anna,
    name: 'Anna Renamed',
    team: 'marketing',
    email: null,
    role: null,
  });
  await f.call('settings.update', { locale: 'de-DE', currency: 'USD' });
  f.today = '2027-03-01';
  expect((await page()) === before).toBe(true);
  expect(before.includes('Anna Berg')).toBe(true);
});

test('the minutes hold what was captured, with owners, times and what is missing', async () => {
  const f = fixture();
  const { id } = await f.call('meetings.create', {});
  await f.call('meetings.start', { id });
  f.minute = 7;
  const [item] = (await f.get(id)).items;
  if (item === undefined) throw new Error('no item');
  const text = 'Nine inquiries from the fair';
  await f.call('capture.add', { kind: 'note', text, meetingId: id, agendaItemId: item.id });
  await f.call('capture.add', { kind: 'action', text: 'Find a reference customer', meetingId: id });
  await f.call('meetings.next', { id });
  f.minute = 10;
  const { record, sealed } = await f.call('report.get', { meeting: id });
  expect(sealed).toBe(false);
  const report = minutesReport(record, options);
  // Seven minutes on the first item, three so far on the second.
  expect(report.minutes.items.slice(0, 3).map(({ actualSeconds }) => actualSeconds)).toEqual([
    420,
    180,
    null,
  ]);
  expect(report.minutes.items[0]?.notes.map(({ text }) => text)).toEqual(['Nine inquiries from the fair']);
  expect(report.warnings.map(({ message }) => message)).toEqual(
    expect.arrayContaining([
      '1 action has no owner',
      'The meeting is not sealed: its numbers and notes may still change',
    ]),
  );
  const figures = report.minutes.items.flatMap((item) => item.figures);
  expect(figures.length).toBeGreaterThan(8);
  const html = report.html();
  for (const { exhibit } of figures) {
    if (exhibit.form === 'card') expect(html.includes(exhibit.card.filterText)).toBe(true);
  }
});
