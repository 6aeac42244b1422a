import { CalendarClock, Clock3 } from 'lucide-react';
import { daysBetween, type IsoDate } from '../../../domain/calendar.ts';
import type { Currency } from '../../../domain/money.ts';
import type { MoneyStyle } from '../format.ts';
import { useFormat, useToday } from '../locale/LocaleContext.tsx';
import { Pill } from './Pill.tsx';
import styles from './Values.module.css';

/** An amount in minor units; "—" for null. */
export function Money({
  minor,
  currency,
  style,
}: {
  minor: number | null;
  currency?: Currency;
  style?: MoneyStyle;
}) {
  return <span className={styles.value}>{useFormat().money(minor, currency, style)}</span>;
}

/** When something is due: red and "3 days late" when past, amber when due today or tomorrow. Done things are neutral. */
export function DuePill({ due, isDone = false }: { due: IsoDate | null; isDone?: boolean }) {
  const format = useFormat();
  const today = useToday();
  const days = due === null ? null : daysBetween(today, due);
  const tone = isDone || days === null || days > 1 ? 'neutral' : days < 0 ? 'bad' : 'risk';
  return (
    <Pill tone={tone} icon={tone === 'bad' ? CalendarClock : Clock3}>
      {isDone && due !== null ? format.date(due, 'dayMonth') : format.due(due)}
    </Pill>
  );
}
