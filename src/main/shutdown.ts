import { app, powerMonitor } from 'electron';
import { logEvent, logFailure } from './logging.ts';

/** Longest time a quit waits for the last save; acknowledged edits are in the journal in any case. */
const patience = 10_000;

/**
 * Runs `flush` before the app quits for whatever reason: by the user, at the end of the session, at shutdown.
 * `flush` must finish on its own; after ten seconds the quit goes on without it.
 */
export function flushBeforeQuit(flush: () => Promise<void>): void {
  let state: 'open' | 'flushing' | 'flushed' = 'open';
  const finish = async (): Promise<void> => {
    if (state !== 'open') return;
    state = 'flushing';
    const limit = new Promise<'late'>((done) => setTimeout(() => done('late'), patience).unref());
    try {
      if ((await Promise.race([flush(), limit])) === 'late') logEvent('quit.flush.late');
    } catch (error) {
      logFailure('quit.flush', error);
    }
    state = 'flushed';
  };
  app.on('before-quit', (event) => {
    if (state === 'flushed') return;
    event.preventDefault();
    void finish().then(() => app.quit());
  });
  app.on('browser-window-created', (_event, window) => {
    window.on('session-end', () => void finish());
  });
  void app.whenReady().then(() => {
    powerMonitor.on('shutdown', () => void finish().then(() => app.quit()));
  });
  // A closed terminal or a service manager ends the app by a signal: leave the same way as by the menu.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
}
