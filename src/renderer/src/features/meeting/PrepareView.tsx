import { Play } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import type { MeetingDetail } from '../../../../contract/meetings.ts';
import { addDays } from '../../../../domain/calendar.ts';
import { useCall, useCommand } from '../../api.ts';
import { useFormat } from '../../locale/LocaleContext.tsx';
import { useCommands } from '../../shell/commands.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Screen } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { ComboBox } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { AgendaEditor } from './AgendaEditor.tsx';
import { CheckInItem } from './items/CheckInItem.tsx';
import styles from './PrepareView.module.css';
import { stateWords } from './stateWords.ts';

/** A meeting before it runs: agenda, who comes, what is reviewed; then Start. */
export function PrepareView({ detail }: { detail: MeetingDetail }) {
  const { meeting, brought } = detail;
  const format = useFormat();
  const start = useCommand('meetings.start');
  const seal = useCommand('meetings.seal');
  const begin = (): void => void start.run({ id: meeting.id });
  const isHeld = meeting.startedAt !== null;
  const words = isHeld ? 'Resume' : 'Start';
  useCommands([
    {
      id: 'meeting.start',
      title: `${words} the meeting`,
      group: 'Meeting',
      shortcut: 'Shift+S',
      run: begin,
    },
  ]);
  const carried = [
    brought.actions.length > 0 ? format.count(brought.actions.length, 'action') : null,
    brought.issues.length > 0 ? format.count(brought.issues.length, 'issue') : null,
  ].filter((part) => part !== null);
  return (
    <Screen
      title={meeting.title}
      tools={
        <>
          <Link href="#/meeting" className={cx(styles.back)}>
            All meetings
          </Link>
          {isHeld && <Button onPress={() => void seal.run({ id: meeting.id })}>Seal meeting</Button>}
          <Button variant="primary" icon={Play} onPress={begin}>
            {words}
          </Button>
        </>
      }
    >
      <div className={styles.prepare}>
        <p className={styles.state}>
          <Pill tone="neutral">{stateWords(meeting)}</Pill>
          <span>
            {carried.length > 0
              ? `${carried.join(' and ')} came from earlier meetings.`
              : 'Nothing was left open by earlier meetings.'}
          </span>
        </p>
        <div className={styles.columns}>
          <AgendaEditor detail={detail} />
          <div className={styles.side}>
            <Details detail={detail} />
            <Card title="Who comes">
              <CheckInItem detail={detail} isPlanning />
            </Card>
          </div>
        </div>
      </div>
    </Screen>
  );
}

/** Title, day, period and people of the meeting; each is saved when it is changed. */
function Details({ detail: { meeting } }: { detail: MeetingDetail }) {
  const { run } = useCommand('meetings.update');
  const people = useCall('people.list', {}).data ?? [];
  const { id, periodFrom, periodTo, heldOn } = meeting;
  const lastDay = addDays(periodTo, -1);
  return (
    <Card title="Meeting">
      <SavedText
        label="Title"
        value={meeting.title}
        isNeeded
        onSave={(title) => void run({ id, title: title ?? meeting.title })}
      />
      <div className={styles.pair}>
        <DateField
          label="Held on"
          value={heldOn}
          onChange={(next) => {
            if (next !== null) void run({ id, heldOn: next });
          }}
        />
        <SavedText label="Place" value={meeting.place ?? ''} onSave={(place) => void run({ id, place })} />
      </div>
      <div className={styles.pair}>
        <DateField
          label="Reviews from"
          value={periodFrom}
          max={lastDay}
          onChange={(from) => {
            if (from !== null && from < periodTo) void run({ id, period: { from, to: periodTo } });
          }}
        />
        <DateField
          label="Reviews until"
          value={lastDay}
          min={periodFrom}
          onChange={(until) => {
            if (until !== null && until >= periodFrom) {
              void run({ id, period: { from: periodFrom, to: addDays(until, 1) } });
            }
          }}
        />
      </div>
      <ComboBox
        label="Facilitator"
        options={people.filter(({ active }) => active).map(({ id: key, name }) => ({ key, text: name }))}
        value={meeting.facilitatorId}
        onChange={(facilitatorId) => void run({ id, facilitatorId })}
        placeholder="Type a name"
      />
    </Card>
  );
}

interface SavedTextProps {
  label: string;
  value: string;
  /** An empty field falls back to what it held. */
  isNeeded?: boolean;
  /** Called when the field is left with another text; null when it was emptied. */
  onSave: (text: string | null) => void;
}

function SavedText({ label, value, isNeeded = false, onSave }: SavedTextProps) {
  const [text, setText] = useState<string | null>(null);
  const leave = (): void => {
    const typed = text?.trim();
    setText(null);
    if (typed === undefined || typed === value || (isNeeded && typed === '')) return;
    onSave(typed === '' ? null : typed);
  };
  return <TextField label={label} value={text ?? value} onChange={setText} onBlur={leave} maxLength={200} />;
}
