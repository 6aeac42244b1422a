import { useEffect, useState } from 'react';
import { call } from '../api.ts';
import { useRunningJob } from '../jobs.ts';
import { Button } from '../ui/Button.tsx';
import { ProgressBar } from '../ui/States.tsx';
import styles from './JobPanel.module.css';

/** Long work the user waits for is shown after this long. */
const patienceMs = 500;

/** Progress of a long job with numbers and Cancel, unless a screen shows it itself. */
export function JobPanel() {
  const job = useRunningJob();
  const isRunning = job !== null;
  const [isLate, setLate] = useState(false);
  const [isStopping, setStopping] = useState(false);
  useEffect(() => {
    setLate(false);
    setStopping(false);
    if (!isRunning) return;
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => clearTimeout(timer);
  }, [isRunning]);
  if (job === null || !isLate || job.isShownElsewhere) return null;
  return (
    <section className={styles.panel} aria-label="Work in progress">
      <ProgressBar
        label={isStopping ? 'Stopping…' : job.phase || 'Working…'}
        done={job.done}
        total={job.total}
      />
      <Button
        isDisabled={job.jobId === null || isStopping}
        onPress={() => {
          if (job.jobId === null) return;
          setStopping(true);
          call('job.cancel', { jobId: job.jobId }).catch(() => setStopping(false));
        }}
      >
        Cancel
      </Button>
    </section>
  );
}
