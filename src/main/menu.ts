import { app, Menu, type MenuItemConstructorOptions } from 'electron';

/**
 * One entry of the menus. Names are those of the command registry, so that a menu, the palette and a key do
 * the very same thing: the menu only asks the page to run the command.
 */
export type MenuCommand =
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
  | 'help.about';

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

function item(options: MenuOptions, label: string, command: MenuCommand, accelerator?: string) {
  const entry: MenuItemConstructorOptions = { label, id: command, click: () => options.run(command) };
  return accelerator === undefined ? entry : { ...entry, accelerator };
}

function appMenu(options: MenuOptions): MenuItemConstructorOptions {
  return {
    label: app.name,
    submenu: [
      item(options, 'About Tandem', 'help.about'),
      { type: 'separator' },
      item(options, 'Settings…', 'view.settings', 'CmdOrCtrl+,'),
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
      item(options, 'New Workbook…', 'workbook.new', 'CmdOrCtrl+N'),
      item(options, 'Open…', 'workbook.open', 'CmdOrCtrl+O'),
      { label: 'Open Recent', enabled: recents.length > 0, submenu: recents },
      { type: 'separator' },
      item(options, 'Import…', 'data.import', 'CmdOrCtrl+Shift+I'),
      item(options, 'Reports…', 'report.open', 'CmdOrCtrl+P'),
      item(options, 'Save a Copy…', 'workbook.saveCopy', 'CmdOrCtrl+Shift+S'),
      { type: 'separator' },
      item(options, 'Close Workbook', 'workbook.close'),
      ...(process.platform === 'darwin' ? [] : [{ role: 'quit' as const }]),
    ],
  };
}

function editMenu(options: MenuOptions): MenuItemConstructorOptions {
  return {
    label: '&Edit',
    submenu: [
      // No accelerators: inside a text field Mod+Z belongs to the field, so the page decides (one registry).
      item(options, 'Undo', 'edit.undo'),
      item(options, 'Redo', 'edit.redo'),
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
      item(options, 'Command Palette…', 'view.palette', 'CmdOrCtrl+K'),
      ...(process.platform === 'darwin' ? [] : [item(options, 'Settings…', 'view.settings', 'CmdOrCtrl+,')]),
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
      item(options, 'Keyboard Shortcuts', 'view.shortcuts'),
      ...(process.platform === 'darwin' ? [] : [item(options, 'About Tandem', 'help.about')]),
    ],
  };
}
