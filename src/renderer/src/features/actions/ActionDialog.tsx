import { useState } from 'react';
import type { ListedAction } from '../../../../domain/meeting/captured.ts';
import { useCommand } from '../../api.ts';
import { DateField } from '../../ui/DateField.tsx';
import { TextAreaField, TextField } from '../../ui/TextField.tsx';
import { FormDialog } from '../meeting/FormDialog.tsx';
import { PersonChoice } from './OwnerPicker.tsx';

/** Makes an action between meetings, or changes one. */
export function ActionDialog({ action, onClose }: { action: ListedAction | null; onClose: () => void }) {
  const [title, setTitle] = useState(action?.title ?? '');
  const [ownerId, setOwnerId] = useState(action?.ownerId ?? null);
  const [dueOn, setDueOn] = useState(action?.dueOn ?? null);
  const [note, setNote] = useState(action?.note ?? '');
  const [isTried, setTried] = useState(false);
  const create = useCommand('actions.create');
  const update = useCommand('actions.update');
  const isEmpty = title.trim() === '';
  const save = async (): Promise<boolean> => {
    setTried(true);
    if (isEmpty) return false;
    const fields = { title, ownerId, dueOn, note: note.trim() === '' ? null : note };
    const saved = action === null ? await create.run(fields) : await update.run({ id: action.id, ...fields });
    return saved.ok;
  };
  return (
    <FormDialog
      title={action === null ? 'New action' : 'Edit action'}
      save={action === null ? 'Add action' : 'Save action'}
      isPending={create.isPending || update.isPending}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label="What is to be done"
        value={title}
        onChange={setTitle}
        maxLength={500}
        autoFocus
        error={isTried && isEmpty ? 'Say what is to be done.' : null}
      />
      <PersonChoice label="Owner" value={ownerId} onChange={setOwnerId} autoFocus={false} />
      <DateField label="Due" value={dueOn} onChange={setDueOn} />
      <TextAreaField label="Note" value={note} onChange={setNote} rows={3} maxLength={4000} />
    </FormDialog>
  );
}
