import { z } from 'zod';

/** What the minutes can hold, in the order of a new report. */
export const sectionNames = [
  'attendance',
  'agenda',
  'decisions',
  'actions',
  'discussion',
  'definitions',
] as const;
export const sectionNameSchema = z.enum(sectionNames);
export type SectionName = z.infer<typeof sectionNameSchema>;

export const sectionTitles: Readonly<Record<SectionName, string>> = {
  attendance: 'Attendance',
  agenda: 'Agenda and time',
  decisions: 'Decisions',
  actions: 'Actions by owner',
  discussion: 'Discussion',
  definitions: 'Definitions',
};

export const papers = ['A4', 'Letter'] as const;
export const paperSchema = z.enum(papers);
export type Paper = z.infer<typeof paperSchema>;

export const anonymiseSchema = z.strictObject({
  /** People become "Sales 1", "Guest 2"; leads, deals and companies "Deal 3". */
  names: z.boolean().default(false),
  /** Amounts of money become "•••". */
  amounts: z.boolean().default(false),
});
export type Anonymise = z.infer<typeof anonymiseSchema>;

export const reportOptionsSchema = z.strictObject({
  /** The sections printed, in this order; each at most once. */
  sections: z
    .array(sectionNameSchema)
    .max(sectionNames.length)
    .refine((names) => new Set(names).size === names.length, { message: 'Each section is printed once' })
    .default([...sectionNames]),
  paper: paperSchema.default('A4'),
  charts: z.boolean().default(true),
  contents: z.boolean().default(true),
  anonymise: anonymiseSchema.default({ names: false, amounts: false }),
});
export type ReportOptions = z.infer<typeof reportOptionsSchema>;

export const defaultReportOptions = (locale: string): ReportOptions =>
  reportOptionsSchema.parse({ paper: usualPaper(locale) });

const letterRegions: ReadonlySet<string> = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE']);

/** The paper of the locale's region (CLDR): Letter in North America and a few other countries, else A4. */
export function usualPaper(locale: string): Paper {
  try {
    const region = new Intl.Locale(locale).maximize().region;
    return region !== undefined && letterRegions.has(region) ? 'Letter' : 'A4';
  } catch {
    return 'A4';
  }
}

/** Sheet and margins in CSS pixels (1/96 inch), the same for print and preview. */
export interface PaperSize {
  width: number;
  height: number;
  margin: { top: number; right: number; bottom: number; left: number };
}

const margin = { top: 76, right: 68, bottom: 72, left: 68 };

export const paperSizes: Readonly<Record<Paper, PaperSize>> = {
  A4: { width: 793.7, height: 1122.5, margin },
  Letter: { width: 816, height: 1056, margin },
};
