import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { app, clipboard } from 'electron';
import type { Preferences } from '../../contract/app.ts';
import { Refusal } from '../../domain/result.ts';
import { copyPng } from '../clipboardImage.ts';
import { localDate } from '../clock.ts';
import { writeDurably } from '../durableFile.ts';
import { fileRefusal } from '../fileErrors.ts';
import { askForFile, askWhereToSave, type HostHandlers, type HostParts, safeFileName } from './hostParts.ts';

type Names =
  | 'app.state'
  | 'app.setPreferences'
  | 'app.recents'
  | 'app.recentPin'
  | 'app.recentRemove'
  | 'app.recentLocate'
  | 'app.chooseImportFile'
  | 'app.copyText'
  | 'app.copyImage'
  | 'app.saveImage';

function preferences(parts: HostParts): Preferences {
  const { theme, density } = parts.settings.get();
  return { theme, density, userName: parts.actor() };
}

const platform = (): 'darwin' | 'win32' | 'linux' =>
  process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';

async function chooseImportFile(
  parts: HostParts,
): Promise<{ handle: string; name: string; size: number } | null> {
  const path = await askForFile(parts, {
    title: 'Import a file',
    filters: [
      { name: 'CSV and text files', extensions: ['csv', 'tsv', 'txt'] },
      { name: 'All files', extensions: ['*'] },
    ],
  });
  if (path === null) return null;
  try {
    return { handle: parts.handles.give(path), name: basename(path), size: statSync(path).size };
  } catch (error) {
    throw fileRefusal(error, `“${basename(path)}” could not be read.`);
  }
}

async function locate(parts: HostParts, id: string): Promise<{ located: boolean }> {
  const path = await askForFile(parts, {
    title: 'Where is this workbook now?',
    filters: [{ name: 'Tandem workbook', extensions: ['tandem'] }],
  });
  if (path !== null) parts.recents.relocate(id, path);
  return { located: path !== null };
}

/** Writes bytes where the user says. Returns false when cancelled. @throws Refusal when the disk refuses */
export async function saveBytes(
  parts: HostParts,
  name: string,
  ending: { extension: string; kind: string },
  bytes: () => Uint8Array | Promise<Uint8Array>,
): Promise<boolean> {
  const path = await askWhereToSave(parts, {
    title: `Save ${ending.kind}`,
    defaultPath: `${safeFileName(name)}.${ending.extension}`,
    filters: [{ name: ending.kind, extensions: [ending.extension] }],
  });
  if (path === null) return false;
  try {
    writeDurably(path, await bytes());
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw fileRefusal(error, 'The file could not be written.');
  }
  return true;
}

export const appHandlers = (parts: HostParts): HostHandlers<Names> => ({
  'app.state': () => {
    const now = parts.clock.now();
    return {
      version: app.getVersion(),
      platform: platform(),
      systemLocale: app.getLocale() || 'en-GB',
      today: localDate(now),
      now: now.toISOString(),
      preferences: preferences(parts),
      workbook: parts.session.state,
    };
  },
  'app.setPreferences': ({ theme, density, userName }) => {
    parts.settings.change({
      ...(theme === undefined ? {} : { theme }),
      ...(density === undefined ? {} : { density }),
      ...(userName === undefined ? {} : { actorName: userName }),
    });
    return preferences(parts);
  },
  'app.recents': () => parts.recents.list(),
  'app.recentPin': ({ id, pinned }) => {
    parts.recents.pin(id, pinned);
    return {};
  },
  'app.recentRemove': ({ id }) => {
    parts.recents.remove(id);
    return {};
  },
  'app.recentLocate': ({ id }) => locate(parts, id),
  'app.chooseImportFile': () => chooseImportFile(parts),
  'app.copyText': async ({ text }) => {
    await clipboard.writeText(text);
    return {};
  },
  'app.copyImage': async ({ png }) => {
    await copyPng(png);
    return {};
  },
  'app.saveImage': async ({ name, png }) => ({
    saved: await saveBytes(parts, name, { extension: 'png', kind: 'PNG image' }, () => png),
  }),
});
