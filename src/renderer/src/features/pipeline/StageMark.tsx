import type { DealStageKind, LeadStage } from '../../../../domain/vocabulary.ts';
import { lifecycleStages } from '../../../../domain/vocabulary.ts';
import styles from './pipeline.module.css';

const places: readonly string[] = lifecycleStages;

/** A lead's stage: how far it is along the lifecycle as a filled track, and its name. One element: grids draw many. */
export function LeadStageMark({ stage, name }: { stage: LeadStage; name: string }) {
  return (
    <span className={styles.stage}>
      <span className={styles.track} data-place={places.indexOf(stage) + 1} aria-hidden />
      {name}
    </span>
  );
}

/** A deal's stage with a sign for open, won and lost. */
export function DealStageMark({ kind, name }: { kind: DealStageKind; name: string }) {
  return (
    <span className={styles.stage} data-kind={kind}>
      <span className={styles.dot} aria-hidden>
        {kind === 'won' ? '✓' : kind === 'lost' ? '×' : ''}
      </span>
      {name}
    </span>
  );
}
