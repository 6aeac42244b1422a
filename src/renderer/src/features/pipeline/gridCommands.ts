import type { Command } from '../../shell/commands.ts';

interface Parts {
  singular: string;
  title: string;
  focusSearch: () => void;
  focusGrid: () => void;
  create: () => void;
  clearFilter: () => void;
  exportCsv: () => void;
}

/** What the keys of the grid are called on the shortcut sheet; inside the grid it handles them itself. */
const gridKeys = (singular: string): [string, string, string][] => [
  ['down', 'Next row', 'J'],
  ['up', 'Previous row', 'K'],
  ['edit', 'Edit the cell', 'Enter'],
  ['select', 'Select the row', 'Space'],
  ['extend', 'Extend the selection', 'Shift+Down'],
  ['inspect', `Open the ${singular} in the inspector`, 'I'],
];

/** The commands of a grid tab for palette, shortcut sheet and keys. */
export function gridCommands(parts: Parts): Command[] {
  const group = 'Pipeline';
  return [
    {
      id: 'pipeline.search',
      title: `Search ${parts.title.toLowerCase()}`,
      group,
      shortcut: '/',
      run: parts.focusSearch,
    },
    { id: 'pipeline.new', title: `New ${parts.singular}…`, group, shortcut: 'N', run: parts.create },
    { id: 'pipeline.clear', title: 'Clear filters and search', group, run: parts.clearFilter },
    {
      id: 'pipeline.export',
      title: `Export the ${parts.title.toLowerCase()} shown as CSV…`,
      group,
      run: parts.exportCsv,
    },
    ...gridKeys(parts.singular).map(
      ([key, title, shortcut]): Command => ({
        id: `pipeline.grid.${key}`,
        title,
        group,
        shortcut,
        isKeyOnly: true,
        run: parts.focusGrid,
      }),
    ),
  ];
}
