import type { IsoDate } from '../../../../domain/calendar.ts';
import { isUnfinished, type ListedAction } from '../../../../domain/meeting/captured.ts';
import type { Team } from '../../../../domain/vocabulary.ts';

/** Which actions the screen shows. */
export interface ActionView {
  search: string;
  team: Team | 'all';
  ownerId: string | null;
  due: 'any' | 'late' | 'unowned';
}

export const allActions: ActionView = { search: '', team: 'all', ownerId: null, due: 'any' };

export function filtered(actions: readonly ListedAction[], view: ActionView, today: IsoDate): ListedAction[] {
  const words = view.search.trim().toLowerCase();
  return actions.filter((action) => {
    if (view.team !== 'all' && action.ownerTeam !== view.team) return false;
    if (view.ownerId !== null && action.ownerId !== view.ownerId) return false;
    if (view.due === 'unowned' && action.ownerId !== null && action.ownerActive) return false;
    const isLate = isUnfinished(action.status) && action.dueOn !== null && action.dueOn < today;
    if (view.due === 'late' && !isLate) return false;
    const text = [action.title, action.ownerName, action.meetingTitle, action.dealName, action.leadName];
    return words === '' || text.some((part) => part?.toLowerCase().includes(words) === true);
  });
}
