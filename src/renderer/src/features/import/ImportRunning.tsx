import { useState } from 'react';
import { call } from '../../api.ts';
import { useOwnJobDisplay } from '../../jobs.ts';
import { Button } from '../../ui/Button.tsx';
import { ProgressBar } from '../../ui/States.tsx';
import styles from './import.module.css';

/** Progress with numbers and Cancel; nothing is written until the very end, so stopping leaves no trace. */
export function ImportRunning() {
  const job = useOwnJobDisplay();
  const [isStopping, setStopping] = useState(false);
  const jobId = job?.jobId ?? null;
  return (
    <div className={styles.centre}>
      <div className={styles.running}>
        <ProgressBar
          label={isStopping ? 'Stopping…' : job?.phase || 'Reading the file'}
          done={job?.done ?? 0}
          total={job?.total ?? 0}
          unit="rows"
        />
        <p className={styles.faint}>Until it is finished the workbook stays as it is.</p>
        <Button
          autoFocus
          isDisabled={jobId === null || isStopping}
          onPress={() => {
            if (jobId === null) return;
            setStopping(true);
            call('job.cancel', { jobId }).catch(() => setStopping(false));
          }}
        >
          Cancel import
        </Button>
      </div>
    </div>
  );
}
