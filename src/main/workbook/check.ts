import { existsSync, readFileSync } from 'node:fs';
import type { SqlJsStatic } from 'sql.js';
import { Refusal } from '../../domain/result.ts';
import { fileRefusal } from '../fileErrors.ts';
import type { Connection } from '../storage/database.ts';
import { readMeta } from '../storage/meta.ts';
import { currentVersion, versionOf } from '../storage/migrate.ts';
import { sql } from '../storage/sql.ts';
import { decodeJournal } from './journalFormat.ts';
import { hashOf, LocalFiles } from './localFiles.ts';
import { openVetted } from './vet.ts';

export interface CheckReport {
  ok: boolean;
  checks: { name: string; ok: boolean; found: string }[];
}

/**
 * Looks at everything a workbook consists of and changes nothing: the file, its schema, pages and references, the
 * journals on this computer and the lock.
 * @throws Refusal when the file cannot even be read
 */
export function checkWorkbook(path: string, sqlite: SqlJsStatic, localDir: string): CheckReport {
  const bytes = readBytes(path);
  const checks: CheckReport['checks'] = [
    { name: 'file', ok: true, found: `${bytes.length} bytes, SHA-256 ${hashOf(bytes)}` },
  ];
  let db: Connection;
  try {
    db = openVetted(sqlite, bytes);
  } catch (error) {
    const words = error instanceof Refusal ? error.message : 'it cannot be read.';
    return { ok: false, checks: [...checks, { name: 'schema and pages', ok: false, found: words }] };
  }
  try {
    checks.push({
      name: 'schema and pages',
      ok: true,
      found: `format ${versionOf(db)} of ${currentVersion}, quick_check ok`,
    });
    const broken = db.tuples(sql`PRAGMA foreign_key_check`).length;
    checks.push({
      name: 'references',
      ok: broken === 0,
      found: broken === 0 ? 'all point to a record' : `${broken} point nowhere`,
    });
    checks.push({ name: 'commands', ok: true, found: `${readMeta(db.readable, 'seq') ?? '0'} in the log` });
    checks.push(...checkJournals(db, path, hashOf(bytes), localDir));
  } finally {
    db.close();
  }
  checks.push({
    name: 'lock',
    ok: true,
    found: existsSync(`${path}.lock`) ? 'in use, or left by a crash' : 'free',
  });
  return { ok: checks.every((check) => check.ok), checks };
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw fileRefusal(error, 'The workbook could not be read.');
  }
}

function checkJournals(db: Connection, path: string, hash: string, localDir: string): CheckReport['checks'] {
  const files = LocalFiles.existing(localDir, readMeta(db.readable, 'id') ?? '', path);
  if (files === null) return [{ name: 'journal', ok: true, found: 'none on this computer' }];
  const manifest = files.manifest();
  const belongs = manifest?.base === hash || manifest?.pending === hash;
  const found = files
    .epochs()
    .map((epoch) => ({ epoch, reading: decodeJournal(readFileSync(files.journalPath(epoch))) }));
  return found.map(({ epoch, reading }) => ({
    name: `journal ${epoch}`,
    ok: reading.damage !== 'corrupt',
    found: `${reading.records.filter((record) => record.kind === 'commit').length} commands, ${reading.damage === 'none' ? 'whole' : reading.damage}${belongs ? '' : ', of another version of the file'}`,
  }));
}
