import { isCallName } from '../../contract/index.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { appHandlers } from './appCalls.ts';
import { exportHandlers } from './exportCalls.ts';
import type { HostHandlers, HostParts } from './hostParts.ts';
import { importHandlers } from './importCalls.ts';
import { reportHandlers } from './reportCalls.ts';
import { workbookHandlers } from './workbookCalls.ts';

/** Everything the app answers itself, by name. */
export function hostCalls(parts: HostParts): (name: string, input: unknown) => Promise<Result<unknown>> {
  const handlers: HostHandlers = {
    ...appHandlers(parts),
    ...workbookHandlers(parts),
    ...importHandlers(parts),
    ...reportHandlers(parts),
    ...exportHandlers(parts),
  };
  return async (name, input) => {
    const handler =
      isCallName(name) && Object.hasOwn(handlers, name) ? Reflect.get(handlers, name) : undefined;
    if (typeof handler !== 'function') return fail('call.unknown', 'Tandem does not know this call.');
    return ok(await handler(input));
  };
}
