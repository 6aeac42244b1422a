import { Refusal } from '../../domain/result.ts';
import { saveBytes } from './appCalls.ts';
import type { HostHandlers, HostParts } from './hostParts.ts';

export const importHandlers = (parts: HostParts): HostHandlers<'import.saveRejected'> => ({
  'import.saveRejected': async (input) => {
    const answer = await parts.session.call('import.rejected', input, {});
    if (!answer.ok) throw new Refusal(answer.error.code, answer.error.message, answer.error.details);
    const { fileName, csv } = answer.value as { fileName: string; csv: string };
    const saved = await saveBytes(
      parts,
      fileName.replace(/\.csv$/i, ''),
      { extension: 'csv', kind: 'CSV file' },
      () =>
        // The byte order mark makes spreadsheet programs read it as UTF-8.
        Buffer.from(`\uFEFF${csv}`, 'utf8'),
    );
    return { saved };
  },
});
