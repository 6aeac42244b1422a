import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Command, registerCommands } from '../../../../src/renderer/src/shell/commands.ts';
import { listenToHotkeys } from '../../../../src/renderer/src/shell/hotkeys.ts';
import { matches, parseShortcut } from '../../../../src/renderer/src/shell/shortcuts.ts';
import { keysOf, shortcutText } from '../../../../src/renderer/src/ui/Kbd.tsx';

const pressed = (key: string, more: Partial<KeyboardEventInit> = {}): KeyboardEvent =>
  new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });

describe('reading and matching', () => {
  test.each([
    ['Mod+K', pressed('k', { ctrlKey: true }), true],
    ['Mod+K', pressed('K', { ctrlKey: true }), true],
    ['Mod+K', pressed('k'), false],
    ['Mod+K', pressed('k', { ctrlKey: true, metaKey: true }), false],
    ['Mod+Z', pressed('z', { ctrlKey: true, shiftKey: true }), false],
    ['Mod+Shift+Z', pressed('Z', { ctrlKey: true, shiftKey: true }), true],
    ['J', pressed('j'), true],
    ['J', pressed('J', { shiftKey: true }), false],
    ['?', pressed('?', { shiftKey: true }), true],
    ['/', pressed('/'), true],
    // "/" needs Shift on a German keyboard.
    ['/', pressed('/', { shiftKey: true }), true],
    ['Alt+Left', pressed('ArrowLeft', { altKey: true }), true],
    ['Space', pressed(' '), true],
    // A Cyrillic layout: the letter on the same key cap.
    ['Mod+K', pressed('л', { ctrlKey: true, code: 'KeyK' }), true],
    ['G', pressed('п', { code: 'KeyG' }), true],
  ])('%s', (shortcut, event, expected) => {
    const [chord] = parseShortcut(shortcut);
    expect(chord !== undefined && matches(chord, event, false)).toBe(expected);
  });

  test('Mod is Command on a Mac', () => {
    const [chord] = parseShortcut('Mod+K');
    if (chord === undefined) throw new Error('no chord');
    expect(matches(chord, pressed('k', { metaKey: true }), true)).toBe(true);
    expect(matches(chord, pressed('k', { ctrlKey: true }), true)).toBe(false);
  });

  test('keys are named as on the keyboard', () => {
    expect(keysOf('Mod+Shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(keysOf('Mod+Shift+Z', true)).toEqual(['⌘', '⇧', 'Z']);
    expect(shortcutText('G P', false)).toBe('G then P');
  });
});

describe('hot-keys', () => {
  let ran: string[] = [];
  let stop: (() => void)[] = [];
  const command = (id: string, shortcut: string, more: Partial<Command> = {}): Command => ({
    id,
    title: id,
    group: 'Test',
    shortcut,
    run: () => ran.push(id),
    ...more,
  });
  const press = (
    key: string,
    more?: Partial<KeyboardEventInit>,
    target: EventTarget = document.body,
  ): boolean => target.dispatchEvent(pressed(key, more));

  beforeEach(() => {
    ran = [];
    stop = [listenToHotkeys(document, false)];
  });
  afterEach(() => {
    for (const end of stop) end();
    document.body.replaceChildren();
  });
  const offer = (...list: Command[]): void => {
    stop.push(registerCommands(list));
  };

  test('a key runs its command and does nothing else', () => {
    offer(command('undo', 'Mod+Z'));
    expect(press('z', { ctrlKey: true })).toBe(false);
    expect(press('y', { ctrlKey: true })).toBe(true);
    expect(ran).toEqual(['undo']);
  });

  test('two keys one after the other', () => {
    offer(command('pipeline', 'G P'), command('actions', 'G A'), command('action', 'A'));
    press('g');
    press('p');
    expect(ran).toEqual(['pipeline']);
    press('a');
    expect(ran).toEqual(['pipeline', 'action']);
    press('g');
    press('a');
    expect(ran).toEqual(['pipeline', 'action', 'actions']);
  });

  test('a key that leads nowhere forgets the first one', () => {
    offer(command('pipeline', 'G P'));
    press('g');
    press('x');
    press('p');
    expect(ran).toEqual([]);
  });

  test.each(['input', 'textarea'])('in a text field (%s) single keys are typed, not run', (tag) => {
    offer(
      command('down', 'J'),
      command('undo', 'Mod+Z'),
      command('palette', 'Mod+K', { inTextFields: true }),
    );
    const field = document.body.appendChild(document.createElement(tag));
    expect(press('j', {}, field)).toBe(true);
    press('z', { ctrlKey: true }, field);
    press('k', { ctrlKey: true }, field);
    expect(ran).toEqual(['palette']);
  });

  test('a check box is no text field', () => {
    offer(command('down', 'J'));
    const box = document.body.appendChild(document.createElement('input'));
    box.type = 'checkbox';
    press('j', {}, box);
    expect(ran).toEqual(['down']);
  });

  test('inside a dialog the screen behind it is deaf', () => {
    offer(command('down', 'J'));
    const dialog = document.body.appendChild(document.createElement('div'));
    dialog.setAttribute('role', 'dialog');
    const button = dialog.appendChild(document.createElement('button'));
    press('j', {}, button);
    expect(ran).toEqual([]);
  });

  test('a command that is not available leaves the key alone', () => {
    offer(command('undo', 'Mod+Z', { when: () => false }));
    expect(press('z', { ctrlKey: true })).toBe(true);
    expect(ran).toEqual([]);
  });

  test('the alternative key works too', () => {
    offer(command('redo', 'Mod+Shift+Z', { alternative: 'Mod+Y' }));
    press('y', { ctrlKey: true });
    expect(ran).toEqual(['redo']);
  });

  test('the command registered last wins its key, and gives it back', () => {
    offer(command('old', 'N'));
    const end = registerCommands([command('new', 'N')]);
    press('n');
    end();
    press('n');
    expect(ran).toEqual(['new', 'old']);
  });

  test('keys of an input method are not commands', () => {
    offer(command('down', 'J'));
    press('j', { isComposing: true });
    expect(ran).toEqual([]);
  });
});
