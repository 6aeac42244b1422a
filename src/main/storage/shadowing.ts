import { z } from 'zod';
import type { IsoDate } from '../../domain/calendar.ts';
import type { Id } from '../../domain/ids.ts';
import { type Team, teamSchema } from '../../domain/vocabulary.ts';
import type { ReadableDb, Row, WritableDb } from './database.ts';
import { deleteRow, insertRow, updateRow } from './recorded.ts';
import { textOf, textOrNull, toColumns } from './rowValues.ts';
import { type Sql, sql } from './sql.ts';

const stateSchema = z.enum(['planned', 'done', 'cancelled']);

/** A session in which a person of one team watches the other team work. */
export interface Shadowing {
  id: Id;
  watcherId: Id;
  watchedId: Id;
  plannedOn: IsoDate;
  state: z.infer<typeof stateSchema>;
  activity: string | null;
  brief: string | null;
  observations: string | null;
  debrief: string | null;
}

export interface ListedShadowing extends Shadowing {
  watcherName: string;
  watcherTeam: Team;
  watchedName: string;
  watchedTeam: Team;
}

const toShadowing = (row: Row): ListedShadowing => ({
  id: textOf(row, 'id'),
  watcherId: textOf(row, 'watcher_id'),
  watcherName: textOf(row, 'watcher_name'),
  watcherTeam: teamSchema.parse(row['watcher_team']),
  watchedId: textOf(row, 'watched_id'),
  watchedName: textOf(row, 'watched_name'),
  watchedTeam: teamSchema.parse(row['watched_team']),
  plannedOn: textOf(row, 'planned_on'),
  state: stateSchema.parse(row['state']),
  activity: textOrNull(row, 'activity'),
  brief: textOrNull(row, 'brief'),
  observations: textOrNull(row, 'observations'),
  debrief: textOrNull(row, 'debrief'),
});

const some = (db: ReadableDb, where: Sql): ListedShadowing[] =>
  db
    .rows(
      sql`SELECT shadowing.*, watcher.name AS watcher_name, watcher.team AS watcher_team,
            watched.name AS watched_name, watched.team AS watched_team
          FROM shadowing JOIN person AS watcher ON watcher.id = shadowing.watcher_id
          JOIN person AS watched ON watched.id = shadowing.watched_id
          WHERE ${where}
          ORDER BY shadowing.state <> 'planned',
            CASE shadowing.state WHEN 'planned' THEN shadowing.planned_on END,
            shadowing.planned_on DESC, shadowing.seq`,
    )
    .map(toShadowing);

/** Planned sessions first, the next first; then done and cancelled ones, newest first. */
export const listShadowing = (db: ReadableDb): ListedShadowing[] => some(db, sql`1`);

export const findShadowing = (db: ReadableDb, id: Id): ListedShadowing | null =>
  some(db, sql`shadowing.id = ${id}`)[0] ?? null;

export function insertShadowing(db: WritableDb, session: Shadowing): void {
  insertRow(db, 'shadowing', toColumns({ ...session }));
}

export const updateShadowing = (db: WritableDb, id: Id, patch: Partial<Omit<Shadowing, 'id'>>): string[] =>
  updateRow(db, 'shadowing', id, toColumns(patch));

export const deleteShadowing = (db: WritableDb, id: Id): void => deleteRow(db, 'shadowing', id);
