import { dayNumber, type IsoDate, type Period } from '../../../domain/calendar.ts';
import { itemView } from '../../../domain/meeting/agenda.ts';
import type { Exhibit, ListExhibit } from '../../../domain/meeting/evidence.ts';
import type { AgendaItem, Meeting } from '../../../domain/meeting/meeting.ts';
import { convert, type Exchange } from '../../../domain/metrics/exchange.ts';
import { createWording, type Wording } from '../../../domain/metrics/wording.ts';
import type { AgendaItemKind } from '../../../domain/vocabulary.ts';
import {
  type ChangedDeal,
  dealsChanged,
  type ListedHandOff,
  pendingHandOffs,
  returnedHandOffs,
} from '../../storage/agendaLists.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { findMeeting } from '../../storage/meeting.ts';
import { listShadowing } from '../../storage/shadowing.ts';
import type { ReadContext } from '../context.ts';
import { cardsFor } from '../dashboard.ts';
import { workbookFacts } from '../metricFacts.ts';

/** What an agenda item shows: its cards, then its lists. The same on screen, in the minutes and in the sealed record. */

const mostRows = 100;

interface Asked {
  db: ReadableDb;
  meeting: Meeting;
  period: Period;
  today: IsoDate;
  exchange: Exchange;
  wording: Wording;
}

const text = (key: string, label: string): ListExhibit['columns'][number] => ({ key, label, unit: 'text' });
const date = (key: string, label: string): ListExhibit['columns'][number] => ({ key, label, unit: 'date' });

const listOf = (list: Omit<ListExhibit, 'total'>): ListExhibit => ({
  ...list,
  rows: list.rows.slice(0, mostRows),
  total: list.rows.length,
});

const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

function changedSummary(changed: readonly ChangedDeal[], since: string): string {
  if (changed.length === 0) return `No deal was won, lost, created, moved or pushed since ${since}.`;
  const kinds = ['Won', 'Lost', 'New', 'Slipped', 'Moved'] as const;
  const parts = kinds
    .map((what) => ({ what, count: changed.filter((deal) => deal.what === what).length }))
    .filter(({ count }) => count > 0)
    .map(({ what, count }) => `${count} ${what.toLowerCase()}`);
  return `Since ${since}: ${parts.join(', ')}.`;
}

function whatChanged({ db, meeting, today, exchange, wording }: Asked): ListExhibit {
  const previous = meeting.previousId === null ? null : findMeeting(db, meeting.previousId);
  const since = previous?.heldOn ?? meeting.periodFrom;
  const changed = dealsChanged(db, since, today);
  return listOf({
    title: 'Deals that changed',
    summary: changedSummary(changed, wording.date(since)),
    definition:
      'Deals won, lost, created, pushed to a later close date or moved to another stage since the day of the last meeting.',
    columns: [
      text('what', 'What'),
      text('deal', 'Deal'),
      text('account', 'Account'),
      text('owner', 'Owner'),
      { key: 'amount', label: 'Amount', unit: 'money', currency: exchange.currency },
      text('detail', 'Stage, reason or new close date'),
      date('on', 'On'),
    ],
    rows: changed.map((deal) => ({
      cells: [
        deal.what,
        deal.name,
        deal.accountName,
        deal.ownerName,
        deal.amount === null ? null : convert(exchange, deal.amount, deal.currency, dayNumber(deal.on) ?? 0),
        deal.what === 'Slipped' && deal.detail !== null ? wording.date(deal.detail) : deal.detail,
        deal.on,
      ],
      record: { entity: 'deal', id: deal.id },
    })),
  });
}

const handOffRows = (
  handOffs: readonly ListedHandOff[],
  last: (handOff: ListedHandOff) => string | null,
): ListExhibit['rows'] =>
  handOffs.map((handOff) => ({
    cells: [
      handOff.leadName,
      handOff.company,
      handOff.channelName,
      handOff.toName,
      handOff.handedAt.slice(0, 10),
      last(handOff),
    ],
    record: { entity: 'lead', id: handOff.leadId },
  }));

const handOffColumns = [
  text('lead', 'Lead'),
  text('company', 'Account'),
  text('channel', 'Channel'),
  text('to', 'Handed to'),
  date('handed', 'Handed on'),
];

function handOffLists({ db, period }: Asked): ListExhibit[] {
  const pending = pendingHandOffs(db);
  const returned = returnedHandOffs(db, period);
  return [
    listOf({
      title: 'Hand-offs pending',
      summary:
        pending.length === 0
          ? 'Every hand-off has been answered.'
          : `${many(pending.length, 'hand-off waits', 'hand-offs wait')} for an answer.`,
      definition: 'Leads passed to a salesperson who has neither accepted nor returned them yet.',
      columns: [...handOffColumns, date('due', 'Answer due')],
      rows: handOffRows(pending, ({ dueAt }) => dueAt?.slice(0, 10) ?? null),
    }),
    listOf({
      title: 'Hand-offs returned',
      summary:
        returned.length === 0
          ? 'No lead was returned in the period.'
          : `${many(returned.length, 'lead was', 'leads were')} returned in the period.`,
      definition: 'Leads a salesperson gave back to marketing in the period, with the reason.',
      columns: [...handOffColumns, text('reason', 'Reason')],
      rows: handOffRows(returned, ({ reason }) => reason),
    }),
  ];
}

function shadowingList({ db, period, today }: Asked): ListExhibit {
  const sessions = listShadowing(db).filter(
    (one) => one.state === 'planned' || (one.plannedOn >= period.from && one.plannedOn <= today),
  );
  const done = sessions.filter(({ state }) => state === 'done').length;
  const planned = sessions.filter(({ state }) => state === 'planned').length;
  return listOf({
    title: 'Shadowing',
    summary:
      sessions.length === 0
        ? 'Nobody watched the other team work, and nothing is planned.'
        : `${many(done, 'session')} done since the period began, ${planned} planned.`,
    definition: 'Sessions in which a person of one team watches the other team work.',
    columns: [
      text('watcher', 'Who watches'),
      text('watched', 'Whom'),
      text('activity', 'What'),
      date('on', 'On'),
      text('state', 'State'),
      text('observations', 'Observations'),
    ],
    rows: sessions.map((one) => ({
      cells: [one.watcherName, one.watchedName, one.activity, one.plannedOn, one.state, one.observations],
      record: null,
    })),
  });
}

const lists: Partial<Record<AgendaItemKind, (asked: Asked) => ListExhibit[]>> = {
  'what changed': (asked) => [whatChanged(asked)],
  'hand-offs': handOffLists,
  'insights and personas': (asked) => [shadowingList(asked)],
  shadowing: (asked) => [shadowingList(asked)],
};

/** The live charts and lists of one agenda item, for the period of its meeting as of today. */
export function exhibitsOf(
  db: ReadableDb,
  meeting: Meeting,
  item: AgendaItem,
  context: Pick<ReadContext, 'today'>,
): Exhibit[] {
  const period = { from: meeting.periodFrom, to: meeting.periodTo };
  const view = itemView(item.kind, item.view);
  const question = { period, compare: 'previous', filter: view.filter } as const;
  const { cards } = cardsFor(db, view.cards, question, context);
  const facts = workbookFacts(db);
  const asked: Asked = {
    db,
    meeting,
    period,
    today: context.today,
    exchange: facts.deals.exchange,
    wording: createWording(facts.settings.locale),
  };
  const charts = cards.map((card): Exhibit => ({ form: 'card', card }));
  const shown = (lists[item.kind]?.(asked) ?? []).map((list): Exhibit => ({ form: 'list', list }));
  return item.kind === 'what changed' ? [...shown, ...charts] : [...charts, ...shown];
}
