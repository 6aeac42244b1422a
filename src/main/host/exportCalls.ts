import { Refusal } from '../../domain/result.ts';
import { saveBytes } from './appCalls.ts';
import type { HostHandlers, HostParts } from './hostParts.ts';

export const exportHandlers = (parts: HostParts): HostHandlers<'export.saveCsv'> => ({
  'export.saveCsv': async ({ name, ...input }) => {
    let rows = 0;
    const saved = await saveBytes(parts, name, { extension: 'csv', kind: 'CSV file' }, async () => {
      const answer = await parts.session.call('export.csv', input, {});
      if (!answer.ok) throw new Refusal(answer.error.code, answer.error.message, answer.error.details);
      const value = answer.value as { csv: string; rows: number };
      rows = value.rows;
      return Buffer.from(`\uFEFF${value.csv}`, 'utf8');
    });
    return { saved, rows: saved ? rows : 0 };
  },
});
