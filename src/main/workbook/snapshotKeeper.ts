import { dirname } from 'node:path';
import { fail, ok, Refusal, type Result } from '../../domain/result.ts';
import { removeIfThere, renameOver, syncFolder } from '../durableFile.ts';
import { fileRefusal } from '../fileErrors.ts';
import { Journal } from './journal.ts';
import type { OpenedWorkbook } from './openWorkbook.ts';
import { prepareSnapshot, type SnapshotPreparer } from './snapshotImage.ts';
import { applySettings } from './sqlite.ts';

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
  readonly #prepare: SnapshotPreparer;
  #dirtySince: number | null = null;
  #saving: Promise<Result<null>> | null = null;

  constructor(workbook: OpenedWorkbook, listener: SaveListener, prepare: SnapshotPreparer | undefined) {
    this.#workbook = workbook;
    this.#listener = listener;
    this.#prepare = prepare ?? (async (...image) => prepareSnapshot(workbook.sqlite, ...image));
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

  /** Writes the workbook file if anything changed since it was last written. Edits go on meanwhile. */
  async save(): Promise<Result<null>> {
    this.stop();
    while (this.#saving !== null) await this.#saving;
    const { journal, readOnly } = this.#workbook;
    if (this.#dirtySince === null || journal === null) return ok(null);
    if (readOnly !== null) return fail('workbook.readOnly', readOnly.reason);
    this.#dirtySince = null;
    this.#saving = this.#saveNow(journal).finally(() => {
      this.#saving = null;
    });
    return this.#saving;
  }

  async #saveNow(journal: Journal): Promise<Result<null>> {
    try {
      await this.#snapshot(journal);
      return ok(null);
    } catch (error) {
      this.#dirtySince ??= Date.now();
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

  /** From here on edits go to the next journal, so the image and the older journals hold the same. */
  async #snapshot(journal: Journal): Promise<void> {
    const { files, path, db, fileHash } = this.#workbook;
    this.#workbook.journal = Journal.create(files.journalPath(journal.epoch + 1), journal.epoch + 1);
    journal.close();
    const image = db.export();
    applySettings(db);
    const { temporary, hash } = await this.#prepare(image, path, fileHash);
    try {
      this.#refuseWithoutLock();
      const generation = files.manifest()?.generation ?? 0;
      files.saveManifest({ path, base: fileHash, pending: hash, generation });
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

  #refuseWithoutLock(): void {
    const { lock } = this.#workbook;
    if (lock !== null && !lock.isOurs()) {
      throw new Refusal(
        'workbook.locked',
        'Somebody else has taken over this workbook file. Save a copy to keep your edits.',
      );
    }
  }

  /** Writes the workbook as it is now to another file, replacing it whole. */
  async saveCopy(path: string): Promise<Result<null>> {
    const { db } = this.#workbook;
    let temporary: string | null = null;
    try {
      const image = db.export();
      applySettings(db);
      ({ temporary } = await this.#prepare(image, path, ''));
      await renameOver(temporary, path);
      syncFolder(dirname(path));
      return ok(null);
    } catch (error) {
      if (temporary !== null) removeIfThere(temporary);
      const refusal = error instanceof Refusal ? error : fileRefusal(error, 'The copy could not be written.');
      return { ok: false, error: refusal.failure };
    }
  }
}
