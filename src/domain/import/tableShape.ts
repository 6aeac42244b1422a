import type { Period } from '../calendar.ts';
import { addDays } from '../calendar.ts';
import { cleanCell, isBlank } from './blank.ts';
import { isEmail } from './columnProfile.ts';
import { dateParts, readDate } from './dateCell.ts';
import { type Delimiter, delimiters } from './entity.ts';
import { headingKey } from './heading.ts';
import { markEvidence } from './numberCell.ts';

/** Where the table is in the file: its delimiter, its header row, and what stands above. */

type Records = readonly (readonly string[])[];

const isFilled = (cell: string): boolean => cell.trim() !== '';
export const isBlankRecord = (record: readonly string[]): boolean => !record.some(isFilled);

/** The most frequent number of cells, the larger of equals; 0 for no records. */
function usualWidth(records: Records): { width: number; share: number } {
  const widths = new Map<number, number>();
  for (const record of records) widths.set(record.length, (widths.get(record.length) ?? 0) + 1);
  let width = 0;
  let count = 0;
  for (const [candidate, times] of widths) {
    if (times > count || (times === count && candidate > width)) [width, count] = [candidate, times];
  }
  return { width, share: records.length === 0 ? 0 : count / records.length };
}

/**
 * Picks the delimiter under which the first records have the same, and a larger, number of cells.
 * @param parsed the first records of the file, split by each delimiter
 */
export function chooseDelimiter(parsed: Readonly<Record<Delimiter, Records>>): Delimiter {
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const { width, share } = usualWidth(parsed[delimiter].filter((record) => !isBlankRecord(record)));
    const score = width < 2 ? 0 : share ** 4 * (1 + Math.log2(width));
    if (score > bestScore * 1.001) [best, bestScore] = [delimiter, score];
  }
  return best;
}

const longId = /^(?=.*\d)[0-9a-f-]{16,}$/i;

/** A cell that belongs below a header, not in it. */
function looksLikeData(cell: string): boolean {
  const text = cleanCell(cell);
  if (text === '') return false;
  if (isBlank(text) || isEmail(text) || longId.test(text) || dateParts(text) !== null) return true;
  return markEvidence(text) !== 'no';
}

/**
 * Finds the header among the first records.
 * @param isKnown tells whether a heading key is a word of some export's header
 * @returns the index of the header record, or -1 when the table has none and starts at `firstRow`
 */
export function findHeader(
  records: Records,
  isKnown: (key: string) => boolean,
): { header: number; firstRow: number } {
  const { width } = usualWidth(records.filter((record) => !isBlankRecord(record)));
  const enough = width <= 1 ? 1 : Math.max(2, Math.ceil(width / 2));
  const start = records.findIndex((record) => record.filter(isFilled).length >= enough);
  const candidate = records[start];
  if (candidate === undefined)
    return { header: records.length > 0 ? 0 : -1, firstRow: records.length > 0 ? 1 : 0 };
  const known = candidate.filter((cell) => isFilled(cell) && isKnown(headingKey(cell))).length;
  const data = candidate.filter(looksLikeData).length;
  const isHeader = known >= 2 || data === 0 || (known === 1 && data * 4 <= candidate.length);
  return isHeader ? { header: start, firstRow: start + 1 } : { header: -1, firstRow: start };
}

const rangeMarks = /\s+(?:-|–|—|to|bis|until|au|a)\s+/i;

/** The dates a report names above its table, such as "July 8, 2025 - July 31, 2025"; both days are in it. */
export function periodOfPreamble(lines: readonly string[]): Period | null {
  for (const line of lines) {
    const [from, to, ...more] = line.replace(/^[^:]{1,30}:\s+/, '').split(rangeMarks);
    if (from === undefined || to === undefined || more.length > 0) continue;
    const first = readDate(from.trim(), () => 'dmy');
    const last = readDate(to.trim(), () => 'dmy');
    if (first !== null && last !== null && first <= last) return { from: first, to: addDays(last, 1) };
  }
  return null;
}

const total = /^(?:grand\s+|sub)?(?:totals?|gesamt(?:summe)?|summe|somme|sous-total|suma)\s*(:.*)?$/i;
const bareTotal = /^[^:]*$/;

/**
 * True for a line of sums below or between the rows: "Total: Campaigns". A bare "Total" counts only where rows are
 * amounts (`sums`), because it is also the name of a company.
 */
export function isTotalRow(record: readonly string[], sums: boolean): boolean {
  const first = record.find(isFilled)?.trim() ?? '';
  return first.length <= 100 && total.test(first) && (sums || !bareTotal.test(first));
}
