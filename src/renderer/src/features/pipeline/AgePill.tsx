import { daysBetween } from '../../../../domain/calendar.ts';
import { noValue } from '../../format.ts';
import type { Look } from './grid/column.ts';
import styles from './pipeline.module.css';

/** From these days on an open lead or deal is called old, and very old. */
const oldDays = 30;
const veryOldDays = 90;

export function ageText(since: string | null, look: Look): string {
  return since === null ? noValue : look.format.days(Math.max(0, daysBetween(since, look.today)));
}

/** How long something has stood where it is. Closed things do not age. */
export function AgePill({ since, isClosed, look }: { since: string | null; isClosed: boolean; look: Look }) {
  if (since === null) return <span className={styles.faint}>{noValue}</span>;
  const days = Math.max(0, daysBetween(since, look.today));
  const tone = isClosed || days < oldDays ? 'neutral' : days < veryOldDays ? 'risk' : 'bad';
  return (
    <span className={styles.age} data-tone={tone}>
      {look.format.days(days)}
    </span>
  );
}
