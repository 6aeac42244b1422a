import { z } from 'zod';
import { currencySchema } from './money.ts';
import { type LeadStage, leadStageSchema } from './vocabulary.ts';

/** What a team agreed on for its workbook. Preferences of one person on one computer live elsewhere. */

const isLocale = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
};

const clockSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time of day is written 09:00');

export const workingHoursSchema = z
  .object({
    /** ISO weekdays: 1 = Monday … 7 = Sunday. */
    days: z.array(z.int().min(1).max(7)).min(1).max(7),
    from: clockSchema,
    to: clockSchema,
  })
  .refine((hours) => hours.from < hours.to, { message: 'The working day must end after it starts' })
  .refine((hours) => new Set(hours.days).size === hours.days.length, { message: 'Each weekday counts once' });

export const leadStageNamesSchema = z.record(leadStageSchema, z.string().trim().min(1).max(60));
export type LeadStageNames = Record<LeadStage, string>;

export const workbookSettingsSchema = z.object({
  /** The reporting currency: every total is shown in it. */
  currency: currencySchema,
  /** BCP 47 tag that decides how numbers, dates and money are written. */
  locale: z.string().max(50).refine(isLocale, { message: 'Not a language tag such as en-GB' }),
  /** The zone in which instants become working hours. */
  timeZone: z.string().max(100).refine(isTimeZone, { message: 'Not a time zone such as Europe/Berlin' }),
  fiscalYearStartMonth: z.int().min(1).max(12),
  /** ISO weekday: 1 = Monday … 7 = Sunday. */
  weekStartsOn: z.int().min(1).max(7),
  workingHours: workingHoursSchema,
  /** The agreement: working hours within which sales answers a hand-off. */
  firstResponseHours: z.number().min(0.5).max(1000),
  leadStageNames: leadStageNamesSchema,
});
export type WorkbookSettings = z.infer<typeof workbookSettingsSchema>;
export type SettingKey = keyof WorkbookSettings;

export const defaultSettings: WorkbookSettings = {
  currency: 'EUR',
  locale: 'en-GB',
  timeZone: 'UTC',
  fiscalYearStartMonth: 1,
  weekStartsOn: 1,
  workingHours: { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' },
  firstResponseHours: 8,
  leadStageNames: {
    inquiry: 'Inquiry',
    mql: 'MQL',
    sal: 'SAL',
    sql: 'SQL',
    opportunity: 'Opportunity',
    customer: 'Customer',
    disqualified: 'Disqualified',
    recycled: 'Recycled',
  },
};

export const settingKeys = workbookSettingsSchema.keyof().options;

/** Settings from stored values; what is missing or no longer valid falls back to the default. */
export function settingsFrom(stored: ReadonlyMap<string, unknown>): WorkbookSettings {
  const entries = settingKeys.map((key) => {
    const parsed = workbookSettingsSchema.shape[key].safeParse(stored.get(key));
    return [key, parsed.success ? parsed.data : defaultSettings[key]];
  });
  return workbookSettingsSchema.parse(Object.fromEntries(entries));
}
