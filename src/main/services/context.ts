import type { Instant, IsoDate } from '../../domain/calendar.ts';
import type { Id } from '../../domain/ids.ts';

/** What a query may know beside its input: the clock as arguments, and files the user chose. */
export interface ReadContext {
  today: IsoDate;
  now: Instant;
  /** Counts commands; equal revisions mean equal data, so answers may be cached by it. */
  revision: number;
  /** The path behind an opaque handle. Throws Refusal `file.missing` for a handle nobody gave out. */
  file(handle: string): string;
}

/** What a command may do beside writing rows. */
export interface WriteContext extends ReadContext {
  newId(): Id;
  actor: string;
  /** The words Undo shows, in past tense without a full stop: "Import of 1,204 leads". Required once per command. */
  label(words: string): void;
  /** Takes the command out of undo: for clocks and sealing. */
  fixed(): void;
  /** Marks the command as made in a meeting, for the audit trail. */
  inMeeting(meetingId: Id): void;
  /** Only for Undo and Redo: the command whose changes this one turns back. */
  reverses(kind: 'undo' | 'redo', commandId: Id): void;
}

/** A long command: progress out, cancel in. */
export interface Job {
  progress(phase: string, done: number, total: number): void;
  /** True once the user asked to stop; the job then throws Refusal `import.cancelled` (or its own code). */
  cancelled(): boolean;
}
