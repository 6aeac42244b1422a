import type { Instant, IsoDate } from '../../../domain/calendar.ts';
import { updateRow } from '../../storage/recorded.ts';
import { channels, storyEnd } from '../channels.ts';
import type { CyclePlan, LeadPlan, StageMove } from '../plan/model.ts';
import { addWorkdays, localDate, localInstant, localTime } from '../workTime.ts';
import { must } from './cast.ts';
import { writeHandOff, writeLeads, writeMove } from './leadRows.ts';
import { counted, type Step, step } from './step.ts';

/** When the workbook was filled for the first time: everything before came with that import. */
export const openingImport = localInstant('2026-06-01', 9 * 60 + 10);

const importMinutes = 7 * 60 + 30;
const handOverMinutes = 9 * 60 + 17;
const scoringMinutes = 18 * 60 + 35;

/** When a lead gets into the workbook: at once by sales' own hand, otherwise with the import of the next morning. */
function arrivalOf(lead: LeadPlan): Instant {
  if (lead.capturedAt <= openingImport) return openingImport;
  if (channels[lead.channel].ownFind) return lead.capturedAt;
  const { date, minutes } = localTime(lead.capturedAt);
  const day = addWorkdays(date, 0);
  const sameDay = day > date || minutes < importMinutes;
  return localInstant(sameDay ? day : addWorkdays(date, 1), importMinutes);
}

interface Event {
  lead: LeadPlan;
  cycle: CyclePlan;
  move: StageMove;
}

/** All steps of all leads, deals left out: imports, scoring, hand-offs, answers, moves. */
export function leadSteps(leads: readonly LeadPlan[]): Step[] {
  const arrivals = new Map<Instant, LeadPlan[]>();
  const scored = new Map<IsoDate, Event[]>();
  const handed = new Map<IsoDate, Event[]>();
  const steps: Step[] = [];
  for (const lead of leads) {
    const arrival = arrivalOf(lead);
    if (arrival > openingImport) push(arrivals, arrival, lead);
    for (const cycle of lead.cycles) {
      const { handOff } = cycle;
      for (const move of cycle.moves) {
        const event = { lead, cycle, move };
        if (move.at <= arrival || localDate(move.at) >= storyEnd || isOfDeal(move)) continue;
        if (move.by === 'lukas') push(scored, localDate(move.at), event);
        else if (handOff === null || move.stage !== 'sal') steps.push(moveStep(event));
      }
      if (handOff === null || localDate(handOff.at) >= storyEnd) continue;
      const move: StageMove = { stage: 'sal', at: handOff.at, by: 'lukas' };
      if (handOff.at > arrival) push(handed, localDate(handOff.at), { lead, cycle, move });
      if (handOff.decidedAt > arrival && localDate(handOff.decidedAt) < storyEnd)
        steps.push(answerStep(lead, cycle));
    }
  }
  for (const [at, group] of arrivals) steps.push(arrivalStep(at, group));
  for (const [date, events] of handed) steps.push(handOverStep(date, events));
  for (const [date, events] of scored) steps.push(scoringStep(date, events));
  return steps;
}

/** Opportunities, customers and lost deals are moved by the steps of the deal. */
const isOfDeal = ({ stage, reason }: StageMove): boolean =>
  stage === 'opportunity' || stage === 'customer' || reason === 'Deal lost';

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

function arrivalStep(at: Instant, group: readonly LeadPlan[]): Step {
  const [first] = group;
  const own = first !== undefined && channels[first.channel].ownFind;
  const label =
    group.length === 1 && own ? `New lead ${first.name}` : `Import of ${counted(group.length, 'lead')}`;
  return step({ by: own ? first.rep : 'lukas', at }, (book, cast, doing) =>
    book.run(doing, own ? 'leads.create' : 'import.run', label, (db, context) =>
      writeLeads(db, context, cast, group, at),
    ),
  );
}

function scoringStep(date: IsoDate, events: readonly Event[]): Step {
  const sorted = [...events].sort((a, b) => a.move.at.localeCompare(b.move.at));
  const label = `Move of ${counted(sorted.length, 'lead')}`;
  return step({ by: 'lukas', at: localInstant(date, scoringMinutes) }, (book, cast, doing) =>
    book.run(doing, 'leads.bulkUpdate', label, (db, context) => {
      for (const { lead, cycle, move } of sorted) writeMove(db, context, cast, lead, cycle, move);
    }),
  );
}

function handOverStep(date: IsoDate, events: readonly Event[]): Step {
  const at = localInstant(date, handOverMinutes);
  const label = `Hand-off of ${counted(events.length, 'lead')} to sales`;
  return step({ by: 'lukas', at }, (book, cast, doing) =>
    book.run(doing, 'handOffs.create', label, (db, context) => {
      for (const { lead, cycle } of events) writeHandOff(db, context, cast, lead, cycle, at);
    }),
  );
}

function answerStep(lead: LeadPlan, cycle: CyclePlan): Step {
  const { handOff } = cycle;
  if (handOff === null) throw new Error('nothing to answer');
  const accepted = handOff.outcome === 'accepted';
  const sal = cycle.moves.find(({ stage }) => stage === 'sal');
  const label = accepted ? `Acceptance of ${lead.name}` : `Return of ${lead.name}`;
  return step({ by: handOff.to, at: handOff.decidedAt }, (book, cast, doing) =>
    book.run(doing, 'handOffs.answer', label, (db, context) => {
      updateRow(db, 'hand_off', must(cast.handOffs, cycle), {
        outcome: handOff.outcome,
        decided_at: handOff.decidedAt,
        reason: handOff.reason,
      });
      if (!accepted || sal === undefined) return;
      writeMove(db, context, cast, lead, cycle, sal);
      updateRow(db, 'lead', must(cast.leads, lead), { owner_id: cast.person(lead.rep) });
    }),
  );
}

const stageWords: Readonly<Record<string, string>> = { mql: 'MQL', sal: 'SAL', sql: 'SQL' };

function moveStep({ lead, cycle, move }: Event): Step {
  const label = `Move of ${lead.name} to ${stageWords[move.stage] ?? move.stage}`;
  return step({ by: move.by, at: move.at }, (book, cast, doing) =>
    book.run(doing, 'leads.move', label, (db, context) => writeMove(db, context, cast, lead, cycle, move)),
  );
}
