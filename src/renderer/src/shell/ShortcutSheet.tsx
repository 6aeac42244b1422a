import { useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { SearchField } from '../ui/TextField.tsx';
import { type Command, useAllCommands } from './commands.ts';
import styles from './ShortcutSheet.module.css';
import { matchScore } from './searchCommands.ts';

/** Groups in the order they were first registered. */
function grouped(commands: readonly Command[]): Map<string, Command[]> {
  const groups = new Map<string, Command[]>();
  for (const command of commands) groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  return groups;
}

/** `?`: every shortcut that exists here, searchable. */
export function ShortcutSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog title="Keyboard shortcuts" isOpen={isOpen} onClose={onClose} width={880}>
      <Sheet />
    </Dialog>
  );
}

function Sheet() {
  const [typed, setTyped] = useState('');
  const commands = useAllCommands().filter(
    (command) => command.shortcut !== undefined && matchScore(command, typed) > 0,
  );
  return (
    <>
      <SearchField label="Search shortcuts" value={typed} onChange={setTyped} autoFocus />
      {commands.length === 0 && <p>No shortcut matches “{typed}”.</p>}
      <div className={styles.groups}>
        {[...grouped(commands)].map(([group, list]) => (
          <section key={group} className={styles.group}>
            <h3 className={styles.heading}>{group}</h3>
            <dl>
              {list.map((command) => (
                <div key={command.id} className={styles.row}>
                  <dt>{command.title}</dt>
                  <dd>{command.shortcut !== undefined && <Kbd shortcut={command.shortcut} />}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </>
  );
}
