import { MessageSquareWarning } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '../../../api.ts';
import { Button } from '../../../ui/Button.tsx';
import { Popover } from '../../../ui/Popover.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { showToast } from '../../../ui/Toasts.tsx';
import styles from './inspector.module.css';

interface Props {
  entity: 'lead' | 'deal';
  id: string;
  name: string;
  /** The record as it stands, kept beside the issue. */
  fields: Record<string, string | number | null>;
}

/** Puts a lead or deal on the list of issues of the next meeting, with a frozen copy of how it stands. */
export function RaiseIssue({ entity, id, name, fields }: Props) {
  const add = useCommand('capture.add');
  const [text, setText] = useState('');
  const submit = async (close: () => void): Promise<void> => {
    const raised = await add.run({
      kind: 'issue',
      text,
      ...(entity === 'lead' ? { leadId: id } : { dealId: id }),
      evidence: { title: name.slice(0, 500), content: { kind: 'record', entity, id, fields } },
    });
    if (!raised.ok) return;
    setText('');
    showToast('Issue raised for the next meeting', { tone: 'good' });
    close();
  };
  return (
    <Popover
      label={`Raise an issue about ${name}`}
      placement="bottom end"
      trigger={
        <Button variant="quiet" icon={MessageSquareWarning}>
          Raise issue
        </Button>
      }
    >
      {(close) => (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== '') void submit(close);
          }}
        >
          <TextField label="Issue" value={text} onChange={setText} maxLength={500} autoFocus />
          <Button variant="primary" type="submit" isDisabled={text.trim() === ''} isPending={add.isPending}>
            Raise issue
          </Button>
        </form>
      )}
    </Popover>
  );
}
