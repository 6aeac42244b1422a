import { Lock } from 'lucide-react';
import { useState } from 'react';
import type { MeetingDetail } from '../../../../contract/meetings.ts';
import type { Instant } from '../../../../domain/calendar.ts';
import { meetingTimer } from '../../../../domain/meeting/timing.ts';
import { useCommand } from '../../api.ts';
import { useFormat } from '../../locale/LocaleContext.tsx';
import { navigate } from '../../routing.ts';
import { useCommands } from '../../shell/commands.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import styles from './ItemView.module.css';
import items from './items/items.module.css';
import { RatingItem } from './items/RatingItem.tsx';
import { RecapItem } from './items/RecapItem.tsx';
import type { Run } from './useRun.ts';
import wrap from './WrapUp.module.css';

interface Props {
  detail: MeetingDetail;
  run: Run;
  now: Instant;
}

/** The end of the agenda: what was agreed, when the teams meet next, and the seal. */
export function WrapUp({ detail, run, now }: Props) {
  const { meeting, items: agenda } = detail;
  const format = useFormat();
  const update = useCommand('meetings.update');
  const [isSealing, setSealing] = useState(false);
  const total = meetingTimer({ state: meeting.state, items: agenda }, now);
  const seal = async (): Promise<void> => {
    setSealing(true);
    if (await run.seal()) navigate(`/reports/${meeting.id}`);
    else setSealing(false);
  };
  useCommands([
    {
      id: 'meeting.seal',
      title: 'Seal the meeting',
      group: 'Meeting',
      shortcut: 'Shift+S',
      when: () => !isSealing,
      run: () => void seal(),
    },
  ]);
  return (
    <div className={styles.view}>
      <header>
        <h2 className={styles.title}>The agenda is finished</h2>
        <p className={styles.prompt}>
          {format.duration(total.elapsed)} of {format.duration(total.planned)} used. Sealing freezes numbers,
          definitions and notes, and writes the minutes.
        </p>
      </header>
      <div className={wrap.seal}>
        <DateField
          label="Next meeting"
          value={meeting.nextOn}
          onChange={(nextOn) => void update.run({ id: meeting.id, nextOn })}
          min={meeting.heldOn}
        />
        <Button variant="primary" size="large" icon={Lock} onPress={() => void seal()} isPending={isSealing}>
          Seal meeting
        </Button>
      </div>
      <RecapItem detail={detail} />
      <section className={items.block} aria-label="Ratings">
        <h3 className={items.blockTitle}>Rating</h3>
        <RatingItem detail={detail} />
      </section>
    </div>
  );
}
