import { ArrowRight, Check, Circle, CircleDot, type LucideIcon } from 'lucide-react';
import { Button, Link } from 'react-aria-components';
import type { MeetingDetail } from '../../../../contract/meetings.ts';
import type { Instant } from '../../../../domain/calendar.ts';
import type { AgendaItem } from '../../../../domain/meeting/meeting.ts';
import { itemTimer, meetingTimer } from '../../../../domain/meeting/timing.ts';
import type { AgendaItemState } from '../../../../domain/vocabulary.ts';
import { useFormat } from '../../locale/LocaleContext.tsx';
import { cx } from '../../ui/cx.ts';
import { Unseen } from '../../ui/Unseen.tsx';
import styles from './RunView.module.css';

const marks: Record<AgendaItemState, LucideIcon> = {
  waiting: Circle,
  current: CircleDot,
  done: Check,
  skipped: ArrowRight,
};

const stateNames: Record<AgendaItemState, string> = {
  waiting: 'to come',
  current: 'now',
  done: 'done',
  skipped: 'skipped',
};

interface Props {
  detail: MeetingDetail;
  now: Instant;
  onGoTo: (itemId: string) => void;
}

/** The agenda with planned and actual time; total and projected end stay in sight. */
export function AgendaRail({ detail: { meeting, items }, now, onGoTo }: Props) {
  const format = useFormat();
  const total = meetingTimer({ state: meeting.state, items }, now);
  return (
    <nav className={styles.rail} aria-label="Agenda">
      <header className={styles.railHead}>
        <Link href="#/meeting" className={cx(styles.back)}>
          All meetings
        </Link>
        <h1 className={styles.railTitle}>{meeting.title}</h1>
      </header>
      <ol className={styles.items}>
        {items.map((item) => (
          <li key={item.id}>
            <RailItem item={item} now={now} onGoTo={onGoTo} />
          </li>
        ))}
      </ol>
      <dl className={styles.totals}>
        <dt>Elapsed</dt>
        <dd>
          {format.duration(total.elapsed)} of {format.duration(total.planned)}
        </dd>
        <dt>{meeting.endedAt === null ? 'Projected end' : 'Ended'}</dt>
        <dd>{meeting.pausedAt === null ? format.time(meeting.endedAt ?? total.projectedEnd) : 'Paused'}</dd>
      </dl>
    </nav>
  );
}

function RailItem({ item, now, onGoTo }: { item: AgendaItem; now: Instant; onGoTo: Props['onGoTo'] }) {
  const timer = itemTimer(item, now);
  const Mark = marks[item.state];
  const isCurrent = item.state === 'current';
  const spent = Math.round(timer.elapsed / 60);
  const planned = timer.allowed / 60;
  const time = timer.elapsed > 0 || item.state === 'done' ? `${spent} / ${planned} min` : `${planned} min`;
  return (
    <Button
      className={cx(styles.item)}
      data-state={item.state}
      {...(isCurrent ? { 'aria-current': 'step' as const } : {})}
      onPress={() => {
        if (!isCurrent) onGoTo(item.id);
      }}
    >
      <Mark size={14} aria-hidden className={styles.mark ?? ''} />
      <span className={styles.itemTitle}>
        {item.title}
        <Unseen>, {stateNames[item.state]}, </Unseen>
      </span>
      <span className={styles.itemTime} data-tone={timer.allowed > 0 && timer.left < 0 ? 'over' : undefined}>
        {time}
      </span>
      {isCurrent && (
        <span className={styles.thin}>
          <span
            className={styles.thinFill}
            data-tone={timer.tone}
            style={{
              display: 'block',
              width: `${timer.allowed === 0 ? 0 : Math.min(100, (timer.elapsed / timer.allowed) * 100)}%`,
            }}
          />
        </span>
      )}
    </Button>
  );
}
