import { z } from 'zod';
import { isUnfinished } from '../meeting/captured.ts';
import type { Minutes } from './minutes.ts';
import type { ReportOptions } from './options.ts';

/** Something to look at before the minutes go out, and where in them it is. */
export const reportWarningSchema = z.strictObject({
  id: z.string(),
  /** `fix`: the minutes are poorer for it. `note`: good to know. */
  kind: z.enum(['fix', 'note']),
  message: z.string(),
  /** The anchor of the place in the report; null when there is no one place. */
  anchor: z.string().nullable(),
});
export type ReportWarning = z.infer<typeof reportWarningSchema>;

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

type Finding = Omit<ReportWarning, 'id' | 'anchor'> & { anchor?: string | undefined };

function ofActions(minutes: Minutes): Record<string, Finding | null> {
  const open = minutes.actions.filter((action) => isUnfinished(action.status));
  const ownerless = open.filter((action) => action.ownerId === null);
  const undated = open.filter((action) => action.dueOn === null);
  const stuck = open.filter((action) => action.timesCarried >= 2);
  return {
    'actions.owner':
      ownerless.length === 0
        ? null
        : {
            kind: 'fix',
            message: `${plural(ownerless.length, 'action has', 'actions have')} no owner`,
            anchor: ownerless[0]?.anchor,
          },
    'actions.due':
      undated.length === 0
        ? null
        : {
            kind: 'fix',
            message: `${plural(undated.length, 'action has', 'actions have')} no due date`,
            anchor: undated[0]?.anchor,
          },
    'actions.carried':
      stuck.length === 0
        ? null
        : {
            kind: 'note',
            message: `${plural(stuck.length, 'action was', 'actions were')} carried over twice or more`,
            anchor: stuck[0]?.anchor,
          },
  };
}

function ofMeeting(minutes: Minutes): Record<string, Finding | null> {
  const { record, items, rating, time } = minutes;
  const present = record.attendance.filter((attendee) => attendee.present);
  const missing = (['sales', 'marketing'] as const).filter(
    (team) => !present.some((attendee) => attendee.team === team),
  );
  const unreached = items.filter((item) => item.actualSeconds === null);
  const bare = minutes.decisions.filter((decision) => (decision.rationale ?? '').trim() === '');
  const isOver = record.meeting.state === 'sealed' || record.meeting.endedAt !== null;
  return {
    'meeting.state':
      record.meeting.state === 'sealed'
        ? null
        : { kind: 'note', message: 'The meeting is not sealed: its numbers and notes may still change' },
    'attendance.empty':
      present.length > 0
        ? null
        : { kind: 'fix', message: 'Nobody is marked as present', anchor: 'section-attendance' },
    'attendance.team':
      present.length === 0 || missing.length === 0
        ? null
        : {
            kind: 'note',
            message: `Nobody of ${missing.map((team) => (team === 'sales' ? 'Sales' : 'Marketing')).join(' and ')} was present`,
            anchor: 'section-attendance',
          },
    'agenda.unreached':
      unreached.length === 0 || time.overrunSeconds === null
        ? null
        : {
            kind: 'note',
            message: `${plural(unreached.length, 'agenda item was', 'agenda items were')} skipped or not reached`,
            anchor: 'section-agenda',
          },
    'decisions.none':
      minutes.decisions.length > 0 || time.overrunSeconds === null
        ? null
        : { kind: 'note', message: 'No decision was recorded', anchor: 'section-decisions' },
    'decisions.rationale':
      bare.length === 0
        ? null
        : {
            kind: 'fix',
            message: `${plural(bare.length, 'decision has', 'decisions have')} no rationale`,
            anchor: bare[0]?.anchor,
          },
    'rating.none':
      rating.n > 0 || !isOver
        ? null
        : { kind: 'note', message: 'Nobody rated the meeting', anchor: 'section-attendance' },
  };
}

function ofContents(minutes: Minutes, options: ReportOptions): Record<string, Finding | null> {
  const low = minutes.items
    .flatMap((item) => item.figures)
    .filter(
      ({ exhibit, same }) =>
        same === null && exhibit.form === 'card' && exhibit.card.lowSample && exhibit.card.n > 0,
    );
  const anonymous = options.anonymise.names || options.anonymise.amounts;
  return {
    'figures.low':
      low.length === 0 || !options.charts
        ? null
        : {
            kind: 'note',
            message: `${plural(low.length, 'figure rests', 'figures rest')} on fewer than 30 records`,
            anchor: low[0]?.anchor,
          },
    'sections.none':
      options.sections.length > 0
        ? null
        : { kind: 'fix', message: 'No section is chosen: only the head would be printed' },
    anonymise: anonymous
      ? {
          kind: 'note',
          message:
            'Known names and amounts are hidden in notes too, but read them before you share: a text can tell more',
          anchor: 'section-discussion',
        }
      : null,
  };
}

/** Everything worth a second look in this report, what needs fixing first. */
export function reportWarnings(
  minutes: Minutes,
  options: ReportOptions,
  state: { intact: boolean } = { intact: true },
): ReportWarning[] {
  const tampered: Finding = {
    kind: 'fix',
    message: 'The sealed content was changed by another program since: it may not be what was sealed',
  };
  const found: Record<string, Finding | null> = {
    'meeting.intact': state.intact ? null : tampered,
    ...ofActions(minutes),
    ...ofMeeting(minutes),
    ...ofContents(minutes, options),
  };
  return Object.entries(found)
    .flatMap(([id, finding]) =>
      finding === null ? [] : [{ id, ...finding, anchor: finding.anchor ?? null }],
    )
    .sort((a, b) => Number(b.kind === 'fix') - Number(a.kind === 'fix'));
}
