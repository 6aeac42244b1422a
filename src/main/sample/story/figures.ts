import { addDays, addMonths, type IsoDate, monthStart } from '../../../domain/calendar.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { type Sql, sql } from '../../storage/sql.ts';
import { storyStart } from '../channels.ts';
import { workingMinutes } from '../workTime.ts';

/** The numbers people quote in the meetings, counted from the workbook as it stands when they speak. */
export function figuresOf(
  db: ReadableDb,
  { from, to }: { from: IsoDate; to: IsoDate },
): Record<string, string> {
  const count = (query: Sql): number => Number(db.value(query));
  const leads = count(sql`SELECT count(*) FROM lead WHERE created_on >= ${from} AND created_on < ${to}`);
  const social = count(sql`SELECT count(*) FROM lead JOIN channel ON channel.id = lead.channel_id
    WHERE channel.name = 'Paid social' AND created_on >= ${from} AND created_on < ${to}`);
  const lost = (reason: Sql): number =>
    count(sql`SELECT count(*) FROM deal JOIN deal_stage s ON s.id = deal.stage_id
      LEFT JOIN loss_reason r ON r.id = deal.loss_reason_id
      WHERE s.kind = 'lost' AND closed_on >= ${from} AND closed_on < ${to} AND ${reason}`);
  const handed = (which: Sql): number =>
    count(sql`SELECT count(*) FROM hand_off JOIN person ON person.id = hand_off.to_person_id
      WHERE handed_at >= ${from} AND handed_at < ${to} AND ${which}`);
  const answered = (which: Sql): number =>
    count(sql`SELECT count(*) FROM hand_off WHERE decided_at >= ${from} AND decided_at < ${to} AND ${which}`);
  return {
    leads: String(leads),
    social: String(social),
    socialShare: leads === 0 ? '—' : `${Math.round((social / leads) * 100)} %`,
    socialMql: String(socialReached(db, 'mql')),
    socialSql: String(socialReached(db, 'sql')),
    response: medianResponse(db, from, to),
    lost: String(lost(sql`1`)),
    slowLost: String(lost(sql`r.name = 'Slow response'`)),
    handed: String(handed(sql`1`)),
    camille: String(handed(sql`person.name = 'Camille Ferrand'`)),
    answered: String(answered(sql`1`)),
    returned: String(answered(sql`outcome = 'returned'`)),
    mail: String(
      count(sql`SELECT count(*) FROM lead JOIN channel ON channel.id = lead.channel_id
      WHERE channel.name = 'Direct mail'`),
    ),
    fair: String(
      count(sql`SELECT count(*) FROM lead JOIN campaign ON campaign.id = lead.campaign_id
      WHERE campaign.name LIKE 'Process Days%'`),
    ),
    socialCost: costPerLead(db, 'Paid social', from),
    searchCost: costPerLead(db, 'Paid search', from),
  };
}

/** Cycles of paid social since the story began that entered a stage. */
function socialReached(db: ReadableDb, stage: string): number {
  return Number(
    db.value(sql`SELECT count(DISTINCT cycle.id) FROM lead_cycle cycle
      JOIN lead ON lead.id = cycle.lead_id JOIN channel ON channel.id = lead.channel_id
      JOIN lead_stage_entry entry ON entry.cycle_id = cycle.id
      WHERE channel.name = 'Paid social' AND entry.stage = ${stage} AND entry.entered_on >= ${storyStart}`),
  );
}

/** The median working hours between a hand-off of the span and sales' first touch after it, with one decimal. */
function medianResponse(db: ReadableDb, from: IsoDate, to: IsoDate): string {
  const pairs = db.tuples(sql`SELECT h.handed_at, min(t.touched_at) FROM hand_off h
    JOIN touch t ON t.lead_id = h.lead_id AND t.team = 'sales' AND t.touched_at >= h.handed_at
    WHERE h.handed_at >= ${from} AND h.handed_at < ${to} GROUP BY h.id`);
  const hours = pairs
    .map(([handed, touched]) => workingMinutes(String(handed), String(touched)) / 60)
    .sort((a, b) => a - b);
  const middle = hours[Math.floor((hours.length - 1) / 2)];
  return middle === undefined ? '—' : middle.toFixed(1);
}

/** What a lead of the last complete month before a date cost on a channel: "148 euros". */
function costPerLead(db: ReadableDb, channel: string, date: IsoDate): string {
  const from = addMonths(monthStart(date), -1);
  const to = addDays(addMonths(from, 1), 0);
  const cents = Number(
    db.value(sql`SELECT sum(amount) FROM spend JOIN campaign ON campaign.id = spend.campaign_id
      JOIN channel ON channel.id = campaign.channel_id
      WHERE channel.name = ${channel} AND spend.kind = 'actual' AND spent_on >= ${from} AND spent_on < ${to}`),
  );
  const leads = Number(
    db.value(sql`SELECT count(*) FROM lead JOIN channel ON channel.id = lead.channel_id
      WHERE channel.name = ${channel} AND created_on >= ${from} AND created_on < ${to}`),
  );
  return leads === 0 ? '—' : `${Math.round(cents / 100 / leads)} euros`;
}

/** Puts the figures in where a text names them. Throws when it names one that is not there. */
export function fill(text: string, figures: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_match, key: string) => {
    const figure = figures[key];
    if (figure === undefined) throw new Error(`no such figure: ${key}`);
    return figure;
  });
}
