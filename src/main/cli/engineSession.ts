import { randomUUID } from 'node:crypto';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import type { CallInput, CallName, CallOutput } from '../../contract/index.ts';
import { Refusal } from '../../domain/result.ts';
import { createClock, localDate } from '../clock.ts';
import { sqlWasmFile } from '../paths.ts';
import { type CallStamp, type EngineEvents, silentEvents, WorkbookEngine } from '../workbook/engine.ts';
import { newWorkbook } from '../workbook/newWorkbook.ts';
import { type OpenedWorkbook, openWorkbook } from '../workbook/openWorkbook.ts';
import { loadSqlite } from '../workbook/sqlite.ts';
import { type CommandLine, userDataFolder } from './arguments.ts';

/** The engine in this very process, for the length of one command: the same services as the app. */
export class EngineSession {
  readonly engine: WorkbookEngine;

  private constructor(engine: WorkbookEngine) {
    this.engine = engine;
  }

  static async open(
    line: CommandLine,
    path: string,
    options: { readOnly: boolean; events?: EngineEvents },
  ): Promise<EngineSession> {
    const opening = await engineOptions(line, options.events);
    const workbook: OpenedWorkbook = openWorkbook(path, { ...opening, readOnly: options.readOnly });
    for (const notice of workbook.notices) process.stderr.write(`${notice}\n`);
    return new EngineSession(new WorkbookEngine(workbook, opening));
  }

  static async create(line: CommandLine, path: string): Promise<EngineSession> {
    const { name, currency, locale } = line.options;
    const timeZone = line.options['time-zone'];
    const wishes = {
      ...(name === undefined ? {} : { name }),
      ...(currency === undefined ? {} : { currency }),
      ...(locale === undefined ? {} : { locale }),
      ...(timeZone === undefined ? {} : { timeZone }),
    };
    return new EngineSession(await newWorkbook(path, wishes, stampNow(), await engineOptions(line)));
  }

  /** The value of one call. @throws Refusal when it fails */
  async ask<Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
    files: Record<string, string> = {},
  ): Promise<CallOutput<Name>> {
    const result = await this.engine.call(name, input, { ...stampNow(), files });
    if (!result.ok) throw new Refusal(result.error.code, result.error.message, result.error.details);
    return result.value as CallOutput<Name>;
  }

  /** Writes the file and closes. @throws Refusal when the file could not be written */
  async close(): Promise<void> {
    const closed = await this.engine.close();
    if (!closed.ok) throw new Refusal(closed.error.code, closed.error.message);
  }
}

const clock = createClock(process.env['TANDEM_NOW']);

export const today = (): string => localDate(clock.now());

export const stampNow = (): CallStamp => ({
  id: randomUUID(),
  at: clock.now().toISOString(),
  today: today(),
  actor: userInfo().username,
  device: hostname(),
});

async function engineOptions(line: CommandLine, events: EngineEvents = silentEvents) {
  return {
    sqlite: await loadSqlite(sqlWasmFile()),
    localDir: join(userDataFolder(line), 'workbooks'),
    instance: randomUUID(),
    stamp: clock.now().toISOString(),
    events,
  };
}
