import { z } from 'zod';
import { instantSchema, isoDateSchema } from '../domain/calendar.ts';
import { idSchema } from '../domain/ids.ts';
import {
  dateOrderSchema,
  decimalMarkSchema,
  delimiterSchema,
  encodingSchema,
  importChoicesSchema,
  importEntitySchema,
} from '../domain/import/entity.ts';
import { dealStageKindSchema, leadStageSchema } from '../domain/vocabulary.ts';
import { fileHandleSchema } from './app.ts';
import { host, job, query } from './call.ts';

/**
 * Import of a CSV file: look (`import.preview`, as often as the user changes a choice), run (`import.run`), and save
 * what was rejected (`import.saveRejected`).
 */

const text = z.string();
const count = z.int().nonnegative();
const fileSource = { file: fileHandleSchema, choices: importChoicesSchema.default({}) };

/**
 * How a cell was read. `ok`: understood; `empty`: nothing in it; `warning`: kept as text, but not as the field expects;
 * `problem`: unreadable, the row is rejected; `unused`: the column is not a field (it is kept beside the record or left out).
 */
export const cellVerdictSchema = z.enum(['ok', 'empty', 'warning', 'problem', 'unused']);
export type CellVerdict = z.infer<typeof cellVerdictSchema>;

/** What becomes of a row. */
export const rowVerdictSchema = z.enum(['ok', 'warning', 'rejected', 'skipped']);

const previewCellSchema = z.object({
  /** As in the file, cut at 200 characters. */
  text,
  verdict: cellVerdictSchema,
  /** As it will be stored, when that differs from the text: `2026-02-03`, `1892.00 USD`, `Customer`. */
  shown: text.nullable(),
  /** One sentence for a warning or a problem. */
  reason: text.nullable(),
});

const previewRowSchema = z.object({
  /** The row's number in the file, the first row being 1. */
  line: count,
  verdict: rowVerdictSchema,
  reason: text.nullable(),
  /** In the order of `columns`. */
  cells: z.array(previewCellSchema),
});
export type PreviewRow = z.infer<typeof previewRowSchema>;

const dateReadingSchema = z.object({
  order: dateOrderSchema,
  /** No date in the column shows which order is meant: ask the user, showing the range each order gives. */
  ambiguous: z.boolean(),
  /** The first and last date as read now. */
  first: isoDateSchema.nullable(),
  last: isoDateSchema.nullable(),
  /** What each order would give; `unreadable` counts the dates it cannot read. */
  orders: z.array(
    z.object({
      order: dateOrderSchema,
      first: isoDateSchema.nullable(),
      last: isoDateSchema.nullable(),
      unreadable: count,
    }),
  ),
  /** Slashes and dashes are written in different orders in this column: each is read in its own. */
  mixed: z.boolean(),
});

const numberReadingSchema = z.object({
  decimal: decimalMarkSchema,
  ambiguous: z.boolean(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  sum: z.number().nullable(),
  zeros: count,
});

const importColumnSchema = z.object({
  /** Unique name: the header, with " (2)" when it is repeated, or "Column 3" when there is none. The key of `choices`. */
  name: text,
  index: count,
  /** What the column is now: a field of the entity, `extra` or `ignore`. */
  field: text,
  /** What Tandem suggests, the same three. */
  suggested: text,
  confidence: z.enum(['sure', 'likely', 'guess', 'none']),
  samples: z.array(text),
  /** Cells with something in them, of the rows looked at. */
  filled: count,
  /** Different values; 1,000 stands for "1,000 or more". */
  distinct: count,
  date: dateReadingSchema.nullable(),
  number: numberReadingSchema.nullable(),
  /** Plain remarks: "797 of 842 values are 0". */
  remarks: z.array(text),
});
export type ImportColumn = z.infer<typeof importColumnSchema>;

const importFieldSchema = z.object({
  key: text,
  label: text,
  /** One of a group marked the same must be mapped for the import to run; null for optional fields. */
  need: text.nullable(),
});

const namesSchema = z.object({ count, names: z.array(text) });

export const importPreviewSchema = z.object({
  file: z.object({
    name: text,
    bytes: count,
    /** Data rows, blank rows not counted. */
    rows: count,
    /** False for very large files, where `rows` is an estimate. */
    rowsExact: z.boolean(),
  }),
  detected: z.object({
    encoding: encodingSchema,
    byteOrderMark: z.boolean(),
    delimiter: delimiterSchema,
    /** Row number of the header from 1; 0 when there is none. */
    headerRow: count,
    /** The first cells of the lines above the header. */
    preamble: z.array(text),
    /** A date range named above the header, as in Google Ads reports. */
    period: z.object({ from: isoDateSchema, to: isoDateSchema }).nullable(),
  }),
  /** What the rows will become; null when Tandem cannot tell and the user has to say. */
  entity: importEntitySchema.nullable(),
  /** The other things the rows could be, best first. */
  alternatives: z.array(importEntitySchema),
  /** The fields a column may be mapped to. */
  fields: z.array(importFieldSchema),
  columns: z.array(importColumnSchema),
  rows: z.array(previewRowSchema).max(20),
  /** Verdicts of the first rows, up to 2,000. */
  checked: z.object({ rows: count, ok: count, warning: count, rejected: count, skipped: count }),
  willCreate: z.object({
    /** Stages this workbook does not have yet. */
    dealStages: z.array(z.object({ name: text, kind: dealStageKindSchema })),
    channels: namesSchema,
    people: namesSchema,
    campaigns: namesSchema,
    accounts: namesSchema,
    lossReasons: namesSchema,
  }),
  /** How the stage and status words of the file are read. */
  stageWords: z.array(
    z.object({
      word: text,
      rows: count,
      becomes: text,
      lead: leadStageSchema.nullable(),
      known: z.boolean(),
    }),
  ),
  /** What Tandem takes for granted, in sentences the user can check. */
  assumptions: z.array(text),
  warnings: z.array(text),
  /** The reason why the import cannot run yet, or null. */
  blocked: text.nullable(),
  /** The choices come from an earlier import of a file with the same columns. */
  likeEarlier: z.object({ fileName: text, at: instantSchema }).nullable(),
  /** All choices as they stand, ready to be saved as a mapping file. */
  choices: importChoicesSchema,
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

const importProblemSchema = z.object({ line: count, column: text.nullable(), reason: text });

export const importResultSchema = z.object({
  /** Key for the rejected rows; null for a trial run. */
  runId: idSchema.nullable(),
  dryRun: z.boolean(),
  entity: importEntitySchema,
  /** Data rows read; the sum of created, updated, skipped and rejected. */
  rows: count,
  created: count,
  updated: count,
  /** Nothing new in them: identical to what is there, repeated in the file, or a total line. */
  skipped: count,
  rejected: count,
  /** Rows imported although a cell of theirs had to be kept as text. */
  warnings: count,
  /** Every kind of record the import made: leads, accounts, people, channels, stages … */
  createdRecords: z.record(z.string(), count),
  /** The first 200 problems. */
  problems: z.array(importProblemSchema),
  /** Reasons with how many rows they concern, most frequent first. */
  reasons: z.array(z.object({ verdict: rowVerdictSchema, reason: text, rows: count })),
  notes: z.array(text),
  /** The words Undo shows: "Import of 1,204 leads". */
  label: text,
});
export type ImportResult = z.infer<typeof importResultSchema>;

const rejectedInput = z.object({
  runId: idSchema,
  /** Cells exactly as they were. Off: cells that a spreadsheet would run as a formula get a leading apostrophe. */
  raw: z.boolean().default(false),
});

export const importCalls = {
  'import.preview': query(z.object(fileSource), importPreviewSchema),
  /** Answers `import.cancelled` when stopped; then, and after any failure, the workbook is unchanged. */
  'import.run': job(z.object({ ...fileSource, dryRun: z.boolean().default(false) }), importResultSchema),
  /** The rejected rows of a run of this session as CSV with the reason. */
  'import.rejected': query(rejectedInput, z.object({ fileName: text, csv: text, rows: count })),
  /** Asks where to save the rejected rows and writes them there. */
  'import.saveRejected': host(rejectedInput, z.object({ saved: z.boolean() })),
} as const;
