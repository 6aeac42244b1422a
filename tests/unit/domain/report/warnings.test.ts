import { expect, test } from 'vitest';
import type { MeetingRecord } from '../../../../src/domain/meeting/record.ts';
import { minutesReport } from '../../../../src/domain/report/minutesReport.ts';
import { reportOptionsSchema } from '../../../../src/domain/report/options.ts';
import { people, sampleRecord } from './sampleRecord.ts';

const warningsOf = (record: MeetingRecord, options = {}, intact = true) =>
  minutesReport(record, reportOptionsSchema.parse(options), { intact }).warnings;
const messages = (record: MeetingRecord, options = {}) =>
  warningsOf(record, options).map(({ message }) => message);

test('actions without owner or date, bare decisions, skipped items and low samples are named, fixes first', () => {
  expect(messages(sampleRecord)).toEqual([
    '2 actions have no owner',
    '1 action has no due date',
    '1 decision has no rationale',
    '1 action was carried over twice or more',
    '1 agenda item was skipped or not reached',
    '4 figures rest on fewer than 30 records',
  ]);
});

test('each warning leads to the first place it is about', () => {
  const anchors = Object.fromEntries(warningsOf(sampleRecord).map(({ id, anchor }) => [id, anchor]));
  // A3 is the first without an owner, A5 the first without a date, D1 without a rationale.
  expect(anchors).toMatchObject({
    'actions.owner': 'action-3',
    'actions.due': 'action-5',
    'decisions.rationale': 'decision-1',
    'actions.carried': 'action-6',
  });
  const html = minutesReport(sampleRecord, reportOptionsSchema.parse({})).html();
  for (const anchor of Object.values(anchors))
    if (anchor !== null) expect(html.includes(`id="${anchor}"`)).toBe(true);
});

test('what is done or dropped needs neither owner nor date', () => {
  const done = sampleRecord.actions.map((action) => ({ ...action, status: 'dropped' as const }));
  expect(messages({ ...sampleRecord, actions: done })).not.toContain('2 actions have no owner');
});

test('a meeting still going on, empty rooms and missing teams are said', () => {
  const { meeting } = sampleRecord;
  const running = {
    ...sampleRecord,
    meeting: { ...meeting, state: 'running' as const, sealedAt: null, endedAt: null },
  };
  expect(messages(running)).toContain('The meeting is not sealed: its numbers and notes may still change');
  const alone = sampleRecord.attendance.filter(({ name }) => name === people.anna.name);
  expect(messages({ ...sampleRecord, attendance: alone })).toContain('Nobody of Sales was present');
  expect(messages({ ...sampleRecord, attendance: [] })).toContain('Nobody is marked as present');
  const silent = sampleRecord.attendance.map((each) => ({ ...each, rating: null }));
  expect(messages({ ...sampleRecord, attendance: silent })).toContain('Nobody rated the meeting');
});

test('content changed behind the seal is the first thing to know', () => {
  expect(warningsOf(sampleRecord, {}, false)[0]).toMatchObject({ id: 'meeting.intact', kind: 'fix' });
  expect(warningsOf(sampleRecord).map(({ id }) => id)).not.toContain('meeting.intact');
});

test('options that leave things out are told about', () => {
  expect(messages(sampleRecord, { sections: [] })).toContain(
    'No section is chosen: only the head would be printed',
  );
  expect(messages(sampleRecord, { charts: false }).join()).not.toContain('fewer than 30');
  expect(messages(sampleRecord, { anonymise: { names: true } }).join()).toContain(
    'read them before you share',
  );
});
