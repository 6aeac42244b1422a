import { CircleAlert, type LucideIcon } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components';
import type { Failure } from '../../../domain/result.ts';
import { useFormat } from '../locale/LocaleContext.tsx';
import { cx } from './cx.ts';
import { failureWords } from './failureWords.ts';
import styles from './States.module.css';

/** Nothing here yet: one sentence and one action (a Button). */
export function EmptyState({
  icon: Icon,
  children,
  action,
}: {
  icon?: LucideIcon;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      {Icon && <Icon size={24} strokeWidth={1.5} aria-hidden />}
      <p>{children}</p>
      {action}
    </div>
  );
}

interface ErrorPanelProps {
  /** What went wrong. Its message says what happened; the panel adds whether the data is safe. */
  failure: Failure;
  /** What to do now: one or two buttons, "Try again" first. */
  action?: ReactNode;
}

/** What happened, is the data safe, next step. */
export function ErrorPanel({ failure, action }: ErrorPanelProps) {
  const words = failureWords(failure);
  return (
    <div className={styles.error} role="alert">
      <CircleAlert size={20} aria-hidden className={cx(styles.errorIcon)} />
      <div className={styles.errorBody}>
        <h3 className={styles.errorTitle}>{words.title}</h3>
        <p>{failure.message}</p>
        {words.safety !== null && <p className={styles.safety}>{words.safety}</p>}
        {action !== undefined && <div className={styles.errorActions}>{action}</div>}
      </div>
    </div>
  );
}

interface ProgressProps {
  /** What is going on: "Reading leads.csv". */
  label: string;
  done: number;
  /** 0 when not known: the bar then only moves. */
  total: number;
  /** What is counted: "rows". Shown as "1,204 of 10,000 rows". */
  unit?: string;
}

/** Progress with numbers. */
export function ProgressBar({ label, done, total, unit }: ProgressProps) {
  const format = useFormat();
  const known = total > 0;
  const count = known
    ? `${format.number(done)} of ${format.number(total)}`
    : done > 0
      ? format.number(done)
      : '';
  const words = [count, count === '' ? undefined : unit].filter(Boolean).join(' ');
  return (
    <AriaProgressBar
      className={cx(styles.progress)}
      isIndeterminate={!known}
      value={known ? Math.min(done, total) : 0}
      maxValue={known ? total : 100}
      valueLabel={words}
    >
      {({ percentage }) => (
        <>
          <div className={styles.progressWords}>
            <Label>{label}</Label>
            <span>{words}</span>
          </div>
          <div className={styles.track}>
            <div
              className={styles.fill}
              data-moving={known ? undefined : true}
              style={known ? { width: `${percentage ?? 0}%` } : {}}
            />
          </div>
        </>
      )}
    </AriaProgressBar>
  );
}

/** Says that something is being fetched, but only when it takes longer than 300 ms. */
export function Loading({ label = 'Loading…' }: { label?: string }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className={styles.loading} role="status">
      {late ? label : ''}
    </p>
  );
}
