import { existsSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { extname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { app, shell } from 'electron';
import type { WorkbookState } from '../../contract/app.ts';
import { Refusal, type Result } from '../../domain/result.ts';
import { fileRefusal } from '../fileErrors.ts';
import { resourcesFolder } from '../paths.ts';
import { askForFile, askWhereToSave, type HostHandlers, type HostParts } from './hostParts.ts';

const workbookFilter = [{ name: 'Tandem workbook', extensions: ['tandem'] }];

const withEnding = (path: string): string => (extname(path) === '' ? `${path}.tandem` : path);

function opened(result: Result<WorkbookState>): WorkbookState {
  if (!result.ok) throw new Refusal(result.error.code, result.error.message, result.error.details);
  return result.value;
}

/** Opens a workbook file and remembers it. Also used for files given on the command line or by the desktop. */
export async function openPath(parts: HostParts, path: string, readOnly = false): Promise<WorkbookState> {
  const state = opened(await parts.session.open(path, readOnly));
  remember(parts, state);
  return state;
}

function remember(parts: HostParts, state: WorkbookState): void {
  parts.recents.opened({
    id: state.id,
    path: state.path,
    name: state.name,
    openedAt: parts.clock.now().toISOString(),
    lastMeeting: null,
    openActions: null,
  });
  void rememberContents(parts, state.id);
  app.addRecentDocument(state.path);
}

/** What the start screen tells of a workbook without opening it. */
async function rememberContents(parts: HostParts, id: string): Promise<void> {
  const summary = await parts.session.call('workbook.summary', {}, {});
  if (!summary.ok) return;
  const { lastSealedOn, counts } = summary.value as {
    lastSealedOn: string | null;
    counts: { openActions: number };
  };
  parts.recents.update(id, { lastMeeting: lastSealedOn, openActions: counts.openActions });
}

/** Called before a workbook is closed or replaced. */
export async function rememberBeforeClosing(parts: HostParts): Promise<void> {
  const { state } = parts.session;
  if (state !== null) await rememberContents(parts, state.id);
}

async function newWorkbook(parts: HostParts): Promise<WorkbookState | null> {
  const path = await askWhereToSave(parts, {
    title: 'New workbook',
    defaultPath: join(app.getPath('documents') || homedir(), 'Team.tandem'),
    filters: workbookFilter,
  });
  if (path === null) return null;
  const target = withEnding(path);
  if (existsSync(target)) {
    throw new Refusal(
      'file.failed',
      'A file of that name is already there, and Tandem never replaces a workbook. Choose another name.',
    );
  }
  await rememberBeforeClosing(parts);
  const locale = app.getLocale();
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const state = opened(await parts.session.create(target, { locale, timeZone }));
  remember(parts, state);
  return state;
}

/** A free name for one more copy of the sample. */
function sampleCopyPath(parts: HostParts): string {
  const folder = join(parts.userDataFolder, 'samples');
  mkdirSync(folder, { recursive: true });
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? 'Sample workbook.tandem' : `Sample workbook ${number}.tandem`);
    if (!existsSync(path)) return path;
  }
}

async function openSample(parts: HostParts): Promise<WorkbookState> {
  const path = sampleCopyPath(parts);
  try {
    // The sample ships packed; what is opened is always a fresh file of its own.
    writeFileSync(path, gunzipSync(readFileSync(join(resourcesFolder, 'sample.tandem.gz'))), { flag: 'wx' });
  } catch (error) {
    if (existsSync(path)) unlinkSync(path);
    throw fileRefusal(error, 'The sample workbook could not be copied.');
  }
  await rememberBeforeClosing(parts);
  return openPath(parts, path);
}

/** Asks for a place and writes the workbook there. Null when the user thought better of it. */
async function writeCopy(parts: HostParts): Promise<string | null> {
  const { state } = parts.session;
  if (state === null) throw new Refusal('workbook.none', 'No workbook is open.');
  const path = await askWhereToSave(parts, {
    title: 'Save a copy',
    defaultPath: `${state.path.replace(/\.tandem$/i, '')} copy.tandem`,
    filters: workbookFilter,
  });
  if (path === null) return null;
  if (withEnding(path) === state.path)
    throw new Refusal('file.failed', 'That is the workbook itself. Choose another name.');
  const copied = await parts.session.saveCopy(withEnding(path));
  if (!copied.ok) throw new Refusal(copied.error.code, copied.error.message);
  return withEnding(path);
}

async function saveAs(parts: HostParts): Promise<WorkbookState | null> {
  const path = await writeCopy(parts);
  return path === null ? null : openPath(parts, path);
}

async function chosenPath(
  parts: HostParts,
  source: { from: 'dialog' } | { from: 'recent'; id: string } | { from: 'file'; handle: string },
): Promise<string | null> {
  if (source.from === 'file') return parts.handles.path(source.handle);
  if (source.from === 'recent') {
    const recent = parts.recents.list().find((entry) => entry.id === source.id);
    if (recent === undefined) throw new Refusal('file.missing', 'This workbook is not on the list any more.');
    return recent.path;
  }
  return askForFile(parts, {
    title: 'Open workbook',
    filters: [...workbookFilter, { name: 'All files', extensions: ['*'] }],
  });
}

type Names =
  | 'app.newWorkbook'
  | 'app.openWorkbook'
  | 'app.openSample'
  | 'app.closeWorkbook'
  | 'app.saveNow'
  | 'app.saveWorkbookAs'
  | 'app.saveCopy'
  | 'app.showWorkbookInFolder'
  | 'job.cancel';

export const workbookHandlers = (parts: HostParts): HostHandlers<Names> => ({
  'app.newWorkbook': () => newWorkbook(parts),
  'app.openWorkbook': async ({ source, readOnly }) => {
    const path = await chosenPath(parts, source);
    if (path === null) return null;
    await rememberBeforeClosing(parts);
    try {
      return await openPath(parts, path, readOnly);
    } catch (error) {
      if (!(error instanceof Refusal) || error.failure.code !== 'workbook.locked') throw error;
      const { code, message, details } = error.failure;
      // With a handle the window can open the same file for reading only without asking for it again.
      throw new Refusal(code, message, { ...details, handle: parts.handles.give(path) });
    }
  },
  'app.openSample': () => openSample(parts),
  'app.closeWorkbook': async () => {
    await rememberBeforeClosing(parts);
    await parts.session.close();
    return {};
  },
  'app.saveNow': () => parts.session.saveNow(),
  'app.saveWorkbookAs': () => saveAs(parts),
  'app.saveCopy': async () => ({ saved: (await writeCopy(parts)) !== null }),
  'app.showWorkbookInFolder': () => {
    const { state } = parts.session;
    if (state !== null) shell.showItemInFolder(state.path);
    return {};
  },
  'job.cancel': ({ jobId }) => {
    parts.session.cancelJob(jobId);
    return {};
  },
});
