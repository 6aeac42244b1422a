/** The only place of the app that reads the clock: everything below gets instants and dates as arguments. */
export interface Clock {
  now(): Date;
}

/**
 * The computer's clock; or, for demos and tests, one that starts at a given instant and runs on from there.
 * @param startAt ISO instant, or undefined for the real time
 */
export function createClock(startAt: string | undefined): Clock {
  const start = startAt === undefined ? Number.NaN : Date.parse(startAt);
  if (Number.isNaN(start)) return { now: () => new Date() };
  const origin = performance.now();
  return { now: () => new Date(start + performance.now() - origin) };
}

/** The business date where this computer is, `2026-11-23`. */
export function localDate(at: Date): string {
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${String(at.getFullYear()).padStart(4, '0')}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
}
