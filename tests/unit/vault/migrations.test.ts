import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { APPLICATION_ID, openDatabase } from '../../../electron/vault/database/connection.ts';
import type { Db } from '../../../electron/vault/database/driver.ts';
import { migrate, migrations, newestSchema } from '../../../electron/vault/database/migrate.ts';
import snapshot from '../../fixtures/schema-snapshot.json' with { type: 'json' };
import { codeOf } from './bare-desk.ts';

const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
const key = randomBytes(32);
let db: Db;
let made = 0;
function fresh(): Db {
  made += 1;
  return openDatabase(join(folder, `${made}.db`), key, { create: true });
}
beforeAll(() => {
  db = fresh();
  migrate(db);
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

const schemaOf = (of: Db) => ({
  user_version: of.pragma('user_version', { simple: true }),
  application_id: of.pragma('application_id', { simple: true }),
  sql: of.prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name').pluck().all(),
});

test('the schema is the committed one; a change needs a new migration and a new snapshot', () => {
  expect(schemaOf(db)).toEqual(snapshot);
});

test('numbers begin at one and rise by one', () => {
  expect(migrations.map((step) => step.number)).toEqual(migrations.map((_step, index) => index + 1));
  expect(newestSchema).toBe(migrations.length);
});

test('migrating again changes nothing', () => {
  const before = schemaOf(db);
  migrate(db);
  expect(schemaOf(db)).toEqual(before);
});

test('a step that fails leaves nothing behind, and the next try is whole', () => {
  const broken = fresh();
  // A name in the way of the last table: everything before it has been made when the step fails.
  broken.exec('CREATE TABLE restores (x)');
  expect(codeOf(() => migrate(broken))).toBe('SQLITE_ERROR');
  expect(broken.inTransaction).toBe(false);
  expect(schemaOf(broken)).toEqual({ user_version: 0, application_id: 0, sql: ['CREATE TABLE restores (x)'] });
  broken.exec('DROP TABLE restores');
  migrate(broken);
  expect(schemaOf(broken)).toEqual(snapshot);
  broken.close();
});

test('a newer schema is refused with its number, and not a byte of it is touched', () => {
  const newer = fresh();
  migrate(newer);
  newer.pragma(`user_version=${newestSchema + 1}`);
  newer.pragma('wal_checkpoint(TRUNCATE)');
  const file = newer.name;
  const before = readFileSync(file);
  expect(codeOf(() => migrate(newer))).toBe('desk-newer');
  newer.close();
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('every step marks the file as ours', () => {
  expect(db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
});

test('tables are strict and every reference is kept', () => {
  const tables = db.prepare("SELECT sql FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[];
  for (const sql of tables) expect(sql).toMatch(/STRICT/);
  expect(db.pragma('foreign_key_check')).toEqual([]);
});
