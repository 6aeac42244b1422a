import type { ErrorCode } from '../../../domain/errors.ts';
import type { Failure } from '../../../domain/result.ts';

interface Words {
  /** The heading of the panel. */
  title: string;
  /** Whether the data is safe; null where nothing was at stake. */
  safety: string | null;
}

const untouched = 'The file was not changed.';
const unchanged = 'Nothing in the workbook was changed.';

const words: Partial<Record<ErrorCode, Words>> = {
  'workbook.missing': { title: 'The file is not where it was', safety: null },
  'workbook.notAWorkbook': { title: 'This is not a Tandem workbook', safety: untouched },
  'workbook.newer': { title: 'Made by a newer version of Tandem', safety: untouched },
  'workbook.damaged': {
    title: 'This workbook is damaged',
    safety: `${untouched} If you have a copy of it, open that one.`,
  },
  'workbook.locked': { title: 'Open somewhere else', safety: untouched },
  'workbook.readOnly': { title: 'This workbook cannot be changed here', safety: unchanged },
  'workbook.unreadable': { title: 'The file cannot be read', safety: untouched },
  'workbook.slow': { title: 'The workbook takes too long to open', safety: untouched },
  'workbook.none': { title: 'No workbook is open', safety: null },
  'disk.full': { title: 'The disk is full', safety: 'What was saved before is safe.' },
  'disk.failed': { title: 'The disk refused to write', safety: 'What was saved before is safe.' },
  'import.empty': { title: 'There is nothing to import', safety: unchanged },
  'import.notText': { title: 'This file cannot be imported', safety: unchanged },
  'import.tooWide': { title: 'The file has too many columns', safety: unchanged },
  'import.tooLarge': { title: 'The file is too large', safety: unchanged },
  'import.unmapped': { title: 'Some columns still need a meaning', safety: unchanged },
  'import.failed': { title: 'The import did not work', safety: unchanged },
  'import.cancelled': { title: 'The import was cancelled', safety: unchanged },
  'record.missing': { title: 'This record is no longer there', safety: unchanged },
  'record.conflict': { title: 'This does not fit what is there', safety: unchanged },
  'record.inUse': { title: 'Still in use', safety: unchanged },
  'rule.broken': { title: 'This is not possible', safety: unchanged },
  'input.invalid': { title: 'Something in the form is not right', safety: unchanged },
  'meeting.sealed': { title: 'This meeting is sealed', safety: unchanged },
  'meeting.state': { title: 'Not possible at this point of the meeting', safety: unchanged },
  'history.nothing': { title: 'Nothing to undo', safety: null },
  'history.conflict': { title: 'This cannot be undone any more', safety: unchanged },
  'report.failed': { title: 'The report could not be made', safety: unchanged },
  'file.missing': { title: 'The file is gone', safety: unchanged },
  'file.failed': { title: 'The file could not be written', safety: unchanged },
  'job.cancelled': { title: 'Cancelled', safety: unchanged },
};

/** The heading and the sentence on safety that go with a failure's own message; what the message says is not said again. */
export function failureWords(failure: Failure): Words {
  const { title, safety } = words[failure.code] ?? {
    title: 'Something went wrong',
    safety: 'Your saved work is safe.',
  };
  if (safety === null || !/was not changed\.$/.test(failure.message)) return { title, safety };
  const rest = safety.replace(untouched, '').trim();
  return { title, safety: rest === '' ? null : rest };
}
