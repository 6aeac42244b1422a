import { useEffect } from 'react';
import { drillSchema } from '../../../../domain/metrics/drill.ts';
import { navigate, usePlace } from '../../routing.ts';
import { showToast } from '../../ui/Toasts.tsx';
import type { GridPage } from './grid/useGridPages.ts';
import type { GridKind } from './gridKind.ts';
import type { GridClause, Question } from './question.ts';
import type { GridTabState } from './useGridTab.ts';

/** The drill clause of an address; null when it names none or one this version does not know. */
export function drillClause(query: URLSearchParams): GridClause | null {
  const text = query.get('drill');
  if (text === null) return null;
  try {
    const parsed = drillSchema.safeParse(JSON.parse(text));
    return parsed.success ? { kind: 'drill', drill: parsed.data } : null;
  } catch {
    return null;
  }
}

/** Takes over what an address asks for (`drill`, `open`) and then shortens it, so that going back does not ask again. */
export function usePlaceQuery<Row extends { id: string }, Page extends GridPage<Row>>(
  kind: GridKind<Row, Page>,
  tab: GridTabState,
): void {
  const { query, path } = usePlace();
  const asked = query.toString();
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once for each address
  useEffect(() => {
    if (asked === '') return;
    const clause = drillClause(query);
    if (clause !== null) tab.ask({ filter: [clause], search: '' });
    const id = query.get('open');
    if (id !== null) void open(id);
    navigate(path, { replace: true });
  }, [asked]);

  const open = async (id: string): Promise<void> => {
    tab.setOpenId(id);
    const everything: Question = { ...tab.asked, filter: [], search: '' };
    const index = await kind.locate(tab.asked, id);
    if (index !== null) return tab.setActive({ row: index, column: 0 });
    const place = await kind.locate(everything, id);
    if (place === null) return void showToast(`This ${kind.singular} is no longer in the workbook.`);
    tab.ask({ filter: [], search: '' });
    tab.setActive({ row: place, column: 0 });
  };
}
