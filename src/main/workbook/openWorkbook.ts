import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { SqlJsStatic } from 'sql.js';
import { Refusal } from '../../domain/result.ts';
import { fileRefusal } from '../fileErrors.ts';
import type { Connection } from '../storage/database.ts';
import { readMeta } from '../storage/meta.ts';
import { migrate } from '../storage/migrate.ts';
import { Journal } from './journal.ts';
import { hashOf, LocalFiles, type Manifest } from './localFiles.ts';
import { type LockOutcome, WorkbookLock } from './lock.ts';
import { replayJournals } from './replay.ts';
import { connect } from './sqlite.ts';
import { openVetted } from './vet.ts';

/** A workbook in memory with everything that makes its edits durable. */
export interface OpenedWorkbook {
  readonly path: string;
  readonly db: Connection;
  readonly sqlite: SqlJsStatic;
  readonly files: LocalFiles;
  /** Null when open for reading only. Replaced by each snapshot. */
  journal: Journal | null;
  readonly lock: WorkbookLock | null;
  /** SHA-256 of the workbook file as we last wrote or read it. */
  fileHash: string;
  /** Set when edits cannot be made durable; the reason is shown to the user. */
  readOnly: { reason: string } | null;
  /** What opening found out, for the user. */
  readonly notices: string[];
  /** True when the file must be written before the journal may grow: it is new, or of an older format. */
  readonly mustSave: boolean;
}

export interface OpenOptions {
  sqlite: SqlJsStatic;
  /** Where journals live: `<userData>/workbooks`. */
  localDir: string;
  /** Tells this engine apart in the lock file. */
  instance: string;
  /** The instant, for names of files set aside. */
  stamp: string;
  readOnly?: boolean;
}

const maxFileBytes = 1_500_000_000;

/** The name of a workbook is its file's name without the ending. */
export const nameOfFile = (path: string): string => basename(path, extname(path));

/**
 * Opens a workbook file: lock, vetting, journal replay.
 * @throws Refusal when it cannot be opened; the file is then as it was
 */
export function openWorkbook(path: string, options: OpenOptions): OpenedWorkbook {
  const bytes = readWorkbookFile(path);
  const db = openVetted(options.sqlite, bytes);
  let lock: WorkbookLock | null = null;
  try {
    const taken = options.readOnly === true ? null : WorkbookLock.take(path, options.instance);
    const readOnly = whyReadOnly(taken);
    lock = taken?.state === 'held' ? taken.lock : null;
    const id = readMeta(db.readable, 'id');
    if (id === null)
      throw new Refusal('workbook.damaged', 'This workbook has lost its identity. The file was not changed.');
    const fileHash = hashOf(bytes);
    const files = LocalFiles.for(options.localDir, id, path, fileHash);
    const notices = bringUpToDate(db, files, fileHash, options.stamp, lock !== null);
    const migrated = migrate(db).length > 0;
    const journal = lock === null ? null : startJournal(files, path, fileHash);
    return {
      path,
      db,
      sqlite: options.sqlite,
      files,
      journal,
      lock,
      fileHash,
      readOnly,
      notices,
      mustSave: migrated,
    };
  } catch (error) {
    lock?.release();
    db.close();
    throw error;
  }
}

function readWorkbookFile(path: string): Buffer {
  try {
    const found = statSync(path);
    if (found.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
    if (found.size > maxFileBytes) {
      throw new Refusal(
        'workbook.unreadable',
        'This file is larger than 1.5 GB, more than Tandem can hold. It was not changed.',
      );
    }
    return readFileSync(path);
  } catch (error) {
    throw error instanceof Refusal ? error : fileRefusal(error, `“${nameOfFile(path)}” could not be opened.`);
  }
}

/** @throws Refusal `workbook.locked` when somebody else is writing to it */
function whyReadOnly(taken: LockOutcome | null): { reason: string } | null {
  if (taken === null) return { reason: 'This workbook was opened for reading only.' };
  if (taken.state === 'held') return null;
  if (taken.state === 'unwritable') {
    return {
      reason:
        'The folder of this workbook cannot be written, so it is open for reading only. Save a copy elsewhere to make changes.',
    };
  }
  throw new Refusal(
    'workbook.locked',
    `${taken.user} has this workbook open on ${taken.host}. You can open it for reading only, or close it there first.`,
    { user: taken.user, host: taken.host },
  );
}

/** Replays the journal if it belongs to this very file; sets it aside if not. */
function bringUpToDate(
  db: Connection,
  files: LocalFiles,
  fileHash: string,
  stamp: string,
  mayWrite: boolean,
): string[] {
  if (files.epochs().length === 0) return [];
  const manifest = files.manifest();
  const belongs = manifest !== null && (manifest.base === fileHash || manifest.pending === fileHash);
  if (!belongs) {
    if (!mayWrite)
      return ['Edits kept on this computer do not belong to this version of the file and were left out.'];
    files.quarantine(stamp);
    return [
      'This file was replaced by another version since it was last open here. Edits kept on this computer were set aside, not lost.',
    ];
  }
  const outcome = replayJournals(db, files, stamp);
  if (outcome.replayed === 0) return [];
  const edits = outcome.replayed === 1 ? '1 edit' : `${outcome.replayed} edits`;
  return [`Tandem did not close properly last time. ${edits} recovered, nothing lost.`];
}

/** A fresh journal on top of whatever was replayed; older journals stay until the next snapshot holds them. */
function startJournal(files: LocalFiles, path: string, fileHash: string): Journal {
  const epoch = (files.epochs().at(-1) ?? 0) + 1;
  const previous: Manifest | null = files.manifest();
  files.saveManifest({ path, base: fileHash, pending: null, generation: (previous?.generation ?? 0) + 1 });
  return Journal.create(files.journalPath(epoch), epoch);
}

/**
 * Makes a new, empty workbook file and opens it. Refuses to replace an existing file.
 * @param id the workbook's UUIDv7
 */
export function createWorkbook(
  path: string,
  id: string,
  options: OpenOptions & { name: string },
): OpenedWorkbook {
  if (existsSync(path))
    throw new Refusal('file.failed', 'A file of that name is already there. Choose another name.');
  const db = connect(options.sqlite);
  migrate(db);
  for (const [key, value] of Object.entries({
    id,
    name: options.name,
    seq: '0',
    created_at: options.stamp,
  })) {
    db.raw.run('INSERT INTO meta (key, value) VALUES (?, ?)', [key, value]);
  }
  const taken = WorkbookLock.take(path, options.instance);
  if (taken.state !== 'held') {
    db.close();
    const errno = taken.state === 'unwritable' ? taken.errno : 'EACCES';
    throw fileRefusal(Object.assign(new Error(errno), { code: errno }), 'The workbook could not be created.');
  }
  mkdirSync(options.localDir, { recursive: true });
  const files = LocalFiles.for(options.localDir, id, path, '');
  const journal = startJournal(files, path, '');
  return {
    path,
    db,
    sqlite: options.sqlite,
    files,
    journal,
    lock: taken.lock,
    fileHash: '',
    readOnly: null,
    notices: [],
    mustSave: true,
  };
}
