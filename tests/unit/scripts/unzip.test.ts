import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { unzip } from '../../../scripts/lib/unzip.mjs';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-unzip-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

interface Entry {
  name: string;
  text: string;
  mode?: number;
  stored?: boolean;
}

/** Writes a zip file by hand, so that the reader is not tested against its own idea of the format. */
function zip(entries: readonly Entry[]): string {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text, mode = 0o644, stored = false } of entries) {
    const raw = Buffer.from(text);
    const body = stored ? raw : deflateRawSync(raw);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(stored ? 0 : 8, 4);
    common.writeUInt32LE(typeof crc32 === 'function' ? crc32(raw) : 0, 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(raw.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, Buffer.from(name), body]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((0o100000 | mode) * 0x10000, 6);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 3]), common, rest, Buffer.from(name)]));
    files.push(local);
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  const path = join(folder, 'archive.zip');
  writeFileSync(path, Buffer.concat([...files, listing, end]));
  return path;
}

test('unpacks stored and deflated entries with their modes, renamed as asked', () => {
  const archive = zip([
    { name: 'Top/', text: '' },
    { name: 'Top/run', text: 'go'.repeat(500), mode: 0o755 },
    { name: 'Top/deep/ä.txt', text: 'plain', stored: true },
    { name: 'Top/unwanted', text: 'x' },
  ]);
  const target = join(folder, 'out');
  unzip(archive, target, (name) => (name.endsWith('unwanted') ? null : name.replace('Top/', '')));
  expect(readFileSync(join(target, 'run'), 'utf8')).toBe('go'.repeat(500));
  expect(statSync(join(target, 'run')).mode & 0o111).toBe(0o111);
  expect(readFileSync(join(target, 'deep/ä.txt'), 'utf8')).toBe('plain');
});

test('refuses a path that leads out of the target', () => {
  const archive = zip([{ name: '../evil', text: 'x' }]);
  expect(() => unzip(archive, join(folder, 'out'), (name) => name)).toThrow(/unsafe path/);
});

test('refuses what is not a zip file, and one cut short', () => {
  const path = join(folder, 'not.zip');
  writeFileSync(path, 'nothing of the kind, but long enough to hold a directory');
  expect(() => unzip(path, folder, (name) => name)).toThrow(/not a zip file/);
});
