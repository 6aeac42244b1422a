import { useCommand } from '../api.ts';
import { importDropped } from '../features/import/pendingFile.ts';
import { showToast } from '../ui/Toasts.tsx';

/** What a file dropped on an open workbook does: a workbook is opened in its place, anything else is imported. */
export function useDroppedFile(isReadOnly: boolean): (file: File) => Promise<void> {
  const open = useCommand('app.openWorkbook');
  return async (file) => {
    if (/\.tandem$/i.test(file.name)) {
      const handle = (await window.tandem?.fileHandle(file)) ?? null;
      if (handle !== null) await open.run({ source: { from: 'file', handle } });
      return;
    }
    if (isReadOnly) {
      showToast('Nothing can be imported into a read-only workbook.', { tone: 'warning' });
    } else if (!(await importDropped(file))) {
      showToast('This file cannot be read from here. Choose it with Import.', { tone: 'warning' });
    }
  };
}
