import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { channels } from '../../contract/channels.ts';
import { contract, isCallName } from '../../contract/index.ts';
import { fail, type Result } from '../../domain/result.ts';
import { logFailure } from '../logging.ts';
import { failureOf } from '../workbook/engine.ts';

export interface RouterParts {
  /** True for the app's own page in its top frame. */
  isTrusted(event: IpcMainInvokeEvent): boolean;
  /** Answers a parsed call of kind `host`. */
  host(name: string, input: unknown): Promise<Result<unknown>>;
  /** Answers any other parsed call. */
  workbook(name: string, input: unknown): Promise<Result<unknown>>;
  /** Gives an opaque handle for a file the user dropped. */
  dropped(path: string): string;
}

/** The only file that listens to the window: sender, name, shape, then the handler. Every answer is an envelope. */
export function installRouter(parts: RouterParts): void {
  ipcMain.handle(channels.invoke, async (event, name: unknown, input: unknown): Promise<Result<unknown>> => {
    if (!parts.isTrusted(event)) return fail('call.forbidden', 'This page may not ask Tandem anything.');
    if (typeof name !== 'string' || !isCallName(name))
      return fail('call.unknown', 'Tandem does not know this call.');
    const call = contract[name];
    const parsed = call.input.safeParse(input);
    if (!parsed.success) {
      return fail(
        'input.invalid',
        `That could not be accepted: ${parsed.error.issues[0]?.message ?? 'wrong shape'}. Nothing was changed.`,
        {
          issues: parsed.error.issues
            .slice(0, 5)
            .map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message })),
        },
      );
    }
    try {
      return await (call.kind === 'host' ? parts.host(name, parsed.data) : parts.workbook(name, parsed.data));
    } catch (error) {
      logFailure('ipc.call', error);
      return failureOf(error);
    }
  });

  ipcMain.handle(channels.droppedFile, (event, path: unknown): string | null => {
    if (!parts.isTrusted(event) || typeof path !== 'string' || path === '' || path.length > 4096) return null;
    return parts.dropped(path);
  });
}
