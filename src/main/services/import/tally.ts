import type { ImportResult } from '../../../contract/imports.ts';
import type { CellProblem } from '../../../domain/import/rowReader.ts';

const shownProblems = 200;
const shownReasons = 50;

type Verdict = ImportResult['reasons'][number]['verdict'];

/** Counts what became of the rows, and why. */
export class Tally {
  rows = 0;
  created = 0;
  updated = 0;
  skipped = 0;
  rejected = 0;
  warnings = 0;
  readonly #problems: ImportResult['problems'] = [];
  readonly #reasons = new Map<string, ImportResult['reasons'][number]>();

  take(
    verdict: 'created' | 'updated',
    row: number,
    warnings: readonly CellProblem[],
    notes: readonly string[],
  ): void {
    this.rows += 1;
    this[verdict] += 1;
    if (warnings.length + notes.length === 0) return;
    this.warnings += 1;
    for (const { column, reason } of warnings) this.#note('warning', row, column, reason);
    for (const reason of notes) this.#note('warning', row, null, reason);
  }

  skip(reason: string): void {
    this.rows += 1;
    this.skipped += 1;
    this.#reason('skipped', general(reason));
  }

  reject(row: number, column: string | null, reason: string): void {
    this.rows += 1;
    this.rejected += 1;
    this.#note('rejected', row, column, reason);
  }

  #note(verdict: Verdict, line: number, column: string | null, reason: string): void {
    if (this.#problems.length < shownProblems) this.#problems.push({ line, column, reason });
    this.#reason(verdict, column === null ? general(reason) : `${column}: ${general(reason)}`);
  }

  #reason(verdict: Verdict, reason: string): void {
    const key = `${verdict} ${reason}`;
    const known = this.#reasons.get(key);
    if (known !== undefined) known.rows += 1;
    else if (this.#reasons.size < 1000) this.#reasons.set(key, { verdict, reason, rows: 1 });
  }

  figures(): Pick<
    ImportResult,
    'rows' | 'created' | 'updated' | 'skipped' | 'rejected' | 'warnings' | 'problems' | 'reasons'
  > {
    const { rows, created, updated, skipped, rejected, warnings } = this;
    const reasons = [...this.#reasons.values()].sort((a, b) => b.rows - a.rows).slice(0, shownReasons);
    return { rows, created, updated, skipped, rejected, warnings, problems: this.#problems, reasons };
  }
}

/** A reason without the values of its row, so that equal reasons are counted together. */
const general = (reason: string): string =>
  reason
    .replace(/^“[^”]*”/, 'A cell')
    .replace(/,? first as row \d+/, '')
    .replace(/\brow \d+/g, 'an earlier row')
    .replace(/belongs to \S+([.;])/, 'belongs to it$1');
