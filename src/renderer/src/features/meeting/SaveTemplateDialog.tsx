import { useState } from 'react';
import type { AgendaItem } from '../../../../domain/meeting/meeting.ts';
import { useCommand } from '../../api.ts';
import { TextField } from '../../ui/TextField.tsx';
import { showToast } from '../../ui/Toasts.tsx';
import { FormDialog } from './FormDialog.tsx';

/** Keeps an agenda under a name, for the next meetings. */
export function SaveTemplateDialog({
  items,
  onClose,
}: {
  items: readonly AgendaItem[];
  onClose: () => void;
}) {
  const [name, setName] = useState('');
  const { run, isPending } = useCommand('meetings.saveTemplate');
  const save = async (): Promise<boolean> => {
    if (name.trim() === '') return false;
    const lines = items.map(({ kind, title, plannedMinutes: minutes, prompt, view }) => ({
      kind,
      title,
      minutes,
      prompt,
      view,
    }));
    const saved = await run({ name, items: lines });
    if (saved.ok) showToast(`“${name.trim()}” is now a template`, { tone: 'good' });
    return saved.ok;
  };
  return (
    <FormDialog
      title="Save the agenda as a template"
      save="Save template"
      isPending={isPending}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        maxLength={200}
        autoFocus
        placeholder="Our monthly review"
      />
    </FormDialog>
  );
}
