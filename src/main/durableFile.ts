import { closeSync, fsyncSync, openSync, renameSync, unlinkSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Makes the names in a folder durable. Windows refuses to sync a folder, and needs it not. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

let counter = 0;

/** A name beside the target, on the same disk, that nobody else uses. */
export const temporaryBeside = (path: string): string => `${path}.${process.pid}-${counter++}.tmp`;

export function writeAndSync(path: string, bytes: Uint8Array): void {
  const descriptor = openSync(path, 'wx');
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(descriptor, bytes, written, bytes.length - written);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Replaces a small file as a whole: the old content or the new one, never a part. Throws the file system's error. */
export function writeDurably(path: string, bytes: Uint8Array): void {
  const temporary = temporaryBeside(path);
  try {
    writeAndSync(temporary, bytes);
    renameSync(temporary, path);
  } catch (error) {
    removeIfThere(temporary);
    throw error;
  }
  syncFolder(dirname(path));
}

export function removeIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It was not there, or cannot be removed: either way the target is untouched.
  }
}

const busy = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** Renames over the target. On Windows, virus scanners and sync clients hold files for a moment: tries for 10 s. */
export async function renameOver(from: string, to: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      if (process.platform !== 'win32' || !busy.has(code) || Date.now() > deadline) throw error;
      await wait(100);
    }
  }
}
