import { useMemo } from 'react';
import { useFormat, useLeadStageNames, useToday } from '../../locale/LocaleContext.tsx';
import type { Look } from './grid/column.ts';
import { useLists } from './lists.ts';

/** What cells, chips and forms write ids and numbers with; undefined until the workbook's lists are there. */
export function useLook(): Look | undefined {
  const lists = useLists();
  const format = useFormat();
  const today = useToday();
  const stageNames = useLeadStageNames();
  return useMemo(
    () => (lists === undefined ? undefined : { format, today, lists, stageNames }),
    [lists, format, today, stageNames],
  );
}
