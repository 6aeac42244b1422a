import { useEffect, useRef, useState } from 'react';
import type { Instant } from '../../../../domain/calendar.ts';

/** A jump of the computer's clock larger than this means it slept, or was set: the workbook's time is asked again. */
const jumpMs = 5_000;

/**
 * The workbook's time, once a second. It runs with the computer's clock from the instant an answer came with, so that
 * timers on screen agree with what the workbook will bank.
 * @param at the instant inside the answer
 * @param receivedAt `Date.now()` when the answer came
 */
export function useMeetingNow(
  at: Instant,
  receivedAt: number,
  isTicking: boolean,
  onJump: () => void,
): Instant {
  const [ticked, setTicked] = useState(() => Date.now());
  const jumped = useRef(onJump);
  jumped.current = onJump;
  useEffect(() => {
    setTicked(Date.now());
    if (!isTicking) return;
    let last = Date.now();
    const timer = setInterval(() => {
      const next = Date.now();
      if (Math.abs(next - last) > jumpMs) jumped.current();
      last = next;
      setTicked(next);
    }, 1000);
    return () => clearInterval(timer);
  }, [isTicking]);
  return new Date(Date.parse(at) + Math.max(0, ticked - receivedAt)).toISOString();
}
