import { type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { AppEvent } from '../../contract/events.ts';
import type { CallOutput, NamesOf, ParsedInput } from '../../contract/index.ts';
import type { Clock } from '../clock.ts';
import type { FileHandles } from '../fileHandles.ts';
import type { Recents } from '../recents.ts';
import type { SettingsStore } from '../settings.ts';
import type { WorkbookSession } from '../workbookSession.ts';

/** What the app's own calls work with. */
export interface HostParts {
  session: WorkbookSession;
  recents: Recents;
  settings: SettingsStore;
  handles: FileHandles;
  clock: Clock;
  window(): BrowserWindow | null;
  emit(event: AppEvent): void;
  /** The name written beside changes. */
  actor(): string;
  userDataFolder: string;
}

/** Answers a call of kind `host`. Throws Refusal for what the user should know. */
export type HostHandlers<Names extends NamesOf<'host'> = NamesOf<'host'>> = {
  [Name in Names]: (input: ParsedInput<Name>) => CallOutput<Name> | Promise<CallOutput<Name>>;
};

/** Asks for a file to read. Null when the user thought better of it. */
export async function askForFile(parts: HostParts, options: OpenDialogOptions): Promise<string | null> {
  const window = parts.window();
  const asked = { properties: ['openFile' as const], ...options };
  const answer =
    window === null ? await dialog.showOpenDialog(asked) : await dialog.showOpenDialog(window, asked);
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

/** Asks where to write a file; the native dialog itself asks before replacing one. Null when cancelled. */
export async function askWhereToSave(parts: HostParts, options: SaveDialogOptions): Promise<string | null> {
  const window = parts.window();
  const answer =
    window === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(window, options);
  return answer.canceled || answer.filePath === '' ? null : answer.filePath;
}

/** A name that every file system takes. */
export const safeFileName = (words: string): string => {
  const safe = [...words]
    .filter((character) => character >= ' ')
    .join('')
    .replace(/[<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120);
  return safe === '' ? 'Tandem' : safe;
};
