import type { ErrorCode } from './errors.ts';

/** What went wrong, in words a user can act on. `details` holds plain data for the screen, never a stack or SQL. */
export interface Failure {
  code: ErrorCode;
  message: string;
  details?: Record<string, unknown>;
}

/** The envelope of every call that may fail for a reason the user can understand. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (
  code: ErrorCode,
  message: string,
  details?: Record<string, unknown>,
): { ok: false; error: Failure } => ({
  ok: false,
  error: details === undefined ? { code, message } : { code, message, details },
});

/** Carries a Failure through code that unwinds (a transaction); turned back into a Result at the boundary. */
export class Refusal extends Error {
  readonly failure: Failure;

  constructor(code: ErrorCode, message: string, details?: Record<string, unknown>) {
    super(message);
    this.name = 'Refusal';
    this.failure = fail(code, message, details).error;
  }
}
