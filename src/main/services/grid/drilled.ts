import type { Drill, DrillEntity } from '../../../domain/metrics/drill.ts';
import { Refusal } from '../../../domain/result.ts';
import type { ReadableDb } from '../../storage/database.ts';
import type { SeqList } from '../../storage/seqList.ts';
import { drillSeqs } from '../drill.ts';

/** The records behind a number, which must be of the kind the grid shows. */
export function drilledSeqs(db: ReadableDb, drill: Drill, entity: DrillEntity): SeqList {
  const found = drillSeqs(db, drill);
  if (found.entity !== entity) {
    throw new Refusal('input.invalid', `This number counts ${found.entity}s; this list shows ${entity}s.`);
  }
  return Uint32Array.from(found.seqs);
}
