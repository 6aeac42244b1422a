import type { ErrorCode } from '../domain/errors.ts';
import { Refusal } from '../domain/result.ts';

const words: Record<string, { code: ErrorCode; message: string }> = {
  ENOSPC: { code: 'disk.full', message: 'The disk is full. Free some space, then try again.' },
  EDQUOT: { code: 'disk.full', message: 'Your disk quota is used up. Free some space, then try again.' },
  EROFS: {
    code: 'workbook.readOnly',
    message: 'The disk is read-only. Save a copy elsewhere to keep working.',
  },
  EACCES: {
    code: 'workbook.readOnly',
    message: 'You may not write here. Save a copy in a folder of your own.',
  },
  EPERM: {
    code: 'workbook.readOnly',
    message: 'You may not write here. Save a copy in a folder of your own.',
  },
  ENOENT: {
    code: 'workbook.missing',
    message: 'The file is not there any more. It may have been moved or deleted.',
  },
  EISDIR: { code: 'workbook.notAWorkbook', message: 'This is a folder, not a Tandem workbook.' },
};

/** The errno code of a file system error, or null for any other throw. */
export const errnoOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/** Turns a file system error into words a user can act on; the caller says first what was tried. */
export function fileRefusal(error: unknown, tried: string): Refusal {
  const known = words[errnoOf(error) ?? ''];
  if (known !== undefined) return new Refusal(known.code, `${tried} ${known.message}`);
  return new Refusal('disk.failed', `${tried} The disk reported an error (${errnoOf(error) ?? 'unknown'}).`);
}
