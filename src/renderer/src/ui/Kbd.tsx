import styles from './Kbd.module.css';

const isMac = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform);

const macNames: Record<string, string> = {
  Mod: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Ctrl: '⌃',
  Enter: '↩',
  Esc: 'Esc',
};
const plainNames: Record<string, string> = { Mod: 'Ctrl' };
const bothNames: Record<string, string> = { Up: '↑', Down: '↓', Left: '←', Right: '→', Space: 'Space' };

/** One chord as the keys on this computer's keyboard: "Mod+Shift+Z" → ["Ctrl", "Shift", "Z"] or ["⌘", "⇧", "Z"]. */
export function keysOf(chord: string, mac = isMac): string[] {
  const names = { ...bothNames, ...(mac ? macNames : plainNames) };
  return chord.split('+').map((key) => names[key] ?? key);
}

/** A shortcut in words for a tooltip or an accessible description: "G P" → "G then P". */
export const shortcutText = (shortcut: string, mac = isMac): string =>
  shortcut
    .split(' ')
    .map((chord) => keysOf(chord, mac).join(mac ? '' : '+'))
    .join(' then ');

/** A shortcut as `aria-keyshortcuts` has it: "Mod+Z" → "Control+Z". */
export const keyShortcuts = (shortcut: string, mac = isMac): string =>
  shortcut.replaceAll('Mod', mac ? 'Meta' : 'Control').replace(/\bEsc\b/, 'Escape');

/** Draws a shortcut as keys. `shortcut` is written "Mod+K", or "G P" for one key after the other. */
export function Kbd({ shortcut }: { shortcut: string }) {
  return (
    <span className={styles.shortcut}>
      {shortcut.split(' ').map((chord, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the chords of one shortcut never move
        <span key={index} className={styles.shortcut}>
          {index > 0 && <span className={styles.then}>then</span>}
          {keysOf(chord).map((key) => (
            <kbd key={key} className={styles.key}>
              {key}
            </kbd>
          ))}
        </span>
      ))}
    </span>
  );
}
