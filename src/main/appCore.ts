import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { app, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import { channels } from '../contract/channels.ts';
import type { AppEvent } from '../contract/events.ts';
import { Refusal } from '../domain/result.ts';
import { createClock } from './clock.ts';
import { FileHandles } from './fileHandles.ts';
import type { HostParts } from './host/hostParts.ts';
import { hostCalls } from './host/index.ts';
import { openPath, rememberBeforeClosing } from './host/workbookCalls.ts';
import { installRouter } from './ipc/router.ts';
import { readJsonFile, writeJsonFile } from './jsonFile.ts';
import { logEvent } from './logging.ts';
import { sqlWasmFile } from './paths.ts';
import type { Recents } from './recents.ts';
import { isOwnOrigin } from './security.ts';
import type { SettingsStore } from './settings.ts';
import startEngineThread from './workbook/engineThread?nodeWorker';
import { WorkbookSession } from './workbookSession.ts';

export interface AppCoreOptions {
  userDataFolder: string;
  devServer: string | null;
  settings: SettingsStore;
  recents: Recents;
  window(): BrowserWindow | null;
}

export interface AppCore {
  /** Opens a workbook named by the desktop or the command line; tells the window when it cannot be opened. */
  openFromOutside(path: string): Promise<void>;
  emit(event: AppEvent): void;
  /** Saves and closes the workbook, before quitting. */
  flush(): Promise<void>;
  /** Writes the workbook file now, as when the window loses the focus. */
  saveNow(): void;
}

const deviceSchema = z.object({ id: z.uuid() });

/** Tells this computer apart in the change log. Random, kept in the user data folder. */
function deviceId(userDataFolder: string): string {
  const file = join(userDataFolder, 'device.json');
  const known = readJsonFile(file, deviceSchema.nullable(), null);
  if (known !== null) return known.id;
  const id = randomUUID();
  writeJsonFile(file, { id });
  return id;
}

function loginName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'Somebody';
  }
}

/** Builds everything behind the window: the session with its engine thread, the host calls and the router. */
export function startAppCore(options: AppCoreOptions): AppCore {
  const emit = (event: AppEvent): void => {
    const window = options.window();
    if (window !== null && !window.isDestroyed()) window.webContents.send(channels.event, event);
  };
  const actor = (): string => options.settings.get().actorName || loginName();
  const clock = createClock(app.isPackaged ? undefined : process.env['TANDEM_NOW']);
  const session = new WorkbookSession({
    clock,
    startEngine: (workerData) => startEngineThread({ workerData }),
    wasmPath: sqlWasmFile(),
    localDir: join(options.userDataFolder, 'workbooks'),
    device: deviceId(options.userDataFolder),
    actor,
    checkOutputs: !app.isPackaged && process.env['TANDEM_CHECK_OUTPUTS'] === '1',
    emit,
  });
  const handles = new FileHandles();
  const parts: HostParts = { ...options, session, handles, clock, emit, actor };
  installRouter({
    isTrusted: (event) => isOwnTopFrame(event, options.devServer),
    host: hostCalls(parts),
    workbook: (name, input) => session.call(name, input, handles.namedIn(input)),
    dropped: (path) => handles.give(path),
  });
  return {
    emit,
    openFromOutside: async (path) => {
      try {
        await rememberBeforeClosing(parts);
        await openPath(parts, path);
      } catch (error) {
        logEvent('workbook.open.refused');
        emit({
          type: 'app.notice',
          tone: 'error',
          message:
            error instanceof Refusal
              ? error.message
              : 'The workbook could not be opened. It was not changed.',
        });
      }
    },
    flush: async () => {
      await rememberBeforeClosing(parts);
      await session.close();
    },
    saveNow: () => void session.saveNow(),
  };
}

function isOwnTopFrame(event: IpcMainInvokeEvent, devServer: string | null): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isOwnOrigin(frame.url, devServer);
}
