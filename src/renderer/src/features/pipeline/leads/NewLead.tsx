import { useState } from 'react';
import type { CallInput } from '../../../../../contract/index.ts';
import type { LeadStage } from '../../../../../domain/vocabulary.ts';
import { leadStageSchema } from '../../../../../domain/vocabulary.ts';
import { useCommand } from '../../../api.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ComboBox, Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { Look } from '../grid/column.ts';
import styles from '../pipeline.module.css';
import { namedOptions, personOptions } from '../words.ts';

interface Props {
  look: Look;
  onClose: () => void;
  /** Called with the id of the new lead. */
  onCreated: (id: string) => void;
}

type Draft = Omit<CallInput<'leads.create'>, 'stage'>;

/** The form for a new lead: the little that is known at first; the rest goes into the inspector. */
export function NewLead({ look, onClose, onCreated }: Props) {
  const create = useCommand('leads.create');
  const [draft, setDraft] = useState<Draft>({ name: '', createdOn: look.today });
  const [stage, setStage] = useState<LeadStage>('inquiry');
  const set = (part: Partial<Draft>): void => setDraft((known) => ({ ...known, ...part }));
  const text = (value: string): string | null => (value.trim() === '' ? null : value);
  const submit = async (): Promise<void> => {
    const made = await create.run({ ...draft, stage });
    if (made.ok) onCreated(made.value.lead.id);
  };
  return (
    <Dialog
      title="New lead"
      width={640}
      isOpen
      keepOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            form="new-lead"
            isDisabled={draft.name.trim() === ''}
            isPending={create.isPending}
          >
            Add lead
          </Button>
        </>
      }
    >
      <form
        id="new-lead"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (draft.name.trim() !== '') void submit();
        }}
      >
        <TextField
          label="Name"
          value={draft.name}
          onChange={(name) => set({ name })}
          maxLength={500}
          autoFocus
          isRequired
        />
        <TextField label="Company" onChange={(company) => set({ company: text(company) })} maxLength={500} />
        <TextField label="Email" onChange={(email) => set({ email: text(email) })} maxLength={320} />
        <TextField label="Phone" onChange={(phone) => set({ phone: text(phone) })} maxLength={60} />
        <ComboBox
          label="Owner"
          options={personOptions(look)}
          value={draft.ownerId ?? null}
          onChange={(ownerId) => set({ ownerId })}
        />
        <ComboBox
          label="Channel"
          options={namedOptions(look.lists.channels)}
          value={draft.channelId ?? null}
          onChange={(channelId) => set({ channelId })}
        />
        <Select
          label="Stage"
          options={leadStageSchema.options.map((key) => ({ key, text: look.stageNames[key] }))}
          value={stage}
          onChange={setStage}
        />
        <DateField
          label="Created"
          value={draft.createdOn ?? null}
          max={look.today}
          onChange={(createdOn) => set({ createdOn })}
        />
      </form>
    </Dialog>
  );
}
