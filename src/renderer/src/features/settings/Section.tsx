import { ArrowDown, ArrowUp } from 'lucide-react';
import { type FormEvent, type ReactNode, useId } from 'react';
import { Form } from 'react-aria-components';
import { failureOf } from '../../api.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorPanel, Loading } from '../../ui/States.tsx';
import styles from './settings.module.css';

interface SectionProps {
  title: string;
  /** One sentence: what this is for. */
  intro: string;
  /** "Add person". */
  action?: ReactNode;
  children: ReactNode;
}

/** One page of the settings. */
export function Section({ title, intro, action, children }: SectionProps) {
  return (
    <section className={styles.section} aria-label={title}>
      <header className={styles.sectionHeader}>
        <div>
          <h2 className={styles.sectionTitle}>{title}</h2>
          <p className={styles.intro}>{intro}</p>
        </div>
        {action}
      </header>
      {children}
    </section>
  );
}

interface Answer<T> {
  data: T | undefined;
  error: unknown;
  refetch: () => unknown;
}

/** Draws an answer once it is there, and its failure otherwise. */
export function Answered<T>({ answer, children }: { answer: Answer<T>; children: (data: T) => ReactNode }) {
  if (answer.data !== undefined) return children(answer.data);
  if (answer.error == null) return <Loading />;
  return (
    <ErrorPanel
      failure={failureOf(answer.error)}
      action={<Button onPress={() => answer.refetch()}>Try again</Button>}
    />
  );
}

/** The ids with one of them moved by one place; the same list when it is already at the end. */
export function movedId(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const next = [...ids];
  const at = next.indexOf(id);
  const other = next[at + by];
  if (at === -1 || other === undefined) return next;
  next[at + by] = id;
  next[at] = other;
  return next;
}

interface MoveProps {
  name: string;
  id: string;
  ids: readonly string[];
  onMove: (ids: string[]) => void;
}

/** Up and down: the keyboard's way to reorder, and the only one needed for short lists. */
export function MoveButtons({ name, id, ids, onMove }: MoveProps) {
  return (
    <>
      <IconButton
        icon={ArrowUp}
        label={`Move ${name} up`}
        isDisabled={ids[0] === id}
        onPress={() => onMove(movedId(ids, id, -1))}
      />
      <IconButton
        icon={ArrowDown}
        label={`Move ${name} down`}
        isDisabled={ids.at(-1) === id}
        onPress={() => onMove(movedId(ids, id, 1))}
      />
    </>
  );
}

interface EditDialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** Returns true when saved, and the dialog closes. */
  onSave: () => Promise<boolean>;
  isPending: boolean;
  /** The verb on the button. */
  save?: string;
  children: ReactNode;
}

/** A small form in a dialog. Enter saves. */
export function EditDialog({
  title,
  isOpen,
  onClose,
  onSave,
  isPending,
  save = 'Save',
  children,
}: EditDialogProps) {
  const id = useId();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await onSave()) onClose();
  };
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
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
