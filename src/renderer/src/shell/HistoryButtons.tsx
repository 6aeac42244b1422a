import { Redo2, Undo2 } from 'lucide-react';
import { useCall, useCommand } from '../api.ts';
import { IconButton } from '../ui/Button.tsx';
import { showToast } from '../ui/Toasts.tsx';
import { appCommand, shortcutOf, useCommands } from './commands.ts';

/** "Import of 1,204 leads" → "Undo import of 1,204 leads"; abbreviations and names keep their capitals. */
export const stepName = (verb: 'Undo' | 'Redo', label: string): string => {
  const [first = '', second = ''] = label;
  const isWord = second === second.toLocaleLowerCase() && /\p{Ll}/u.test(second);
  return `${verb} ${isWord ? first.toLocaleLowerCase() + label.slice(first.length) : label}`;
};

/** Undo and Redo, named by what they take back; also the commands behind Mod+Z. */
export function HistoryButtons() {
  const { data } = useCall('history.state', {});
  const undo = useCommand('history.undo');
  const redo = useCommand('history.redo');
  const undoName = data?.undo == null ? 'Nothing to undo' : stepName('Undo', data.undo);
  const redoName = data?.redo == null ? 'Nothing to redo' : stepName('Redo', data.redo);

  const runUndo = async (): Promise<void> => {
    const done = await undo.run({});
    if (done.ok)
      showToast(`Undone: ${done.value.label}`, { action: { label: 'Redo', run: () => void runRedo() } });
  };
  const runRedo = async (): Promise<void> => {
    const done = await redo.run({});
    if (done.ok) showToast(`Done again: ${done.value.label}`);
  };

  useCommands([
    appCommand('edit.undo', () => void runUndo(), {
      ...(data?.undo == null ? {} : { title: undoName }),
      when: () => data?.undo != null,
    }),
    appCommand('edit.redo', () => void runRedo(), {
      ...(data?.redo == null ? {} : { title: redoName }),
      when: () => data?.redo != null,
      alternative: 'Mod+Y',
    }),
  ]);
  return (
    <>
      <IconButton
        icon={Undo2}
        label={undoName}
        shortcut={shortcutOf('edit.undo')}
        isDisabled={data?.undo == null || undo.isPending}
        onPress={() => void runUndo()}
      />
      <IconButton
        icon={Redo2}
        label={redoName}
        shortcut={shortcutOf('edit.redo')}
        isDisabled={data?.redo == null || redo.isPending}
        onPress={() => void runRedo()}
      />
    </>
  );
}
