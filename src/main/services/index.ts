import type { CallName } from '../../contract/index.ts';
import { Refusal } from '../../domain/result.ts';
import type { ReadableDb, WritableDb } from '../storage/database.ts';
import { accountCommands, accountQueries } from './accounts.ts';
import { actionCommands, actionQueries } from './actions.ts';
import { alignmentCommands, alignmentQueries } from './alignment.ts';
import { captureCommands, captureQueries } from './capture.ts';
import type { Job, ReadContext, WriteContext } from './context.ts';
import { dashboardQueries } from './dashboard.ts';
import { dealCommands, dealQueries } from './deals.ts';
import { decisionCommands, decisionQueries } from './decisions.ts';
import { directoryCommands } from './directory.ts';
import { exportQueries } from './exports.ts';
import type { CommandHandlers, JobHandlers, QueryHandlers } from './handlers.ts';
import { handOffCommands } from './handOffs.ts';
import { historyCommands, historyQueries } from './history.ts';
import { importJobs, importQueries } from './import/index.ts';
import { insightCommands, insightQueries } from './insights.ts';
import { issueCommands, issueQueries } from './issues.ts';
import { leadCommands, leadQueries } from './leads.ts';
import { meetingCommands, meetingQueries } from './meetings.ts';
import { reportQueries } from './report.ts';
import { settingsCommands, settingsQueries } from './settings.ts';
import { touchCommands } from './touches.ts';
import { viewCommands, viewQueries } from './views.ts';
import { workbookCommands, workbookQueries } from './workbook.ts';

/** The table of contents of everything the workbook can answer. */

const queries: QueryHandlers = {
  ...workbookQueries,
  ...exportQueries,
  ...historyQueries,
  ...settingsQueries,
  ...leadQueries,
  ...dealQueries,
  ...accountQueries,
  ...viewQueries,
  ...dashboardQueries,
  ...importQueries,
  ...reportQueries,
  ...actionQueries,
  ...alignmentQueries,
  ...captureQueries,
  ...decisionQueries,
  ...insightQueries,
  ...issueQueries,
  ...meetingQueries,
};

const commands: CommandHandlers = {
  ...workbookCommands,
  ...historyCommands,
  ...settingsCommands,
  ...directoryCommands,
  ...leadCommands,
  ...dealCommands,
  ...accountCommands,
  ...touchCommands,
  ...handOffCommands,
  ...viewCommands,
  ...actionCommands,
  ...alignmentCommands,
  ...captureCommands,
  ...decisionCommands,
  ...insightCommands,
  ...issueCommands,
  ...meetingCommands,
};

const jobs: JobHandlers = {
  ...importJobs,
};

type AnyQuery = (db: ReadableDb, input: unknown, context: ReadContext) => unknown;
type AnyCommand = (db: WritableDb, input: unknown, context: WriteContext) => unknown;
type AnyJob = (db: ReadableDb, input: unknown, context: ReadContext, job: Job) => Promise<AnyCommit>;
type AnyCommit = (db: WritableDb, context: WriteContext) => unknown;

/** Finds a handler by name. The input it will get was parsed by the same name's schema, which the types cannot say. */
function lookUp<Handler>(table: object, name: CallName): Handler {
  const found = Object.hasOwn(table, name) ? (table as Record<string, unknown>)[name] : undefined;
  if (typeof found !== 'function') throw new Refusal('call.unknown', `Tandem cannot answer “${name}” here.`);
  return found as Handler;
}

export const queryHandler = (name: CallName): AnyQuery => lookUp<AnyQuery>(queries, name);
export const commandHandler = (name: CallName): AnyCommand => lookUp<AnyCommand>(commands, name);
export const jobHandler = (name: CallName): AnyJob => lookUp<AnyJob>(jobs, name);
