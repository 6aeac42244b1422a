import { type Failure, Refusal } from '../../domain/result.ts';
import { failureOf } from '../workbook/engine.ts';
import { type CommandLine, readCommandLine, UsageError } from './arguments.ts';
import { checkCommand } from './checkCommand.ts';
import { importCommand, newCommand, type Outcome } from './commands.ts';
import { exportCommand } from './exportCommand.ts';
import { metricsCommand } from './metricsCommand.ts';
import { help } from './output.ts';
import { reportCommand } from './reportCommand.ts';

const commands: Record<string, (line: CommandLine) => Promise<Outcome>> = {
  new: newCommand,
  import: importCommand,
  metrics: metricsCommand,
  export: exportCommand,
  check: checkCommand,
  report: reportCommand,
};

/** A reader that has seen enough (`| head`) closes the pipe; that is no failure. */
process.stdout.on('error', () => process.exit(0));

async function main(argv: readonly string[]): Promise<number> {
  const wantsJson = argv.includes('--json');
  try {
    const line = readCommandLine(argv);
    if (line.command === 'help') {
      process.stdout.write(help);
      return 0;
    }
    const run = Object.hasOwn(commands, line.command) ? commands[line.command] : undefined;
    if (run === undefined) throw new UsageError(`There is no command “${line.command}”.`);
    const outcome = await run(line);
    process.stdout.write(wantsJson ? `${JSON.stringify(outcome.data)}\n` : `${outcome.lines.join('\n')}\n`);
    return outcome.exitCode ?? 0;
  } catch (error) {
    return report(error, wantsJson);
  }
}

function report(error: unknown, wantsJson: boolean): number {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\nSee: tandem --help\n`);
    return 2;
  }
  const result = failureOf(error);
  const failure: Failure = error instanceof Refusal || result.ok ? (error as Refusal).failure : result.error;
  if (wantsJson) process.stdout.write(`${JSON.stringify({ error: failure })}\n`);
  process.stderr.write(`${failure.message}\n`);
  return 1;
}

process.exitCode = await main(process.argv.slice(2));
