import { leadStageSchema } from '../../../../domain/vocabulary.ts';
import { noValue } from '../../format.ts';
import { teamNames } from '../../ui/Pill.tsx';
import type { Option } from '../../ui/Select.tsx';
import type { Look } from './grid/column.ts';
import type { Kept } from './lists.ts';

/** Names behind ids, and the lists to choose them from. */

export const nameIn = (list: Kept<{ id: string; name: string }>, id: string | null): string =>
  id === null ? noValue : (list.byId.get(id)?.name ?? noValue);

const isOffered = (entry: { id: string; active?: boolean }, chosen: string | null): boolean =>
  entry.active !== false || entry.id === chosen;

/** People to choose from: those of the team, and whoever is chosen already. */
export const personOptions = (look: Look, chosen: string | null = null): Option[] =>
  look.lists.people.all
    .filter((person) => isOffered(person, chosen))
    .map((person) => ({ key: person.id, text: person.name, detail: teamNames[person.team] }));

export const namedOptions = (
  list: Kept<{ id: string; name: string; active?: boolean }>,
  chosen: string | null = null,
): Option[] =>
  list.all.filter((entry) => isOffered(entry, chosen)).map((entry) => ({ key: entry.id, text: entry.name }));

export const leadStageOptions = (look: Look): Option[] =>
  leadStageSchema.options.map((stage) => ({ key: stage, text: look.stageNames[stage] }));

/** Loss reasons with the word that groups them: "Price – Too expensive". */
export function lossReasonOptions(look: Look, chosen: string | null = null): Option[] {
  const { lossReasons } = look.lists;
  const parents = new Set(lossReasons.all.flatMap((reason) => reason.parentId ?? []));
  return lossReasons.all
    .filter((reason) => !parents.has(reason.id) && isOffered(reason, chosen))
    .map((reason) => ({
      key: reason.id,
      text: reason.name,
      ...(reason.parentId === null ? {} : { detail: nameIn(lossReasons, reason.parentId) }),
    }));
}
