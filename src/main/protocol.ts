import { protocol, type Session } from 'electron';
import { serveAsset } from './appAssets.ts';
import { rendererFolder } from './paths.ts';

/** Gives the page a real origin. Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built page to `session`. */
export function serveApp(session: Session): void {
  session.protocol.handle('app', (request) => serveAsset(rendererFolder, request.url, request.method));
}
