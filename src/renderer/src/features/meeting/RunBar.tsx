import {
  ChevronLeft,
  ChevronRight,
  CircleParking,
  Flag,
  MonitorUp,
  Pause,
  Play,
  Plus,
  Power,
} from 'lucide-react';
import type { MeetingDetail } from '../../../../contract/meetings.ts';
import type { Instant } from '../../../../domain/calendar.ts';
import type { AgendaItem } from '../../../../domain/meeting/meeting.ts';
import { itemTimer } from '../../../../domain/meeting/timing.ts';
import { useFormat } from '../../locale/LocaleContext.tsx';
import { navigate } from '../../routing.ts';
import { Button } from '../../ui/Button.tsx';
import { Tooltip } from '../../ui/Tooltip.tsx';
import { Unseen } from '../../ui/Unseen.tsx';
import styles from './RunView.module.css';
import { timerWords } from './timerWords.ts';
import type { Run } from './useRun.ts';

interface Props {
  detail: MeetingDetail;
  current: AgendaItem | null;
  now: Instant;
  run: Run;
  isPresenting: boolean;
  onPresent: () => void;
  onPark: () => void;
}

/** Stepping, pausing and the timer that is seen from across the room. */
export function RunBar({
  detail: { meeting, items },
  current,
  now,
  run,
  isPresenting,
  onPresent,
  onPark,
}: Props) {
  const isPaused = meeting.pausedAt !== null;
  const isLast = current !== null && items.at(-1)?.id === current.id;
  const isFirst = current !== null && items[0]?.id === current.id;
  return (
    <section className={styles.bar} aria-label="Meeting controls">
      <Tooltip text="Previous agenda item" shortcut="P" placement="top">
        <Button icon={ChevronLeft} onPress={run.previous} isDisabled={isFirst}>
          Previous
        </Button>
      </Tooltip>
      {current !== null && (
        <>
          <Tooltip
            text={isPaused ? 'Resume the meeting' : 'Pause the meeting'}
            shortcut="Space"
            placement="top"
          >
            <Button icon={isPaused ? Play : Pause} onPress={isPaused ? run.resume : run.pause}>
              {isPaused ? 'Resume' : 'Pause'}
            </Button>
          </Tooltip>
          <Tooltip text={isLast ? 'Finish the agenda' : 'Next agenda item'} shortcut="N" placement="top">
            <Button variant="primary" icon={isLast ? Flag : ChevronRight} onPress={run.next}>
              {isLast ? 'Finish' : 'Next'}
            </Button>
          </Tooltip>
          <Timer item={current} now={now} isPaused={isPaused} />
          <Tooltip text="Two more minutes for this item" shortcut="E" placement="top">
            <Button icon={Plus} onPress={run.extend}>
              2 min
              <Unseen> more for this item</Unseen>
            </Button>
          </Tooltip>
        </>
      )}
      <div className={styles.barEnd}>
        <Tooltip text="Put an issue aside for later" placement="top">
          <Button icon={CircleParking} onPress={onPark}>
            Park issue
          </Button>
        </Tooltip>
        {current !== null && (
          <Tooltip
            text={isPresenting ? 'Back to the meeting' : 'Show only this item, large'}
            shortcut="F"
            placement="top"
          >
            <Button icon={MonitorUp} onPress={onPresent} aria-pressed={isPresenting}>
              {isPresenting ? 'Stop presenting' : 'Present'}
            </Button>
          </Tooltip>
        )}
        <Tooltip text="Stop here and go on another time" placement="top">
          <Button
            icon={Power}
            onPress={() => {
              run.suspend();
              navigate('/meeting');
            }}
          >
            Suspend
          </Button>
        </Tooltip>
      </div>
    </section>
  );
}

function Timer({ item, now, isPaused }: { item: AgendaItem; now: Instant; isPaused: boolean }) {
  const format = useFormat();
  const timer = itemTimer(item, now);
  const words = timerWords(timer, format);
  return (
    <span
      className={styles.timer}
      role="timer"
      aria-label={`${item.title}: ${words}${isPaused ? ', paused' : ''}`}
      data-tone={timer.tone}
      data-paused={isPaused || undefined}
    >
      {words}
    </span>
  );
}
