import { z } from 'zod';
import { idSchema } from './ids.ts';
import { type DealStageKind, dealStageKindSchema, forecastCategorySchema } from './vocabulary.ts';

/** A stage of the deal pipeline, named by the workbook; its kind says what it means. */
export const dealStageSchema = z.object({
  id: idSchema,
  name: z.string().trim().min(1).max(200),
  kind: dealStageKindSchema,
  position: z.int(),
  category: forecastCategorySchema.nullable(),
  active: z.boolean(),
});
export type DealStage = z.infer<typeof dealStageSchema>;

/** The kinds for which no active stage would be left: a pipeline needs one of each. */
export function missingKinds(stages: readonly Pick<DealStage, 'kind' | 'active'>[]): DealStageKind[] {
  return dealStageKindSchema.options.filter(
    (kind) => !stages.some((stage) => stage.active && stage.kind === kind),
  );
}
