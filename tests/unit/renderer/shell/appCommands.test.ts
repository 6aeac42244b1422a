import { expect, test } from 'vitest';
import { type AppCommandId, appCommands, type CommandWords } from '../../../../src/contract/commands.ts';

test('no two commands of the app share a key or a title', () => {
  const words: CommandWords[] = Object.values(appCommands);
  const keys = words.map(({ shortcut }) => shortcut).filter((shortcut) => shortcut !== undefined);
  expect(new Set(keys).size).toBe(keys.length);
  expect(new Set(words.map(({ title }) => title)).size).toBe(words.length);
});

test('no key is the first half of a sequence', () => {
  const words: [string, CommandWords][] = Object.entries(appCommands);
  const keys = words.map(([, { shortcut }]) => shortcut ?? '');
  const starts = new Set(keys.filter((key) => key.includes(' ')).map((key) => key.split(' ')[0]));
  expect(
    words.filter(([, { shortcut }]) => shortcut !== undefined && starts.has(shortcut)).map(([id]) => id),
  ).toEqual([] satisfies AppCommandId[]);
});
