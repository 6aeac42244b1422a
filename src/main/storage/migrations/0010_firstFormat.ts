import { dealsTables } from './0010/deals.ts';
import { frameTables } from './0010/frame.ts';
import { habitsTables } from './0010/habits.ts';
import { leadsTables } from './0010/leads.ts';
import { marketingTables } from './0010/marketing.ts';
import { meetingsTables } from './0010/meetings.ts';

/**
 * The first released format: every table of the workbook, also those whose screens come later.
 * Never edited after release; a later format is a new migration.
 *
 * Conventions: `seq` is the row's own number (never reused), `id` a UUIDv7. Dates are ISO local dates, instants
 * UTC ISO-8601, money integer minor units beside its ISO 4217 code.
 */
export const firstFormat = {
  version: 10,
  statements: [
    ...frameTables,
    ...marketingTables,
    ...leadsTables,
    ...dealsTables,
    ...meetingsTables,
    ...habitsTables,
  ],
} as const;
