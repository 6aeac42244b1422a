import type { Instant, IsoDate, Period } from '../../domain/calendar.ts';
import type { Id } from '../../domain/ids.ts';
import type { Currency } from '../../domain/money.ts';
import type { ReadableDb, Row } from './database.ts';
import { numberOrNull, textOf, textOrNull } from './rowValues.ts';
import { sql } from './sql.ts';

/** What the agenda items list beside their charts: deals that changed, hand-offs. */

export interface ChangedDeal {
  id: Id;
  what: 'Won' | 'Lost' | 'New' | 'Moved' | 'Slipped';
  name: string;
  accountName: string | null;
  ownerName: string | null;
  amount: number | null;
  currency: Currency;
  on: IsoDate;
  /** The stage moved to, the reason lost for, or the new expected close date. */
  detail: string | null;
}

const toChanged = (row: Row): ChangedDeal => ({
  id: textOf(row, 'id'),
  what: textOf(row, 'what') as ChangedDeal['what'],
  name: textOf(row, 'name'),
  accountName: textOrNull(row, 'account_name'),
  ownerName: textOrNull(row, 'owner_name'),
  amount: numberOrNull(row, 'amount'),
  currency: textOf(row, 'currency'),
  on: textOf(row, 'happened_on'),
  detail: textOrNull(row, 'detail'),
});

/**
 * Deals won, lost, created, moved to another open stage or pushed from `since` up to and with `until`. A deal is listed
 * once for each kind of change, the latest of its kind; won and lost ones only for that.
 */
export const dealsChanged = (db: ReadableDb, since: IsoDate, until: IsoDate): ChangedDeal[] =>
  db
    .rows(
      sql`WITH event AS (
          SELECT deal.id AS deal_id, CASE deal_stage.kind WHEN 'won' THEN 'Won' ELSE 'Lost' END AS what,
              CASE deal_stage.kind WHEN 'won' THEN 1 ELSE 2 END AS rank, closed_on AS happened_on,
              CASE deal_stage.kind WHEN 'won' THEN deal.win_reason ELSE loss_reason.name END AS detail
            FROM deal JOIN deal_stage ON deal_stage.id = deal.stage_id
            LEFT JOIN loss_reason ON loss_reason.id = deal.loss_reason_id
            WHERE deal_stage.kind <> 'open' AND closed_on BETWEEN ${since} AND ${until}
          UNION ALL
          SELECT deal.id, 'New', 3, created_on, deal_stage.name
            FROM deal JOIN deal_stage ON deal_stage.id = deal.stage_id
            WHERE deal_stage.kind = 'open' AND created_on BETWEEN ${since} AND ${until}
          UNION ALL
          SELECT deal.id, 'Slipped', 4, max(deal_push.pushed_on), deal_push.to_on
            FROM deal_push JOIN deal ON deal.id = deal_push.deal_id
            JOIN deal_stage ON deal_stage.id = deal.stage_id
            WHERE deal_stage.kind = 'open' AND pushed_on BETWEEN ${since} AND ${until} GROUP BY deal.id
          UNION ALL
          SELECT deal.id, 'Moved', 5, max(deal_stage_entry.entered_on), to_stage.name
            FROM deal_stage_entry JOIN deal ON deal.id = deal_stage_entry.deal_id
            JOIN deal_stage ON deal_stage.id = deal.stage_id
            JOIN deal_stage AS to_stage ON to_stage.id = deal_stage_entry.stage_id
            WHERE deal_stage.kind = 'open' AND entered_on BETWEEN ${since} AND ${until}
              AND coalesce(deal.created_on, '') < ${since} GROUP BY deal.id)
        SELECT deal.id, event.what, deal.name, account.name AS account_name, person.name AS owner_name, deal.amount,
          deal.currency, event.happened_on, event.detail
        FROM event JOIN deal ON deal.id = event.deal_id
        LEFT JOIN account ON account.id = deal.account_id LEFT JOIN person ON person.id = deal.owner_id
        ORDER BY event.rank, deal.amount DESC, deal.seq`,
    )
    .map(toChanged);

export interface ListedHandOff {
  id: Id;
  leadId: Id;
  leadName: string;
  company: string | null;
  channelName: string | null;
  fromName: string | null;
  toName: string | null;
  handedAt: Instant;
  dueAt: Instant | null;
  reason: string | null;
}

const toHandOff = (row: Row): ListedHandOff => ({
  id: textOf(row, 'id'),
  leadId: textOf(row, 'lead_id'),
  leadName: textOf(row, 'lead_name'),
  company: textOrNull(row, 'company'),
  channelName: textOrNull(row, 'channel_name'),
  fromName: textOrNull(row, 'from_name'),
  toName: textOrNull(row, 'to_name'),
  handedAt: textOf(row, 'handed_at'),
  dueAt: textOrNull(row, 'due_at'),
  reason: textOrNull(row, 'reason'),
});

const handOffs = sql`SELECT hand_off.*, lead.name AS lead_name, coalesce(account.name, lead.company) AS company,
    channel.name AS channel_name, giver.name AS from_name, taker.name AS to_name
  FROM hand_off JOIN lead ON lead.id = hand_off.lead_id LEFT JOIN account ON account.id = lead.account_id
  LEFT JOIN channel ON channel.id = lead.channel_id LEFT JOIN person AS giver ON giver.id = hand_off.from_person_id
  LEFT JOIN person AS taker ON taker.id = hand_off.to_person_id`;

/** Hand-offs without an answer, the longest waiting first. */
export const pendingHandOffs = (db: ReadableDb): ListedHandOff[] =>
  db
    .rows(sql`${handOffs} WHERE hand_off.outcome = 'pending' ORDER BY hand_off.handed_at, hand_off.seq`)
    .map(toHandOff);

/** Hand-offs sales returned in a period (by UTC date of the answer), newest first. */
export const returnedHandOffs = (db: ReadableDb, period: Period): ListedHandOff[] =>
  db
    .rows(
      sql`${handOffs} WHERE hand_off.outcome = 'returned' AND hand_off.decided_at >= ${period.from}
          AND hand_off.decided_at < ${period.to} ORDER BY hand_off.decided_at DESC, hand_off.seq`,
    )
    .map(toHandOff);
