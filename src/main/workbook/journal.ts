import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from '../durableFile.ts';
import type { StatementRecorder } from '../storage/database.ts';
import type { SqlValue } from '../storage/sql.ts';
import { encodeHead, encodeRecord, headLength, type StatementGroup } from './journalFormat.ts';

const partBytes = 1024 * 1024;

/** An open journal file: append-only, one command at a time. */
export class Journal {
  readonly path: string;
  readonly epoch: number;
  readonly #descriptor: number;
  #goodLength: number;

  private constructor(path: string, epoch: number, descriptor: number, goodLength: number) {
    this.path = path;
    this.epoch = epoch;
    this.#descriptor = descriptor;
    this.#goodLength = goodLength;
  }

  /** Starts an empty journal; refuses to reuse a file. Throws the file system's error. */
  static create(path: string, epoch: number): Journal {
    const descriptor = openSync(path, 'wx');
    try {
      writeWhole(descriptor, encodeHead(epoch), 0);
      fsyncSync(descriptor);
    } catch (error) {
      closeSync(descriptor);
      throw error;
    }
    syncFolder(dirname(path));
    return new Journal(path, epoch, descriptor, headLength);
  }

  get length(): number {
    return this.#goodLength;
  }

  get isEmpty(): boolean {
    return this.#goodLength <= headLength;
  }

  begin(seq: number): JournalTransaction {
    return new JournalTransaction(this.#descriptor, this.#goodLength, seq, (end) => {
      this.#goodLength = end;
    });
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}

function writeWhole(descriptor: number, bytes: Buffer, position: number): void {
  let written = 0;
  while (written < bytes.length) {
    written += writeSync(descriptor, bytes, written, bytes.length - written, position + written);
  }
}

/** The statements of one command on their way into the journal. Ends in `commit` or `cancel`. */
export class JournalTransaction implements StatementRecorder {
  readonly #descriptor: number;
  readonly #start: number;
  readonly #seq: number;
  readonly #onCommit: (end: number) => void;
  #offset: number;
  #groups: StatementGroup[] = [];
  #size = 0;

  constructor(descriptor: number, start: number, seq: number, onCommit: (end: number) => void) {
    this.#descriptor = descriptor;
    this.#start = start;
    this.#offset = start;
    this.#seq = seq;
    this.#onCommit = onCommit;
  }

  record(text: string, values: readonly SqlValue[]): void {
    const last = this.#groups.at(-1);
    if (last?.[0] === text) {
      last.push([...values]);
    } else {
      this.#groups.push([text, [...values]]);
      this.#size += text.length;
    }
    for (const value of values) {
      if (value instanceof Uint8Array) throw new Error('the journal keeps no blobs');
      this.#size += typeof value === 'string' ? value.length + 3 : 8;
    }
    if (this.#size >= partBytes) this.#write('part');
  }

  #write(kind: 'part' | 'commit'): void {
    const bytes = encodeRecord({ seq: this.#seq, kind, groups: this.#groups });
    writeWhole(this.#descriptor, bytes, this.#offset);
    this.#offset += bytes.length;
    this.#groups = [];
    this.#size = 0;
  }

  /** Writes what is left and makes the command durable. Throws the file system's error; then call `cancel`. */
  commit(): void {
    this.#write('commit');
    fsyncSync(this.#descriptor);
    this.#onCommit(this.#offset);
  }

  /** Cuts off whatever of this command reached the file. */
  cancel(): void {
    if (fstatSync(this.#descriptor).size > this.#start) ftruncateSync(this.#descriptor, this.#start);
  }
}
