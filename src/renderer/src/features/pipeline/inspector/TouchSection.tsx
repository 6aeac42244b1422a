import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { type Touch, touchKinds } from '../../../../../domain/touch.ts';
import { useCommand } from '../../../api.ts';
import { useToday } from '../../../locale/LocaleContext.tsx';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Popover } from '../../../ui/Popover.tsx';
import { ComboBox, Select } from '../../../ui/Select.tsx';
import { TextAreaField, TextField } from '../../../ui/TextField.tsx';
import type { Look } from '../grid/column.ts';
import { namedOptions, nameIn, personOptions } from '../words.ts';
import styles from './inspector.module.css';
import { Nothing, Section } from './Section.tsx';

const kindNames: Record<(typeof touchKinds)[number], string> = {
  call: 'Call',
  email: 'Email',
  meeting: 'Meeting',
  networking: 'Networking',
  'direct mail': 'Direct mail',
  event: 'Event',
  'web visit': 'Web visit',
  form: 'Form',
  chat: 'Chat',
  other: 'Other',
};
const kindOptions = touchKinds.map((key) => ({ key, text: kindNames[key] }));

interface Props {
  touches: readonly Touch[];
  leadId: string | null;
  dealId: string | null;
  look: Look;
}

/** What reached the lead, newest first, and a form to write down another touch. */
export function TouchSection({ touches, leadId, dealId, look }: Props) {
  const remove = useCommand('touches.remove');
  return (
    <Section
      title="Touches"
      count={touches.length}
      action={
        <Popover
          label="Add a touch"
          placement="bottom end"
          trigger={
            <Button variant="quiet" icon={Plus}>
              Add touch
            </Button>
          }
        >
          {(close) => <TouchForm leadId={leadId} dealId={dealId} look={look} onDone={close} />}
        </Popover>
      }
    >
      {touches.length === 0 && <Nothing>No touches yet.</Nothing>}
      <ol className={styles.timeline}>
        {touches.map((touch) => (
          <li key={touch.id} className={styles.touch} data-team={touch.team}>
            <span className={styles.touchHead}>
              <strong>{touch.kind.charAt(0).toUpperCase() + touch.kind.slice(1)}</strong>
              <span className={styles.when}>{look.format.date(touch.touchedOn)}</span>
              <IconButton
                icon={Trash2}
                label={`Remove ${touch.kind} of ${touch.touchedOn}`}
                onPress={() => void remove.run({ id: touch.id })}
              />
            </span>
            <span className={styles.by}>{touchWords(touch, look)}</span>
            {touch.note !== null && <p>{touch.note}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}

const touchWords = (touch: Touch, look: Look): string =>
  [
    touch.personId === null
      ? touch.team === 'sales'
        ? 'Sales'
        : 'Marketing'
      : nameIn(look.lists.people, touch.personId),
    touch.channelId === null ? null : nameIn(look.lists.channels, touch.channelId),
    touch.campaignId === null ? null : nameIn(look.lists.campaigns, touch.campaignId),
    touch.place,
    touch.outcome,
  ]
    .filter((part) => part !== null)
    .join(' · ');

function TouchForm({ leadId, dealId, look, onDone }: Omit<Props, 'touches'> & { onDone: () => void }) {
  const today = useToday();
  const add = useCommand('touches.add');
  const [kind, setKind] = useState<(typeof touchKinds)[number]>('call');
  const [touchedOn, setTouchedOn] = useState<string | null>(today);
  const [personId, setPersonId] = useState<string | null>(null);
  const [channelId, setChannelId] = useState<string | null>(null);
  const [place, setPlace] = useState('');
  const [note, setNote] = useState('');
  const submit = async (): Promise<void> => {
    const saved = await add.run({
      kind,
      leadId,
      dealId,
      personId,
      channelId,
      touchedOn: touchedOn ?? today,
      place: place.trim() || null,
      note: note.trim() || null,
    });
    if (saved.ok) onDone();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Select label="Kind" options={kindOptions} value={kind} onChange={setKind} autoFocus />
      <DateField label="Date" value={touchedOn} max={today} onChange={setTouchedOn} />
      <ComboBox label="Who" options={personOptions(look)} value={personId} onChange={setPersonId} />
      <ComboBox
        label="Channel"
        options={namedOptions(look.lists.channels)}
        value={channelId}
        onChange={setChannelId}
      />
      <TextField label="Place" value={place} onChange={setPlace} maxLength={300} />
      <TextAreaField label="Note" value={note} onChange={setNote} maxLength={20_000} rows={2} />
      <Button variant="primary" type="submit" isPending={add.isPending}>
        Add touch
      </Button>
    </form>
  );
}
