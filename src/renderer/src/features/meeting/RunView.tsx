import { useRef, useState } from 'react';
import type { MeetingDetail } from '../../../../contract/meetings.ts';
import { useCommands } from '../../shell/commands.ts';
import { useFocusMode } from '../../shell/focusMode.ts';
import { cx } from '../../ui/cx.ts';
import { AgendaRail } from './AgendaRail.tsx';
import { type CaptureHandle, CapturePanel } from './CapturePanel.tsx';
import { ItemView } from './ItemView.tsx';
import { RunBar } from './RunBar.tsx';
import styles from './RunView.module.css';
import { runCommands } from './runCommands.ts';
import { useMeetingNow } from './useMeetingNow.ts';
import { useRun } from './useRun.ts';
import { WrapUp } from './WrapUp.tsx';

interface Props {
  detail: MeetingDetail;
  /** `Date.now()` when `detail` came. */
  receivedAt: number;
  refetch: () => void;
}

/** A running meeting: agenda on the left, the current item in the middle, what is captured on the right. */
export function RunView({ detail, receivedAt, refetch }: Props) {
  const { meeting, items } = detail;
  const run = useRun(meeting.id);
  const capture = useRef<CaptureHandle>(null);
  const [isPresenting, setPresenting] = useState(false);
  const isPaused = meeting.pausedAt !== null;
  const now = useMeetingNow(detail.now, receivedAt, true, refetch);
  const current = items.find(({ id }) => id === meeting.currentItemId) ?? null;
  const begin = (prefix: string): void => {
    setPresenting(false);
    capture.current?.begin(prefix);
  };
  useFocusMode();
  useCommands(
    runCommands({
      run,
      isPaused,
      hasCurrent: current !== null,
      isPresenting,
      present: () => setPresenting(!isPresenting),
      capture: begin,
    }),
  );
  return (
    <div className={cx(styles.run)} data-presenting={isPresenting || undefined}>
      <div className={styles.columns}>
        <AgendaRail detail={detail} now={now} onGoTo={run.goTo} />
        <section className={styles.centre} aria-label={current?.title ?? 'End of the agenda'}>
          {current === null ? (
            <WrapUp detail={detail} run={run} now={now} />
          ) : (
            <ItemView
              key={current.id}
              detail={detail}
              item={current}
              isPresenting={isPresenting}
              onCapture={(draft) => capture.current?.attach(draft)}
            />
          )}
        </section>
        <CapturePanel ref={capture} detail={detail} itemId={current?.id ?? null} />
      </div>
      <RunBar
        detail={detail}
        current={current}
        now={now}
        run={run}
        isPresenting={isPresenting}
        onPresent={() => setPresenting(!isPresenting)}
        onPark={() => begin('/park ')}
      />
    </div>
  );
}
