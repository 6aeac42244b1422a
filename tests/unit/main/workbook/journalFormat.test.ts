import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeJournal,
  encodeHead,
  encodeRecord,
  headLength,
  type JournalRecord,
} from '../../../../src/main/workbook/journalFormat.ts';

const value = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const record: fc.Arbitrary<JournalRecord> = fc.record({
  seq: fc.integer({ min: 1, max: 2 ** 40 }),
  kind: fc.constantFrom('part', 'commit'),
  groups: fc.array(
    fc
      .tuple(fc.string(), fc.array(value))
      .map(([text, values]): JournalRecord['groups'][number] => [text, values]),
    { maxLength: 4 },
  ),
});

const fileOf = (records: JournalRecord[]): Buffer =>
  Buffer.concat([encodeHead(7), ...records.map(encodeRecord)]);

/** JSON has no −0 and no undefined; everything else must come back as it went in. */
const asJson = (records: unknown): unknown => JSON.parse(JSON.stringify(records));

describe('journal format', () => {
  it('reads back what was written', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 8 }), (records) => {
        const reading = decodeJournal(fileOf(records));
        expect(asJson(reading.records)).toEqual(asJson(records));
        expect(reading.damage).toBe('none');
        expect(reading.goodLength).toBe(fileOf(records).length);
      }),
    );
  });

  it('keeps exactly the whole records before a cut at any byte', () => {
    const records: JournalRecord[] = [
      { seq: 1, kind: 'commit', groups: [['INSERT 1', ['a', 1, null]]] },
      { seq: 2, kind: 'part', groups: [['INSERT 2', ['ü😀', 2.5]]] },
      { seq: 2, kind: 'commit', groups: [] },
    ];
    const bytes = fileOf(records);
    const ends = [headLength];
    for (const each of records) ends.push((ends.at(-1) ?? 0) + encodeRecord(each).length);
    for (let cut = headLength; cut <= bytes.length; cut += 1) {
      const whole = ends.filter((end) => end <= cut).length - 1;
      const reading = decodeJournal(bytes.subarray(0, cut));
      expect(reading.records).toHaveLength(whole);
      expect(reading.goodLength).toBe(ends[whole]);
      expect(reading.damage).toBe(ends.includes(cut) ? 'none' : 'torn');
    }
  });

  it('notices every flipped bit, and tells a bad record in the middle from a torn tail', () => {
    const records: JournalRecord[] = [
      { seq: 1, kind: 'commit', groups: [['UPDATE', ['x']]] },
      { seq: 2, kind: 'commit', groups: [['UPDATE', ['y']]] },
    ];
    const bytes = fileOf(records);
    const firstEnd = headLength + encodeRecord(records[0] as JournalRecord).length;
    for (let bit = headLength * 8; bit < bytes.length * 8; bit += 1) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const reading = decodeJournal(flipped);
      expect(reading.damage).not.toBe('none');
      if (bit >= firstEnd * 8) expect(reading.records).toHaveLength(1);
      else expect(reading).toMatchObject({ damage: 'corrupt', records: [] });
    }
  });

  it('never throws on arbitrary bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
        const reading = decodeJournal(Buffer.concat([encodeHead(1), Buffer.from(noise)]));
        expect(reading.goodLength).toBeGreaterThanOrEqual(headLength);
        expect(decodeJournal(Buffer.from(noise)).records).toEqual([]);
      }),
    );
  });
});
