import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ExportEntity, exportEntities, exportEntitySchema } from '../../domain/exportEntity.ts';
import { writeDurably } from '../durableFile.ts';
import { fileRefusal } from '../fileErrors.ts';
import { type CommandLine, chosenWorkbook, UsageError } from './arguments.ts';
import type { Outcome } from './commands.ts';
import { EngineSession } from './engineSession.ts';

function chosenEntities(line: CommandLine): readonly ExportEntity[] {
  if (line.options.as === undefined) return exportEntities;
  const entity = exportEntitySchema.safeParse(line.options.as);
  if (!entity.success) throw new UsageError(`--as takes one of: ${exportEntities.join(', ')}`);
  return [entity.data];
}

/** One entity goes to the file named by --out, or to the output; all of them go into a folder, a CSV file each. */
export async function exportCommand(line: CommandLine): Promise<Outcome> {
  const entities = chosenEntities(line);
  const out = line.options.out === undefined ? null : resolve(line.options.out);
  const intoFolder =
    entities.length > 1 || (out !== null && statSync(out, { throwIfNoEntry: false })?.isDirectory() === true);
  if (intoFolder && out === null)
    throw new UsageError('Name a folder with --out, or one kind of record with --as.');
  const session = await EngineSession.open(line, chosenWorkbook(line), { readOnly: true });
  try {
    const files: { entity: string; rows: number; path: string | null }[] = [];
    const lines: string[] = [];
    for (const entity of entities) {
      const { csv, rows } = await session.ask('export.csv', { entity, raw: line.options.raw === true });
      const path = out === null ? null : intoFolder ? join(out, `${entity}.csv`) : out;
      if (path === null) lines.push(csv.trimEnd());
      else {
        write(path, csv, intoFolder ? out : null);
        lines.push(`${path}: ${rows} ${entity}`);
      }
      files.push({ entity, rows, path });
    }
    return { data: { files }, lines };
  } finally {
    await session.close();
  }
}

function write(path: string, csv: string, folder: string | null): void {
  try {
    if (folder !== null) mkdirSync(folder, { recursive: true });
    writeDurably(path, Buffer.from(csv, 'utf8'));
  } catch (error) {
    throw fileRefusal(error, `“${path}” could not be written.`);
  }
}
