import { type SubmitEvent, useId, useState } from 'react';
import type { ListedMeeting } from '../../../../contract/meetings.ts';
import type { Card } from '../../../../domain/metrics/card.ts';
import { useCall, useCommand } from '../../api.ts';
import type { Format } from '../../format.ts';
import { useFormat } from '../../locale/LocaleContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { teamNames } from '../../ui/Pill.tsx';
import { ComboBox, type Option, Select } from '../../ui/Select.tsx';
import { TextAreaField } from '../../ui/TextField.tsx';
import { showToast } from '../../ui/Toasts.tsx';
import styles from './dashboard.module.css';

const next = 'next';
const parked = 'parked';

/** Where an issue can be talked about: a meeting on the table, running ones first; the next one; not now. */
export function placesForIssue(meetings: readonly ListedMeeting[], format: Format): Option[] {
  const rank = { running: 0, open: 1 } as const;
  const onTable = meetings
    .flatMap((meeting) =>
      meeting.state === 'running' || meeting.state === 'open' ? [{ meeting, rank: rank[meeting.state] }] : [],
    )
    .sort((a, b) => a.rank - b.rank || a.meeting.heldOn.localeCompare(b.meeting.heldOn))
    .map(({ meeting }) => ({
      key: meeting.id,
      text: meeting.title,
      detail: meeting.state === 'running' ? 'running' : format.date(meeting.heldOn, 'dayMonth'),
    }));
  return [
    ...onTable,
    { key: next, text: onTable.length === 0 ? 'The next meeting' : 'A later meeting' },
    { key: parked, text: 'Put aside for now' },
  ];
}

interface Props {
  /** The card the issue is about; null = closed. */
  card: Card | null;
  onClose: () => void;
}

/** Asks what the issue is and keeps it with a frozen copy of the card. */
export function RaiseIssue({ card, onClose }: Props) {
  const formId = useId();
  const { run, isPending } = useCommand('capture.add');
  const raise = async ({ title, place, raisedById }: Raised): Promise<void> => {
    if (card === null) return;
    const isMeeting = place !== next && place !== parked;
    const answer = await run({
      kind: 'issue',
      text: title,
      meetingId: isMeeting ? place : null,
      ownerId: raisedById,
      parked: place === parked,
      evidence: { title: card.title.slice(0, 500), content: { kind: 'card', card } },
    });
    if (!answer.ok) return;
    onClose();
    showToast('Issue raised', { tone: 'good', detail: title });
  };
  return (
    <Dialog
      title="Raise issue"
      isOpen={card !== null}
      onClose={onClose}
      width={480}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} isPending={isPending}>
            Raise issue
          </Button>
        </>
      }
    >
      {card !== null && <IssueForm id={formId} card={card} onSubmit={(raised) => void raise(raised)} />}
    </Dialog>
  );
}

interface Raised {
  title: string;
  place: string;
  raisedById: string | null;
}

function IssueForm({ id, card, onSubmit }: { id: string; card: Card; onSubmit: (raised: Raised) => void }) {
  const format = useFormat();
  const places = placesForIssue(useCall('meetings.list', {}).data ?? [], format);
  const people = useCall('people.list', {}).data ?? [];
  const [title, setTitle] = useState(card.title);
  const [chosen, setChosen] = useState<string | null>(null);
  const [raisedById, setRaisedById] = useState<string | null>(null);
  const place = chosen ?? places[0]?.key ?? next;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (title.trim() !== '') onSubmit({ title: title.trim(), place, raisedById });
  };
  return (
    <form id={id} className={styles.form} onSubmit={submit}>
      <TextAreaField
        label="What is the issue?"
        value={title}
        onChange={setTitle}
        rows={2}
        maxLength={500}
        isRequired
        autoFocus
        error={title.trim() === '' ? 'Say in a few words what to talk about.' : null}
      />
      <Select label="Talk about it in" options={places} value={place} onChange={setChosen} />
      <ComboBox
        label="Raised by"
        options={people
          .filter(({ active }) => active)
          .map(({ id: key, name, team }) => ({ key, text: name, detail: teamNames[team] }))}
        value={raisedById}
        onChange={setRaisedById}
        placeholder="Nobody in particular"
      />
      <p className={styles.evidence}>
        Keeps a copy of “{card.subject}” as it stands now: {card.filterText}.
      </p>
    </form>
  );
}
