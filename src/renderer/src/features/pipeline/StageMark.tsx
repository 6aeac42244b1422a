import type { DealStageKind, LeadStage } from '../../../../domain/vocabulary.ts';
import { lifecycleStages } from '../../../../domain/vocabulary.ts';
import styles from './pipeline.module.css';

const places: readonly string[] = lifecycleStages;

/** A lead's stage: how far it is along the lifecycle as a filled track, and its name. */
export function LeadStageMark({ stage, name }: { stage: LeadStage; name: string }) {
  const place = places.indexOf(stage);
  const exit = stage === 'disqualified' || stage === 'recycled';
  return (
    <span className={styles.stage}>
      <span className={styles.track} data-exit={exit ? stage : undefined} aria-hidden>
        {places.map((one, index) => (
          <i key={one} data-on={(!exit && index <= place) || undefined} />
        ))}
      </span>
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
