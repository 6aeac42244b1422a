import type { Period } from '../calendar.ts';
import type { Currency } from '../money.ts';
import type { LeadStage } from '../vocabulary.ts';
import type { DateReading } from './dateTally.ts';
import type { DateOrder, DecimalMark, ImportEntity } from './entity.ts';
import type { ImportField } from './fields/field.ts';

/** How the file will be read: every decision made, by Tandem or by a person. */

export interface PlannedColumn {
  name: string;
  /** The header as a key (heading.ts); empty when there is none. */
  key: string;
  index: number;
  /** The field of the entity, or null when the column is kept beside the record or left out. */
  field: ImportField | null;
  /** Kept beside the record when it is no field. */
  keep: boolean;
  dates: Pick<DateReading, 'orderOf' | 'order'> | null;
  decimal: DecimalMark;
  /** A currency the header names: "Amount (USD)". */
  currency: Currency | null;
}

export interface ImportPlan {
  entity: ImportEntity;
  columns: readonly PlannedColumn[];
  /** Of amounts that say no currency of their own. */
  currency: Currency;
  /** The workbook's currency, which settles what a bare "$" means. */
  homeCurrency: Currency;
  /** The lifecycle stage of leads whose row does not tell one, and whether it began on their created date. */
  leadStage: { stage: LeadStage; sinceCreated: boolean };
  /** A period named above the table: the date of rows that have none. */
  period: Period | null;
}

export const orderOfColumn =
  (column: PlannedColumn) =>
  (separator: string): DateOrder =>
    column.dates?.orderOf[separator] ?? column.dates?.order ?? 'dmy';

const dollars = new Set(['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'TWD', 'CLP', 'COP', 'ARS']);
const crowns = new Set(['SEK', 'NOK', 'DKK', 'ISK']);

/** The ISO code behind a sign: a bare "$" or "kr" is the workbook's own dollar or crown, else the US or Swedish one. */
export function currencyOfSign(sign: string, home: Currency): Currency {
  if (sign === '$') return dollars.has(home) ? home : 'USD';
  if (sign === 'kr') return crowns.has(home) ? home : 'SEK';
  return sign;
}

const codes = /(?:^|[^A-Z])(EUR|USD|GBP|INR|CHF|JPY|CAD|AUD|SEK|NOK|DKK|PLN|CZK|BRL)(?:$|[^A-Z])/;
const signsInHeader: readonly (readonly [RegExp, string])[] = [
  [/€/, 'EUR'],
  [/£/, 'GBP'],
  [/₹/, 'INR'],
  [/\$/, '$'],
];

/** The currency a header names, or null. */
export function currencyOfHeader(header: string, home: Currency): Currency | null {
  const code = codes.exec(header)?.[1];
  if (code !== undefined) return code;
  const sign = signsInHeader.find(([pattern]) => pattern.test(header))?.[1];
  return sign === undefined ? null : currencyOfSign(sign, home);
}
