import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fail, ok, Refusal, type Result } from '../../domain/result.ts';
import { sql } from '../storage/sql.ts';
import { removeIfThere, renameOver, temporaryBeside, writeAndSync } from './durableFile.ts';
import { fileRefusal } from './fileErrors.ts';
import { Journal, syncFolder } from './journal.ts';
import { hashOf } from './localFiles.ts';
import type { OpenedWorkbook } from './openWorkbook.ts';
import { applySettings, connect } from './sqlite.ts';

interface SaveListener {
  saveState(state: 'saved' | 'saving' | 'failed', message?: string): void;
}

const idleMs = 2_000;
const longestDirtyMs = 30_000;
const largeJournal = 4 * 1024 * 1024;

/** Decides when the workbook file is written anew, and does it. Between snapshots the journal holds every edit. */
export class SnapshotKeeper {
  readonly #workbook: OpenedWorkbook;
  readonly #listener: SaveListener;
  #timer: NodeJS.Timeout | null = null;
  #dirtySince: number | null = null;

  constructor(workbook: OpenedWorkbook, listener: SaveListener) {
    this.#workbook = workbook;
    this.#listener = listener;
    const recovered = workbook.journal !== null && workbook.files.epochs().length > 1;
    if (recovered || workbook.mustSave) this.#dirtySince = Date.now();
    if (recovered) this.#schedule(idleMs);
  }

  /** Called after every durable command. */
  noteChange(): void {
    const now = Date.now();
    this.#dirtySince ??= now;
    this.#listener.saveState('saved');
    const wait = Math.max(0, Math.min(idleMs, this.#dirtySince + longestDirtyMs - now));
    this.#schedule((this.#workbook.journal?.length ?? 0) > largeJournal ? 0 : wait);
  }

  #schedule(wait: number): void {
    this.stop();
    this.#timer = setTimeout(() => void this.save(), wait);
    this.#timer.unref();
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** After a big import the journal is worth folding in at once. */
  async saveIfLarge(): Promise<void> {
    if ((this.#workbook.journal?.length ?? 0) > largeJournal) await this.save();
  }

  /** Writes the workbook file if anything changed since it was last written. */
  async save(): Promise<Result<null>> {
    this.stop();
    const { journal, readOnly } = this.#workbook;
    if (this.#dirtySince === null || journal === null) return ok(null);
    if (readOnly !== null) return fail('workbook.readOnly', readOnly.reason);
    this.#dirtySince = null;
    try {
      await this.#snapshot(journal);
      return ok(null);
    } catch (error) {
      this.#dirtySince = Date.now();
      const refusal =
        error instanceof Refusal
          ? error
          : fileRefusal(
              error,
              'The workbook file could not be written. Your edits are safe on this computer.',
            );
      this.#listener.saveState('failed', refusal.message);
      return { ok: false, error: refusal.failure };
    }
  }

  async #snapshot(journal: Journal): Promise<void> {
    const { files, path } = this.#workbook;
    const next = Journal.create(files.journalPath(journal.epoch + 1), journal.epoch + 1);
    this.#workbook.journal = next;
    journal.close();
    const bytes = this.#exportChecked();
    const hash = hashOf(bytes);
    const temporary = temporaryBeside(path);
    try {
      writeAndSync(temporary, bytes);
      this.#refuseIfChangedUnderneath();
      const base = this.#workbook.fileHash;
      const generation = files.manifest()?.generation ?? 0;
      files.saveManifest({ path, base, pending: hash, generation });
      await renameOver(temporary, path);
      syncFolder(dirname(path));
      this.#workbook.fileHash = hash;
      files.saveManifest({ path, base: hash, pending: null, generation: generation + 1 });
      files.dropJournals(journal.epoch);
    } catch (error) {
      removeIfThere(temporary);
      throw error;
    }
  }

  /** The database as bytes, opened once more and checked, so that a broken image never replaces a good file. */
  #exportChecked(): Uint8Array {
    const { db, sqlite } = this.#workbook;
    const bytes = db.export();
    applySettings(db);
    const copy = connect(sqlite, bytes);
    try {
      const verdict = copy.value(sql`PRAGMA quick_check(1)`);
      if (verdict !== 'ok')
        throw new Refusal(
          'disk.failed',
          'The workbook in memory failed its check, so the file was left as it was.',
        );
    } finally {
      copy.close();
    }
    return bytes;
  }

  #refuseIfChangedUnderneath(): void {
    const { path, fileHash, lock } = this.#workbook;
    if (fileHash !== '' && existsSync(path) && hashOf(readFileSync(path)) !== fileHash) {
      throw new Refusal(
        'record.conflict',
        'Another program changed the workbook file. Your edits are safe on this computer; save a copy to keep both.',
      );
    }
    if (lock !== null && !lock.isOurs()) {
      throw new Refusal(
        'workbook.locked',
        'Somebody else has taken over this workbook file. Save a copy to keep your edits.',
      );
    }
  }

  /** Writes the workbook as it is now to another file, replacing it whole. */
  async saveCopy(path: string): Promise<Result<null>> {
    const temporary = temporaryBeside(path);
    try {
      writeAndSync(temporary, this.#exportChecked());
      await renameOver(temporary, path);
      syncFolder(dirname(path));
      return ok(null);
    } catch (error) {
      removeIfThere(temporary);
      const refusal = error instanceof Refusal ? error : fileRefusal(error, 'The copy could not be written.');
      return { ok: false, error: refusal.failure };
    }
  }
}
