import { basename, join } from 'node:path';
import { sqlWasmFile } from '../paths.ts';
import { checkWorkbook } from '../workbook/check.ts';
import { loadSqlite } from '../workbook/sqlite.ts';
import { type CommandLine, chosenWorkbook, userDataFolder } from './arguments.ts';
import type { Outcome } from './commands.ts';

export async function checkCommand(line: CommandLine): Promise<Outcome> {
  const path = chosenWorkbook(line);
  const report = checkWorkbook(
    path,
    await loadSqlite(sqlWasmFile()),
    join(userDataFolder(line), 'workbooks'),
  );
  return {
    data: { path, ...report },
    lines: [
      `${basename(path)}: ${report.ok ? 'sound' : 'damaged'}`,
      ...report.checks.map((check) => `  ${check.ok ? 'ok ' : 'BAD'} ${check.name}: ${check.found}`),
    ],
    exitCode: report.ok ? 0 : 3,
  };
}
