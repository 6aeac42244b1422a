import type { CardTable } from '../../metrics/card.ts';
import type { ReportWords } from '../words.ts';
import { noValue } from '../words.ts';
import { html, type Markup } from './markup.ts';

type Column = CardTable['columns'][number];
type Cell = string | number | null;

interface Table {
  columns: readonly Column[];
  rows: readonly { cells: readonly Cell[]; low?: boolean | undefined }[];
}

const isFigure = (column: Column): boolean => column.unit !== 'text' && column.unit !== 'date';

/** As many rows of a list are printed; the rest is a page-turner for nobody. */
export const mostRows = 20;

/** Words of ordinary length must not be broken to make a column narrow; a word without end must. */
const wrapping = (text: string): string => (/\S{25}/.test(text) ? 'breaks' : 'words');

/** A table of records; figures stand at the right, and the head is printed again on every page. */
export function dataTable(table: Table, words: ReportWords): Markup {
  const side = (column: Column): string =>
    isFigure(column) ? 'figure-cell' : column.unit === 'date' ? 'text-cell date-cell' : 'text-cell';
  const cell = (column: Column, row: Table['rows'][number], index: number): Markup => {
    const text = cellText(column, row.cells[index] ?? null, words);
    const low = index === 0 && row.low === true ? html` <span class="low">Low sample</span>` : null;
    return html`<td class="${side(column)} ${wrapping(text)}" dir="auto">${text}${low}</td>`;
  };
  return html`<table class="grid data"><thead><tr>${table.columns.map(
    (column) => html`<th scope="col" class="${side(column)} words">${column.label}</th>`,
  )}</tr></thead><tbody>${table.rows
    .slice(0, mostRows)
    .map(
      (row) => html`<tr>${table.columns.map((column, index) => cell(column, row, index))}</tr>`,
    )}</tbody></table>`;
}

/** A cell in its column's unit; null is "—". */
export function cellText(column: Column, cell: Cell, words: ReportWords): string {
  if (cell === null || cell === '') return noValue;
  if (typeof cell === 'string') {
    return column.unit === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(cell) ? words.shortDate(cell) : cell;
  }
  if (column.unit === 'money') return words.exactMoney(cell, column.currency ?? words.currency);
  return column.unit === 'text' || column.unit === 'date'
    ? words.decimal(cell)
    : words.value(cell, column.unit, column.currency);
}
