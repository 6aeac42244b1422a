import { useState } from 'react';
import type { AgendaItem } from '../../../../domain/meeting/meeting.ts';
import { type AgendaItemKind, agendaItemKinds } from '../../../../domain/vocabulary.ts';
import { useCall, useCommand } from '../../api.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { ComboBox, Select } from '../../ui/Select.tsx';
import { TextAreaField, TextField } from '../../ui/TextField.tsx';
import { FormDialog } from './FormDialog.tsx';

const kindNames: Record<AgendaItemKind, string> = {
  'check-in': 'Check-in',
  actions: 'Last actions',
  scorecard: 'Scorecard',
  'what changed': 'What changed',
  'hand-offs': 'Lead quality and hand-offs',
  'channels and budget': 'Channels and budget',
  'insights and personas': 'Insights and personas',
  shadowing: 'Shadowing',
  issues: 'Issues',
  'free topic': 'Free topic',
  recap: 'Decisions and actions recap',
  rating: 'Rating',
};

const kinds = agendaItemKinds.map((key) => ({ key, text: kindNames[key] }));

interface Props {
  meetingId: string;
  /** Null makes a new one. */
  item: AgendaItem | null;
  onClose: () => void;
}

/** What an agenda item is: what it shows, how long, who leads it and the question it answers. */
export function AgendaItemDialog({ meetingId, item, onClose }: Props) {
  const people = useCall('people.list', {}).data ?? [];
  const add = useCommand('meetings.addItem');
  const update = useCommand('meetings.updateItem');
  const [kind, setKind] = useState<AgendaItemKind>(item?.kind ?? 'free topic');
  const [title, setTitle] = useState(item?.title ?? '');
  const [minutes, setMinutes] = useState(item?.plannedMinutes ?? 10);
  const [prompt, setPrompt] = useState(item?.prompt ?? '');
  const [ownerId, setOwnerId] = useState(item?.ownerId ?? null);
  const [isTried, setTried] = useState(false);
  const isNameless = title.trim() === '';

  const save = async (): Promise<boolean> => {
    setTried(true);
    if (isNameless) return false;
    const asked = prompt.trim() === '' ? null : prompt.trim();
    if (item === null) {
      const line = { kind, title, minutes, prompt: asked };
      return (await add.run({ meetingId, line, ownerId })).ok;
    }
    // A view chosen for another kind of item would not fit the new one.
    const view = kind === item.kind ? {} : { view: null };
    return (
      await update.run({ id: item.id, kind, title, plannedMinutes: minutes, prompt: asked, ownerId, ...view })
    ).ok;
  };

  return (
    <FormDialog
      title={item === null ? 'Add agenda item' : `Edit ${item.title}`}
      save={item === null ? 'Add item' : 'Save item'}
      isPending={add.isPending || update.isPending}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label="Title"
        value={title}
        onChange={setTitle}
        maxLength={200}
        autoFocus
        error={isTried && isNameless ? 'An agenda item needs a title.' : null}
      />
      <Select label="Shows" options={kinds} value={kind} onChange={setKind} />
      <NumberField
        label="Minutes"
        value={minutes}
        minValue={0}
        maxValue={600}
        onChange={(next) => setMinutes(Math.round(next ?? 0))}
      />
      <ComboBox
        label="Led by"
        options={people.filter(({ active }) => active).map(({ id, name }) => ({ key: id, text: name }))}
        value={ownerId}
        onChange={setOwnerId}
        placeholder="Nobody in particular"
      />
      <TextAreaField
        label="Question"
        value={prompt}
        onChange={setPrompt}
        rows={2}
        maxLength={1000}
        placeholder="What shall the teams answer?"
      />
    </FormDialog>
  );
}
