import { useSyncExternalStore } from 'react';

/**
 * Places inside the window live in the address's fragment, so that going back works, a reload stays where it was, and
 * the app's protocol only ever serves one page.
 */
export interface Place {
  /** `/pipeline/leads` */
  path: string;
  /** `['pipeline', 'leads']` */
  segments: readonly string[];
  query: URLSearchParams;
}

let known: { hash: string; place: Place } | null = null;

/** The place in the address now; the same object until it changes. */
export function currentPlace(): Place {
  const { hash } = window.location;
  if (known?.hash === hash) return known.place;
  const [path = '/', query = ''] = hash.replace(/^#/, '').split('?');
  const segments = path.split('/').filter(Boolean).map(decode);
  const place = { path: `/${segments.join('/')}`, segments, query: new URLSearchParams(query) };
  known = { hash, place };
  return place;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

export const usePlace = (): Place => useSyncExternalStore(subscribe, currentPlace);

/** Goes to a place such as `/pipeline/deals?stage=…`. `replace` leaves no step to come back to. */
export function navigate(to: string, { replace = false }: { replace?: boolean } = {}): void {
  const url = `#${to.startsWith('/') ? to : `/${to}`}`;
  if (url === window.location.hash) return;
  if (replace) window.location.replace(url);
  else window.location.hash = url;
}
