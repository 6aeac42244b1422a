import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { channels } from '../../../../src/contract/channels.ts';
import { ok } from '../../../../src/domain/result.ts';

type Listener = (event: unknown, ...input: unknown[]) => unknown;
const listeners = vi.hoisted(() => new Map<string, Listener>());
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, listener: Listener) => listeners.set(channel, listener) },
}));
vi.mock('../../../../src/main/logging.ts', () => ({ logFailure: vi.fn() }));

const { installRouter } = await import('../../../../src/main/ipc/router.ts');

const reached: [string, unknown][] = [];
let trusted = true;
beforeEach(() => {
  reached.length = 0;
  trusted = true;
  const note = (name: string, input: unknown) => {
    reached.push([name, input]);
    return Promise.resolve(ok(null));
  };
  installRouter({
    isTrusted: () => trusted,
    host: note,
    workbook: note,
    dropped: (path) => `handle of ${path}`,
  });
});

const invoke = (name: unknown, input?: unknown): Promise<unknown> =>
  Promise.resolve(listeners.get(channels.invoke)?.({}, name, input));

describe('router', () => {
  it('passes a good call on, parsed', async () => {
    expect(await invoke('workbook.rename', { name: '  Team  ', extra: 1 })).toEqual({
      ok: true,
      value: null,
    });
    expect(reached).toEqual([['workbook.rename', { name: 'Team' }]]);
  });

  it('answers nobody but the app’s own page', async () => {
    trusted = false;
    expect(await invoke('workbook.summary', {})).toMatchObject({
      ok: false,
      error: { code: 'call.forbidden' },
    });
    expect(await Promise.resolve(listeners.get(channels.droppedFile)?.({}, '/etc/passwd'))).toBeNull();
    expect(reached).toEqual([]);
  });

  it.each([
    'constructor',
    '__proto__',
    'toString',
    '',
    'workbook',
    'workbook.summary ',
    42,
    null,
    undefined,
    {},
  ])('does not know %j', async (name) => {
    expect(await invoke(name, {})).toMatchObject({ ok: false, error: { code: 'call.unknown' } });
    expect(reached).toEqual([]);
  });

  it('lets no input through that does not fit, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything({ withBigInt: true, withMap: true }), async (input) => {
        reached.length = 0;
        const answer = await invoke('workbook.rename', input);
        const fits =
          typeof input === 'object' &&
          input !== null &&
          'name' in input &&
          typeof input.name === 'string' &&
          input.name.trim() !== '' &&
          input.name.trim().length <= 120;
        expect(answer).toMatchObject({ ok: fits });
        expect(reached).toHaveLength(fits ? 1 : 0);
      }),
    );
  });

  it('gives a handle for a dropped file, and none for nonsense', async () => {
    const drop = (path: unknown): unknown => listeners.get(channels.droppedFile)?.({}, path);
    expect(drop('/home/ana/leads.csv')).toBe('handle of /home/ana/leads.csv');
    for (const bad of ['', 'x'.repeat(5000), 7, null, { path: '/' }]) expect(drop(bad)).toBeNull();
  });
});
