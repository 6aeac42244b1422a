import { X } from 'lucide-react';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { IconButton } from '../ui/Button.tsx';
import { Tag } from '../ui/Pill.tsx';
import styles from './Inspector.module.css';

interface Slot {
  element: HTMLElement | null;
  setElement: (element: HTMLElement | null) => void;
  /** How many inspectors are mounted; the column only takes room while there is one. */
  count: number;
  setCount: (change: (count: number) => number) => void;
}

const InspectorContext = createContext<Slot | null>(null);

function useSlot(): Slot {
  const slot = useContext(InspectorContext);
  if (slot === null) throw new Error('Inspector outside InspectorProvider');
  return slot;
}

/** Holds the place on the right in which screens show details. */
export function InspectorProvider({ children }: { children: ReactNode }) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [count, setCount] = useState(0);
  const slot = useMemo(() => ({ element, setElement, count, setCount }), [element, count]);
  return <InspectorContext value={slot}>{children}</InspectorContext>;
}

/** The column itself, placed once by the shell. */
export function InspectorColumn() {
  const { setElement, count } = useSlot();
  return <aside className={styles.column} ref={setElement} hidden={count === 0} aria-label="Inspector" />;
}

interface Props {
  /** The record's name. */
  title: string;
  /** What kind of record: "Lead". */
  kind?: string;
  /** Escape inside it, or the close button. Give the focus back to the row. */
  onClose: () => void;
  /** Buttons in the header. */
  tools?: ReactNode;
  children: ReactNode;
}

/** Details of one record in the 360 px column on the right, while mounted. */
export function Inspector({ title, kind, onClose, tools, children }: Props) {
  const { element, setCount } = useSlot();
  useEffect(() => {
    setCount((count) => count + 1);
    return () => setCount((count) => count - 1);
  }, [setCount]);
  if (element === null) return null;
  return createPortal(
    <section
      className={styles.inspector}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header className={styles.header}>
        <div className={styles.heading}>
          {kind !== undefined && <Tag>{kind}</Tag>}
          <h2 className={styles.title}>{title}</h2>
        </div>
        {tools}
        <IconButton icon={X} label="Close inspector" shortcut="Esc" onPress={onClose} />
      </header>
      <div className={styles.body}>{children}</div>
    </section>,
    element,
  );
}
