import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, unlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../durableFile.ts';

/** What this computer keeps beside each workbook: the journal since the last snapshot, and which snapshot that was. */
const manifestSchema = z.object({
  path: z.string(),
  /** SHA-256 of the snapshot the journal builds on. */
  base: z.string(),
  /** SHA-256 of a snapshot about to take its place; the rename may or may not have happened. */
  pending: z.string().nullable(),
  generation: z.int(),
});
export type Manifest = z.infer<typeof manifestSchema>;

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const folderOf = (localDir: string, workbookId: string, path: string): string =>
  join(localDir, `${workbookId}-${hashOf(Buffer.from(resolve(path))).slice(0, 12)}`);

function readManifest(folder: string): Manifest | null {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  } catch {
    return null;
  }
}

/** The local folder of one workbook file: by its id and its path, so that a copy of the file gets its own journal. */
export class LocalFiles {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** The folder, if there is one; makes nothing. */
  static existing(localDir: string, workbookId: string, path: string): LocalFiles | null {
    const folder = folderOf(localDir, workbookId, path);
    return existsSync(folder) ? new LocalFiles(folder) : null;
  }

  static for(localDir: string, workbookId: string, path: string, fileHash: string): LocalFiles {
    const folder = folderOf(localDir, workbookId, path);
    if (!existsSync(folder)) adoptMoved(localDir, workbookId, folder, fileHash);
    mkdirSync(folder, { recursive: true });
    return new LocalFiles(folder);
  }

  journalPath(epoch: number): string {
    return join(this.folder, `journal.${epoch}`);
  }

  /** The epochs that have a journal file, oldest first. */
  epochs(): number[] {
    return readdirSync(this.folder)
      .map((name) => /^journal\.(\d+)$/.exec(name)?.[1])
      .filter((epoch) => epoch !== undefined)
      .map(Number)
      .sort((a, b) => a - b);
  }

  manifest(): Manifest | null {
    return readManifest(this.folder);
  }

  saveManifest(manifest: Manifest): void {
    writeDurably(join(this.folder, 'manifest.json'), Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
  }

  /** Deletes journals up to an epoch whose content is in the snapshot. */
  dropJournals(upTo: number): void {
    for (const epoch of this.epochs()) if (epoch <= upTo) unlinkSync(this.journalPath(epoch));
  }

  /** Sets journals aside that do not belong to the file as it is now; nothing is thrown away. */
  quarantine(stamp: string): string {
    const aside = join(this.folder, 'quarantine', stamp.replaceAll(':', '-'));
    mkdirSync(aside, { recursive: true });
    for (const epoch of this.epochs()) renameSync(this.journalPath(epoch), join(aside, `journal.${epoch}`));
    return aside;
  }
}

/** A workbook that was moved keeps its journal: same id, same snapshot, and nothing left at the old path. */
function adoptMoved(localDir: string, workbookId: string, folder: string, fileHash: string): void {
  if (!existsSync(localDir)) return;
  for (const name of readdirSync(localDir)) {
    if (!name.startsWith(workbookId)) continue;
    const candidate = readManifest(join(localDir, name));
    if (candidate !== null && candidate.base === fileHash && !existsSync(candidate.path)) {
      renameSync(join(localDir, name), folder);
      return;
    }
  }
}
