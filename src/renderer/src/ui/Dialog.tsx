import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button, IconButton } from './Button.tsx';
import { cx } from './cx.ts';
import styles from './Dialog.module.css';

interface Props {
  title: string;
  isOpen: boolean;
  /** Escape, the close button, a click outside. */
  onClose: () => void;
  /** px: 480 for a question, 640 for a form, 880 for a list. */
  width?: 480 | 640 | 880;
  /** The buttons, the main one last. */
  footer?: ReactNode;
  /** A click outside does nothing: for forms with typed text. */
  keepOpen?: boolean;
  children: ReactNode;
}

/** A modal dialog. Focus goes to its first field (or the one with `autoFocus`), and back where it was on close. */
export function Dialog({ title, isOpen, onClose, width = 480, footer, keepOpen = false, children }: Props) {
  return (
    <ModalOverlay
      className={cx(styles.overlay)}
      isOpen={isOpen}
      isDismissable={!keepOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={cx(styles.modal)} style={{ width }}>
        <AriaDialog className={cx(styles.dialog)}>
          <header className={styles.header}>
            <Heading slot="title" className={cx(styles.title)}>
              {title}
            </Heading>
            <IconButton icon={X} label="Close" onPress={onClose} />
          </header>
          <div className={styles.body}>{children}</div>
          {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

interface ConfirmProps {
  /** The question: "Remove this target?" */
  title: string;
  /** What will happen. */
  children: ReactNode;
  /** The verb on the button: "Remove target". */
  confirm: string;
  isOpen: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something Undo cannot take back. For everything else just do it: Undo is preferred. */
export function ConfirmDialog({ title, children, confirm, isOpen, onConfirm, onClose }: ConfirmProps) {
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose} autoFocus>
            Cancel
          </Button>
          <Button
            variant="danger"
            onPress={() => {
              onClose();
              onConfirm();
            }}
          >
            {confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
