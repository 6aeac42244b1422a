import type { ReadableDb } from './database.ts';
import { readColumns } from './factColumns.ts';
import { parseSeqs, type SeqList } from './seqList.ts';
import { name, sql } from './sql.ts';

/**
 * The `search` column of a whole table as one string. The text of row i begins at `starts[i]` and ends one character
 * before `starts[i + 1]`; its number is `seqs[i]`.
 */
export interface SearchColumn {
  seqs: SeqList;
  text: string;
  starts: Int32Array;
}

/** Cannot be in a folded text typed or imported; a file made by hand may still hold it. */
const separator = '\u001e';

export function readSearchColumn(db: ReadableDb, table: 'lead' | 'deal'): SearchColumn {
  const [row] = db.tuples(
    sql`SELECT group_concat(seq), group_concat(search, ${separator}) FROM ${name(table)}`,
  );
  const seqs = parseSeqs(String(row?.[0] ?? ''));
  const text = String(row?.[1] ?? '');
  const starts = new Int32Array(seqs.length + 1);
  let count = 1;
  for (let at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, at + 1)) {
    if (count < seqs.length) starts[count] = at + 1;
    count += 1;
  }
  starts[seqs.length] = text.length + 1;
  return count === Math.max(1, seqs.length) ? { seqs, text, starts } : readOneByOne(db, table);
}

/** For the file in which a text holds the separator itself. */
function readOneByOne(db: ReadableDb, table: 'lead' | 'deal'): SearchColumn {
  const [numbers = [], cells = []] = readColumns(db, [sql`seq`, sql`search`], sql`FROM ${name(table)}`);
  const starts = new Int32Array(numbers.length + 1);
  for (let row = 0; row < cells.length; row++)
    starts[row + 1] = (starts[row] ?? 0) + String(cells[row]).length + 1;
  return { seqs: Uint32Array.from(numbers, Number), text: cells.join('\n'), starts };
}
