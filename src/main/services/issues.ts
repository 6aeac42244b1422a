import type { Id } from '../../domain/ids.ts';
import type { ListedIssue } from '../../domain/meeting/captured.ts';
import { Refusal } from '../../domain/result.ts';
import type { IssueStatus } from '../../domain/vocabulary.ts';
import type { ReadableDb } from '../storage/database.ts';
import { deleteIssue, findIssue, listIssues, updateIssue } from '../storage/issue.ts';
import type { CommandHandlers, QueryHandlers } from './handlers.ts';
import { forgetCarried } from './meeting/bringOver.ts';
import { missing, refuseSealed, refuseUnknownPerson } from './meeting/load.ts';

/** Issues by Purpose–Outcome–Process. An unfinished one comes back at the next meeting until it is solved or dropped. */

function mustFind(db: ReadableDb, id: Id): ListedIssue {
  const issue = findIssue(db, id);
  if (issue === null) throw missing('issue');
  return issue;
}

export const issueQueries = {
  'issues.list': (db, input) => listIssues(db, input),
} satisfies Partial<QueryHandlers>;

const statusWords: Record<IssueStatus, string> = {
  open: 'Reopening',
  parked: 'Parking',
  solved: 'Solving',
  dropped: 'Dropping',
};

export const issueCommands = {
  'issues.update': (db, { id, ...patch }, context) => {
    const issue = mustFind(db, id);
    refuseUnknownPerson(db, patch.raisedById);
    updateIssue(db, id, patch);
    context.label(`Change of issue “${patch.title ?? issue.title}”`);
    return {};
  },
  'issues.setStatus': (db, { id, status }, context) => {
    const issue = mustFind(db, id);
    const solvedOn = status === 'solved' ? (issue.solvedOn ?? context.today) : null;
    updateIssue(db, id, { status, solvedOn });
    context.label(`${statusWords[status]} of issue “${issue.title}”`);
    return {};
  },
  'issues.remove': (db, { id }, context) => {
    const issue = mustFind(db, id);
    refuseSealed(db, issue.meetingId);
    if (issue.timesCarried > 0) {
      throw new Refusal(
        'record.inUse',
        'This issue was already carried from an earlier meeting. Drop it instead of removing it.',
      );
    }
    forgetCarried(db, 'issue', id);
    deleteIssue(db, id);
    context.label(`Removal of issue “${issue.title}”`);
    return {};
  },
} satisfies Partial<CommandHandlers>;
