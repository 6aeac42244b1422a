import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { openSettings } from '../../../src/main/settings.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const file = (): string => join(temporaryFolder(), 'deep', 'settings.json');

describe('settings', () => {
  test('start with the defaults and write nothing by being read', () => {
    const path = file();
    expect(openSettings(path).get()).toEqual({
      theme: 'system',
      actorName: '',
      hideNames: false,
      hideAmounts: false,
      density: 'comfortable',
    });
    expect(existsSync(path)).toBe(false);
  });

  test('a change is kept for the next start and told to listeners until they leave', () => {
    const path = file();
    const settings = openSettings(path);
    const listener = vi.fn();
    const stop = settings.onChange(listener);
    settings.change({ theme: 'dark' });
    stop();
    settings.change({ density: 'compact' });
    expect(listener).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ theme: 'dark' }));
    expect(openSettings(path).get()).toMatchObject({ theme: 'dark', density: 'compact' });
  });

  test('one bad value costs only itself', () => {
    const path = join(temporaryFolder(), 'settings.json');
    writeFileSync(path, JSON.stringify({ theme: 'purple', actorName: 'Ada', unknown: 1 }));
    expect(openSettings(path).get()).toMatchObject({ theme: 'system', actorName: 'Ada' });
  });

  test.each(['', '{', 'null', '[]', '"text"', '\u0000\u0000'])('a damaged file (%j) is set aside', (text) => {
    const path = join(temporaryFolder(), 'settings.json');
    writeFileSync(path, text);
    expect(openSettings(path).get().theme).toBe('system');
    expect(readFileSync(`${path}.unreadable`, 'utf8')).toBe(text);
  });

  test('a change that cannot be saved is refused and leaves no rubbish', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'settings.json');
    const settings = openSettings(path);
    mkdirSync(path);
    expect(() => settings.change({ theme: 'dark' })).toThrow();
    expect(settings.get().theme).toBe('system');
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });
});
