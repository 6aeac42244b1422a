import { expect, it } from 'vitest';
import { largeWorkbook } from '../../../src/main/sample/index.ts';
import { answer } from '../workbook/engineFixture.ts';
import { numberOf, openBytes, rowsOf } from './sampleFile.ts';

it('a large workbook opens, is sound, and has a fifth as many deals as leads', async () => {
  const { engine, fixture } = await openBytes(await largeWorkbook(2000));
  try {
    expect(rowsOf(engine, 'PRAGMA foreign_key_check')).toEqual([]);
    expect(numberOf(engine, 'SELECT count(*) FROM lead')).toBe(2000);
    expect(numberOf(engine, 'SELECT count(*) FROM deal')).toBe(400);
    expect(numberOf(engine, `SELECT count(*) FROM lead WHERE created_on > '2026-11-23'`)).toBe(0);
    const page = await answer<{ rows: unknown[] }>(engine, 'leads.page', { offset: 0, limit: 50 });
    expect(page.rows).toHaveLength(50);
  } finally {
    await engine.close();
    fixture.remove();
  }
}, 60_000);
