/**
 * Every error code that may cross a boundary. A closed union: a new failure needs a new code here, and a message that
 * says what happened, whether the data is safe, and what to do.
 */
export const errorCodes = [
  'input.invalid',
  'call.unknown',
  'call.forbidden',
  'call.failed',
  'record.missing',
  'record.conflict',
  'record.inUse',
  'rule.broken',
  'workbook.none',
  'workbook.missing',
  'workbook.notAWorkbook',
  'workbook.newer',
  'workbook.damaged',
  'workbook.locked',
  'workbook.readOnly',
  'workbook.unreadable',
  'workbook.slow',
  'disk.full',
  'disk.failed',
  'import.empty',
  'import.notText',
  'import.tooWide',
  'import.tooLarge',
  'import.unmapped',
  'import.failed',
  'import.cancelled',
  'meeting.sealed',
  'meeting.state',
  'history.nothing',
  'history.conflict',
  'report.failed',
  'file.missing',
  'file.failed',
  'job.cancelled',
] as const;

export type ErrorCode = (typeof errorCodes)[number];
