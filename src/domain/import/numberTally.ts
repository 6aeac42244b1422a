import type { DecimalMark } from './entity.ts';
import { markEvidence, readNumber } from './numberCell.ts';

/** What the numbers of one column say about their decimal mark, with their range under each reading. */

interface MarkTally {
  readable: number;
  min: number;
  max: number;
  sum: number;
  zeros: number;
}

const newMarkTally = (): MarkTally => ({
  readable: 0,
  min: Number.POSITIVE_INFINITY,
  max: Number.NEGATIVE_INFINITY,
  sum: 0,
  zeros: 0,
});

export class NumberTally {
  readonly marks: Record<DecimalMark, MarkTally> = { dot: newMarkTally(), comma: newMarkTally() };
  /** Cells that only one mark can read. */
  readonly evidence: Record<DecimalMark, number> = { dot: 0, comma: 0 };
  /** Cells that read differently with either mark, such as 1,234: by the mark that makes the other one a grouping. */
  readonly open: Record<DecimalMark, number> = { dot: 0, comma: 0 };
  notNumbers = 0;
  /** Cells with digits after a mark, a sign of amounts rather than counts. */
  fractions = 0;

  add(text: string): void {
    const evidence = markEvidence(text);
    if (evidence === 'no') {
      this.notNumbers += 1;
      return;
    }
    if (evidence === 'dot' || evidence === 'comma') this.evidence[evidence] += 1;
    if (evidence === 'open') this.open[text.includes(',') ? 'dot' : 'comma'] += 1;
    for (const mark of ['dot', 'comma'] as const) {
      const cell = readNumber(text, mark);
      if (cell !== null) note(this.marks[mark], Number(cell.decimal));
      if (mark === 'dot' && cell?.decimal.includes('.') === true) this.fractions += 1;
    }
  }

  get numbers(): number {
    return Math.max(this.marks.dot.readable, this.marks.comma.readable);
  }
}

function note(tally: MarkTally, value: number): void {
  tally.readable += 1;
  if (value < tally.min) tally.min = value;
  if (value > tally.max) tally.max = value;
  if (value === 0) tally.zeros += 1;
  tally.sum += value;
}

export interface NumberReading {
  decimal: DecimalMark;
  ambiguous: boolean;
  min: number | null;
  max: number | null;
  sum: number | null;
  zeros: number;
}

/** What other columns and the delimiter suggest; `sure` when cells of other columns leave no doubt. */
export interface MarkHint {
  mark: DecimalMark;
  sure: boolean;
}

/**
 * Settles the decimal mark of a column. Cells that only one mark can read decide; else three digits after the only mark
 * are taken for a group ("1,234"), for amounts and counts with three decimals are rare, unless other columns object.
 */
export function numberReadingOf(
  tally: NumberTally,
  hint: MarkHint,
  wish: DecimalMark | undefined,
): NumberReading {
  const certain = larger(tally.evidence);
  const likely = larger(tally.open);
  const open = tally.open.dot + tally.open.comma > 0;
  const doubtful = certain === null && open && (likely === null || likely !== hint.mark);
  const decimal = wish ?? certain ?? (hint.sure ? hint.mark : (likely ?? hint.mark));
  const { min, max, sum, zeros, readable } = tally.marks[decimal];
  return {
    decimal,
    ambiguous: wish === undefined && doubtful,
    min: readable === 0 ? null : min,
    max: readable === 0 ? null : max,
    sum: readable === 0 || !Number.isFinite(sum) ? null : sum,
    zeros,
  };
}

const larger = ({ dot, comma }: Record<DecimalMark, number>): DecimalMark | null =>
  dot > comma ? 'dot' : comma > dot ? 'comma' : null;
