/**
 * The commands of the app as a whole, by id: their words and keys once, for the native menus, the palette, the shortcut
 * sheet and tooltips. What they do is registered in the window (renderer/shell); screens add their own while they show.
 * Shortcuts are written "Mod+K" (Mod is Ctrl, or Command on a Mac) or "G P" for one key after the other.
 */
export interface CommandWords {
  /** As in a menu: starts with a verb; "…" when it asks something first. */
  title: string;
  group: string;
  shortcut?: string;
}

export const appCommands = {
  'go.meeting': { title: 'Go to Meeting', group: 'Go to', shortcut: 'G M' },
  'go.pipeline': { title: 'Go to Pipeline', group: 'Go to', shortcut: 'G P' },
  'go.dashboard': { title: 'Go to Dashboard', group: 'Go to', shortcut: 'G D' },
  'go.alignment': { title: 'Go to Alignment', group: 'Go to', shortcut: 'G L' },
  'go.actions': { title: 'Go to Actions', group: 'Go to', shortcut: 'G A' },
  'go.reports': { title: 'Go to Reports', group: 'Go to', shortcut: 'G R' },
  'go.back': { title: 'Go back', group: 'Go to', shortcut: 'Alt+Left' },
  'go.forward': { title: 'Go forward', group: 'Go to', shortcut: 'Alt+Right' },

  'workbook.new': { title: 'New workbook…', group: 'Workbook', shortcut: 'Mod+N' },
  'workbook.open': { title: 'Open workbook…', group: 'Workbook', shortcut: 'Mod+O' },
  'workbook.sample': { title: 'Explore the sample workbook', group: 'Workbook' },
  'workbook.rename': { title: 'Rename workbook…', group: 'Workbook' },
  'workbook.saveCopy': { title: 'Save a copy…', group: 'Workbook', shortcut: 'Mod+Shift+S' },
  'workbook.showInFolder': { title: 'Show workbook in its folder', group: 'Workbook' },
  'workbook.close': { title: 'Close workbook', group: 'Workbook' },
  'data.import': { title: 'Import a file…', group: 'Workbook', shortcut: 'Mod+Shift+I' },
  'report.open': { title: 'Make a report…', group: 'Workbook', shortcut: 'Mod+P' },

  'edit.undo': { title: 'Undo', group: 'Edit', shortcut: 'Mod+Z' },
  'edit.redo': { title: 'Redo', group: 'Edit', shortcut: 'Mod+Shift+Z' },

  'view.palette': { title: 'Search commands', group: 'View', shortcut: 'Mod+K' },
  'view.shortcuts': { title: 'Keyboard shortcuts', group: 'View', shortcut: '?' },
  'view.settings': { title: 'Settings', group: 'View', shortcut: 'Mod+,' },
  'view.navigation': { title: 'Show or hide the navigation', group: 'View', shortcut: 'Mod+B' },
  'view.lightTheme': { title: 'Light theme', group: 'View' },
  'view.darkTheme': { title: 'Dark theme', group: 'View' },
  'view.systemTheme': { title: 'Theme of the system', group: 'View' },
  'help.about': { title: 'About Tandem', group: 'Help' },
} as const satisfies Record<string, CommandWords>;

export type AppCommandId = keyof typeof appCommands;
