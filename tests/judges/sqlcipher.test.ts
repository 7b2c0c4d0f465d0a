import {
  closeSync,
  copyFileSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildJudge, dumpDatabase, isWhole, judgeDatabase } from './sqlcipher.ts';

const KEY = '4f'.repeat(32);
const OTHER = '50'.repeat(32);
const PAGE = 4096;
let dir = '';

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'judge-'));
  buildJudge();
}, 180_000);
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Opens in the order that makes a SQLCipher 4 file (measured; any other order makes something else). */
function open(path: string, key = KEY): Database.Database {
  const db = new Database(path);
  db.pragma(`cipher='sqlcipher'`);
  db.pragma('legacy=4');
  db.pragma(`key="x'${key}'"`);
  return db;
}

function fill(db: Database.Database, rows = 200): void {
  db.exec(`CREATE TABLE client(id INTEGER PRIMARY KEY, name TEXT, weight REAL, photo BLOB, note TEXT);
           CREATE TABLE site(code TEXT PRIMARY KEY) WITHOUT ROWID; CREATE VIRTUAL TABLE words USING fts5(body);
           PRAGMA user_version=7; PRAGMA application_id=1397245003;`);
  const insert = db.prepare('INSERT INTO client VALUES(?,?,?,?,?)');
  db.transaction(() => {
    for (let i = 1; i <= rows; i++) insert.run(i, `Zoë "${i}"\n`, i / 3, Buffer.from([i & 255, 0]), 'x'.repeat(300));
    db.prepare('INSERT INTO site VALUES(?)').run('north');
    db.prepare('INSERT INTO words VALUES(?)').run('a quiet street');
  })();
}

function made(name: string, rows?: number): string {
  const path = join(dir, name);
  const db = open(path);
  fill(db, rows);
  db.close();
  return path;
}

function flip(path: string, at: number): void {
  const file = openSync(path, 'r+');
  const byte = Buffer.alloc(1);
  readSync(file, byte, 0, 1, at);
  writeSync(file, Buffer.from([(byte[0] ?? 0) ^ 1]), 0, 1, at);
  closeSync(file);
}

describe('the SQLCipher judge', () => {
  it('opens what our driver wrote, with the right key, and finds it whole', () => {
    const verdict = judgeDatabase(made('whole.db'), KEY);
    expect(verdict).toMatchObject({
      opened: true,
      cipherIntegrity: [],
      integrity: ['ok'],
      userVersion: 7,
      applicationId: 1397245003,
    });
    if (!verdict.opened) throw new Error('unreachable');
    expect(verdict.cipherVersion).toMatch(/^4\./);
    expect(verdict.tables).toMatchObject({ client: 200, site: 1, words: 1 });
    expect(isWhole(verdict)).toBe(true);
  });

  it('does not open it with another key', () => {
    const path = made('locked.db');
    expect(judgeDatabase(path, OTHER)).toMatchObject({ opened: false, code: 26 });
    expect(() => dumpDatabase(path, OTHER)).toThrow(/cannot open/);
    expect(() => judgeDatabase(path, 'ab')).toThrow(/64 hex/);
  });

  it('does not open a file that is plain, empty or absent', () => {
    const plain = new Database(join(dir, 'plain.db'));
    fill(plain, 3);
    plain.close();
    writeFileSync(join(dir, 'empty.db'), '');
    for (const name of ['plain.db', 'empty.db', 'absent.db']) {
      expect(judgeDatabase(join(dir, name), KEY).opened, name).toBe(false);
    }
  });

  it('names a flipped page, wherever in the page the bit lies', () => {
    const path = made('flipped.db');
    const pages = statSync(path).size / PAGE;
    for (const offset of [0, 2000, PAGE - 70, PAGE - 20]) {
      const copy = join(dir, `flipped-${offset}.db`);
      copyFileSync(path, copy);
      flip(copy, PAGE * (pages - 2) + offset);
      const verdict = judgeDatabase(copy, KEY);
      if (!verdict.opened) throw new Error('page 1 was not touched');
      expect(verdict.cipherIntegrity, `offset ${offset}`).toHaveLength(1);
      expect(verdict.cipherIntegrity[0]).toContain(`page ${pages - 1}`);
      expect(isWhole(verdict)).toBe(false);
    }
  });

  it('reads the -wal beside a copy, and leaves file and -wal as they were', () => {
    const path = join(dir, 'live.db');
    const db = open(path);
    db.pragma('journal_mode=WAL');
    db.pragma('wal_autocheckpoint=0');
    fill(db, 50);
    const copy = join(dir, 'copy.db');
    copyFileSync(path, copy);
    copyFileSync(`${path}-wal`, `${copy}-wal`);
    const before = [statSync(copy).size, statSync(`${copy}-wal`).size];
    const verdict = judgeDatabase(copy, KEY);
    expect(verdict.opened && verdict.tables.client).toBe(50);
    expect([statSync(copy).size, statSync(`${copy}-wal`).size]).toEqual(before);
    db.close();
  });

  it('dumps the same lines for the same content, and other lines for any other value', () => {
    const first = made('a.db', 20);
    const second = made('b.db', 20);
    const db = open(second);
    db.exec(`UPDATE client SET note='y'||note; VACUUM; UPDATE client SET note=substr(note,2)`);
    expect(dumpDatabase(second, KEY)).toEqual(dumpDatabase(first, KEY));
    const lines = dumpDatabase(first, KEY);
    expect(lines).toContain(
      `{"table":"client","row":{"id":3,"name":"Zoë \\"3\\"\\u000a","weight":{"real":"1"},"photo":{"blob":"0300"},"note":"${'x'.repeat(300)}"}}`,
    );
    let before = lines;
    for (const change of [`photo='03'`, 'weight=1.0000000000000002', 'name=NULL', `note=note||' '`]) {
      db.exec(`UPDATE client SET ${change} WHERE id=3`);
      const after = dumpDatabase(second, KEY);
      expect(after, change).not.toEqual(before);
      before = after;
    }
    db.close();
  });

  it('throws when a dump breaks off in a damaged page', () => {
    const path = made('broken.db');
    flip(path, PAGE * 10 + 100);
    expect(() => dumpDatabase(path, KEY)).toThrow();
  });
});
