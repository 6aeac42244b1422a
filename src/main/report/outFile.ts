import { Refusal } from '../../domain/result.ts';
import { writeDurably } from '../durableFile.ts';
import { errnoOf } from '../fileErrors.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'the folder is not there',
  ENOTDIR: 'the folder is not there',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there, or another program has the file open',
  EBUSY: 'another program has the file open',
  EROFS: 'the disk is read-only',
  EISDIR: 'that is a folder',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your disk quota is used up',
};

/**
 * Writes a report beside its place and moves it there: the old file stays as it was until the new one is whole.
 * @throws Refusal `file.failed` (`disk.full` for a full disk) saying why and what now
 */
export function writeReport(path: string, bytes: Uint8Array): void {
  try {
    writeDurably(path, bytes);
  } catch (error) {
    const code = errnoOf(error) ?? '';
    const why = reasons[code] ?? `the disk did not take it (${code === '' ? 'no reason given' : code})`;
    const isFull = code === 'ENOSPC' || code === 'EDQUOT';
    throw new Refusal(
      isFull ? 'disk.full' : 'file.failed',
      `The report could not be saved: ${why}. Nothing was replaced. ${isFull ? 'Free some space, then try again.' : 'Choose another place and try again.'}`,
    );
  }
}
