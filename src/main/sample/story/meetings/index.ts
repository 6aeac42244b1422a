import type { MeetingStory } from '../meetingStory.ts';
import { august } from './august.ts';
import { july } from './july.ts';
import { june } from './june.ts';
import { october } from './october.ts';
import { september } from './september.ts';

/** The five meetings held so far, oldest first. */
export const meetings: readonly MeetingStory[] = [june, july, august, september, october];

/** The meeting about to be held. */
export const nextMeeting = { on: '2026-11-25', madeOn: '2026-11-18', openedOn: '2026-11-20' } as const;
