import { Search } from 'lucide-react';
import { useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Input,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { cx } from '../ui/cx.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { type Command, isAvailable, runCommand, useAllCommands } from './commands.ts';
import styles from './Palette.module.css';
import { searchCommands } from './searchCommands.ts';

/** Ids of the commands run from the palette, latest first; gone when the window closes. */
let lately: string[] = [];

interface Props {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** Mod+K: every command by name, with its shortcut. */
export function Palette({ isOpen, onOpenChange }: Props) {
  const choose = (id: string): void => {
    lately = [id, ...lately.filter((other) => other !== id)].slice(0, 8);
    onOpenChange(false);
    // After the palette gave the focus back, so that the command finds the screen as it was.
    requestAnimationFrame(() => runCommand(id));
  };
  return (
    <ModalOverlay className={cx(styles.overlay)} isOpen={isOpen} onOpenChange={onOpenChange} isDismissable>
      <Modal className={cx(styles.modal)}>
        <Dialog className={cx(styles.dialog)} aria-label="Search commands">
          <Commands onChoose={choose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Commands({ onChoose }: { onChoose: (id: string) => void }) {
  const [typed, setTyped] = useState('');
  const commands = useAllCommands();
  const found = searchCommands(commands.filter(isAvailable), typed, lately);
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField aria-label="Search commands" className={cx(styles.search)} autoFocus>
        <Search size={16} aria-hidden />
        <Input className={cx(styles.input)} placeholder="Type a command or the name of a screen" />
      </SearchField>
      <ListBox
        aria-label="Commands"
        className={cx(styles.list)}
        items={found}
        selectionMode="none"
        onAction={(key) => onChoose(String(key))}
        renderEmptyState={() => <p className={styles.empty}>No command matches “{typed}”.</p>}
      >
        {(command) => <CommandItem command={command} />}
      </ListBox>
    </Autocomplete>
  );
}

function CommandItem({ command: { id, title, group, shortcut } }: { command: Command }) {
  return (
    <ListBoxItem id={id} textValue={title} className={cx(styles.item)}>
      <span className={styles.title}>{title}</span>
      <span className={styles.group}>{group}</span>
      {shortcut !== undefined && <Kbd shortcut={shortcut} />}
    </ListBoxItem>
  );
}
