import { useState } from 'react';
import type { ImportPreview, ImportResult } from '../../../../contract/imports.ts';
import type { ImportChoices } from '../../../../domain/import/entity.ts';
import type { Failure } from '../../../../domain/result.ts';
import { failureOf, useCall, useCommand } from '../../api.ts';
import { showFailure } from '../../ui/Toasts.tsx';
import { type ImportFile, takePendingFile } from './pendingFile.ts';

export interface ImportState {
  file: ImportFile | null;
  preview: ImportPreview | undefined;
  /** The preview belongs to choices made before the present ones. */
  isOld: boolean;
  failure: Failure | null;
  result: ImportResult | null;
  isRunning: boolean;
  /** Asks for a file. */
  choose: () => void;
  take: (file: ImportFile) => void;
  change: (choices: ImportChoices) => void;
  run: () => void;
  again: () => void;
}

/** The import of one file: chosen, looked at as often as a choice changes, run, and told about. */
export function useImport(): ImportState {
  const [file, setFile] = useState<ImportFile | null>(takePendingFile);
  const [choices, setChoices] = useState<ImportChoices>({});
  const [result, setResult] = useState<ImportResult | null>(null);
  const chooser = useCommand('app.chooseImportFile');
  const importing = useCommand('import.run', { quiet: true });
  const preview = useCall(
    'import.preview',
    { file: file?.handle ?? '', choices },
    { enabled: file !== null && result === null && !importing.isPending, keepPrevious: true },
  );
  const take = (next: ImportFile): void => {
    setChoices({});
    setResult(null);
    setFile(next);
  };
  const run = async (): Promise<void> => {
    if (file === null) return;
    const done = await importing.run({ file: file.handle, choices });
    if (done.ok) setResult(done.value);
    else if (done.error.code !== 'import.cancelled') showFailure(done.error);
  };
  return {
    file,
    preview: file === null ? undefined : preview.data,
    isOld: preview.isPlaceholderData || preview.isFetching,
    failure: preview.error === null ? null : failureOf(preview.error),
    result,
    isRunning: importing.isPending,
    choose: () =>
      void chooser.run({}).then((chosen) => chosen.ok && chosen.value !== null && take(chosen.value)),
    take,
    // A choice leaves the earlier ones as they are: columns and readings are given whole by the caller.
    change: (part) => setChoices((known) => ({ ...known, ...part })),
    run: () => void run(),
    again: () => {
      setResult(null);
      setFile(null);
    },
  };
}
