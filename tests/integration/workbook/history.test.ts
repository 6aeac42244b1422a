import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WorkbookEngine } from '../../../src/main/workbook/engine.ts';
import { answer, EngineFixture, stamp } from './engineFixture.ts';

let fixture: EngineFixture;
let engine: WorkbookEngine;
beforeEach(async () => {
  fixture = new EngineFixture();
  engine = await fixture.create();
});
afterEach(async () => {
  await engine.close();
  fixture.remove();
});

const tables = ['person', 'channel', 'target', 'setting', 'deal_stage'] as const;

/** Everything a person could see of these tables, straight from SQLite. */
const content = (): unknown =>
  tables.map((table) => engine.db.raw.exec(`SELECT * FROM ${table} ORDER BY seq`)[0]?.values ?? []);

const person = (name: string) => ({ name, team: 'sales', email: null, role: null });

describe('undo and redo', () => {
  it('takes back a creation, and does it again with the same id', async () => {
    const empty = content();
    const { id } = await answer<{ id: string }>(engine, 'people.save', person('Ana Costa'));
    const full = content();
    await answer(engine, 'history.undo', {});
    expect(content()).toEqual(empty);
    await answer(engine, 'history.redo', {});
    expect(content()).toEqual(full);
    expect(JSON.stringify(full)).toContain(id);
  });

  it('forgets what was undone once something new is done', async () => {
    await answer(engine, 'people.save', person('Ana'));
    await answer(engine, 'history.undo', {});
    await answer(engine, 'people.save', person('Ben'));
    const redo = await engine.call('history.redo', {}, stamp());
    expect(redo).toMatchObject({ ok: false, error: { code: 'history.nothing' } });
  });

  it('survives closing and opening', async () => {
    const before = content();
    await answer(engine, 'people.save', person('Ana'));
    await engine.close();
    engine = await fixture.open();
    await answer(engine, 'history.undo', {});
    expect(content()).toEqual(before);
  });

  it('any walk of edits, undos and redos ends where a plain list of states says', async () => {
    const step = fc.oneof(
      {
        weight: 3,
        arbitrary: fc
          .constantFrom('Ana', 'Ben', 'Cleo')
          .map((name) => ['people.save', person(name)] as const),
      },
      {
        weight: 1,
        arbitrary: fc
          .integer({ min: 1, max: 12 })
          .map((month) => ['settings.update', { fiscalYearStartMonth: month }] as const),
      },
      { weight: 2, arbitrary: fc.constantFrom(['history.undo', {}] as const, ['history.redo', {}] as const) },
    );
    const walk = async (steps: (readonly [string, object])[]): Promise<void> => {
      const own = new EngineFixture();
      engine = await own.create();
      const states = [JSON.stringify(content())];
      let at = 0;
      for (const [name, input] of steps) {
        const before = engine.revision;
        const result = await engine.call(name, input, stamp());
        if (name === 'history.undo') {
          expect(result.ok).toBe(at > 0);
          at = Math.max(0, at - 1);
        } else if (name === 'history.redo') {
          expect(result.ok).toBe(at < states.length - 1);
          at = Math.min(states.length - 1, at + 1);
        } else if (engine.revision !== before) {
          states.splice(at + 1, states.length, JSON.stringify(content()));
          at += 1;
        }
        expect(JSON.stringify(content())).toBe(states[at]);
      }
      await engine.close();
      own.remove();
    };
    const first = engine;
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 12 }), walk), { numRuns: 20 });
    engine = first;
  });
});
