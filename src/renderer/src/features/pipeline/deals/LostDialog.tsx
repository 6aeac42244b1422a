import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Select } from '../../../ui/Select.tsx';
import type { Look } from '../grid/column.ts';
import styles from '../pipeline.module.css';
import { lossReasonOptions } from '../words.ts';

interface Props {
  /** What is lost: a deal's name, or "3 deals". */
  what: string;
  look: Look;
  onClose: () => void;
  onLost: (lossReasonId: string, on: string) => void;
}

/** Asks why a deal was lost: without a reason nothing could be learned from it. */
export function LostDialog({ what, look, onClose, onLost }: Props) {
  const [reason, setReason] = useState<string | null>(null);
  const [on, setOn] = useState<string | null>(look.today);
  return (
    <Dialog
      title={`Why was ${what} lost?`}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form="lost" isDisabled={reason === null}>
            Mark as lost
          </Button>
        </>
      }
    >
      <form
        id="lost"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (reason !== null) onLost(reason, on ?? look.today);
        }}
      >
        <Select
          label="Loss reason"
          options={lossReasonOptions(look)}
          value={reason}
          onChange={setReason}
          autoFocus
        />
        <DateField label="Lost on" value={on} max={look.today} onChange={setOn} />
      </form>
    </Dialog>
  );
}
