import { isoDateSchema } from '../../domain/calendar.ts';
import { type CommandLine, chosenWorkbook, UsageError } from './arguments.ts';
import type { Outcome } from './commands.ts';
import { EngineSession } from './engineSession.ts';

function dateOption(line: CommandLine, name: 'from' | 'to' | 'as-of'): string | undefined {
  const value = line.options[name];
  if (value === undefined || isoDateSchema.safeParse(value).success) return value;
  throw new UsageError(`--${name} takes a date such as 2026-11-23.`);
}

/** Every metric by id. Without dates: everything in the workbook, as of today. */
export async function metricsCommand(line: CommandLine): Promise<Outcome> {
  const from = dateOption(line, 'from');
  const to = dateOption(line, 'to');
  const asOf = dateOption(line, 'as-of');
  if (from !== undefined && to !== undefined && from >= to)
    throw new UsageError('--from must be before --to.');
  const session = await EngineSession.open(line, chosenWorkbook(line), { readOnly: true });
  try {
    const metrics = await session.ask('metrics.all', {
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(asOf === undefined ? {} : { asOf }),
    });
    const lines = Object.entries(metrics).map(
      ([id, metric]) =>
        `${id}  ${String(metric.value ?? '—')} ${metric.unit} (n = ${metric.n}, excluded ${metric.excluded})`,
    );
    return { data: metrics, lines };
  } finally {
    await session.close();
  }
}
