import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Encoding, importLimits } from '../../../domain/import/entity.ts';
import { fileKind } from '../../../domain/import/fileKind.ts';
import { Refusal } from '../../../domain/result.ts';

/** One walk over the bytes of a file: is it text, in which encoding, and which file is it. */

export interface FileScan {
  path: string;
  name: string;
  bytes: number;
  /** SHA-256 of the content, to recognise a file imported before. */
  hash: string;
  encoding: Encoding;
  byteOrderMark: boolean;
  /** The first bytes, for detection. */
  head: Uint8Array;
}

export const chunkBytes = 256 * 1024;
const headBytes = chunkBytes;

const errnoWords: Record<string, string> = {
  ENOENT: 'The file is not there any more. It may have been moved or deleted.',
  EACCES: 'You may not read this file.',
  EPERM: 'You may not read this file.',
  EISDIR: 'This is a folder, not a file.',
};

export function readRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new Refusal(
    code === 'ENOENT' ? 'file.missing' : 'import.failed',
    `The file cannot be read. ${errnoWords[code] ?? 'The disk reported an error.'} Nothing was imported.`,
  );
}

/** Opens, hands over and closes a file. Throws Refusal with words for what went wrong. */
export async function withFile<T>(path: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
  let file: FileHandle | null = null;
  try {
    file = await open(path, 'r');
    return await work(file);
  } catch (error) {
    throw error instanceof Error && !(error instanceof Refusal) && !('code' in error)
      ? error
      : readRefusal(error);
  } finally {
    await file?.close();
  }
}

/**
 * Reads the file once.
 * @throws Refusal `import.empty`, `import.notText`, `import.tooLarge`, `file.missing` or `import.failed`
 */
export const scanFile = (path: string, wish: Encoding | undefined): Promise<FileScan> =>
  withFile(path, async (file) => {
    const { size } = await file.stat();
    if (size > importLimits.fileBytes) {
      throw new Refusal(
        'import.tooLarge',
        `This file has ${Math.round(size / 1_000_000)} MB; at most ${importLimits.fileBytes / 1_000_000} MB can be imported at once. Split it and import the parts one after the other.`,
      );
    }
    const hash = createHash('sha256');
    const utf8 = new Utf8Check();
    let head: Uint8Array = new Uint8Array(0);
    const buffer = new Uint8Array(chunkBytes);
    let bytes = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, chunkBytes);
      if (bytesRead === 0) break;
      const chunk = buffer.subarray(0, bytesRead);
      if (bytes === 0) head = chunk.slice(0, headBytes);
      bytes += bytesRead;
      hash.update(chunk);
      utf8.add(chunk);
    }
    const kind = fileKind(head);
    if (!kind.ok) throw new Refusal(kind.error.code, kind.error.message);
    const encoding = wish ?? kind.value.encoding ?? (utf8.good() ? 'utf-8' : 'windows-1252');
    return {
      path,
      name: basename(path),
      bytes,
      hash: hash.digest('hex'),
      encoding,
      byteOrderMark: kind.value.markLength > 0,
      head,
    };
  });

/** Tells UTF-8 from a single-byte encoding. A few broken characters in much good UTF-8 are damage, not Windows-1252. */
class Utf8Check {
  readonly #decoder = new TextDecoder('utf-8');
  #broken = 0;
  #good = 0;

  add(chunk: Uint8Array): void {
    // Seven-bit text needs no decoding: most exports hold little else.
    if (this.#good === 0 && this.#broken === 0 && isAscii(chunk)) return;
    const text = this.#decoder.decode(chunk, { stream: true });
    this.#broken -= replacementsIn(chunk);
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code === 0xfffd) this.#broken += 1;
      else if (code > 127) this.#good += 1;
    }
  }

  good(): boolean {
    if (this.#decoder.decode() !== '') this.#broken += 1;
    return this.#broken <= 0 || this.#broken * 20 < this.#good;
  }
}

/** The replacement character itself, written as good UTF-8 by whoever damaged the data before. */
function replacementsIn(chunk: Uint8Array): number {
  let count = 0;
  for (let at = chunk.indexOf(0xef); at >= 0; at = chunk.indexOf(0xef, at + 1)) {
    if (chunk[at + 1] === 0xbf && chunk[at + 2] === 0xbd) count += 1;
  }
  return count;
}

function isAscii(chunk: Uint8Array): boolean {
  for (let index = 0; index < chunk.length; index++) if ((chunk[index] ?? 0) > 127) return false;
  return true;
}
