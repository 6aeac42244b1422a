import { join } from 'node:path';
import { app, BrowserWindow, session } from 'electron';
import { type AppCore, startAppCore } from './appCore.ts';
import { openExternal } from './externalLinks.ts';
import { parseLaunchArguments } from './launchArguments.ts';
import { logEvent, logFailure, startLog } from './logging.ts';
import { installMenu } from './menu.ts';
import { registerAppScheme, serveApp } from './protocol.ts';
import { openRecents } from './recents.ts';
import { runPrintJob } from './report/printJob.ts';
import { hardenContents, hardenSession } from './security.ts';
import { openSettings } from './settings.ts';
import { flushBeforeQuit } from './shutdown.ts';
import { claimSingleInstance, type LaterStart } from './singleInstance.ts';
import { runSmokeTest } from './smokeTest.ts';
import { followTheme } from './theme.ts';
import { createMainWindow } from './window.ts';

const launch = parseLaunchArguments(process.argv, process.cwd(), process.env);
const devServer = app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null);

// Everything that must be decided before the app is ready comes first and in this order.
app.setPath('userData', launch.userDataFolder ?? join(app.getPath('appData'), 'Tandem'));
app.setAppLogsPath(join(app.getPath('userData'), 'logs'));
// Chromium cannot sandbox root (build machines); for everyone else this also takes back a --no-sandbox.
if (process.getuid?.() !== 0) app.enableSandbox();
registerAppScheme();
hardenContents({
  devServer,
  openOutside: (address) => void openExternal(address, BrowserWindow.getFocusedWindow()),
});

const { printJob } = launch;
if (printJob !== null) {
  // Beside an app that may be open: nothing is shown, so there is nothing to hand over.
  app.disableHardwareAcceleration();
  app.on('window-all-closed', () => {});
  app
    .whenReady()
    .then(() => runPrintJob(printJob))
    .catch(giveUp);
} else if (claimSingleInstance(onLaterStart)) {
  app.whenReady().then(start).catch(giveUp);
} else {
  app.exit(0);
}

let mainWindow: BrowserWindow | null = null;
let core: AppCore | null = null;

function start(): void {
  const userData = app.getPath('userData');
  startLog(join(userData, 'logs'), !app.isPackaged && process.env['TANDEM_LOG'] === 'verbose');
  logEvent('app.started', { packaged: app.isPackaged });
  const settings = openSettings(join(userData, 'settings.json'));
  const recents = openRecents(join(userData, 'recents.json'));

  hardenSession(session.defaultSession, devServer);
  serveApp(session.defaultSession);
  followTheme(settings, () => BrowserWindow.getAllWindows());
  const started = startAppCore({
    userDataFolder: userData,
    devServer,
    settings,
    recents,
    window: () => mainWindow,
  });
  core = started;
  installMenu({
    run: (id) => started.emit({ type: 'app.menuCommand', id }),
    recents: recents.list(),
    openRecent: (id) => {
      const recent = recents.list().find((entry) => entry.id === id);
      if (recent !== undefined) void started.openFromOutside(recent.path);
    },
  });
  flushBeforeQuit(started.flush);

  mainWindow = createMainWindow({ stateFile: join(userData, 'window.json'), devServer });
  mainWindow.on('blur', started.saveNow);
  mainWindow.on('closed', () => {
    mainWindow = null;
  });
  if (launch.workbookPath !== null) void started.openFromOutside(launch.workbookPath);
  if (launch.smokeTest) void runSmokeTest(mainWindow);
  app.on('window-all-closed', () => app.quit());
}

/** A start that failed must not leave an invisible process behind. */
function giveUp(error: unknown): void {
  logFailure('app.start', error);
  process.stderr.write('Tandem could not start. The log says where.\n');
  app.exit(1);
}

function onLaterStart(later: LaterStart): void {
  if (later.workbookPath !== null) void core?.openFromOutside(later.workbookPath);
  if (mainWindow === null) return;
  if (mainWindow.isMinimized()) mainWindow.restore();
  mainWindow.focus();
}
