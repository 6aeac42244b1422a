import { useEffect, useSyncExternalStore } from 'react';

/** While a screen needs the width of the window (a running meeting), the navigation shows icons only. */

let holders = 0;
const listeners = new Set<() => void>();

function change(by: 1 | -1): void {
  holders += by;
  for (const listener of [...listeners]) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Narrows the navigation while the calling component is mounted. */
export function useFocusMode(): void {
  useEffect(() => {
    change(1);
    return () => change(-1);
  }, []);
}

export const useIsFocusMode = (): boolean => useSyncExternalStore(subscribe, () => holders > 0);
