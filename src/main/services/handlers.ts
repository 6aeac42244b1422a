import type { CallName, CallOutput, NamesOf, ParsedInput } from '../../contract/index.ts';
import type { ReadableDb, WritableDb } from '../storage/database.ts';
import type { Job, ReadContext, WriteContext } from './context.ts';

/** A query's handler. It may be async to read a file the user chose; it never writes. */
export type QueryHandler<Name extends CallName> = (
  db: ReadableDb,
  input: ParsedInput<Name>,
  context: ReadContext,
) => CallOutput<Name> | Promise<CallOutput<Name>>;

/** A command's handler: synchronous, inside one transaction. Throws Refusal to undo everything it did. */
export type CommandHandler<Name extends CallName> = (
  db: WritableDb,
  input: ParsedInput<Name>,
  context: WriteContext,
) => CallOutput<Name>;

/**
 * A job's handler: `prepare` reads files and the workbook without a transaction, then `commit` writes synchronously in
 * one. `prepare` returns the commit, so that what it gathered stays in its closure.
 */
export type JobHandler<Name extends CallName> = (
  db: ReadableDb,
  input: ParsedInput<Name>,
  context: ReadContext,
  job: Job,
) => Promise<(db: WritableDb, context: WriteContext) => CallOutput<Name>>;

export type QueryHandlers<Names extends NamesOf<'query'> = NamesOf<'query'>> = {
  [Name in Names]: QueryHandler<Name>;
};
export type CommandHandlers<Names extends NamesOf<'command'> = NamesOf<'command'>> = {
  [Name in Names]: CommandHandler<Name>;
};
export type JobHandlers<Names extends NamesOf<'job'> = NamesOf<'job'>> = {
  [Name in Names]: JobHandler<Name>;
};
