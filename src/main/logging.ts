import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import log from 'electron-log/node';

/**
 * What may be said beside an event: numbers, flags and fixed words of the code. Never text a person wrote, names,
 * addresses or paths; a log file is what people send along when they ask for help.
 */
export type Facts = Readonly<Record<string, number | boolean | FixedWord | readonly FixedWord[]>>;
type FixedWord = `${Lowercase<string>}`;

/** Sends the log to `<folder>/tandem.log` (1 MB, one older file kept) and nowhere else. */
export function startLog(folder: string, verbose: boolean): void {
  mkdirSync(folder, { recursive: true });
  log.transports.file.resolvePathFn = () => join(folder, 'tandem.log');
  log.transports.file.maxSize = 1024 * 1024;
  log.transports.file.level = verbose ? 'debug' : 'info';
  log.transports.console.level = verbose ? 'info' : false;
  if (log.transports.remote) log.transports.remote.level = false;
  if (log.transports.ipc) log.transports.ipc.level = false;
}

/** Notes that something happened. */
export function logEvent(event: string, facts: Facts = {}): void {
  log.info(event, facts);
}

/** Notes that something failed: what kind of error and where in the code, but not its message, which may quote data. */
export function logFailure(event: string, error: unknown, facts: Facts = {}): void {
  log.error(event, { ...facts, ...describeError(error) });
}

/** The part of an error that holds no personal data: its class, its code and the code positions it passed. */
export function describeError(error: unknown): { kind: string; code: string; at: string[] } {
  if (!(error instanceof Error)) return { kind: typeof error, code: '', at: [] };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  // Only the last part of each path: a home folder carries its owner's name.
  const at = frames.slice(0, 8).map((line) => /([^/\\(]+:\d+:\d+)\)?$/.exec(line)?.[1] ?? 'native');
  return { kind: error.constructor.name, code, at };
}
