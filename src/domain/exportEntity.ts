import { z } from 'zod';

/** What can be exported as CSV. The words are those of the command line: `export --as leads`. */
export const exportEntities = [
  'leads',
  'deals',
  'accounts',
  'campaigns',
  'spend',
  'touches',
  'people',
] as const;
export const exportEntitySchema = z.enum(exportEntities);
export type ExportEntity = z.infer<typeof exportEntitySchema>;
