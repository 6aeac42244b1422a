import { CheckCircle2 } from 'lucide-react';
import type { ImportResult } from '../../../../contract/imports.ts';
import { entityWords } from '../../../../domain/import/entity.ts';
import { useCommand } from '../../api.ts';
import { useFormat } from '../../locale/LocaleContext.tsx';
import { navigate } from '../../routing.ts';
import { runCommand } from '../../shell/commands.ts';
import { Button } from '../../ui/Button.tsx';
import { showToast } from '../../ui/Toasts.tsx';
import styles from './import.module.css';

const verdictWords = {
  ok: 'imported',
  warning: 'imported with a remark',
  rejected: 'rejected',
  skipped: 'skipped',
} as const;

interface Props {
  result: ImportResult;
  /** Back to the first step. */
  onAgain: () => void;
  /** Asks for the next file. */
  onChoose: () => void;
}

/** What came of the import, why rows were rejected, and the ways on from here. */
export function ImportDone({ result, onAgain, onChoose }: Props) {
  const format = useFormat();
  const words = entityWords[result.entity];
  const place = result.entity === 'deals' || result.entity === 'accounts' ? result.entity : 'leads';
  const counts = [
    ['Created', result.created],
    ['Updated', result.updated],
    ['Skipped', result.skipped],
    ['Rejected', result.rejected],
  ] as const;
  return (
    <div className={styles.done}>
      <h2 className={styles.doneTitle}>
        <CheckCircle2 size={20} aria-hidden />
        {format.count(result.created + result.updated, words.one, words.many)} imported
      </h2>
      <dl className={styles.counts}>
        {counts.map(([title, count]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{format.number(count)}</dd>
          </div>
        ))}
      </dl>
      {result.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {result.reasons.length > 0 && (
        <section aria-labelledby="import-reasons">
          <h3 id="import-reasons" className={styles.heading}>
            Rows that were not taken as they are
          </h3>
          <ul className={styles.reasons}>
            {result.reasons.map(({ reason, rows, verdict }) => (
              <li key={`${verdict} ${reason}`}>
                <strong>{format.count(rows, 'row')}</strong> {verdictWords[verdict]}: {reason}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className={styles.buttons}>
        <Button variant="primary" autoFocus onPress={() => navigate(`/pipeline/${place}`)}>
          Show in the pipeline
        </Button>
        {result.rejected > 0 && result.runId !== null && <SaveRejected runId={result.runId} />}
        <Button
          onPress={() => {
            if (runCommand('edit.undo')) onAgain();
          }}
        >
          Undo import
        </Button>
        <Button variant="quiet" onPress={onChoose}>
          Import another file…
        </Button>
      </div>
    </div>
  );
}

function SaveRejected({ runId }: { runId: string }) {
  const save = useCommand('import.saveRejected');
  const run = async (): Promise<void> => {
    const done = await save.run({ runId });
    if (done.ok && done.value.saved) showToast('Rejected rows saved', { tone: 'good' });
  };
  return (
    <Button isPending={save.isPending} onPress={() => void run()}>
      Save rejected rows…
    </Button>
  );
}
