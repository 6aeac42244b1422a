import { z } from 'zod';
import { exportEntitySchema } from '../domain/exportEntity.ts';
import { host, query } from './call.ts';

/** Export of records as CSV, one row each, with names in place of ids. */

const exportInput = z.object({
  entity: exportEntitySchema,
  /** Only these records, in this order; left out: all of them. At most 200,000. */
  ids: z.array(z.uuid()).max(200_000).optional(),
  /** Cells exactly as they are. Off: text that a spreadsheet would run as a formula gets a leading apostrophe. */
  raw: z.boolean().default(false),
});

export const exportCalls = {
  'export.csv': query(exportInput, z.object({ csv: z.string(), rows: z.int().nonnegative() })),
  /** Asks where to save, and writes it there as UTF-8 with a byte order mark. */
  'export.saveCsv': host(
    exportInput.extend({ name: z.string().min(1).max(150) }),
    z.object({ saved: z.boolean(), rows: z.int() }),
  ),
} as const;
