import type { CaptureLine } from '../../../../domain/meeting/captureLine.ts';
import type { Person } from '../../../../domain/person.ts';
import { useFormat } from '../../locale/LocaleContext.tsx';
import { Tag, TeamChip } from '../../ui/Pill.tsx';
import styles from './Capture.module.css';

const kindNames = {
  note: 'Note',
  issue: 'Issue',
  decision: 'Decision',
  action: 'Action',
  insight: 'Insight',
} as const;

/** What the line will be kept as, before it is: kind, owner, due date, or what is wrong with it. */
export function Understood({
  line,
  people,
  isEmpty,
}: {
  line: CaptureLine;
  people: readonly Person[];
  isEmpty: boolean;
}) {
  const format = useFormat();
  const owner = people.find(({ id }) => id === line.ownerId);
  return (
    <p className={styles.understood} aria-live="polite">
      <Tag>{line.parked ? 'Parked issue' : kindNames[line.kind]}</Tag>
      {owner !== undefined && <TeamChip team={owner.team}>{owner.name}</TeamChip>}
      {line.dueOn !== null && <Tag>Due {format.date(line.dueOn, 'weekday')}</Tag>}
      {line.kind === 'action' && line.problem === null && owner === undefined && (
        <span className={styles.hint}>no owner yet</span>
      )}
      {isEmpty && <span className={styles.hint}>Enter keeps, Esc leaves the field</span>}
      {line.problem !== null && !isEmpty && (
        <span className={line.text === '' ? styles.hint : styles.problem}>{line.problem}</span>
      )}
    </p>
  );
}
