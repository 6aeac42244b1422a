import Papa from 'papaparse';
import { neutralise } from '../../domain/csvSafety.ts';
import { minorDigits } from '../../domain/money.ts';
import { type ExportRows, exportRows } from '../storage/exportRows.ts';
import { readSettings } from '../storage/setting.ts';
import type { SqlValue } from '../storage/sql.ts';
import type { QueryHandlers } from './handlers.ts';

/** Minor units as a plain decimal, `-1234.50`, by integer arithmetic. */
function plainAmount(minor: number, currency: string): string {
  const digits = minorDigits(currency);
  const whole = String(Math.abs(minor)).padStart(digits + 1, '0');
  const text = digits === 0 ? whole : `${whole.slice(0, -digits)}.${whole.slice(-digits)}`;
  return minor < 0 ? `-${text}` : text;
}

function cellWriter(table: ExportRows, reporting: string, raw: boolean): (row: SqlValue[]) => string[] {
  return (row) =>
    row.map((value, index) => {
      if (value === null) return '';
      const currencyAt = table.money.get(index);
      if (currencyAt !== undefined && typeof value === 'number') {
        return plainAmount(value, currencyAt === null ? reporting : String(row[currencyAt] ?? reporting));
      }
      return raw || typeof value === 'number' ? String(value) : neutralise(String(value));
    });
}

export const exportQueries = {
  'export.csv': (db, input) => {
    const table = exportRows(db, input.entity, input.ids);
    const write = cellWriter(table, readSettings(db).currency, input.raw);
    const csv = Papa.unparse([[...table.columns], ...table.rows.map(write)], { newline: '\r\n' });
    return { csv: `${csv}\r\n`, rows: table.rows.length };
  },
} satisfies Pick<QueryHandlers, 'export.csv'>;
