import { useDeferredValue, useMemo, useState } from 'react';
import type { CellPlace } from './grid/gridKeys.ts';
import { everything, noSelection, type Selection, toggled } from './grid/selection.ts';
import type { GridPage } from './grid/useGridPages.ts';
import type { BulkTarget, GridKind } from './gridKind.ts';
import { type Question, questionKey } from './question.ts';
import { isComplete } from './toolbar/filterField.ts';
import { useQuestion } from './useQuestion.ts';

export interface GridTabState {
  question: Question;
  /** The question without clauses that ask for nothing yet; also not changed by every key typed. */
  asked: Question;
  ask: (change: Partial<Question>) => void;
  active: CellPlace;
  setActive: (place: CellPlace) => void;
  isEditing: boolean;
  setEditing: (isEditing: boolean) => void;
  selection: Selection;
  toggle: (id: string) => void;
  selectAll: (all: boolean) => void;
  stretch: (from: number, to: number) => Promise<void>;
  target: BulkTarget;
  openId: string | null;
  setOpenId: (id: string | null) => void;
}

/** The state of one grid tab. A new question begins with nothing selected. */
export function useGridTab<Row extends { id: string }, Page extends GridPage<Row>>(
  kind: GridKind<Row, Page>,
  workbookId: string,
): GridTabState {
  const first: Question = { filter: [], search: '', sort: kind.sort };
  const [question, setQuestion] = useQuestion(`${workbookId} ${kind.screen}`, first);
  const [active, setActive] = useState<CellPlace>({ row: 0, column: 0 });
  const [isEditing, setEditing] = useState(false);
  const [selection, setSelection] = useState<Selection>(noSelection);
  const [openId, setOpenId] = useState<string | null>(null);
  const deferred = useDeferredValue(question);
  const asked = useMemo(() => ({ ...deferred, filter: deferred.filter.filter(isComplete) }), [deferred]);
  const ask = (change: Partial<Question>): void => {
    setQuestion(change);
    setEditing(false);
    if (change.sort === undefined || Object.keys(change).length > 1) setSelection(noSelection);
    if (questionKey({ ...question, ...change }) !== questionKey(question))
      setActive((known) => ({ ...known, row: 0 }));
  };
  const stretch = async (from: number, to: number): Promise<void> => {
    const [offset, last] = [Math.min(from, to), Math.max(from, to)];
    const ids = await kind.ids(asked, offset, last - offset + 1);
    setSelection({ all: false, ids: new Set(ids) });
  };
  const target: BulkTarget = selection.all
    ? { question: asked, except: [...selection.except] }
    : { ids: [...selection.ids] };
  return {
    question,
    asked,
    ask,
    active,
    setActive,
    isEditing,
    setEditing,
    selection,
    toggle: (id) => setSelection((known) => toggled(known, id)),
    selectAll: (all) => setSelection(all ? everything : noSelection),
    stretch,
    target,
    openId,
    setOpenId,
  };
}
