import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { ErrorCode } from '../../domain/errors.ts';
import { errorCodes } from '../../domain/errors.ts';
import type { PrintDocument } from '../../domain/report/html/document.ts';
import { Refusal } from '../../domain/result.ts';

/** How a program without windows reaches the one part of Tandem that needs Chromium. */
export interface ElectronCommand {
  executable: string;
  /** The folder of the built app; null when the executable is the packaged app itself. */
  app: string | null;
}

/**
 * The Electron to print with, from TANDEM_ELECTRON and TANDEM_APP.
 * @throws Refusal `report.failed` where none is named
 */
export function electronFromEnvironment(environment: NodeJS.ProcessEnv): ElectronCommand {
  const executable = environment['TANDEM_ELECTRON'];
  if (executable === undefined || executable === '') {
    throw new Refusal(
      'report.failed',
      'Pages are printed by Electron, and none is named. Start this as “npm run tandem -- report …”, or set TANDEM_ELECTRON to an Electron executable.',
    );
  }
  return { executable, app: environment['TANDEM_APP'] || null };
}

const answerSchema = z.union([
  z.object({ bytes: z.int().nonnegative() }),
  z.object({ error: z.object({ code: z.enum(errorCodes), message: z.string() }) }),
]);

const timeLimitMs = 180_000;

/**
 * Prints a document with an Electron started for this alone; `out` is replaced as a whole or not at all.
 * @returns the size of the PDF in bytes
 * @throws Refusal when it cannot be made or written
 */
export async function printWithElectron(
  electron: ElectronCommand,
  document: PrintDocument,
  out: string,
): Promise<{ bytes: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-print-'));
  try {
    const job = join(folder, 'job.json');
    writeFileSync(job, JSON.stringify({ ...document, out }), { mode: 0o600 });
    const output = await runElectron(electron, [
      `--print-report=${job}`,
      `--user-data-dir=${join(folder, 'data')}`,
    ]);
    const answer = readAnswer(output);
    if ('error' in answer) throw new Refusal(answer.error.code, answer.error.message);
    return answer;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function readAnswer(output: string): z.infer<typeof answerSchema> {
  for (const line of output.split('\n').toReversed()) {
    if (!line.startsWith('{')) continue;
    const parsed = answerSchema.safeParse(JSON.parse(line));
    if (parsed.success) return parsed.data;
  }
  const code: ErrorCode = 'report.failed';
  return { error: { code, message: 'The pages could not be made: Electron ended without an answer.' } };
}

/** Chromium cannot sandbox root; everyone else keeps the sandbox. Its complaints about a bare machine go nowhere. */
function runElectron(electron: ElectronCommand, words: readonly string[]): Promise<string> {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const args = [
    ...(electron.app === null ? [] : [electron.app]),
    ...(asRoot ? ['--no-sandbox'] : []),
    ...words,
  ];
  const { ELECTRON_RUN_AS_NODE: _node, NODE_OPTIONS: _options, ...env } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(electron.executable, args, {
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: timeLimitMs,
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.on('error', () =>
      reject(new Refusal('report.failed', 'Electron could not be started, so no pages could be made.')),
    );
    child.on('close', () => resolve(output));
  });
}
