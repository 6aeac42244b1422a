import type { Drill, DrillEntity } from '../../domain/metrics/drill.ts';
import { drillRows } from '../../domain/metrics/drillRows.ts';
import type { ReadableDb } from '../storage/database.ts';
import { remembered } from './metricFacts.ts';

/**
 * The records behind a number, for a grid to filter by: their kind and numbers (`seq`), each once, ascending. Kept
 * until the workbook changes, so that paging through the list does not select again.
 */
export const drillSeqs = (db: ReadableDb, drill: Drill): { entity: DrillEntity; seqs: readonly number[] } =>
  remembered(db, ['drill', { ...drill, label: '' }], (facts) => drillRows(facts, drill));
