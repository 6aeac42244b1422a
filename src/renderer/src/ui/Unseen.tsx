import type { ReactNode } from 'react';
import styles from './Unseen.module.css';

/** Words for screen readers only. */
export function Unseen({ children, role }: { children: ReactNode; role?: 'status' | 'alert' }) {
  return (
    <span className={styles.unseen} {...(role === undefined ? {} : { role })}>
      {children}
    </span>
  );
}
