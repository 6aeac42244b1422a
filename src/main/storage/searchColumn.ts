import type { ReadableDb } from './database.ts';
import { readColumns } from './factColumns.ts';
import { parseSeqs, type SeqList } from './seqList.ts';
import { name, sql } from './sql.ts';

/** The `search` column of a whole table. Row i has the number `seqs[i]` and the text `texts[i]`. */
export interface SearchColumn {
  seqs: SeqList;
  texts: string[];
}

/** Cannot be in a folded text typed or imported; a file made by hand may still hold it. */
const separator = '\u001e';

export function readSearchColumn(db: ReadableDb, table: 'lead' | 'deal'): SearchColumn {
  const [row] = db.tuples(
    sql`SELECT group_concat(seq), group_concat(search, ${separator}) FROM ${name(table)}`,
  );
  const seqs = parseSeqs(String(row?.[0] ?? ''));
  const texts = seqs.length === 0 ? [] : String(row?.[1] ?? '').split(separator);
  if (texts.length === seqs.length) return { seqs, texts };
  const [numbers = [], cells = []] = readColumns(db, [sql`seq`, sql`search`], sql`FROM ${name(table)}`);
  return { seqs: Uint32Array.from(numbers, Number), texts: cells.map(String) };
}
