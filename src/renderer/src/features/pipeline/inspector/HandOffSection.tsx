import { ArrowRightLeft } from 'lucide-react';
import { useState } from 'react';
import type { HandOff } from '../../../../../domain/handOff.ts';
import { useCommand } from '../../../api.ts';
import { Button } from '../../../ui/Button.tsx';
import { Pill } from '../../../ui/Pill.tsx';
import { Popover } from '../../../ui/Popover.tsx';
import { ComboBox } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { Look } from '../grid/column.ts';
import { nameIn, personOptions } from '../words.ts';
import styles from './inspector.module.css';
import { Nothing, Section } from './Section.tsx';

const tones = { pending: 'risk', accepted: 'good', returned: 'bad' } as const;
const outcomeWords = { pending: 'Pending', accepted: 'Accepted', returned: 'Returned' } as const;

/** The hand-offs of a lead: pass it on, and answer the one that waits. */
export function HandOffSection({
  leadId,
  handOffs,
  look,
}: {
  leadId: string;
  handOffs: readonly HandOff[];
  look: Look;
}) {
  const isWaiting = handOffs.some((handOff) => handOff.outcome === 'pending');
  return (
    <Section
      title="Hand-offs"
      count={handOffs.length}
      action={
        !isWaiting && (
          <Popover
            label="Hand off this lead"
            placement="bottom end"
            trigger={
              <Button variant="quiet" icon={ArrowRightLeft}>
                Hand off
              </Button>
            }
          >
            {(close) => <HandOffForm leadId={leadId} look={look} onDone={close} />}
          </Popover>
        )
      }
    >
      {handOffs.length === 0 && <Nothing>Not handed off yet.</Nothing>}
      <ol className={styles.timeline}>
        {handOffs.map((handOff) => (
          <li key={handOff.id} className={styles.touch}>
            <span className={styles.touchHead}>
              <strong>
                {nameIn(look.lists.people, handOff.fromPersonId)} →{' '}
                {nameIn(look.lists.people, handOff.toPersonId)}
              </strong>
              <Pill tone={tones[handOff.outcome]}>{outcomeWords[handOff.outcome]}</Pill>
            </span>
            <span className={styles.by}>
              {look.format.dateTime(handOff.handedAt)}
              {handOff.outcome === 'pending' &&
                handOff.dueAt !== null &&
                ` · answer due ${look.format.dateTime(handOff.dueAt)}`}
              {handOff.reason !== null && ` · ${handOff.reason}`}
            </span>
            {handOff.outcome === 'pending' && <Answer id={handOff.id} />}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Answer({ id }: { id: string }) {
  const answer = useCommand('handOffs.answer');
  const [reason, setReason] = useState('');
  return (
    <span className={styles.buttons}>
      <Button onPress={() => void answer.run({ id, outcome: 'accepted' })}>Accept</Button>
      <Popover label="Return this lead" trigger={<Button>Return…</Button>}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void answer.run({ id, outcome: 'returned', reason });
          }}
        >
          <TextField
            label="Reason"
            value={reason}
            onChange={setReason}
            maxLength={1000}
            autoFocus
            isRequired
          />
          <Button variant="primary" type="submit" isDisabled={reason.trim() === ''}>
            Return lead
          </Button>
        </form>
      </Popover>
    </span>
  );
}

function HandOffForm({ leadId, look, onDone }: { leadId: string; look: Look; onDone: () => void }) {
  const create = useCommand('handOffs.create');
  const [toPersonId, setPerson] = useState<string | null>(null);
  const sales = personOptions(look).filter(({ key }) => look.lists.people.byId.get(key)?.team === 'sales');
  const submit = async (): Promise<void> => {
    if (toPersonId !== null && (await create.run({ leadId, toPersonId })).ok) onDone();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <ComboBox label="Salesperson" options={sales} value={toPersonId} onChange={setPerson} autoFocus />
      <Button variant="primary" type="submit" isDisabled={toPersonId === null}>
        Hand off
      </Button>
    </form>
  );
}
