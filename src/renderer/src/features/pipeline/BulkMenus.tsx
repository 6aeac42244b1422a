import { Trash2 } from 'lucide-react';
import { runCommand } from '../../shell/commands.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { Option } from '../../ui/Select.tsx';
import { showToast } from '../../ui/Toasts.tsx';

/** Says what was done to many records and offers to take it back. */
export function showUndoable(words: string): void {
  showToast(words, { tone: 'good', action: { label: 'Undo', run: () => runCommand('edit.undo') } });
}

interface BulkMenuProps {
  label: string;
  options: readonly Option[];
  /** What to call "nothing"; without it nothing cannot be chosen. */
  none?: string;
  onChoose: (key: string | null) => void;
}

/** A button of the bulk bar that sets one field of all selected records. */
export function BulkMenu({ label, options, none, onChoose }: BulkMenuProps) {
  return (
    <Menu
      label={label}
      trigger={<Button>{label}</Button>}
      groups={[
        {
          entries: options.map(({ key, text, detail }) => ({
            id: key,
            text,
            ...(detail === undefined ? {} : { detail }),
            onAction: () => onChoose(key),
          })),
        },
        { entries: none === undefined ? [] : [{ id: 'none:', text: none, onAction: () => onChoose(null) }] },
      ]}
    />
  );
}

export function BulkDelete({ onDelete }: { onDelete: () => void }) {
  return (
    <Button icon={Trash2} onPress={onDelete}>
      Delete
    </Button>
  );
}
