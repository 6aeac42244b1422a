import type { ReactNode } from 'react';
import styles from './inspector.module.css';

interface Props {
  title: string;
  /** A count beside the title. */
  count?: number | undefined;
  action?: ReactNode;
  children: ReactNode;
}

/** A titled part of the inspector. */
export function Section({ title, count, action, children }: Props) {
  return (
    <section className={styles.section}>
      <header className={styles.sectionHead}>
        <h3 className={styles.sectionTitle}>
          {title}
          {count !== undefined && count > 0 && <span className={styles.count}>{count}</span>}
        </h3>
        {action}
      </header>
      {children}
    </section>
  );
}

/** One event in a list: when, what, and more. */
export function Entry({ when, children }: { when: string; children: ReactNode }) {
  return (
    <li className={styles.entry}>
      <span className={styles.when}>{when}</span>
      <span className={styles.what}>{children}</span>
    </li>
  );
}

export function Entries({ children }: { children: ReactNode }) {
  return <ol className={styles.entries}>{children}</ol>;
}

export const Nothing = ({ children }: { children: ReactNode }) => (
  <p className={styles.nothing}>{children}</p>
);
