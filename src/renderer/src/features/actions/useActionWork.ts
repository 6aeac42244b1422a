import { CircleSlash, Pencil, Play, RotateCcw, Trash2 } from 'lucide-react';
import type { CallInput } from '../../../../contract/index.ts';
import type { ListedAction } from '../../../../domain/meeting/captured.ts';
import type { ActionStatus } from '../../../../domain/vocabulary.ts';
import { useCommand } from '../../api.ts';
import type { MenuEntry, MenuGroup } from '../../ui/Menu.tsx';

export const statusNames: Record<ActionStatus, string> = {
  open: 'Open',
  doing: 'Doing',
  done: 'Done',
  dropped: 'Dropped',
};

export interface ActionWork {
  setStatus: (status: ActionStatus) => void;
  update: (patch: Omit<CallInput<'actions.update'>, 'id'>) => void;
  remove: () => void;
}

/** What can be done with one action. */
export function useActionWork({ id }: Pick<ListedAction, 'id'>): ActionWork {
  const setStatus = useCommand('actions.setStatus');
  const update = useCommand('actions.update');
  const remove = useCommand('actions.remove');
  return {
    setStatus: (status) => void setStatus.run({ id, status }),
    update: (patch) => void update.run({ id, ...patch }),
    remove: () => void remove.run({ id }),
  };
}

/** The entries behind "More": every status the action can move to, then edit and remove. */
export function actionMenu(action: ListedAction, work: ActionWork, onEdit?: () => void): MenuGroup[] {
  const moves: { status: ActionStatus; text: string; icon: MenuEntry['icon'] }[] = [
    { status: 'open', text: 'Move to Open', icon: RotateCcw },
    { status: 'doing', text: 'Move to Doing', icon: Play },
    { status: 'dropped', text: 'Drop it', icon: CircleSlash },
  ];
  const edit: MenuEntry[] =
    onEdit === undefined ? [] : [{ id: 'edit', text: 'Edit…', icon: Pencil, onAction: onEdit }];
  return [
    {
      entries: moves
        .filter(({ status }) => status !== action.status)
        .map(({ status, text, icon }) => ({
          id: status,
          text,
          ...(icon === undefined ? {} : { icon }),
          onAction: () => work.setStatus(status),
        })),
    },
    {
      entries: [
        ...edit,
        { id: 'remove', text: 'Remove', icon: Trash2, isDanger: true, onAction: work.remove },
      ],
    },
  ];
}
