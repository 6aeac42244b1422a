import { useCommand } from '../../api.ts';
import { useFormat } from '../../locale/LocaleContext.tsx';
import { showToast } from '../../ui/Toasts.tsx';
import type { GridPage } from './grid/useGridPages.ts';
import type { GridKind } from './gridKind.ts';
import type { Question } from './question.ts';

const mostRecords = 200_000;

/** Saves the records of a question as CSV, in its order; asks where. Texts that a spreadsheet would run are made harmless. */
export function useExport<Row extends { id: string }, Page extends GridPage<Row>>(
  kind: GridKind<Row, Page>,
  question: Question,
): () => void {
  const save = useCommand('export.saveCsv');
  const format = useFormat();
  return () => {
    void (async () => {
      const ids = await kind.ids(question, 0, mostRecords);
      const result = await save.run({ entity: kind.screen, ids, name: kind.title });
      if (result.ok && result.value.saved)
        showToast(`${format.count(result.value.rows, kind.singular)} exported`, { tone: 'good' });
    })();
  };
}
