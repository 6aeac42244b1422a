import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { MeetingDetail } from '../../../../../contract/meetings.ts';
import { useFormat } from '../../../locale/LocaleContext.tsx';
import { ActionCard } from '../../actions/ActionCard.tsx';
import styles from './items.module.css';

/** Every decision and action of the meeting read aloud; what lacks an owner or a date stands out. */
export function RecapItem({ detail: { decisions, actions } }: { detail: MeetingDetail }) {
  const format = useFormat();
  const ownerless = actions.filter(({ ownerId }) => ownerId === null).length;
  const dateless = actions.filter(({ dueOn }) => dueOn === null).length;
  const isComplete = ownerless + dateless === 0;
  const lacks = [
    ownerless > 0 ? `${format.count(ownerless, 'action')} without an owner` : null,
    dateless > 0 ? `${format.count(dateless, 'action')} without a due date` : null,
  ].filter((part) => part !== null);
  return (
    <>
      <section className={styles.block} aria-label="Decisions">
        <h3 className={styles.blockTitle}>{format.count(decisions.length, 'decision')}</h3>
        {decisions.length === 0 && (
          <p className={styles.nothing}>No decision yet. Press D and type what was decided.</p>
        )}
        <ol className={styles.statements}>
          {decisions.map(({ id, statement, rationale }) => (
            <li key={id}>
              <p className={styles.statement}>{statement}</p>
              {rationale !== null && <p className={styles.because}>{rationale}</p>}
            </li>
          ))}
        </ol>
      </section>
      <section className={styles.block} aria-label="Actions">
        <div className={styles.blockHead}>
          <h3 className={styles.blockTitle}>{format.count(actions.length, 'action')}</h3>
          {actions.length > 0 && (
            <p className={styles.check} data-complete={isComplete || undefined}>
              {isComplete ? <CircleCheck size={14} aria-hidden /> : <TriangleAlert size={14} aria-hidden />}
              {isComplete ? 'Every action has an owner and a date' : lacks.join(', ')}
            </p>
          )}
        </div>
        {actions.length === 0 && (
          <p className={styles.nothing}>
            No action yet. Press A and type @owner, a date and what is to be done.
          </p>
        )}
        <ul className={styles.cards}>
          {actions.map((action) => (
            <li key={action.id}>
              <ActionCard action={action} isCompact />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
