import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { z } from 'zod';
import { importChoicesSchema, importEntitySchema } from '../../domain/import/entity.ts';
import { Refusal } from '../../domain/result.ts';
import { silentEvents } from '../workbook/engine.ts';
import { type CommandLine, chosenWorkbook, existingFile, UsageError } from './arguments.ts';
import { EngineSession } from './engineSession.ts';
import { progressLine } from './output.ts';

/** What a command did: plain data for `--json`, lines for people, and the exit code. */
export interface Outcome {
  data: Record<string, unknown>;
  lines: string[];
  exitCode?: number;
}

export async function newCommand(line: CommandLine): Promise<Outcome> {
  const path = line.workbook ?? line.words[0];
  if (path === undefined) throw new UsageError('Name the new workbook: tandem new Team.tandem');
  const target = resolve(path.toLowerCase().endsWith('.tandem') ? path : `${path}.tandem`);
  const session = await EngineSession.create(line, target);
  const summary = await session.ask('workbook.summary', {});
  await session.close();
  return {
    data: {
      path: target,
      id: summary.id,
      name: summary.name,
      currency: summary.currency,
      locale: summary.locale,
    },
    lines: [`Created ${basename(target)} (${summary.currency}, ${summary.locale}).`],
  };
}

function importChoices(line: CommandLine): z.input<typeof importChoicesSchema> {
  const mapping = line.options.mapping;
  let choices: z.input<typeof importChoicesSchema> = {};
  if (mapping !== undefined) {
    const parsed = importChoicesSchema.safeParse(readJson(existingFile(mapping, 'The mapping file')));
    if (!parsed.success) {
      throw new Refusal(
        'input.invalid',
        `The mapping file does not fit: ${parsed.error.issues[0]?.message ?? 'wrong shape'}. Nothing was imported.`,
      );
    }
    choices = parsed.data;
  }
  if (line.options.as === undefined) return choices;
  const entity = importEntitySchema.safeParse(line.options.as);
  if (!entity.success) throw new UsageError(`--as takes one of: ${importEntitySchema.options.join(', ')}`);
  return { ...choices, entity: entity.data };
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new Refusal('input.invalid', `“${basename(path)}” is not JSON. Nothing was imported.`);
  }
}

export async function importCommand(line: CommandLine): Promise<Outcome> {
  const [file] = line.words;
  if (file === undefined) throw new UsageError('Name the file: tandem import leads.csv Team.tandem');
  const path = existingFile(file, 'The file');
  const choices = importChoices(line);
  const events = { ...silentEvents, progress: progressLine };
  const session = await EngineSession.open(line, chosenWorkbook(line), { readOnly: false, events });
  try {
    const dryRun = line.options['dry-run'] === true;
    const result = await session.ask('import.run', { file: path, choices, dryRun }, { [path]: path });
    return { data: { ...result }, lines: importLines(result) };
  } finally {
    await session.close();
  }
}

interface ImportFigures {
  dryRun: boolean;
  entity: string;
  created: number;
  updated: number;
  skipped: number;
  rejected: number;
  reasons: { reason: string; rows: number }[];
}

function importLines(result: ImportFigures): string[] {
  return [
    `${result.dryRun ? 'Would import' : 'Imported'} ${result.entity}: ${result.created} created, ${result.updated} updated, ${result.skipped} skipped, ${result.rejected} rejected.`,
    ...result.reasons.slice(0, 10).map((reason) => `  ${reason.rows} × ${reason.reason}`),
  ];
}
