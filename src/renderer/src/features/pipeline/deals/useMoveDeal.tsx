import { type ReactNode, useState } from 'react';
import { useCommand } from '../../../api.ts';
import { showToast } from '../../../ui/Toasts.tsx';
import type { Look } from '../grid/column.ts';
import { LostDialog } from './LostDialog.tsx';

interface Asking {
  what: string;
  answer: (reason: { lossReasonId: string; on: string } | null) => void;
}

interface MoveDeal {
  /** Moves a deal today, asking for the reason when it is lost; tells whether it moved. */
  move: (deal: { id: string; name: string }, stageId: string) => Promise<boolean>;
  /** Asks for a loss reason when the stage needs one. Null: the user thought better of it. */
  reasonFor: (what: string, stageId: string) => Promise<{ lossReasonId?: string; on?: string } | null>;
  /** Must be drawn somewhere. */
  dialog: ReactNode;
}

/** Moving deals between stages, with the question a loss needs. */
export function useMoveDeal(look: Look): MoveDeal {
  const [asking, setAsking] = useState<Asking | null>(null);
  const command = useCommand('deals.moveStage');
  const reasonFor: MoveDeal['reasonFor'] = (what, stageId) => {
    if (look.lists.dealStages.byId.get(stageId)?.kind !== 'lost') return Promise.resolve({});
    return new Promise((answer) => setAsking({ what, answer }));
  };
  const move: MoveDeal['move'] = async ({ id, name }, stageId) => {
    const reason = await reasonFor(`“${name}”`, stageId);
    if (reason === null) return false;
    const moved = await command.run({ id, stageId, ...reason });
    if (moved.ok && moved.value.leadMoved)
      showToast(`“${name}” is won. Its lead is now ${look.stageNames.customer}.`, { tone: 'good' });
    return moved.ok;
  };
  const close = (reason: { lossReasonId: string; on: string } | null): void => {
    asking?.answer(reason);
    setAsking(null);
  };
  const dialog = asking && (
    <LostDialog
      what={asking.what}
      look={look}
      onClose={() => close(null)}
      onLost={(lossReasonId, on) => close({ lossReasonId, on })}
    />
  );
  return { move, reasonFor, dialog };
}
