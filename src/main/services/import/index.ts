import { Refusal } from '../../../domain/result.ts';
import type { JobHandlers, QueryHandlers } from '../handlers.ts';

const notYet = (): never => {
  throw new Refusal('import.failed', 'Import is not available in this build.');
};

export const importQueries = {
  'import.preview': notYet,
  'import.rejected': notYet,
} satisfies Pick<QueryHandlers, 'import.preview' | 'import.rejected'>;

export const importJobs = {
  'import.run': notYet,
} satisfies Pick<JobHandlers, 'import.run'>;
