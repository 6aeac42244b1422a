import { type BrowserWindow, nativeTheme } from 'electron';
import type { Settings, SettingsStore } from './settings.ts';

/** The page's own background (tokens bg, light and dark), so that no white shows before the first paint. */
const background = { light: '#F6F7F9', dark: '#0F1115' } as const;

/** The colour to create a window with. */
export function windowBackground(): string {
  return nativeTheme.shouldUseDarkColors ? background.dark : background.light;
}

/** Makes windows and native menus follow the chosen theme, now and whenever it or the system's own changes. */
export function followTheme(settings: SettingsStore, windows: () => readonly BrowserWindow[]): void {
  const apply = (current: Settings): void => {
    nativeTheme.themeSource = current.theme;
  };
  apply(settings.get());
  settings.onChange(apply);
  nativeTheme.on('updated', () => {
    for (const window of windows()) window.setBackgroundColor(windowBackground());
  });
}
