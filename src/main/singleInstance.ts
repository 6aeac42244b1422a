import { app } from 'electron';
import { parseLaunchArguments } from './launchArguments.ts';

export interface LaterStart {
  /** The workbook named by a second start or by the desktop, or `null` to only come to the front. */
  readonly workbookPath: string | null;
}

/**
 * Makes this the only instance for its user data folder, and passes on what later starts ask for.
 * @returns false when another instance has taken over; this one must leave without opening a window
 */
export function claimSingleInstance(onLaterStart: (start: LaterStart) => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', (_event, argv, workingFolder) => {
    onLaterStart({ workbookPath: parseLaunchArguments(argv, workingFolder).workbookPath });
  });
  // macOS tells of a double-clicked file by an event, which may come before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    onLaterStart({ workbookPath: path });
  });
  return true;
}
