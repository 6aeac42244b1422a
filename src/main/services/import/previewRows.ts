import type { CellVerdict, ImportPreview, PreviewRow } from '../../../contract/imports.ts';
import { cleanCell, isBlank } from '../../../domain/import/blank.ts';
import type { ImportEntity } from '../../../domain/import/entity.ts';
import type { ImportPlan, PlannedColumn } from '../../../domain/import/plan.ts';
import { readCell } from '../../../domain/import/readCell.ts';
import type { RowReading } from '../../../domain/import/rowReader.ts';
import { RowReader } from '../../../domain/import/rowReader.ts';
import { accountOf, personOf } from '../../../domain/import/rows/accountRow.ts';
import { dealOf } from '../../../domain/import/rows/dealRow.ts';
import { campaignOf, spendOf, touchOf } from '../../../domain/import/rows/effortRow.ts';
import { leadOf } from '../../../domain/import/rows/leadRow.ts';
import { isUnusable } from '../../../domain/import/rows/values.ts';
import { isTotalRow } from '../../../domain/import/tableShape.ts';
import { minorDigits } from '../../../domain/money.ts';
import type { PlannedFile } from './fileGround.ts';
import type { CsvRecord } from './records.ts';

const shownRows = 20;
const shownText = 200;

const drafts: Record<ImportEntity, (reading: RowReading, plan: ImportPlan) => object> = {
  leads: leadOf,
  deals: dealOf,
  accounts: accountOf,
  campaigns: campaignOf,
  spend: spendOf,
  touches: touchOf,
  people: personOf,
};

/** Judges the first rows of the file by the plan, and prepares the first 20 for showing. */
export function checkRows({ inspection, result }: PlannedFile): Pick<ImportPreview, 'rows' | 'checked'> {
  const checked = { rows: 0, ok: 0, warning: 0, rejected: 0, skipped: 0 };
  const rows: PreviewRow[] = [];
  const { plan } = result;
  const reader = plan === null ? null : new RowReader(plan);
  for (const record of inspection.firstRows) {
    const judged =
      plan === null || reader === null
        ? ({ verdict: 'ok', reason: null, reading: null } as const)
        : judge(record, reader, plan);
    checked.rows += 1;
    checked[judged.verdict] += 1;
    if (rows.length >= shownRows) continue;
    const cells = result.columns.map((column) =>
      cellOf(record.cells[column.index] ?? '', column, plan, judged.reading),
    );
    rows.push({ line: record.row, verdict: judged.verdict, reason: judged.reason, cells });
  }
  return { rows, checked };
}

interface Judged {
  verdict: PreviewRow['verdict'];
  reason: string | null;
  reading: RowReading | null;
}

function judge(record: CsvRecord, reader: RowReader, plan: ImportPlan): Judged {
  if (isTotalRow(record.cells, plan.entity === 'spend' || plan.entity === 'campaigns')) {
    return { verdict: 'skipped', reason: 'A line of totals, not a row of its own.', reading: null };
  }
  if (record.broken !== null) return { verdict: 'rejected', reason: record.broken, reading: null };
  const reading = reader.read(record.cells);
  const [problem] = reading.problems;
  if (problem !== undefined) {
    const where = problem.column === '' ? '' : `${problem.column}: `;
    return { verdict: 'rejected', reason: `${where}${problem.reason}`, reading };
  }
  const draft = drafts[plan.entity](reading, plan);
  if (isUnusable(draft)) return { verdict: 'rejected', reason: draft.unusable, reading };
  const [warning] = reading.warnings;
  if (warning === undefined) return { verdict: 'ok', reason: null, reading };
  return { verdict: 'warning', reason: `${warning.column}: ${warning.reason}`, reading };
}

function cellOf(
  raw: string,
  column: PlannedColumn,
  plan: ImportPlan | null,
  reading: RowReading | null,
): PreviewRow['cells'][number] {
  const cell = (verdict: CellVerdict, shown: string | null = null, reason: string | null = null) => ({
    text: raw.slice(0, shownText),
    verdict,
    shown: shown === raw ? null : shown,
    reason,
  });
  const text = cleanCell(raw);
  if (isBlank(text)) return cell('empty');
  if (column.field === null || plan === null) return cell('unused');
  const currency = reading?.currency ?? plan.currency;
  const read = readCell(column.field.kind, text, column, { currency, homeCurrency: plan.homeCurrency });
  if (read.kind !== 'value') return cell(read.kind, null, read.reason);
  const isMoney = column.field.kind === 'money' && typeof read.value === 'number';
  return cell(
    'ok',
    isMoney ? moneyText(Number(read.value), currency) : String(read.value).slice(0, shownText),
  );
}

/** Minor units as a plain amount with its code; the window formats money of records, this only shows what was understood. */
function moneyText(minor: number, currency: string): string {
  const digits = minorDigits(currency);
  return `${(minor / 10 ** digits).toFixed(digits)} ${currency}`;
}
