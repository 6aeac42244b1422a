import { useEffect } from 'react';
import { allCommands, type Command, isAvailable } from './commands.ts';
import { type Chord, isTextField, matches, parseShortcut } from './shortcuts.ts';

/** How long the second key of "G P" may take. */
const sequenceMs = 1_200;

const modifierKeys = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'Dead']);

const isMac = /mac/i.test(navigator.platform);

const inDialog = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;

const parsed = new Map<string, Chord[]>();
function chordsOf(shortcut: string): Chord[] {
  const known = parsed.get(shortcut) ?? parseShortcut(shortcut);
  parsed.set(shortcut, known);
  return known;
}

interface Binding {
  command: Command;
  chords: Chord[];
}

/** Every shortcut that may work where the key was pressed, latest registered last. */
function bindingsFor(target: EventTarget | null): Binding[] {
  const onlyChords = isTextField(target) || inDialog(target);
  return allCommands()
    .filter((command) => (command.inTextFields === true || !onlyChords) && isAvailable(command))
    .flatMap((command) =>
      [command.shortcut, command.alternative]
        .filter((shortcut) => shortcut !== undefined)
        .map((shortcut) => ({ command, chords: chordsOf(shortcut) })),
    );
}

/** Listens to keys for the whole window and runs commands. Returns the function that stops it. */
export function listenToHotkeys(target: Document = document, mac = isMac): () => void {
  let first: Chord | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const forget = (): void => {
    first = null;
    clearTimeout(timer);
  };

  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || modifierKeys.has(event.key)) return;
    const began = first;
    forget();
    const bindings = bindingsFor(event.target);
    const isNow = (chord: Chord | undefined): boolean => chord !== undefined && matches(chord, event, mac);
    const found =
      bindings.findLast(({ chords }) => began !== null && sameChord(chords[0], began) && isNow(chords[1])) ??
      bindings.findLast(({ chords }) => chords.length === 1 && isNow(chords[0]));
    const start = bindings.find(({ chords }) => chords.length > 1 && isNow(chords[0]))?.chords[0];
    if (found === undefined && start === undefined) return;
    event.preventDefault();
    if (found !== undefined) found.command.run();
    else if (start !== undefined) {
      first = start;
      timer = setTimeout(forget, sequenceMs);
    }
  };

  target.addEventListener('keydown', onKey);
  return () => {
    forget();
    target.removeEventListener('keydown', onKey);
  };
}

const sameChord = (a: Chord | undefined, b: Chord): boolean =>
  a !== undefined && a.key === b.key && a.mod === b.mod && a.shift === b.shift && a.alt === b.alt;

/** Keys for the whole window while mounted. */
export function useHotkeys(): void {
  useEffect(() => listenToHotkeys(), []);
}
