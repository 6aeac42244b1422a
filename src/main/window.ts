import { join } from 'node:path';
import { app, BrowserWindow, type WebPreferences } from 'electron';
import { appOrigin } from './appAssets.ts';
import { preloadScript, resourcesFolder } from './paths.ts';
import { windowBackground } from './theme.ts';
import { minimumSize } from './windowPlacement.ts';
import { rememberPlacement, restoredPlacement } from './windowState.ts';

/** The preferences of every window that shows the page. There is no other set. */
export const webPreferences: Readonly<WebPreferences> = {
  preload: preloadScript,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  enableWebSQL: false,
  devTools: !app.isPackaged,
};

export interface MainWindowOptions {
  /** Where the window's place is remembered. */
  readonly stateFile: string;
  /** Origin of the development server, or `null` for the built page. */
  readonly devServer: string | null;
}

/** Opens the main window where it last was; it shows itself when its first frame is painted. */
export function createMainWindow({ stateFile, devServer }: MainWindowOptions): BrowserWindow {
  const placement = restoredPlacement(stateFile);
  const window = new BrowserWindow({
    ...placement.bounds,
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    title: 'Tandem',
    icon: join(resourcesFolder, 'icon.png'),
    show: false,
    backgroundColor: windowBackground(),
    webPreferences: { ...webPreferences },
  });
  rememberPlacement(window, stateFile);
  window.once('ready-to-show', () => {
    if (placement.maximized) window.maximize();
    if (placement.fullScreen) window.setFullScreen(true);
    window.show();
  });
  void window.loadURL(pageAddress(devServer));
  return window;
}

/** Address of the page, with an optional view such as `presenter` for a second window. */
export function pageAddress(devServer: string | null, view = ''): string {
  const page = devServer === null ? `${appOrigin}/index.html` : `${devServer}/index.html`;
  return view === '' ? page : `${page}#/${view}`;
}
