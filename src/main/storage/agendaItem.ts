import type { Id } from '../../domain/ids.ts';
import { type ItemView, itemViewSchema } from '../../domain/meeting/agenda.ts';
import type { AgendaItem } from '../../domain/meeting/meeting.ts';
import { agendaItemKindSchema, agendaItemStateSchema } from '../../domain/vocabulary.ts';
import type { ReadableDb, Row, WritableDb } from './database.ts';
import { deleteRow, insertRow, updateRow } from './recorded.ts';
import { numberOf, textOf, textOrNull, toColumns } from './rowValues.ts';
import { sql } from './sql.ts';

/** A view this version does not understand falls back to the one of the item's kind. */
function toView(text: string | null): ItemView | null {
  const parsed = text === null ? null : itemViewSchema.safeParse(JSON.parse(text));
  return parsed?.success === true ? parsed.data : null;
}

function toItem(row: Row): AgendaItem {
  const kind = agendaItemKindSchema.safeParse(row['kind']);
  return {
    id: textOf(row, 'id'),
    meetingId: textOf(row, 'meeting_id'),
    kind: kind.success ? kind.data : 'free topic',
    title: textOf(row, 'title'),
    position: numberOf(row, 'position'),
    plannedMinutes: numberOf(row, 'planned_minutes'),
    extraMinutes: numberOf(row, 'extra_minutes'),
    ownerId: textOrNull(row, 'owner_id'),
    prompt: textOrNull(row, 'prompt'),
    view: toView(textOrNull(row, 'view')),
    state: agendaItemStateSchema.parse(row['state']),
    elapsedSeconds: numberOf(row, 'elapsed_seconds'),
    runningSince: textOrNull(row, 'running_since'),
  };
}

/** The agenda of a meeting, in order. */
export const listItems = (db: ReadableDb, meetingId: Id): AgendaItem[] =>
  db.rows(sql`SELECT * FROM agenda_item WHERE meeting_id = ${meetingId} ORDER BY position, seq`).map(toItem);

export function findItem(db: ReadableDb, id: Id): AgendaItem | null {
  const row = db.row(sql`SELECT * FROM agenda_item WHERE id = ${id}`);
  return row === null ? null : toItem(row);
}

const viewText = (view: ItemView | null | undefined): string | null | undefined =>
  view === null || view === undefined ? view : JSON.stringify(view);

export function insertItem(db: WritableDb, { view, ...item }: AgendaItem): void {
  insertRow(db, 'agenda_item', toColumns({ ...item, view: viewText(view) }));
}

export const updateItem = (
  db: WritableDb,
  id: Id,
  { view, ...patch }: { [Key in keyof Omit<AgendaItem, 'id' | 'meetingId'>]?: AgendaItem[Key] | undefined },
): string[] => updateRow(db, 'agenda_item', id, toColumns({ ...patch, view: viewText(view) }));

export const deleteItem = (db: WritableDb, id: Id): void => deleteRow(db, 'agenda_item', id);

/** How many captured records point to an item: it cannot be removed while there are any. */
export const capturedOnItem = (db: ReadableDb, id: Id): number =>
  Number(
    db.value(
      sql`SELECT (SELECT count(*) FROM note WHERE agenda_item_id = ${id})
               + (SELECT count(*) FROM issue WHERE agenda_item_id = ${id})
               + (SELECT count(*) FROM decision WHERE agenda_item_id = ${id})
               + (SELECT count(*) FROM action WHERE agenda_item_id = ${id})
               + (SELECT count(*) FROM insight WHERE agenda_item_id = ${id})`,
    ),
  );
