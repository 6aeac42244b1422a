import { describe, expect, it } from 'vitest';
import {
  agendaSchema,
  agendaTemplates,
  defaultTemplate,
  plannedMinutes,
} from '../../../../src/domain/meeting/agenda.ts';
import { canonicalJson } from '../../../../src/domain/meeting/canonicalJson.ts';
import { carryOver } from '../../../../src/domain/meeting/carryOver.ts';
import { charterFindings } from '../../../../src/domain/meeting/charter.ts';
import { nextMeetingOn, reviewPeriod, sameTimeLater } from '../../../../src/domain/meeting/schedule.ts';

describe('agenda templates', () => {
  it('hold the default agenda of the product, 102 minutes', () => {
    expect(defaultTemplate.items.map(({ title, minutes }) => [title, minutes])).toEqual([
      ['Check-in', 5],
      ['Last actions', 10],
      ['Scorecard', 10],
      ['What changed since last meeting', 15],
      ['Lead quality and hand-offs', 15],
      ['Channels and budget', 15],
      ['Insights, personas and shadowing', 10],
      ['Issues', 15],
      ['Decisions and actions recap', 5],
      ['Rating', 2],
    ]);
    expect(plannedMinutes(defaultTemplate.items)).toBe(102);
  });

  it('are four, each a valid agenda', () => {
    expect(agendaTemplates.map(({ name }) => name)).toEqual([
      'Monthly alignment',
      'Weekly pipeline check',
      'Quarterly budget',
      'Win–loss clinic',
    ]);
    for (const { items } of agendaTemplates) expect(agendaSchema.safeParse(items).success).toBe(true);
  });
});

describe('schedule', () => {
  it('reviews the last complete month, week, fiscal quarter or three months', () => {
    expect(reviewPeriod('month', '2026-11-23', null, 1)).toEqual({ from: '2026-10-01', to: '2026-11-01' });
    expect(reviewPeriod('week', '2026-11-25', null, 1)).toEqual({ from: '2026-11-16', to: '2026-11-23' });
    expect(reviewPeriod('quarter', '2026-11-23', null, 1)).toEqual({ from: '2026-07-01', to: '2026-10-01' });
    expect(reviewPeriod('quarter', '2026-11-23', null, 2)).toEqual({ from: '2026-08-01', to: '2026-11-01' });
    expect(reviewPeriod('three months', '2026-11-23', null, 1)).toEqual({
      from: '2026-08-01',
      to: '2026-11-01',
    });
  });

  it('takes up where the meeting before a gap stopped', () => {
    expect(reviewPeriod('month', '2026-11-23', '2026-09-01', 1)).toEqual({
      from: '2026-09-01',
      to: '2026-11-01',
    });
    expect(reviewPeriod('month', '2026-11-23', '2026-11-01', 1)).toEqual({
      from: '2026-10-01',
      to: '2026-11-01',
    });
  });

  it('meets again on the same weekday', () => {
    expect(nextMeetingOn('week', '2026-11-23')).toBe('2026-11-30');
    expect(nextMeetingOn('month', '2026-11-23')).toBe('2026-12-21');
    expect(nextMeetingOn('month', '2026-01-29')).toBe('2026-02-26');
    expect(nextMeetingOn('quarter', '2026-11-23')).toBe('2027-02-22');
  });

  it('keeps the time of day when clocks change', () => {
    expect(sameTimeLater('2026-10-20T08:00:00.000Z', 28, 'Europe/Berlin')).toBe('2026-11-17T09:00:00.000Z');
    expect(sameTimeLater('2026-10-20T08:00:00.000Z', 28, 'UTC')).toBe('2026-11-17T08:00:00.000Z');
  });
});

describe('carry-over', () => {
  it('brings everything unfinished once and counts only what was on a table before', () => {
    const unfinished = [
      { id: 'agreed last month', meetingId: 'm1', broughtInto: [] },
      { id: 'carried before', meetingId: 'm1', broughtInto: ['m2'] },
      { id: 'made on the board', meetingId: null, broughtInto: [] },
      { id: 'from the board, second time', meetingId: null, broughtInto: ['m2'] },
      { id: 'made in this meeting', meetingId: 'm3', broughtInto: [] },
      { id: 'already brought', meetingId: 'm1', broughtInto: ['m2', 'm3'] },
    ];
    expect(carryOver(unfinished, 'm3')).toEqual({
      brought: ['agreed last month', 'carried before', 'made on the board', 'from the board, second time'],
      carried: ['agreed last month', 'carried before', 'from the board, second time'],
    });
  });
});

describe('role charter', () => {
  it.each([
    [[], ['Nobody is accountable', 'Nobody is responsible']],
    [['A'], []],
    [['A', 'R', 'C', 'I'], []],
    [['R'], ['Nobody is accountable']],
    [['A', 'A', 'R'], ['2 are accountable']],
    [
      ['C', 'I'],
      ['Nobody is accountable', 'Nobody is responsible'],
    ],
  ] as const)('%j gives %j', (letters, messages) => {
    const findings = charterFindings(letters.map((letter) => ({ letter, team: null })));
    expect(findings.map(({ message }) => message)).toEqual(messages);
  });
});

describe('canonical JSON', () => {
  it('does not depend on the order of keys, but on that of lists', () => {
    expect(canonicalJson({ b: [1, { z: null, a: 'é' }], a: undefined, c: true })).toBe(
      '{"b":[1,{"a":"é","z":null}],"c":true}',
    );
    expect(canonicalJson({ c: true, b: [1, { a: 'é', z: null }] })).toBe(
      '{"b":[1,{"a":"é","z":null}],"c":true}',
    );
    expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]));
  });
});
