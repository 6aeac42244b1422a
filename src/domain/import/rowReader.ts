import type { Currency } from '../money.ts';
import { cleanCell, isBlank } from './blank.ts';
import { importLimits } from './entity.ts';
import { catalogue } from './fields/catalogue.ts';
import { readNumber } from './numberCell.ts';
import { currencyOfSign, type ImportPlan, type PlannedColumn } from './plan.ts';
import { type CellReading, readCell } from './readCell.ts';

export interface CellProblem {
  column: string;
  reason: string;
}

/** One row, read: a value per field of the entity (in the catalogue's order), and what is kept beside the record. */
export interface RowReading {
  values: (string | number | null)[];
  currency: Currency;
  extra: Record<string, string> | null;
  problems: readonly CellProblem[];
  warnings: readonly CellProblem[];
}

const none: readonly CellProblem[] = [];
const cachedKinds = new Set(['date', 'month', 'leadStage', 'flag', 'currency']);
const maxCached = 20_000;
const plainAmount = /^[\d.,\s()+\-%']*$/;

interface Slot {
  column: PlannedColumn;
  kind: ReturnType<typeof kindOf>;
  /** Where the value goes. */
  field: number;
  cache: Map<string, CellReading> | null;
}

const kindOf = (column: PlannedColumn) => column.field?.kind ?? null;

/** Reads rows of a file by its plan. Repeated dates and words are read once. */
export class RowReader {
  readonly #plan: ImportPlan;
  readonly #slots: readonly Slot[];
  readonly #width: number;
  readonly #fieldCount: number;
  readonly #currencySlot: Slot | null;
  readonly #moneySlots: readonly Slot[];

  constructor(plan: ImportPlan) {
    this.#plan = plan;
    const fields = catalogue[plan.entity].fields;
    this.#fieldCount = fields.length;
    this.#width = plan.columns.reduce((width, column) => Math.max(width, column.index + 1), 0);
    this.#slots = plan.columns
      .filter((column) => column.field !== null || column.keep)
      .map((column) => ({
        column,
        kind: kindOf(column),
        field: fields.findIndex((field) => field.key === column.field?.key),
        cache: cachedKinds.has(kindOf(column) ?? '') ? new Map() : null,
      }));
    this.#currencySlot = this.#slots.find(({ kind }) => kind === 'currency') ?? null;
    this.#moneySlots = this.#slots.filter(({ kind }) => kind === 'money');
  }

  read(cells: readonly string[]): RowReading {
    const misshapen = this.#shapeProblem(cells);
    const reading = {
      values: new Array<string | number | null>(this.#fieldCount).fill(null),
      currency: this.#currencyOf(cells),
      extra: null as Record<string, string> | null,
      problems: misshapen === null ? none : [misshapen],
      warnings: none,
    };
    if (misshapen !== null) return reading;
    for (const slot of this.#slots) this.#readSlot(slot, cells[slot.column.index] ?? '', reading);
    return reading;
  }

  #readSlot(slot: Slot, raw: string, reading: RowReading): void {
    const text = cleanCell(raw);
    if (text === '') return;
    const { column } = slot;
    if (slot.kind === null || isBlank(text)) {
      if (column.keep || slot.kind !== null) keep(reading, column.name, text);
      return;
    }
    const cell = this.#readCached(slot, text, reading.currency);
    if (cell.kind === 'value') {
      reading.values[slot.field] = cell.value;
      if (cell.raw) keep(reading, column.name, text);
      return;
    }
    const found = [{ column: column.name, reason: cell.reason }];
    if (cell.kind === 'problem') reading.problems = [...reading.problems, ...found];
    else {
      reading.warnings = [...reading.warnings, ...found];
      keep(reading, column.name, text);
    }
  }

  #readCached(slot: Slot, text: string, currency: Currency): CellReading {
    const scope = { currency: slot.column.currency ?? currency, homeCurrency: this.#plan.homeCurrency };
    const kind = slot.kind ?? 'text';
    if (slot.cache === null) return readCell(kind, text, slot.column, scope);
    const known = slot.cache.get(text);
    if (known !== undefined) return known;
    const cell = readCell(kind, text, slot.column, scope);
    if (slot.cache.size < maxCached) slot.cache.set(text, cell);
    return cell;
  }

  /** One row has one currency: its currency column, else the sign of its first amount, else what the header or the user says. */
  #currencyOf(cells: readonly string[]): Currency {
    const { currency, homeCurrency } = this.#plan;
    if (this.#currencySlot !== null) {
      const text = cleanCell(cells[this.#currencySlot.column.index] ?? '');
      const cell = isBlank(text) ? null : this.#readCached(this.#currencySlot, text, currency);
      if (cell?.kind === 'value') return String(cell.value);
    }
    for (const { column } of this.#moneySlots) {
      const text = cleanCell(cells[column.index] ?? '');
      if (plainAmount.test(text)) continue;
      const sign = readNumber(text, column.decimal)?.currency ?? null;
      if (sign !== null) return currencyOfSign(sign, homeCurrency);
    }
    return this.#moneySlots.find(({ column }) => column.currency !== null)?.column.currency ?? currency;
  }

  #shapeProblem(cells: readonly string[]): CellProblem | null {
    if (cells.length * 2 < this.#width) {
      return {
        column: '',
        reason: `The row has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}, the table has ${this.#width} columns: the row is broken off.`,
      };
    }
    for (let index = this.#width; index < cells.length; index++) {
      if ((cells[index] ?? '').trim() !== '') {
        return {
          column: '',
          reason: `The row has ${cells.length} cells, the table has ${this.#width} columns: a quotation mark or a delimiter is probably missing or too many.`,
        };
      }
    }
    const long = cells.findIndex((cell) => cell.length > importLimits.cell);
    if (long < 0) return null;
    const length = (cells[long] ?? '').length.toLocaleString('en');
    return {
      column: this.#plan.columns.find(({ index }) => index === long)?.name ?? '',
      reason: `A cell holds ${length} characters; at most ${importLimits.cell.toLocaleString('en')} fit.`,
    };
  }
}

function keep(reading: RowReading, name: string, text: string): void {
  reading.extra ??= {};
  reading.extra[name] = text;
}
