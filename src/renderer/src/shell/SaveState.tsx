import { AlertTriangle, Check, Loader } from 'lucide-react';
import type { SaveState as Save } from '../../../contract/app.ts';
import { useCommand } from '../api.ts';
import { useFormat } from '../locale/LocaleContext.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './TopBar.module.css';

/** "Saved 14:02", "Saving…", or "Could not save" with Retry and a way out. Announced politely. */
export function SaveState({ save }: { save: Save }) {
  const format = useFormat();
  const retry = useCommand('app.saveNow');
  const elsewhere = useCommand('app.saveWorkbookAs');
  return (
    <div className={styles.save} data-state={save.state}>
      <span role="status" className={styles.saveWords}>
        {save.state === 'saved' && (
          <>
            <Check size={14} aria-hidden />
            <span>
              Saved{save.at !== null && <span className={styles.saveTime}> {format.time(save.at)}</span>}
            </span>
          </>
        )}
        {save.state === 'saving' && (
          <>
            <Loader size={14} aria-hidden />
            Saving…
          </>
        )}
        {save.state === 'failed' && (
          <span className={styles.saveFailed} title={save.message ?? undefined}>
            <AlertTriangle size={14} aria-hidden />
            Could not save
          </span>
        )}
      </span>
      {save.state === 'failed' && (
        <>
          <Button onPress={() => void retry.run({})} isPending={retry.isPending}>
            Retry
          </Button>
          <Button onPress={() => void elsewhere.run({})}>Save elsewhere…</Button>
        </>
      )}
    </div>
  );
}
