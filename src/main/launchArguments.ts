import { resolve } from 'node:path';

export interface LaunchArguments {
  /** Absolute path of the workbook to open, if one was named. */
  readonly workbookPath: string | null;
  /** Where settings, journals and logs live, if not in the usual place. */
  readonly userDataFolder: string | null;
  /** Open the window, report that it answers, and leave. Used on packages, where no debugger can look in. */
  readonly smokeTest: boolean;
  /** A job of the command line: print the pages described in this file, and leave (report/printJob.ts). */
  readonly printJob: string | null;
}

const userDataFlag = '--user-data-dir=';
const printFlag = '--print-report=';

/**
 * Reads the command line of a first or second start.
 * @param argv the whole command line, executable first
 * @param workingFolder the folder relative paths refer to: that of the start in question, not of this process
 */
export function parseLaunchArguments(
  argv: readonly string[],
  workingFolder: string,
  environment: Readonly<Record<string, string | undefined>> = {},
): LaunchArguments {
  const words = argv.slice(1);
  const flag = words.find((word) => word.startsWith(userDataFlag));
  const job = words.find((word) => word.startsWith(printFlag))?.slice(printFlag.length) ?? '';
  const folder = flag?.slice(userDataFlag.length) || environment['TANDEM_USER_DATA'] || null;
  const workbook = words.findLast((word) => !word.startsWith('-') && word.toLowerCase().endsWith('.tandem'));
  return {
    workbookPath: workbook === undefined ? null : resolve(workingFolder, workbook),
    userDataFolder: folder === null ? null : resolve(workingFolder, folder),
    smokeTest: words.includes('--smoke-test'),
    printJob: job === '' ? null : resolve(workingFolder, job),
  };
}
