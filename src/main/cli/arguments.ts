import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from '../../domain/result.ts';

/** A wrong command line: exit code 2, and a pointer to the help. */
export class UsageError extends Error {}

const options = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  workbook: { type: 'string', short: 'w' },
  'user-data-dir': { type: 'string' },
  // new
  name: { type: 'string' },
  currency: { type: 'string' },
  locale: { type: 'string' },
  'time-zone': { type: 'string' },
  // import and export
  as: { type: 'string' },
  mapping: { type: 'string' },
  'dry-run': { type: 'boolean' },
  rejected: { type: 'string' },
  out: { type: 'string', short: 'o' },
  raw: { type: 'boolean' },
  // metrics
  from: { type: 'string' },
  to: { type: 'string' },
  'as-of': { type: 'string' },
  // report
  meeting: { type: 'string' },
  kind: { type: 'string' },
  paper: { type: 'string' },
} as const;

export type Options = ReturnType<
  typeof parseArgs<{ options: typeof options; allowPositionals: true }>
>['values'];

export interface CommandLine {
  command: string;
  /** The words that are neither the command, nor a workbook, nor options. */
  words: string[];
  workbook: string | null;
  options: Options;
}

const isWorkbookName = (word: string): boolean => word.toLowerCase().endsWith('.tandem');

/** @throws UsageError for options nobody knows */
export function readCommandLine(argv: readonly string[]): CommandLine {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options,
      allowPositionals: true,
      strict: true,
    });
    const [command = 'help', ...rest] = positionals;
    return {
      command: values.help === true ? 'help' : command,
      words: rest.filter((word) => !isWorkbookName(word)),
      workbook: values.workbook ?? rest.find(isWorkbookName) ?? null,
      options: values,
    };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The command line could not be read.');
  }
}

/**
 * Which workbook is meant: named on the command line, in TANDEM_WORKBOOK, or the only one in this folder.
 * @throws UsageError when that does not settle it
 */
export function chosenWorkbook(line: CommandLine): string {
  const named = line.workbook ?? process.env['TANDEM_WORKBOOK'];
  if (named !== undefined && named !== '') return resolve(named);
  const here = readdirSync('.').filter(isWorkbookName);
  const [only] = here;
  if (only !== undefined && here.length === 1) return resolve(only);
  const why =
    here.length === 0 ? 'There is none in this folder.' : `There are ${here.length} in this folder.`;
  throw new UsageError(`Name the workbook, such as Team.tandem. ${why}`);
}

/** Where the app keeps journals for this user: the same place, so that both see the same edits. */
export function userDataFolder(line: CommandLine): string {
  const named = line.options['user-data-dir'] ?? process.env['TANDEM_USER_DATA'];
  if (named !== undefined && named !== '') return resolve(named);
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support/Tandem');
  if (process.platform === 'win32')
    return join(process.env['APPDATA'] ?? join(homedir(), 'AppData/Roaming'), 'Tandem');
  return join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'Tandem');
}

/** @throws Refusal when a file to be read is not there */
export function existingFile(path: string, what: string): string {
  const absolute = resolve(path);
  if (!existsSync(absolute)) throw new Refusal('file.missing', `${what} “${path}” is not there.`);
  return absolute;
}
