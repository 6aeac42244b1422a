import { type BrowserWindow, screen } from 'electron';
import { readJsonFile, writeJsonFile } from './jsonFile.ts';
import { type Placement, placementSchema, placeWindow } from './windowPlacement.ts';

/** The place a new window should take, read from `file` and fitted to the displays of today. */
export function restoredPlacement(file: string): Placement {
  const last = readJsonFile<Placement | null>(file, placementSchema, null);
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  return placeWindow(
    last,
    [primary, ...others].map((display) => display.workArea),
  );
}

/** Writes the window's place into `file` when it is closed. */
export function rememberPlacement(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    const placement: Placement = {
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
      fullScreen: window.isFullScreen(),
    };
    try {
      writeJsonFile(file, placement);
    } catch {
      // A full disk must not keep a window from closing; the place is then simply not remembered.
    }
  });
}
