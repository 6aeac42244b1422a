import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { WorkbookState } from '../../../contract/app.ts';
import { useCommand } from '../api.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';

interface Props {
  workbook: WorkbookState;
  isOpen: boolean;
  onClose: () => void;
}

const formId = 'rename-workbook';

/** Changes the name shown for the workbook; its file keeps its name. */
export function RenameWorkbook({ workbook, isOpen, onClose }: Props) {
  const { run, isPending } = useCommand('workbook.rename');
  return (
    <Dialog
      title="Rename workbook"
      isOpen={isOpen}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} isPending={isPending}>
            Rename
          </Button>
        </>
      }
    >
      <RenameForm
        name={workbook.name}
        onSave={async (name) => {
          const done = await run({ name });
          if (done.ok) onClose();
        }}
      />
    </Dialog>
  );
}

function RenameForm({ name, onSave }: { name: string; onSave: (name: string) => Promise<void> }) {
  const [typed, setTyped] = useState(name);
  return (
    <Form
      id={formId}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '') void onSave(typed.trim());
      }}
    >
      <TextField
        label="Name"
        value={typed}
        onChange={setTyped}
        maxLength={120}
        autoFocus
        isRequired
        description="The file keeps its name and place."
      />
    </Form>
  );
}
