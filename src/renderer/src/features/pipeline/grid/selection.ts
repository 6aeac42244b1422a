/** Which rows of a grid are selected: some by id, or all that match but a few. Pure. */
export type Selection = { all: false; ids: ReadonlySet<string> } | { all: true; except: ReadonlySet<string> };

export const noSelection: Selection = { all: false, ids: new Set() };
export const everything: Selection = { all: true, except: new Set() };

export const isSelected = (selection: Selection, id: string): boolean =>
  selection.all ? !selection.except.has(id) : selection.ids.has(id);

export const selectedCount = (selection: Selection, matched: number): number =>
  selection.all ? Math.max(0, matched - selection.except.size) : selection.ids.size;

const withId = (set: ReadonlySet<string>, id: string): ReadonlySet<string> => new Set([...set, id]);
const withoutId = (set: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  new Set([...set].filter((other) => other !== id));

export function toggled(selection: Selection, id: string): Selection {
  if (selection.all) {
    const { except } = selection;
    return { all: true, except: except.has(id) ? withoutId(except, id) : withId(except, id) };
  }
  const { ids } = selection;
  return { all: false, ids: ids.has(id) ? withoutId(ids, id) : withId(ids, id) };
}

/** Adds rows to a selection. */
export function extended(selection: Selection, added: readonly string[]): Selection {
  if (!selection.all) return { all: false, ids: new Set([...selection.ids, ...added]) };
  const taken = new Set(added);
  return { all: true, except: new Set([...selection.except].filter((id) => !taken.has(id))) };
}
