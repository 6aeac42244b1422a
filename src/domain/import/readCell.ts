import { type Currency, toMinorUnits } from '../money.ts';
import { isDomain, isEmail } from './columnProfile.ts';
import { hasTimeOfDay, readDate } from './dateCell.ts';
import { importLimits } from './entity.ts';
import type { FieldKind } from './fields/field.ts';
import { monthCell } from './monthName.ts';
import { readNumber } from './numberCell.ts';
import { currencyOfSign, orderOfColumn, type PlannedColumn } from './plan.ts';
import { flagOf } from './words/flag.ts';
import { leadStageOf } from './words/leadStage.ts';

/**
 * What a cell means in its column.
 * - `value` with `raw: false`: read completely.
 * - `value` with `raw: true`: read, but the text said more or otherwise; the text is kept beside the record too.
 * - `warning`: not what the column expects; the text is kept beside the record and the field stays empty.
 * - `problem`: unreadable; the row is rejected, because a date or an amount left out would silently bend the numbers.
 */
export type CellReading =
  | { kind: 'value'; value: string | number; raw: boolean }
  | { kind: 'warning'; reason: string }
  | { kind: 'problem'; reason: string };

/** What reading a cell may need beside its column: the currency of the row. */
export interface CellScope {
  currency: Currency;
  homeCurrency: Currency;
}

type Reader = (text: string, column: PlannedColumn, scope: CellScope) => CellReading;

const value = (of: string | number, raw = false): CellReading => ({ kind: 'value', value: of, raw });
const problem = (reason: string): CellReading => ({ kind: 'problem', reason });
const warning = (reason: string): CellReading => ({ kind: 'warning', reason });

export const quote = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 57)}…` : text}”`;

const upTo =
  (length: number): Reader =>
  (text) =>
    text.length <= length
      ? value(text)
      : problem(
          `The text is ${text.length.toLocaleString('en')} characters long; at most ${length.toLocaleString('en')} fit.`,
        );

function readEmail(text: string): CellReading {
  const address = text.replace(/^mailto:/i, '');
  if (address.length <= 320 && isEmail(address)) return value(address, address !== text);
  return warning(`${quote(text)} is not an e-mail address.`);
}

function readPhone(text: string): CellReading {
  const digits = text.replace(/\D/g, '').length;
  return text.length <= 100 && digits >= 4 ? value(text) : warning(`${quote(text)} is not a phone number.`);
}

function readDomain(text: string): CellReading {
  if (!isDomain(text)) return warning(`${quote(text)} is not a web address.`);
  return value(
    text
      .replace(/^https?:\/\//i, '')
      .replace(/^www\./i, '')
      .replace(/[/?#].*$/, '')
      .toLowerCase(),
  );
}

function readDateCell(text: string, column: PlannedColumn): CellReading {
  const date = readDate(text, orderOfColumn(column));
  if (date === null) return problem(`${quote(text)} is not a date.`);
  return value(date, hasTimeOfDay(text));
}

function readMonth(text: string): CellReading {
  const cell = monthCell(text);
  if (cell === null) return problem(`${quote(text)} is not a month.`);
  return value(cell.year === null ? cell.month : cell.year * 100 + cell.month);
}

const readYear: Reader = (text) =>
  /^(?:19|20)\d{2}$/.test(text) ? value(Number(text)) : problem(`${quote(text)} is not a year.`);

const hugeExponent = /\d[eE]\+?\d{2,}/;

const readMoney: Reader = (text, column, { currency, homeCurrency }) => {
  const number = readNumber(text, column.decimal);
  if (number === null || number.percent) {
    if (hugeExponent.test(text)) return problem(`${quote(text)} is too large an amount to keep.`);
    return problem(`${quote(text)} is not an amount.`);
  }
  const own = number.currency === null ? currency : currencyOfSign(number.currency, homeCurrency);
  const minor = toMinorUnits(number.decimal, own);
  return minor === null ? problem(`${quote(text)} is too large an amount to keep.`) : value(minor);
};

const whole =
  (least: number): Reader =>
  (text, column) => {
    const number = readNumber(text, column.decimal);
    const amount = number === null || number.percent ? Number.NaN : Number(number.decimal);
    if (Number.isNaN(amount)) return problem(`${quote(text)} is not a number.`);
    if (amount < least) return problem(`${quote(text)} is less than ${least}.`);
    const rounded = Math.round(amount);
    return Number.isSafeInteger(rounded)
      ? value(rounded, rounded !== amount)
      : problem(`${quote(text)} is too large a number to keep.`);
  };

const readCurrency: Reader = (text, _column, { homeCurrency }) => {
  const sign = { '€': 'EUR', '£': 'GBP', '₹': 'INR', '¥': 'JPY', $: '$' }[text] ?? text.toUpperCase();
  const code = currencyOfSign(sign, homeCurrency);
  return /^[A-Z]{3}$/.test(code) ? value(code) : problem(`${quote(text)} is not a currency such as EUR.`);
};

const readFlag: Reader = (text) => {
  const flag = flagOf(text);
  return flag === null ? warning(`${quote(text)} is neither yes nor no.`) : value(flag ? 1 : 0, true);
};

const readLeadStage: Reader = (text) => {
  const stage = leadStageOf(text);
  return stage === null
    ? warning(`Tandem does not know the stage ${quote(text)}.`)
    : value(stage, stage !== text.toLowerCase());
};

const readSpendKind: Reader = (text) => {
  if (/plan|budget|soll/i.test(text)) return value('planned');
  if (/commit|order/i.test(text)) return value('committed');
  return /actual|spent|ist/i.test(text)
    ? value('actual')
    : warning(`${quote(text)} is not planned, committed or actual.`);
};

const readTeam: Reader = (text) => {
  if (/market/i.test(text)) return value('marketing', true);
  if (/sale|vertrieb|vente|venta/i.test(text)) return value('sales', true);
  return warning(`${quote(text)} is neither sales nor marketing.`);
};

const readers: Record<FieldKind, Reader> = {
  id: upTo(200),
  text: upTo(1000),
  name: upTo(500),
  note: upTo(importLimits.cell),
  email: readEmail,
  phone: readPhone,
  domain: readDomain,
  date: readDateCell,
  month: readMonth,
  year: readYear,
  money: readMoney,
  count: whole(0),
  whole: whole(Number.MIN_SAFE_INTEGER),
  currency: readCurrency,
  flag: readFlag,
  leadStage: readLeadStage,
  dealStage: upTo(200),
  spendKind: readSpendKind,
  team: readTeam,
};

/** Reads a cleaned cell that is not blank. */
export const readCell = (
  kind: FieldKind,
  text: string,
  column: PlannedColumn,
  scope: CellScope,
): CellReading => readers[kind](text, column, scope);
