import { expect, test } from 'vitest';
import type { Command } from '../../../../src/renderer/src/shell/commands.ts';
import { searchCommands } from '../../../../src/renderer/src/shell/searchCommands.ts';

const command = (id: string, title: string, group = 'Go to', more: Partial<Command> = {}): Command => ({
  id,
  title,
  group,
  run: () => {},
  ...more,
});

const commands = [
  command('pipeline', 'Go to Pipeline'),
  command('open', 'Open workbook…', 'Workbook'),
  command('import', 'Import a file…', 'Workbook', { keywords: 'csv leads deals' }),
  command('person', 'Müller öffnen', 'Personen'),
  command('down', 'Next row', 'Rows', { isKeyOnly: true }),
];
const found = (typed: string, lately?: string[]): string[] =>
  searchCommands(commands, typed, lately).map(({ id }) => id);

test('the start of a title comes before a word within it', () => {
  expect(found('o')[0]).toBe('open');
  expect(found('pipe')).toEqual(['pipeline']);
});

test('every word must occur, in any order and any place', () => {
  expect(found('file import')).toEqual(['import']);
  expect(found('csv')).toEqual(['import']);
  expect(found('import pipeline')).toEqual([]);
});

test('accents and case do not matter', () => {
  expect(found('MULLER offnen')).toEqual(['person']);
});

test('nothing typed lists all, the lately used first, without what is only a key', () => {
  expect(found('', ['import', 'open'])).toEqual(['import', 'open', 'pipeline', 'person']);
});
