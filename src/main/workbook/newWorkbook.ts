import { Refusal, type Result } from '../../domain/result.ts';
import { seedWorkbook } from '../services/seed.ts';
import { runCommand } from './commandRun.ts';
import { type CallStamp, type EngineOptions, idMaker, WorkbookEngine } from './engine.ts';
import { createWorkbook, nameOfFile, type OpenOptions } from './openWorkbook.ts';

export interface NewWorkbook {
  name?: string;
  currency?: string;
  locale?: string;
  timeZone?: string;
}

/**
 * Creates a workbook file with the usual stages, channels and role activities, and leaves it open and saved.
 * @throws Refusal when the file cannot be made
 */
export async function newWorkbook(
  path: string,
  wishes: NewWorkbook,
  stamp: CallStamp,
  options: OpenOptions & EngineOptions,
): Promise<WorkbookEngine> {
  const newId = idMaker(Date.now);
  const workbook = createWorkbook(path, newId(), { ...options, name: wishes.name ?? nameOfFile(path) });
  const engine = new WorkbookEngine(workbook, options);
  const makings = {
    stamp,
    newId,
    today: stamp.today,
    now: stamp.at,
    revision: 0,
    file: (): string => {
      throw new Refusal('file.missing', 'A new workbook reads no files.');
    },
  };
  runCommand(workbook, 'workbook.create', makings, (db, context) => seedWorkbook(db, context, wishes));
  const saved: Result<null> = await engine.save();
  if (!saved.ok) {
    await engine.close();
    throw new Refusal(saved.error.code, saved.error.message);
  }
  return engine;
}
