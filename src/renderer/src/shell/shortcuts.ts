/** One key press with its modifiers: "Mod+Shift+Z". A shortcut is one chord, or two one after the other ("G P"). */
export interface Chord {
  /** `KeyboardEvent.key`, letters in lower case. */
  key: string;
  mod: boolean;
  shift: boolean;
  alt: boolean;
}

const keyNames: Record<string, string> = {
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Esc: 'Escape',
  Space: ' ',
};

/** Reads "Mod+Shift+Z" or "G P". */
export function parseShortcut(shortcut: string): Chord[] {
  return shortcut.split(' ').map((chord) => {
    const parts = chord === '+' ? ['+'] : chord.split('+');
    const name = parts.at(-1) ?? '';
    return {
      key: keyNames[name] ?? (name.length === 1 ? name.toLowerCase() : name),
      mod: parts.includes('Mod'),
      shift: parts.includes('Shift'),
      alt: parts.includes('Alt'),
    };
  });
}

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The letter or digit on the key cap of a Latin keyboard, for layouts whose letters are not Latin. */
const latinKey = (event: Pressed): string =>
  /^(?:Key|Digit)([A-Z0-9])$/.exec(event.code)?.[1]?.toLowerCase() ?? '';

/** Whether the event is this chord. For signs such as "?" the layout decides whether Shift is needed. */
export function matches(chord: Chord, event: Pressed, mac: boolean): boolean {
  const mod = mac ? event.metaKey : event.ctrlKey;
  const otherMod = mac ? event.ctrlKey : event.metaKey;
  if (mod !== chord.mod || otherMod || event.altKey !== chord.alt) return false;
  const pressed = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const isSign = chord.key.length === 1 && !/[a-z0-9 ]/.test(chord.key);
  if (isSign) return pressed === chord.key;
  if (event.shiftKey !== chord.shift) return false;
  const isLatin = /^[\u0020-\u007e]$/.test(pressed) || pressed.length > 1;
  return pressed === chord.key || (!isLatin && latinKey(event) === chord.key);
}

const textInputs = new Set([
  'text',
  'search',
  'email',
  'number',
  'password',
  'tel',
  'url',
  'date',
  'time',
  '',
]);

/** True where typing goes into a field, so single keys are not commands. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return textInputs.has(target.type);
  if (target instanceof HTMLTextAreaElement || target.isContentEditable) return true;
  return target.getAttribute('role') === 'spinbutton' || target.closest('[contenteditable="true"]') !== null;
}
