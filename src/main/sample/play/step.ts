import type { Instant } from '../../../domain/calendar.ts';
import type { Doing, SampleBook } from '../book.ts';
import type { Cast } from './cast.ts';

/** One thing that happens at an instant; the story is played step by step in order of time. */
export interface Step {
  at: Instant;
  play(book: SampleBook, cast: Cast): void;
}

/** Steps in order of time; those of one instant keep their order. */
export const inOrder = (steps: readonly Step[]): Step[] =>
  steps
    .map((step, index) => ({ step, index }))
    .sort((a, b) => a.step.at.localeCompare(b.step.at) || a.index - b.index)
    .map(({ step }) => step);

export const step = (doing: Doing, play: (book: SampleBook, cast: Cast, doing: Doing) => void): Step => ({
  at: doing.at,
  play: (book, cast) => play(book, cast, doing),
});

/** "1 lead", "9 leads". */
export const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
