import { app, type Session, type WebContents } from 'electron';
import { appOrigin } from './appAssets.ts';
import { logEvent } from './logging.ts';

/** What the page may ask of the browser. Clipboard writing serves "Copy PNG" and "Copy summary". */
const grantedPermissions: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

export interface SecurityOptions {
  /** Origin of the development server, or `null` when the built page is used. */
  readonly devServer: string | null;
  /** Called with every address the page asks to open outside the app (never opened without asking). */
  readonly openOutside: (address: string) => void;
}

/** Hardens every web contents the app will ever create, whoever creates it. Call before the app is ready. */
export function hardenContents(options: SecurityOptions): void {
  app.on('web-contents-created', (_event, contents) => {
    const refuse = (kind: Lowercase<string>) => (event: { preventDefault(): void }) => {
      event.preventDefault();
      logEvent('security.refused', { kind });
    };
    contents.on('will-navigate', (event) => {
      // Hot reload reloads the page; nothing else may.
      if (options.devServer === null || new URL(event.url).origin !== options.devServer) {
        refuse('navigation')(event);
      }
    });
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame) refuse('frame')(event);
    });
    contents.on('will-redirect', refuse('redirect'));
    contents.on('will-attach-webview', refuse('webview'));
    contents.setWindowOpenHandler(({ url }) => {
      options.openOutside(url);
      return { action: 'deny' };
    });
  });
}

/** Closes a session to everything but the app's own page: permissions, devices, downloads and the network. */
export function hardenSession(session: Session, devServer: string | null): void {
  session.setPermissionRequestHandler((contents, permission, answer) => {
    answer(grantedPermissions.has(permission) && isOwnPage(contents, devServer));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => {
    return grantedPermissions.has(permission) && isOwnOrigin(origin, devServer);
  });
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((request, answer) => {
    const cancel = !isAllowedRequest(request.url, devServer);
    if (cancel) logEvent('security.refused', { kind: 'request' });
    answer({ cancel });
  });
}

/** True for the app's own protocol, for what a page makes in memory, and for the development server. */
export function isAllowedRequest(address: string, devServer: string | null): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, origin, host } = new URL(address);
  if (protocol === 'app:' || protocol === 'blob:' || protocol === 'data:' || protocol === 'devtools:')
    return true;
  if (devServer === null) return false;
  return origin === devServer || (protocol === 'ws:' && host === new URL(devServer).host);
}

function isOwnPage(contents: WebContents | null, devServer: string | null): boolean {
  return contents !== null && isOwnOrigin(contents.getURL(), devServer);
}

/** True for an address of the app’s own page, or of the development server. */
export function isOwnOrigin(address: string, devServer: string | null): boolean {
  if (address === appOrigin || address.startsWith(`${appOrigin}/`)) return true;
  return devServer !== null && URL.canParse(address) && new URL(address).origin === devServer;
}
