import { expect, it } from 'vitest';
import type { ListedMeeting } from '../../../../../src/contract/meetings.ts';
import { placesForIssue } from '../../../../../src/renderer/src/features/dashboard/RaiseIssue.tsx';
import { createFormat } from '../../../../../src/renderer/src/format.ts';
import { detail, uuid } from '../meeting/meetingSample.ts';

const format = createFormat({ locale: 'en-GB', currency: 'EUR', today: '2026-11-23' });

const meeting = (over: Partial<ListedMeeting>): ListedMeeting => ({
  ...detail().meeting,
  facilitatorName: null,
  plannedMinutes: 90,
  elapsedSeconds: 0,
  present: 0,
  rating: null,
  counts: { notes: 0, issues: 0, decisions: 0, actions: 0, openActions: 0 },
  ...over,
});

const words = (...meetings: ListedMeeting[]): string[] =>
  placesForIssue(meetings, format).map(({ text, detail: more }) => [text, more].filter(Boolean).join(', '));

it('an issue goes to the running meeting first, then to the next open one', () => {
  expect(
    words(
      meeting({ id: uuid(1), title: 'December', state: 'open', heldOn: '2026-12-16' }),
      meeting({ id: uuid(2), title: 'November', state: 'open', heldOn: '2026-11-25' }),
      meeting({ id: uuid(3), title: 'Extra', state: 'running', heldOn: '2026-12-20' }),
      meeting({ id: uuid(4), title: 'October', state: 'sealed' }),
      meeting({ id: uuid(5), title: 'January', state: 'draft' }),
    ),
  ).toEqual([
    'Extra, running',
    'November, 25 Nov',
    'December, 16 Dec',
    'A later meeting',
    'Put aside for now',
  ]);
});

it('without one on the table it waits for the next', () => {
  expect(words(meeting({ state: 'sealed' }))).toEqual(['The next meeting', 'Put aside for now']);
});
