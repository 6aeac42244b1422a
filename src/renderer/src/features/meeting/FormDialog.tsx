import { type FormEvent, type ReactNode, useId } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './PrepareView.module.css';

interface Props {
  title: string;
  /** The verb on the button: "Add item". */
  save: string;
  isPending: boolean;
  /** Returns true when saved, and the dialog closes. */
  onSave: () => Promise<boolean>;
  onClose: () => void;
  width?: 480 | 640;
  children: ReactNode;
}

/** A form in a dialog, open while mounted. Enter saves. */
export function FormDialog({ title, save, isPending, onSave, onClose, width = 480, children }: Props) {
  const id = useId();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await onSave()) onClose();
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      width={width}
      keepOpen
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={id} isPending={isPending}>
            {save}
          </Button>
        </>
      }
    >
      <Form id={id} className={styles.form ?? ''} onSubmit={(event) => void submit(event)}>
        {children}
      </Form>
    </Dialog>
  );
}
