import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { readJsonFile, writeJsonFile } from './jsonFile.ts';

const recentSchema = z.object({
  /** The workbook's own id, so that a file moved and opened again is still the same entry. */
  id: z.string().min(1).max(100),
  path: z.string().min(1).max(4096),
  name: z.string().max(400),
  /** UTC ISO-8601 instant. */
  openedAt: z.string().max(40),
  pinned: z.boolean().catch(false),
  /** ISO local date of the last sealed meeting. */
  lastMeeting: z.string().max(10).nullable().catch(null),
  openActions: z.number().int().nonnegative().nullable().catch(null),
});

export type Recent = z.infer<typeof recentSchema>;

/** A recent workbook with what the disk says of it now. `size` is in bytes, `null` when the file is missing. */
export type RecentWithState = Recent & { readonly missing: boolean; readonly size: number | null };

const fileSchema = z.object({
  version: z.literal(1),
  // One bad entry must not cost the others, so each is read on its own.
  recents: z.array(recentSchema.nullable().catch(null)),
});

/** How many workbooks are remembered beyond the pinned ones. */
const limit = 50;

export interface Recents {
  /** Pinned first, then the latest opened first; looks at the disk for each. */
  list(): RecentWithState[];
  /** Puts a workbook just opened on the list, keeping its pin. */
  opened(entry: Omit<Recent, 'pinned' | 'name'> & { name?: string }): void;
  /** Updates what the list shows of a workbook, e.g. after a meeting was sealed. */
  update(id: string, part: Partial<Pick<Recent, 'name' | 'lastMeeting' | 'openActions'>>): void;
  pin(id: string, pinned: boolean): void;
  /** The file was found elsewhere. */
  relocate(id: string, path: string): void;
  /** Takes an entry off the list; the file itself stays. */
  remove(id: string): void;
}

/** Opens the list of recent workbooks kept in `file`. Survives a missing or damaged file. */
export function openRecents(file: string): Recents {
  const loaded = readJsonFile(file, fileSchema, { version: 1, recents: [] });
  let entries: Recent[] = loaded.recents.filter((entry) => entry !== null);

  const save = (next: Recent[]): void => {
    const sorted = next.toSorted(byPinThenTime);
    const pinned = sorted.filter((entry) => entry.pinned);
    entries = [...pinned, ...sorted.filter((entry) => !entry.pinned).slice(0, limit)];
    writeJsonFile(file, { version: 1, recents: entries });
  };
  const edit = (id: string, part: Partial<Recent>): void => {
    if (entries.some((entry) => entry.id === id)) {
      save(entries.map((entry) => (entry.id === id ? recentSchema.parse({ ...entry, ...part }) : entry)));
    }
  };

  return {
    list: () => entries.map((entry) => ({ ...entry, ...stateOf(entry.path) })),
    opened(entry) {
      const known = entries.find((other) => other.id === entry.id || other.path === entry.path);
      const name = entry.name ?? basename(entry.path).replace(/\.tandem$/i, '');
      const next = recentSchema.parse({ ...entry, name, pinned: known?.pinned ?? false });
      save([next, ...entries.filter((other) => other.id !== entry.id && other.path !== entry.path)]);
    },
    update: edit,
    pin: (id, pinned) => edit(id, { pinned }),
    relocate: (id, path) => edit(id, { path }),
    remove: (id) => save(entries.filter((entry) => entry.id !== id)),
  };
}

function byPinThenTime(a: Recent, b: Recent): number {
  return Number(b.pinned) - Number(a.pinned) || b.openedAt.localeCompare(a.openedAt);
}

function stateOf(path: string): { missing: boolean; size: number | null } {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? { missing: false, size: stats.size } : { missing: true, size: null };
}
