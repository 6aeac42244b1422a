import { FilePlus2, FolderOpen, HardDrive, Sparkles } from 'lucide-react';
import { useState } from 'react';
import type { Failure } from '../../../../domain/result.ts';
import { failureOf, useCall } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { DropArea } from '../../ui/DropArea.tsx';
import { ErrorPanel, Loading } from '../../ui/States.tsx';
import { RecentList } from './RecentList.tsx';
import styles from './StartScreen.module.css';
import { type Opening, useOpening } from './useOpening.ts';

/** The first thing seen: make, open or explore a workbook. */
export function StartScreen() {
  const opening = useOpening();
  return (
    <DropArea hint="Drop to open the workbook" onFile={(file) => void opening.openFile(file)}>
      <main className={styles.screen}>
        <div className={styles.columns}>
          <section className={styles.left}>
            <h1 className={styles.name}>Tandem</h1>
            <p className={styles.claim}>The joint sales–marketing pipeline review.</p>
            <div className={styles.buttons}>
              <Button
                variant="primary"
                size="large"
                icon={FilePlus2}
                onPress={() => void opening.create()}
                isDisabled={opening.isPending}
              >
                New workbook
              </Button>
              <Button
                size="large"
                icon={FolderOpen}
                onPress={() => void opening.choose()}
                isDisabled={opening.isPending}
              >
                Open…
              </Button>
              <Button
                size="large"
                icon={Sparkles}
                onPress={() => void opening.openSample()}
                isDisabled={opening.isPending}
              >
                Explore sample workbook
              </Button>
            </div>
            <p className={styles.promise}>
              <HardDrive size={14} aria-hidden />
              Stays on this computer
            </p>
          </section>
          <section className={styles.right} aria-label="Recent workbooks">
            {opening.failure !== null && <OpeningFailure failure={opening.failure} opening={opening} />}
            <Recents opening={opening} />
          </section>
        </div>
      </main>
    </DropArea>
  );
}

function Recents({ opening }: { opening: Opening }) {
  const recents = useCall('app.recents', {});
  const [filter, setFilter] = useState('');
  if (recents.error !== null) {
    return (
      <ErrorPanel
        failure={failureOf(recents.error)}
        action={<Button onPress={() => void recents.refetch()}>Try again</Button>}
      />
    );
  }
  if (recents.data === undefined) return <Loading />;
  return <RecentList recents={recents.data} filter={filter} onFilter={setFilter} opening={opening} />;
}

/** What went wrong with a file, and the way on that fits it. */
function OpeningFailure({ failure, opening }: { failure: Failure; opening: Opening }) {
  const { last } = opening;
  const canLookOnly = failure.code === 'workbook.locked' && last !== null;
  const isMissing = failure.code === 'workbook.missing' && last?.from === 'recent';
  return (
    <ErrorPanel
      failure={failure}
      action={
        <>
          {canLookOnly && <Button onPress={() => void opening.open(last, true)}>Open read-only</Button>}
          {isMissing && <Button onPress={() => void opening.locate(last.id)}>Locate…</Button>}
          <Button onPress={() => void opening.choose()}>Open another file…</Button>
          <Button variant="quiet" onPress={opening.dismiss}>
            Close
          </Button>
        </>
      }
    />
  );
}
