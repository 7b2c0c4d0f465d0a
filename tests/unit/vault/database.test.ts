import { createHash, randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { afterEach, expect, test } from 'vitest';
import { checkChain } from '../../../electron/vault/audit/audit.ts';
import { createClient } from '../../../electron/vault/clients/clients.ts';
import { deskErrorOf, inspectDatabase, openDatabase } from '../../../electron/vault/database/connection.ts';
import type { Db } from '../../../electron/vault/database/driver.ts';
import { migrate } from '../../../electron/vault/database/migrate.ts';
import { facts, noFile } from '../../fixtures/invented-file.ts';
import { bareDesk, codeOf } from './bare-desk.ts';

const folders: string[] = [];
const temporary = () => {
  const made = mkdtempSync(join(tmpdir(), 'database-'));
  folders.push(made);
  return made;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const key = randomBytes(32);
/** A migrated database; closed cleanly, or copied with its log as a killed process leaves it. */
function made(how: 'closed' | 'killed'): string {
  const folder = temporary();
  const db = openDatabase(join(folder, 'desk.db'), key, { create: true });
  migrate(db);
  db.pragma('wal_checkpoint(TRUNCATE)');
  for (let at = 0; at < 40; at++) db.prepare("INSERT INTO restores VALUES (?, 1, 1, 'x')").run(`row ${at}`);
  const copy = temporary();
  if (how === 'killed') cpSync(folder, copy, { recursive: true });
  db.close();
  if (how === 'closed') cpSync(folder, copy, { recursive: true });
  return join(copy, 'desk.db');
}

/** Name and hash of every file of a folder but the index of the log, which SQLite makes anew. */
function stateOf(file: string): string[] {
  const folder = join(file, '..');
  return readdirSync(folder)
    .filter((name) => !name.endsWith('-shm'))
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
    .filter(({ bytes }) => bytes.length > 0)
    .map(({ name, bytes }) => `${name} ${createHash('sha256').update(bytes).digest('hex')}`);
}

test.each(['create', 'open', 'exclusive', 'delete'] as const)('what must hold holds on every connection: %s', (how) => {
  const file = how === 'create' ? join(temporary(), 'desk.db') : made('closed');
  const db = openDatabase(file, key, {
    create: how === 'create',
    exclusive: how === 'exclusive',
    journal: how === 'delete' ? 'delete' : 'wal',
  });
  const read = (name: string) => db.pragma(name, { simple: true });
  expect(read('cipher')).toBe('sqlcipher');
  expect(Number(read('legacy'))).toBe(4);
  expect(Number(read('temp_store'))).toBe(2);
  expect(read('journal_mode')).toBe(how === 'delete' ? 'delete' : 'wal');
  expect(Number(read('synchronous'))).toBe(2);
  expect(Number(read('foreign_keys'))).toBe(1);
  expect(Number(read('secure_delete'))).toBe(1);
  expect(Number(read('recursive_triggers'))).toBe(1);
  db.close();
});

test('the file is SQLCipher’s: no header of SQLite, and another key opens nothing', () => {
  const file = made('closed');
  expect(readFileSync(file).subarray(0, 16).toString('latin1')).not.toContain('SQLite');
  expect(codeOf(() => openDatabase(file, randomBytes(32)))).toBe('desk-damaged');
  expect(codeOf(() => inspectDatabase(file, randomBytes(32)))).toBe('desk-damaged');
});

/** Every place where a word of a file may lie on disk while it is worked on, sorted and sorted again. */
function leakScan(desk: { path: string; db: Db }, extra: string): { files: number; hits: string[] } {
  const words = ['Rosalinda Quetzal', 'quetzal', 'CANARY-7Q'];
  const forms = words.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]);
  const hits: string[] = [];
  let files = 0;
  for (const folder of [desk.path, join(desk.path, 'epoch-1'), extra]) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (!entry.isFile()) continue;
      files += 1;
      const bytes = readFileSync(join(folder, entry.name));
      if (forms.some((form) => bytes.includes(form))) hits.push(entry.name);
    }
  }
  return { files, hits };
}

test('no word of a file is on the disk: not in the database, its log, its index, nor in temporary files', () => {
  const desk = bareDesk();
  const temp = temporary();
  const before = process.env.SQLITE_TMPDIR;
  process.env.SQLITE_TMPDIR = temp;
  try {
    desk.db.transaction(() => {
      for (let round = 0; round < 300; round++) {
        createClient(desk.db, desk.session, { ...noFile, facts, avoidedPeople: `CANARY-7Q ${round} `.repeat(20) });
      }
    })();
    // A sort too large for the cache would go to a temporary file if one were allowed.
    desk.db.pragma('cache_size=10');
    const sorted = desk.db.prepare('SELECT avoided_people FROM clients ORDER BY avoided_people DESC').iterate();
    let rows = 0;
    for (const _row of sorted) {
      if (rows === 0) expect(leakScan(desk, temp)).toMatchObject({ hits: [] });
      rows += 1;
    }
    expect(rows).toBe(300);
    const scan = leakScan(desk, temp);
    expect(scan.files).toBeGreaterThanOrEqual(3);
    expect(scan.hits).toEqual([]);
    expect(readdirSync(temp)).toEqual([]);
  } finally {
    if (before === undefined) delete process.env.SQLITE_TMPDIR;
    else process.env.SQLITE_TMPDIR = before;
    desk.remove();
  }
});

test('the scan itself finds a word that lies in clear', () => {
  const desk = bareDesk();
  const temp = temporary();
  writeFileSync(join(temp, 'etilqs'), `xx${Buffer.from('quetzal', 'utf16le').toString('latin1')}`, 'latin1');
  expect(leakScan(desk, temp).hits).toEqual(['etilqs']);
  desk.remove();
});

const damage: [string, (file: string) => void, string][] = [
  ['missing', (file) => rmSync(file), 'desk-missing'],
  ['empty', (file) => truncateSync(file, 0), 'desk-missing'],
  ['salt turned', (file) => flip(file, 3), 'desk-damaged'],
  ['first page turned', (file) => flip(file, 900), 'desk-damaged'],
  ['cut inside the first page', (file) => truncateSync(file, 512), 'desk-damaged'],
  ['one byte left', (file) => truncateSync(file, 1), 'desk-damaged'],
  ['a hundred bytes left', (file) => truncateSync(file, 100), 'desk-damaged'],
  ['random bytes', (file) => writeFileSync(file, randomBytes(40_960)), 'desk-damaged'],
  ['a database in clear', plainDatabase, 'desk-damaged'],
];

function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(file, bytes);
}

function plainDatabase(file: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  const plain = new Database(file);
  plain.exec('CREATE TABLE staff (id TEXT)');
  plain.close();
}

test.each(damage)('%s, behind the right key: named, and not a byte changed', (_what, harm, code) => {
  for (const how of ['closed', 'killed'] as const) {
    const file = made(how);
    harm(file);
    const before = stateOf(file);
    expect([how, codeOf(() => inspectDatabase(file, key))]).toEqual([how, code]);
    expect([how, stateOf(file)]).toEqual([how, before]);
    expect([how, codeOf(() => openDatabase(file, key))]).toEqual([how, code]);
  }
});

test('looking at a whole database changes nothing either, and sees what is still in its log', () => {
  for (const how of ['closed', 'killed'] as const) {
    const file = made(how);
    const before = stateOf(file);
    expect(inspectDatabase(file, key)).toEqual({ applicationId: 0x5348444b, schema: 1 });
    expect([how, stateOf(file)]).toEqual([how, before]);
    const db = openDatabase(file, key);
    expect(db.prepare('SELECT count(*) FROM restores').pluck().get()).toBe(40);
    db.close();
  }
});

/** What a person would meet who worked through the whole file. */
function readAll(file: string): string {
  let db: Db | undefined;
  try {
    db = openDatabase(file, key);
    const whole = db.pragma('integrity_check', { simple: true });
    return whole === 'ok' && checkChain(db).firstBadRow === null ? 'whole' : 'told';
  } catch (fault) {
    return (deskErrorOf(fault) as { code: string }).code;
  } finally {
    db?.close();
  }
}

test('a byte turned on any page, and any whole page lost, is damage and never silence', () => {
  const file = made('closed');
  const whole = readFileSync(file);
  const pages = whole.length / 4096;
  expect(readAll(file)).toBe('whole');
  for (let page = 0; page < pages; page++) {
    const bytes = Buffer.from(whole);
    const at = page * 4096 + ((page * 977 + 40) % 4096);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at);
    writeFileSync(file, bytes);
    expect([page, readAll(file)]).not.toEqual([page, 'whole']);
  }
  for (const left of [pages - 1, Math.floor(pages / 2), 1]) {
    writeFileSync(file, whole.subarray(0, left * 4096));
    expect([left, readAll(file)]).not.toEqual([left, 'whole']);
  }
});

test('SQLite’s words become codes, and what is not SQLite’s stays what it was', () => {
  const of = (code: string) =>
    (deskErrorOf(new Database.SqliteError('words of a file', code)) as { code: string }).code;
  expect(of('SQLITE_FULL')).toBe('disk-full');
  expect(of('SQLITE_BUSY_SNAPSHOT')).toBe('desk-busy');
  expect(of('SQLITE_CORRUPT_INDEX')).toBe('desk-damaged');
  expect(of('SQLITE_IOERR_READ')).toBe('desk-damaged');
  expect(of('SQLITE_CONSTRAINT_FOREIGNKEY')).toBe('not-found');
  expect(of('SQLITE_CONSTRAINT_CHECK')).toBe('SQLITE_CONSTRAINT_CHECK');
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
  expect((deskErrorOf(full) as { code: string }).code).toBe('disk-full');
  const other = new TypeError('x');
  expect(deskErrorOf(other)).toBe(other);
});
