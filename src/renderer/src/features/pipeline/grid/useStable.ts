import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that stays the same for memoised children and always does what the latest render said. */
export function useStable<Args extends unknown[], Answer>(
  work: (...args: Args) => Answer,
): (...args: Args) => Answer {
  const latest = useRef(work);
  useLayoutEffect(() => {
    latest.current = work;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
