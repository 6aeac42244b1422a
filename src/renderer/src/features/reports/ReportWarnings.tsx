import { AlertTriangle, CheckCircle2, Info } from 'lucide-react';
import type { ReportWarning } from '../../../../domain/report/warnings.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './reports.module.css';

/** What to look at before the minutes go out, each with a way to its place in the pages. */
export function ReportWarnings({
  warnings,
  onJump,
}: {
  warnings: readonly ReportWarning[];
  onJump: (anchor: string) => void;
}) {
  return (
    <section className={styles.warnings} aria-label="Warnings">
      <h2 className={styles.panelTitle}>Before you send it</h2>
      {warnings.length === 0 && (
        <p className={styles.allGood}>
          <CheckCircle2 size={16} aria-hidden />
          Nothing is missing.
        </p>
      )}
      <ul className={styles.warningList}>
        {warnings.map(({ id, kind, message, anchor }) => (
          <li key={id} className={styles.warning} data-kind={kind}>
            {kind === 'fix' ? <AlertTriangle size={16} aria-hidden /> : <Info size={16} aria-hidden />}
            <div className={styles.warningBody}>
              <p>{message}</p>
              {anchor !== null && (
                <Button variant="quiet" aria-label={`Show where: ${message}`} onPress={() => onJump(anchor)}>
                  Show
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
