import type { Command } from './commands.ts';

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/**
 * How well a command answers the words typed: higher is better, 0 = not at all. Every word must occur somewhere; the
 * start of the title counts most, then the start of a word, then anything else.
 */
export function matchScore(command: Pick<Command, 'title' | 'group' | 'keywords'>, typed: string): number {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return 1;
  const title = fold(command.title);
  const rest = fold(`${command.group} ${command.keywords ?? ''}`);
  let score = title.startsWith(words.join(' ')) ? 10 : 0;
  for (const word of words) {
    if (title.startsWith(word)) score += 6;
    else if (title.includes(` ${word}`)) score += 5;
    else if (title.includes(word)) score += 3;
    else if (rest.includes(word)) score += 1;
    else return 0;
  }
  return score;
}

/** The commands that answer what was typed, best first; those used lately come first among equals. */
export function searchCommands(
  commands: readonly Command[],
  typed: string,
  lately: readonly string[] = [],
): readonly Command[] {
  const recency = (command: Command): number => {
    const index = lately.indexOf(command.id);
    return index === -1 ? 0 : (lately.length - index) / (lately.length + 1);
  };
  return commands
    .filter((command) => command.isKeyOnly !== true)
    .map((command) => ({ command, score: matchScore(command, typed), recent: recency(command) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || b.recent - a.recent)
    .map(({ command }) => command);
}
