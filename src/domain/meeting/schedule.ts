import {
  addDays,
  addMonths,
  fiscalQuarter,
  type Instant,
  type IsoDate,
  monthStart,
  type Period,
  weekday,
} from '../calendar.ts';
import type { AgendaTemplate } from './agenda.ts';

/**
 * The period a meeting reviews when nobody says otherwise: the last complete month, ISO week, fiscal quarter or three
 * months before it. A monthly meeting after a gap takes up where the one before it stopped.
 */
export function reviewPeriod(
  span: AgendaTemplate['span'],
  heldOn: IsoDate,
  previousTo: IsoDate | null,
  fiscalStartMonth: number,
): Period {
  const month = monthStart(heldOn);
  if (span === 'week') {
    const monday = addDays(heldOn, 1 - weekday(heldOn));
    return { from: addDays(monday, -7), to: monday };
  }
  if (span === 'quarter') {
    const current = fiscalQuarter(heldOn, fiscalStartMonth);
    return { from: addMonths(current.from, -3), to: current.from };
  }
  if (span === 'three months') return { from: addMonths(month, -3), to: month };
  const from = addMonths(month, -1);
  return { from: previousTo !== null && previousTo < from ? previousTo : from, to: month };
}

/** When the series meets next: the same weekday one month (at least 28 days), week or quarter on. */
export function nextMeetingOn(span: AgendaTemplate['span'], heldOn: IsoDate): IsoDate {
  if (span === 'week') return addDays(heldOn, 7);
  const target = addMonths(heldOn, span === 'month' ? 1 : 3);
  return addDays(target, closestShift(weekday(heldOn) - weekday(target)));
}

const closestShift = (days: number): number => (days > 3 ? days - 7 : days < -3 ? days + 7 : days);

/** Minutes that a zone's clocks are ahead of UTC at an instant. */
function offsetMinutes(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((one) => one.type === type)?.value);
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return (wall - Math.floor(at / 60_000) * 60_000) / 60_000;
}

/** The instant with the same time of day in a zone, some days later: 10:00 stays 10:00 when clocks change. */
export function sameTimeLater(at: Instant, days: number, timeZone: string): Instant {
  const start = Date.parse(at);
  const wall = start + offsetMinutes(start, timeZone) * 60_000 + days * 86_400_000;
  const guess = wall - offsetMinutes(wall, timeZone) * 60_000;
  return new Date(wall - offsetMinutes(guess, timeZone) * 60_000).toISOString();
}
