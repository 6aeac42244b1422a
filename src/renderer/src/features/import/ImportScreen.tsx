import { ArrowLeft } from 'lucide-react';
import { useCallback } from 'react';
import { navigate } from '../../routing.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { DropArea } from '../../ui/DropArea.tsx';
import { ErrorPanel, Loading } from '../../ui/States.tsx';
import { showToast } from '../../ui/Toasts.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import { ImportDone } from './ImportDone.tsx';
import { ImportForm } from './ImportForm.tsx';
import { ImportRunning } from './ImportRunning.tsx';
import styles from './import.module.css';
import { type ImportState, useImport } from './useImport.ts';

/** From a file to records: choose, check what each column becomes, import, and see what came of it. */
export function ImportScreen() {
  const state = useImport();
  const { take } = state;
  const onDrop = useCallback(
    (file: File): void => {
      void window.tandem?.fileHandle(file).then((handle) => {
        if (handle === null)
          showToast('This file cannot be read from here. Choose it with the button.', { tone: 'warning' });
        else take({ handle, name: file.name });
      });
    },
    [take],
  );
  return (
    <DropArea hint="Drop to import the file" onFile={onDrop}>
      <div className={styles.screen}>
        <header className={styles.head}>
          <IconButton
            icon={ArrowLeft}
            label="Back to the pipeline"
            onPress={() => navigate('/pipeline/leads')}
          />
          <h1 className={styles.title}>Import a file</h1>
          {state.file !== null && <span className={styles.fileName}>{state.file.name}</span>}
          {state.file !== null && state.result === null && !state.isRunning && (
            <Button variant="quiet" onPress={state.choose}>
              Choose another file…
            </Button>
          )}
        </header>
        <Step state={state} />
      </div>
    </DropArea>
  );
}

function Step({ state }: { state: ImportState }) {
  if (state.result !== null)
    return <ImportDone result={state.result} onAgain={state.again} onChoose={state.choose} />;
  if (state.isRunning) return <ImportRunning />;
  if (state.file === null) return <ChooseFile onChoose={state.choose} />;
  if (state.failure !== null) {
    return (
      <div className={styles.centre}>
        <ErrorPanel
          failure={state.failure}
          action={<Button onPress={state.choose}>Choose another file…</Button>}
        />
      </div>
    );
  }
  if (state.preview === undefined) return <Loading label="Reading the file…" />;
  return <ImportForm preview={state.preview} state={state} />;
}
