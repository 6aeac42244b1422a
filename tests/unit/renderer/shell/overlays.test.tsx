import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { type Command, registerCommands, runCommand } from '../../../../src/renderer/src/shell/commands.ts';
import { ErrorBoundary } from '../../../../src/renderer/src/shell/ErrorBoundary.tsx';
import { HistoryButtons, stepName } from '../../../../src/renderer/src/shell/HistoryButtons.tsx';
import { Palette } from '../../../../src/renderer/src/shell/Palette.tsx';
import { ShortcutSheet } from '../../../../src/renderer/src/shell/ShortcutSheet.tsx';
import { draw } from '../draw.tsx';
import { FakeBridge } from '../fakeBridge.ts';

let ran: string[] = [];
let stop: () => void = () => {};
afterEach(() => {
  stop();
  ran = [];
});

const command = (id: string, title: string, shortcut?: string, more: Partial<Command> = {}): Command => ({
  id,
  title,
  group: 'Go to',
  shortcut,
  run: () => ran.push(id),
  ...more,
});

function PaletteDemo() {
  const [isOpen, setOpen] = useState(true);
  return <Palette isOpen={isOpen} onOpenChange={setOpen} />;
}

test('the palette finds a command by typing and runs it with Enter', async () => {
  stop = registerCommands([
    command('pipeline', 'Go to Pipeline', 'G P'),
    command('meeting', 'Go to Meeting', 'G M'),
    command('hidden', 'Not possible now', undefined, { when: () => false }),
  ]);
  const { user } = draw(<PaletteDemo />);
  await user.click(screen.getByRole('searchbox'));
  await user.keyboard('meet');
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
    'Go to MeetingGo toGthenM',
  ]);
  await user.keyboard('{ArrowDown}{Enter}');
  await waitFor(() => expect(ran).toEqual(['meeting']));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('the palette offers only what is available, and says when nothing matches', async () => {
  stop = registerCommands([command('a', 'Alpha'), command('b', 'Beta', undefined, { when: () => false })]);
  const { user } = draw(<PaletteDemo />);
  expect(screen.getAllByRole('option')).toHaveLength(1);
  await user.click(screen.getByRole('searchbox'));
  await user.keyboard('zzz');
  await screen.findByText('No command matches “zzz”.');
});

test('the shortcut sheet lists what has a key, by group', () => {
  stop = registerCommands([
    command('a', 'Alpha', 'Mod+A'),
    command('b', 'Beta'),
    command('j', 'Next row', 'J', { isKeyOnly: true }),
  ]);
  draw(<ShortcutSheet isOpen onClose={() => {}} />);
  expect(screen.getAllByRole('term').map((term) => term.textContent)).toEqual(['Alpha', 'Next row']);
  expect(screen.getByRole('heading', { name: 'Go to' })).toBeTruthy();
});

test('undo and redo carry the name of what they would do', async () => {
  const bridge = new FakeBridge({
    'history.state': () => ({ undo: 'Import of 1,204 leads', redo: null }),
    'history.undo': () => ({ label: 'Import of 1,204 leads' }),
  }).install();
  const { user } = draw(<HistoryButtons />);
  const undo = await screen.findByRole('button', { name: 'Undo import of 1,204 leads' });
  expect(screen.getByRole('button', { name: 'Nothing to redo' })).toHaveProperty('disabled', true);
  await user.click(undo);
  await screen.findByText('Undone: Import of 1,204 leads');
  expect(runCommand('edit.undo')).toBe(true);
  expect(runCommand('edit.redo')).toBe(false);
  await waitFor(() => expect(bridge.count('history.undo')).toBe(2));
});

test('names of steps keep abbreviations and read as a sentence', () => {
  expect(stepName('Undo', 'Change of channel Email')).toBe('Undo change of channel Email');
  expect(stepName('Redo', 'SQL renamed')).toBe('Redo SQL renamed');
});

let isBroken = true;
function Fragile() {
  if (isBroken) throw new Error('boom');
  return <p>Fine again</p>;
}

test('a screen that fails to draw leaves words and ways on, not a white window', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const { user } = draw(
    <ErrorBoundary>
      <Fragile />
    </ErrorBoundary>,
  );
  expect(screen.getByRole('alert').textContent).toContain('Saved work is safe');
  isBroken = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByText('Fine again')).toBeTruthy();
});
