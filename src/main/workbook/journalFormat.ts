import { crc32 } from 'node:zlib';
import type { SqlValue } from '../storage/sql.ts';

/**
 * A journal file is an 16-byte head (`TNDMJRN1`, epoch as two 32-bit words) and records:
 *
 *     length u32 | crc32 u32 | seq u64 | kind u8 | payload
 *
 * `length` counts the payload, the checksum covers everything after itself. A command is any number of `part` records
 * and one `commit` record of the same sequence number; parts without their commit never happened.
 */
export const journalMagic = 'TNDMJRN1';
export const headLength = 16;
export const recordHeadLength = 17;
const maxPayload = 64 * 1024 * 1024;

export type RecordKind = 'part' | 'commit';
const kindByte: Record<RecordKind, number> = { part: 1, commit: 2 };

/** A statement's text followed by one array of values per run. */
export type StatementGroup = [text: string, ...runs: SqlValue[][]];

export interface JournalRecord {
  seq: number;
  kind: RecordKind;
  groups: StatementGroup[];
}

export function encodeHead(epoch: number): Buffer {
  const head = Buffer.alloc(headLength);
  head.write(journalMagic, 0, 'ascii');
  head.writeBigUInt64LE(BigInt(epoch), 8);
  return head;
}

export function encodeRecord(record: JournalRecord): Buffer {
  const payload = Buffer.from(JSON.stringify(record.groups), 'utf8');
  const bytes = Buffer.allocUnsafe(recordHeadLength + payload.length);
  bytes.writeUInt32LE(payload.length, 0);
  bytes.writeBigUInt64LE(BigInt(record.seq), 8);
  bytes.writeUInt8(kindByte[record.kind], 16);
  payload.copy(bytes, recordHeadLength);
  bytes.writeUInt32LE(crc32(bytes.subarray(8)), 4);
  return bytes;
}

export interface JournalReading {
  records: JournalRecord[];
  /** Bytes up to and including the last good record. */
  goodLength: number;
  /** `torn`: the file ends in the middle of a record. `corrupt`: a bad record is followed by good ones. */
  damage: 'none' | 'torn' | 'corrupt';
}

/** One record at `offset`, or null when the bytes there are not a whole good record. */
function decodeAt(bytes: Buffer, offset: number): { record: JournalRecord; end: number } | null {
  if (offset + recordHeadLength > bytes.length) return null;
  const length = bytes.readUInt32LE(offset);
  const end = offset + recordHeadLength + length;
  if (length > maxPayload || end > bytes.length) return null;
  if (crc32(bytes.subarray(offset + 8, end)) !== bytes.readUInt32LE(offset + 4)) return null;
  const kind = bytes.readUInt8(offset + 16);
  if (kind !== kindByte.part && kind !== kindByte.commit) return null;
  const groups = JSON.parse(bytes.toString('utf8', offset + recordHeadLength, end)) as StatementGroup[];
  const seq = Number(bytes.readBigUInt64LE(offset + 8));
  return { record: { seq, kind: kind === kindByte.part ? 'part' : 'commit', groups }, end };
}

/** Reads every whole record from the start; stops at the first bad one and says whether good ones follow. */
export function decodeJournal(bytes: Buffer): JournalReading {
  const records: JournalRecord[] = [];
  if (bytes.length < headLength || bytes.toString('ascii', 0, 8) !== journalMagic) {
    return { records, goodLength: 0, damage: bytes.length < headLength ? 'torn' : 'corrupt' };
  }
  let offset = headLength;
  while (offset < bytes.length) {
    const found = decodeAt(bytes, offset);
    if (found === null)
      return { records, goodLength: offset, damage: goodRecordAfter(bytes, offset) ? 'corrupt' : 'torn' };
    records.push(found.record);
    offset = found.end;
  }
  return { records, goodLength: offset, damage: 'none' };
}

/** Looks for a later record by skipping the bad one's stated length, then byte by byte for a short way. */
function goodRecordAfter(bytes: Buffer, bad: number): boolean {
  const stated = bad + recordHeadLength + (bad + 4 <= bytes.length ? bytes.readUInt32LE(bad) : 0);
  if (stated < bytes.length && decodeAt(bytes, stated) !== null) return true;
  const scanEnd = Math.min(bytes.length - recordHeadLength, bad + 65_536);
  for (let offset = bad + 1; offset < scanEnd; offset += 1) {
    const length = bytes.readUInt32LE(offset);
    if (length === 0 || offset + recordHeadLength + length > bytes.length) continue;
    if (bytes.readUInt8(offset + 16) > 2) continue;
    if (decodeAt(bytes, offset) !== null) return true;
  }
  return false;
}
