import { useEffect, useRef, useSyncExternalStore } from 'react';
import { type AppCommandId, appCommands, type CommandWords } from '../../../contract/commands.ts';

/** Something the user can do, by menu, palette, key or button: one source for all of them. */
export interface Command {
  /** Stable, dotted: "workbook.open", "pipeline.newLead". */
  id: string;
  /** As in a menu. */
  title: string;
  /** Where it stands in the palette and on the shortcut sheet: "Pipeline". */
  group: string;
  /** "Mod+K", or "G P" for one key after the other. */
  shortcut?: string | undefined;
  /** A second key for the same thing, not shown: Ctrl+Y for Redo. */
  alternative?: string;
  /** More words to find it by. */
  keywords?: string;
  /** Left out of the palette and deaf to its shortcut while this is false. */
  when?: () => boolean;
  /** The key also works inside a text field (only for chords with Mod that no field needs). */
  inTextFields?: boolean;
  /** Listed on the shortcut sheet but not in the palette: moving about with J and K. */
  isKeyOnly?: boolean;
  run: () => void;
}

type Registered = readonly Command[];

const sources = new Map<symbol, Registered>();
const listeners = new Set<() => void>();
let all: readonly Command[] = [];

function refresh(): void {
  const byId = new Map<string, Command>();
  for (const list of sources.values()) for (const command of list) byId.set(command.id, command);
  all = [...byId.values()];
  for (const listener of [...listeners]) listener();
}

/** Adds commands until the returned function is called. A later command of the same id hides the earlier one. */
export function registerCommands(list: Registered): () => void {
  const source = Symbol('commands');
  sources.set(source, list);
  refresh();
  return () => {
    sources.delete(source);
    refresh();
  };
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Every registered command, also those whose `when` says no now. */
export const allCommands = (): readonly Command[] => all;
export const useAllCommands = (): readonly Command[] => useSyncExternalStore(subscribe, allCommands);

export const isAvailable = (command: Command): boolean => command.when?.() ?? true;

/** Runs a command by id. False when there is none, or it is not available now. */
export function runCommand(id: string): boolean {
  const command = all.find((other) => other.id === id);
  if (command === undefined || !isAvailable(command)) return false;
  command.run();
  return true;
}

/** A command of the app's own catalogue: words and keys from there, the deed from here. */
export const appCommand = (id: AppCommandId, run: () => void, more: Partial<Command> = {}): Command => ({
  id,
  ...appCommands[id],
  run,
  ...more,
});

/** The shortcut of a registered command, for tooltips and menus. */
export function shortcutOf(id: AppCommandId): string | undefined {
  const words: CommandWords = appCommands[id];
  return words.shortcut;
}

/**
 * Offers commands while the component is mounted. The list may be made anew on each render: what is called is always
 * the latest, and the registry is told only when ids, titles or shortcuts differ.
 */
export function useCommands(list: Registered): void {
  const latest = useRef(list);
  latest.current = list;
  const signature = JSON.stringify(
    list.map(({ id, title, group, shortcut, keywords }) => [id, title, group, shortcut, keywords]),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature stands for the list
  useEffect(() => {
    const current = (id: string): Command | undefined => latest.current.find((command) => command.id === id);
    return registerCommands(
      latest.current.map((command) => ({
        ...command,
        when: () => current(command.id)?.when?.() ?? true,
        run: () => current(command.id)?.run(),
      })),
    );
  }, [signature]);
}
