import type { ImportPreview, PreviewRow } from '../../../../contract/imports.ts';
import { Pill } from '../../ui/Pill.tsx';
import styles from './import.module.css';

const rowTones = { ok: 'good', warning: 'risk', rejected: 'bad', skipped: 'neutral' } as const;
const rowWords = { ok: 'Good', warning: 'With a remark', rejected: 'Rejected', skipped: 'Skipped' } as const;

/** The first rows with the verdict of every cell, in words as well as in colour. */
export function PreviewTable({ preview }: { preview: ImportPreview }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrollable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label="Preview of the rows">
      <table className={styles.table} data-preview aria-label="Preview">
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Verdict</th>
            {preview.columns.map((column) => (
              <th key={column.name} scope="col" data-unused={column.field === 'ignore' || undefined}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.map((row) => (
            <Line key={row.line} row={row} columns={preview.columns.map((column) => column.name)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Line({ row, columns }: { row: PreviewRow; columns: readonly string[] }) {
  return (
    <tr>
      <th scope="row">{row.line}</th>
      <td>
        <Pill tone={rowTones[row.verdict]}>{rowWords[row.verdict]}</Pill>
        {row.reason !== null && <span className={styles.reason}>{row.reason}</span>}
      </td>
      {row.cells.map((cell, index) => (
        <td key={columns[index] ?? index} data-verdict={cell.verdict} title={cell.reason ?? undefined}>
          {cell.verdict === 'empty' ? <span className={styles.faint}>empty</span> : cell.text}
          {cell.shown !== null && <span className={styles.shown}>→ {cell.shown}</span>}
          {cell.reason !== null && <span className={styles.reason}>{cell.reason}</span>}
        </td>
      ))}
    </tr>
  );
}
