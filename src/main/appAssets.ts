import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { contentSecurityPolicy } from './contentSecurityPolicy.ts';

/** The page's own origin. A host is needed: without one, every path would be an origin of its own. */
export const appOrigin = 'app://tandem';

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

type Resolved = { file: string; mediaType: string } | { status: 400 | 404 };

/**
 * Maps a request of the page to a file below `folder`.
 * Anything but a plain relative path of plain names is refused: 400 where the address itself is
 * suspicious (encoded separators, drive letters, dot segments), 404 where it is only unknown.
 */
export function resolveAsset(folder: string, address: string): Resolved {
  let path: string;
  try {
    const url = new URL(address);
    if (url.host !== 'tandem') return { status: 404 };
    path = decodeURIComponent(url.pathname);
  } catch {
    return { status: 400 };
  }
  // What the URL parser has not resolved away by now was encoded, once or twice, to get past it.
  if (/[\\:%\0]/.test(path) || path.split('/').some((part) => part === '..' || part === '.')) {
    return { status: 400 };
  }
  const file = resolve(folder, `.${path === '/' ? '/index.html' : path}`);
  const mediaType = mediaTypes[extname(file)];
  if (!file.startsWith(folder + sep)) return { status: 400 };
  return mediaType === undefined ? { status: 404 } : { file, mediaType };
}

/** Answers one request of the page with a file below `folder`; every answer carries the security headers. */
export async function serveAsset(folder: string, address: string, method = 'GET'): Promise<Response> {
  const found =
    method === 'GET' || method === 'HEAD' ? resolveAsset(folder, address) : { status: 400 as const };
  if ('status' in found) return answer(null, found.status, 'text/plain; charset=utf-8');
  try {
    return answer(new Uint8Array(await readFile(found.file)), 200, found.mediaType);
  } catch {
    return answer(null, 404, 'text/plain; charset=utf-8');
  }
}

function answer(body: Uint8Array<ArrayBuffer> | null, status: number, mediaType: string): Response {
  return new Response(body, {
    status,
    headers: {
      'Content-Type': mediaType,
      'Content-Security-Policy': contentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    },
  });
}
