import { closeSync, fstatSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { Explained } from './say.mjs';

// The part of the format that is needed here: stored or deflated entries, below 4 GB (APPNOTE.TXT 4.3).
const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/**
 * Unpacks the entries of a zip file for which `place` gives a path relative to `target`.
 * @param {string} archive
 * @param {string} target
 * @param {(name: string) => string | null} place `null` leaves the entry out
 */
export function unzip(archive, target, place) {
  const file = openSync(archive, 'r');
  for (const entry of readDirectory(file)) {
    const path = entry.name.endsWith('/') ? null : place(entry.name);
    if (path === null) continue;
    const destination = resolve(target, path);
    if (!destination.startsWith(resolve(target) + sep))
      throw new Explained(`${archive} holds an unsafe path.`);
    mkdirSync(dirname(destination), { recursive: true });
    writeFileSync(destination, readEntry(file, entry), { mode: entry.mode || 0o644 });
  }
  closeSync(file);
}

/**
 * @typedef {{ name: string, method: number, packed: number, offset: number, mode: number }} Entry
 */

/**
 * @param {number} file
 * @returns {Entry[]}
 */
function readDirectory(file) {
  const end = findEnd(file);
  const directory = readAt(file, end.readUInt32LE(16), end.readUInt32LE(12));
  const entries = [];
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === directoryEntry; ) {
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** @param {number} file */
function findEnd(file) {
  const size = fstatSync(file).size;
  const tail = readAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === endOfDirectory) return tail.subarray(at);
  }
  throw new Explained('The downloaded archive is not a zip file.');
}

/**
 * @param {number} file
 * @param {Entry} entry
 */
function readEntry(file, entry) {
  const header = readAt(file, entry.offset, 30);
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const bytes = readAt(file, start, entry.packed);
  if (entry.method === 0) return bytes;
  if (entry.method === 8) return inflateRawSync(bytes);
  throw new Explained(`The archive uses packing method ${entry.method}, which is not supported.`);
}

/**
 * @param {number} file
 * @param {number} position
 * @param {number} length
 */
function readAt(file, position, length) {
  const bytes = Buffer.alloc(length);
  let read = 0;
  while (read < length) {
    const count = readSync(file, bytes, read, length - read, position + read);
    if (count === 0) throw new Explained('The downloaded archive is cut short.');
    read += count;
  }
  return bytes;
}
