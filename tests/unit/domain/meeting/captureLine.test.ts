import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CaptureAids,
  ownerBeingTyped,
  parseCaptureLine,
  suggestPrefixes,
} from '../../../../src/domain/meeting/captureLine.ts';

const people = [
  { id: 'anna', name: 'Anna Berg', active: true },
  { id: 'anton', name: 'Anton Keller', active: true },
  { id: 'zoe', name: 'Zoë Lindqvist', active: true },
  { id: 'berg', name: 'Mark Berg', active: true },
  { id: 'left', name: 'Nora Gone', active: false },
];
/** A Monday. */
const aids: CaptureAids = { people, today: '2026-11-23', fallback: 'note' };
const read = (line: string, fallback: CaptureAids['fallback'] = 'note') =>
  parseCaptureLine(line, { ...aids, fallback });

describe('capture line', () => {
  it.each([
    ['Buyers ask for SSO', 'note', 'Buyers ask for SSO'],
    ['/note said @anna fri', 'note', 'said @anna fri'],
    ['/issue Response time is slipping', 'issue', 'Response time is slipping'],
    ['/decision Stop paid social by 12 Dec', 'decision', 'Stop paid social by 12 Dec'],
    ['/insight CFOs join the second call', 'insight', 'CFOs join the second call'],
    ['  /D Move €5k to search', 'decision', 'Move €5k to search'],
    ['/is Too many returns', 'issue', 'Too many returns'],
  ])('%s', (line, kind, text) => {
    expect(read(line)).toEqual({
      kind,
      parked: false,
      text,
      ownerId: null,
      dueOn: null,
      dueWords: null,
      problem: null,
    });
  });

  it.each([
    ['/action @anna fri send the deck', 'Send the deck', 'anna', '2026-11-27'],
    ['/action @anna send the deck fri', 'Send the deck', 'anna', '2026-11-27'],
    ['/action send the deck @Anna Berg by 12 Dec', 'Send the deck', 'anna', '2026-12-12'],
    ['/action @Anna Berg in 2 weeks send the deck', 'Send the deck', 'anna', '2026-12-07'],
    ['/action @anna.berg due tomorrow: no, call', 'Due tomorrow: no, call', 'anna', null],
    ['/action @mark berg call Nordwind 2026-12-01', 'Call Nordwind', 'berg', '2026-12-01'],
    ['/action @zoe review the persona next fri', 'Review the persona', 'zoe', '2026-12-04'],
    ['/action call Nordwind', 'Call Nordwind', null, null],
    ['/action @anna prepare the fri call', 'Prepare the fri call', 'anna', null],
    ['/a @anton until end of month tidy stages', 'Tidy stages', 'anton', '2026-11-30'],
    ['/action write to info@nordwind.example', 'Write to info@nordwind.example', null, null],
    ['/action iPad demo for Nordwind', 'iPad demo for Nordwind', null, null],
  ])('%s', (line, text, ownerId, dueOn) => {
    expect(read(line)).toMatchObject({ kind: 'action', text, ownerId, dueOn, problem: null });
  });

  it.each([
    ['/x hello', '/x is not known'],
    ['/i hello', '/i could be /issue or /insight.'],
    ['/action @an send it', '@an could be Anna Berg or Anton Keller.'],
    ['/action @berg send it', '@berg could be Anna Berg or Mark Berg.'],
    ['/action @nora send it', 'Nobody here is called @nora.'],
    ['/action @anna fri', 'Say what is to be done.'],
    ['/decision', 'Type what to keep.'],
    ['', 'Type what to keep.'],
  ])('%s is refused', (line, problem) => {
    expect(read(line).problem).toContain(problem);
  });

  it('parks an issue', () => {
    expect(read('/park Trade fair budget')).toMatchObject({
      kind: 'issue',
      parked: true,
      text: 'Trade fair budget',
    });
  });

  it('reads a line without a prefix as the kind of the open tab', () => {
    expect(read('@anna send it fri', 'action')).toMatchObject({
      kind: 'action',
      ownerId: 'anna',
      dueOn: '2026-11-27',
    });
  });

  it('offers the kinds that fit what is typed', () => {
    expect(suggestPrefixes('/')).toEqual(['note', 'issue', 'decision', 'action', 'insight', 'park']);
    expect(suggestPrefixes('/i')).toEqual(['issue', 'insight']);
    expect(suggestPrefixes('/action ')).toEqual([]);
    expect(suggestPrefixes('note')).toEqual([]);
  });

  it('knows what owner is being typed at the caret', () => {
    expect(ownerBeingTyped('/action @an', 11)).toBe('an');
    expect(ownerBeingTyped('/action @', 9)).toBe('');
    expect(ownerBeingTyped('/action @anna b', 15)).toBe('anna b');
    expect(ownerBeingTyped('mail a@b', 8)).toBeNull();
    expect(ownerBeingTyped('/action @anna send it', 21)).toBeNull();
  });

  it('never throws and never loses the text of a note, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (typed) => {
        const line = read(`/action ${typed}`);
        expect(typeof line.text).toBe('string');
        if (!typed.trim().startsWith('/')) expect(read(typed).text).toBe(typed.trim());
      }),
    );
  });
});
