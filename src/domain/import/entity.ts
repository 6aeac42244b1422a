import { z } from 'zod';
import { leadStageSchema } from '../vocabulary.ts';

/** What the rows of a file can become. The words are those of the command line: `import FILE --as leads`. */
export const importEntitySchema = z.enum([
  'leads',
  'deals',
  'accounts',
  'campaigns',
  'spend',
  'touches',
  'people',
]);
export type ImportEntity = z.infer<typeof importEntitySchema>;

/** One row and many rows of each, for labels and messages. */
export const entityWords: Record<ImportEntity, { one: string; many: string }> = {
  leads: { one: 'lead', many: 'leads' },
  deals: { one: 'deal', many: 'deals' },
  accounts: { one: 'account', many: 'accounts' },
  campaigns: { one: 'campaign', many: 'campaigns' },
  spend: { one: 'spend line', many: 'spend lines' },
  touches: { one: 'touch', many: 'touches' },
  people: { one: 'person', many: 'people' },
};

export const encodingSchema = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']);
export type Encoding = z.infer<typeof encodingSchema>;

export const delimiters = [',', ';', '\t', '|'] as const;
export const delimiterSchema = z.enum(delimiters);
export type Delimiter = z.infer<typeof delimiterSchema>;

/** The order in which a column writes its dates: 2026-11-23, 23/11/2026 or 11/23/2026. */
export const dateOrderSchema = z.enum(['ymd', 'dmy', 'mdy']);
export type DateOrder = z.infer<typeof dateOrderSchema>;

/** The decimal mark of a column: 1,234.56 or 1.234,56. */
export const decimalMarkSchema = z.enum(['dot', 'comma']);
export type DecimalMark = z.infer<typeof decimalMarkSchema>;

/** Where a column may go beside the fields of the entity: kept beside the record, or left out. */
export const extraField = 'extra';
export const ignoreField = 'ignore';

/** The column added to saved rejected rows; left out when the corrected file comes back. */
export const rejectedReasonHeader = 'Why Tandem rejected it';

/** Limits; beyond them a file is refused with clear words instead of being read half-way. */
export const importLimits = {
  fileBytes: 500_000_000,
  rows: 1_000_000,
  columns: 500,
  /** Characters in one cell; a row with a longer one is rejected. */
  cell: 100_000,
  /** Characters in one row. A row that does not end by then has an unclosed quotation mark. */
  row: 20_000_000,
} as const;

const columnName = z.string().max(1000);
const perColumn = <T extends z.ZodType>(value: T) =>
  z.record(columnName, value).refine((entries) => Object.keys(entries).length <= importLimits.columns, {
    message: `A mapping names at most ${importLimits.columns} columns`,
  });

/**
 * What a person may decide about a file; everything left out is detected. Also the content of a mapping file
 * (`--mapping FILE`): plain JSON, columns by their header (a repeated header is followed by " (2)", " (3)" …).
 */
export const importChoicesSchema = z.object({
  entity: importEntitySchema.optional(),
  /** Column → field of the entity, `extra` (kept beside the record) or `ignore`. */
  columns: perColumn(z.string().max(60)).optional(),
  encoding: encodingSchema.optional(),
  delimiter: delimiterSchema.optional(),
  /** The line number of the header row, counted in rows from 1; 0 when the file has none. */
  headerRow: z.int().min(0).max(1000).optional(),
  dateOrders: perColumn(dateOrderSchema).optional(),
  decimals: perColumn(decimalMarkSchema).optional(),
  /** ISO 4217 code of amounts that do not say their own; the workbook's currency when left out. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  /** The lifecycle stage of leads whose row does not tell one. */
  leadStage: leadStageSchema.optional(),
});
export type ImportChoices = z.infer<typeof importChoicesSchema>;
