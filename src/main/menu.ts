import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { type AppCommandId, appCommands, type CommandWords } from '../contract/commands.ts';

/**
 * One entry of the menus: an id of the command catalogue, whose words and keys it takes, so that a menu, the palette and
 * a key do the very same thing. The menu only asks the page to run the command.
 */
export type MenuCommand = Extract<
  AppCommandId,
  | 'workbook.new'
  | 'workbook.open'
  | 'workbook.close'
  | 'workbook.saveCopy'
  | 'edit.undo'
  | 'edit.redo'
  | 'data.import'
  | 'report.open'
  | 'view.palette'
  | 'view.shortcuts'
  | 'view.settings'
  | 'help.about'
>;

export interface MenuOptions {
  /** Runs a command of the page's registry. */
  readonly run: (command: MenuCommand) => void;
  /** Recent workbooks, latest first. */
  readonly recents: readonly { readonly id: string; readonly name: string }[];
  readonly openRecent: (id: string) => void;
}

/** Builds and installs the application menu. Call again when the recent workbooks change. */
export function installMenu(options: MenuOptions): void {
  const template = [
    ...(process.platform === 'darwin' ? [appMenu(options)] : []),
    fileMenu(options),
    editMenu(options),
    viewMenu(options),
    { role: 'windowMenu' as const },
    helpMenu(options),
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** Undo and Redo get no accelerator: inside a text field Mod+Z belongs to the field, so the page decides. */
const pageKeys: readonly MenuCommand[] = ['edit.undo', 'edit.redo'];

/** "Mod+Shift+S" → "CmdOrCtrl+Shift+S"; single keys and sequences are left to the page. */
const accelerator = (shortcut: string | undefined): string | null =>
  shortcut?.startsWith('Mod+') === true ? shortcut.replace('Mod', 'CmdOrCtrl') : null;

function item(options: MenuOptions, command: MenuCommand): MenuItemConstructorOptions {
  const words: CommandWords = appCommands[command];
  const keys = pageKeys.includes(command) ? null : accelerator(words.shortcut);
  return {
    label: words.title,
    id: command,
    click: () => options.run(command),
    ...(keys === null ? {} : { accelerator: keys }),
  };
}

function appMenu(options: MenuOptions): MenuItemConstructorOptions {
  return {
    label: app.name,
    submenu: [
      item(options, 'help.about'),
      { type: 'separator' },
      item(options, 'view.settings'),
      { type: 'separator' },
      { role: 'services' },
      { type: 'separator' },
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      { type: 'separator' },
      { role: 'quit' },
    ],
  };
}

function fileMenu(options: MenuOptions): MenuItemConstructorOptions {
  const recents = options.recents.slice(0, 10).map((recent) => ({
    label: recent.name,
    click: () => options.openRecent(recent.id),
  }));
  return {
    label: '&File',
    submenu: [
      item(options, 'workbook.new'),
      item(options, 'workbook.open'),
      { label: 'Open Recent', enabled: recents.length > 0, submenu: recents },
      { type: 'separator' },
      item(options, 'data.import'),
      item(options, 'report.open'),
      item(options, 'workbook.saveCopy'),
      { type: 'separator' },
      item(options, 'workbook.close'),
      ...(process.platform === 'darwin' ? [] : [{ role: 'quit' as const }]),
    ],
  };
}

function editMenu(options: MenuOptions): MenuItemConstructorOptions {
  return {
    label: '&Edit',
    submenu: [
      item(options, 'edit.undo'),
      item(options, 'edit.redo'),
      { type: 'separator' },
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
    ],
  };
}

function viewMenu(options: MenuOptions): MenuItemConstructorOptions {
  const developer: MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [{ type: 'separator' }, { role: 'toggleDevTools' }, { role: 'forceReload' }];
  return {
    label: '&View',
    submenu: [
      item(options, 'view.palette'),
      ...(process.platform === 'darwin' ? [] : [item(options, 'view.settings')]),
      { type: 'separator' },
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { role: 'togglefullscreen' },
      ...developer,
    ],
  };
}

function helpMenu(options: MenuOptions): MenuItemConstructorOptions {
  return {
    role: 'help',
    submenu: [
      item(options, 'view.shortcuts'),
      ...(process.platform === 'darwin' ? [] : [item(options, 'help.about')]),
    ],
  };
}
