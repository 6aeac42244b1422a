import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sqlWasmFile } from '../../src/main/paths.ts';
import {
  applicationId,
  currentVersion,
  migrate,
  migrations,
  versionOf,
} from '../../src/main/storage/migrate.ts';
import { sql } from '../../src/main/storage/sql.ts';
import { connect, loadSqlite } from '../../src/main/workbook/sqlite.ts';

describe('migrations', () => {
  it('are numbered in tens, oldest first, and each has a file and a test of its name', () => {
    const versions = migrations.map((migration) => migration.version);
    expect(versions).toEqual(versions.map((_, index) => (index + 1) * 10));
    const root = resolve(import.meta.dirname, '../..');
    const sources = readdirSync(resolve(root, 'src/main/storage/migrations')).filter((name) =>
      name.endsWith('.ts'),
    );
    const tests = readdirSync(import.meta.dirname);
    expect(sources).toHaveLength(versions.length);
    for (const source of sources)
      expect(tests).toContain(source.replace(/^\d+_/, '').replace('.ts', '.test.ts'));
  });

  it('10 first format: a new database walks the chain once and is marked as a workbook', async () => {
    const db = connect(await loadSqlite(sqlWasmFile()));
    expect(migrate(db)).toEqual([10]);
    expect(migrate(db)).toEqual([]);
    expect(versionOf(db)).toBe(currentVersion);
    expect(db.value(sql`PRAGMA application_id`)).toBe(applicationId);
    db.close();
  });

  it('10 first format: every table is STRICT, refers only to tables that exist, and refuses what is no date', async () => {
    const db = connect(await loadSqlite(sqlWasmFile()));
    migrate(db);
    const loose = db.tuples(
      sql`SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'`,
    );
    expect(loose).toEqual([]);
    const dangling = db.tuples(sql`
      SELECT m.name, f."table" FROM sqlite_master m, pragma_foreign_key_list(m.name) f
      WHERE m.type = 'table' AND f."table" NOT IN (SELECT name FROM sqlite_master)`);
    expect(dangling).toEqual([]);
    db.raw.run("INSERT INTO account (id, name, created_on) VALUES ('a', 'Firm', '2026-02-28')");
    expect(() =>
      db.raw.run("INSERT INTO account (id, name, created_on) VALUES ('b', 'Firm', '2026-02-30')"),
    ).toThrow(/CHECK/);
    expect(() =>
      db.raw.run("INSERT INTO account (id, name, employees) VALUES ('c', 'Firm', 'many')"),
    ).toThrow(/INTEGER/);
    expect(() =>
      db.raw.run("INSERT INTO lead_cycle (id, lead_id, number) VALUES ('d', 'nobody', 1)"),
    ).toThrow(/FOREIGN KEY/);
    db.close();
  });
});
