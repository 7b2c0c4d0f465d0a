import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { appendAudit, auditHead, checkChain, hashAt, hashOf } from '../../../electron/vault/audit/audit.ts';
import { openDatabase } from '../../../electron/vault/database/connection.ts';
import type { Db } from '../../../electron/vault/database/driver.ts';
import { readAnchor, writeAnchor } from '../../../electron/vault/keyring/anchor.ts';
import { type BareDesk, bareDesk } from './bare-desk.ts';

let desk: BareDesk;
let whole: string;
let db: Db;
const folder = mkdtempSync(join(tmpdir(), 'audit-'));
const ROWS = 60;

beforeAll(() => {
  desk = bareDesk();
  desk.db.transaction(() => {
    for (let row = 2; row <= ROWS; row++) appendAudit(desk.db, desk.session.member.id, 'client.opened', `SH-${row}`);
  })();
  desk.db.pragma('wal_checkpoint(TRUNCATE)');
  whole = join(folder, 'whole.db');
  cpSync(desk.session.desk.folder.database, whole);
});
beforeEach(() => {
  db?.close();
  cpSync(whole, join(folder, 'copy.db'));
  db = openDatabase(join(folder, 'copy.db'), desk.session.desk.keys.databaseKey);
});
afterAll(() => {
  db.close();
  desk.remove();
  rmSync(folder, { recursive: true, force: true });
});

test('rows count from one, each holds the hash before it, and only inside a transaction', () => {
  expect(checkChain(db)).toEqual({ rows: ROWS, head: auditHead(db).hash, firstBadRow: null });
  expect(() => appendAudit(db, null, 'desk.locked', '')).toThrow('transaction');
  const before = auditHead(db);
  db.transaction(() => appendAudit(db, null, 'desk.locked', '', new Date(0)))();
  const row = db.prepare('SELECT * FROM audit WHERE row = ?').get(ROWS + 1) as Parameters<typeof hashOf>[0];
  expect(row.previous).toBe(before.hash);
  expect(auditHead(db).hash).toBe(hashOf(row));
});

test('no content has a place in a row', () => {
  const columns = db.prepare("SELECT name FROM pragma_table_info('audit')").pluck().all();
  expect(columns).toEqual(['row', 'at', 'staff_id', 'action', 'subject', 'previous', 'hash']);
});

test.each([
  ['UPDATE audit SET subject = subject WHERE row = 5'],
  ['DELETE FROM audit WHERE row = 5'],
  ['DELETE FROM audit'],
  ["INSERT OR REPLACE INTO audit VALUES (5, 'x', NULL, 'x', 'x', 'x', 'x')"],
  ["UPDATE OR IGNORE audit SET action = 'x'"],
])('the database refuses: %s', (sql) => {
  expect(() => db.exec(sql)).toThrow('audit rows stay');
  expect(checkChain(db)).toMatchObject({ rows: ROWS, firstBadRow: null });
});

/** What somebody does who has the key and takes the triggers away first. */
function tamper(sql: string): void {
  db.exec(`DROP TRIGGER audit_no_update; DROP TRIGGER audit_no_delete; ${sql}`);
}

test('every column of a row that is changed is found at that row', () => {
  for (const column of ['at', 'staff_id', 'action', 'subject', 'previous', 'hash']) {
    db.exec('SAVEPOINT one');
    tamper(`UPDATE audit SET ${column} = 'f' WHERE row = 17`);
    expect([column, checkChain(db).firstBadRow]).toEqual([column, 17]);
    db.exec('ROLLBACK TO one; RELEASE one');
  }
});

test.each([
  ['a row removed', 'DELETE FROM audit WHERE row = 17', 17],
  ['the first removed', 'DELETE FROM audit WHERE row = 1', 1],
  ['a stretch removed', 'DELETE FROM audit WHERE row BETWEEN 20 AND 30', 20],
  [
    'two exchanged',
    'UPDATE audit SET row = 0 WHERE row = 9; UPDATE audit SET row = 9 WHERE row = 10; UPDATE audit SET row = 10 WHERE row = 0',
    9,
  ],
  [
    'one put in',
    'UPDATE audit SET row = -row WHERE row >= 30; UPDATE audit SET row = 1 - row WHERE row < 0; INSERT INTO audit SELECT 30, at, staff_id, action, subject, previous, hash FROM audit WHERE row = 29',
    30,
  ],
  [
    'a row doubled at the end',
    `INSERT INTO audit SELECT ${ROWS + 1}, at, staff_id, action, subject, previous, hash FROM audit WHERE row = ${ROWS}`,
    ROWS + 1,
  ],
  ['everything removed but the last', `DELETE FROM audit WHERE row < ${ROWS}`, 1],
])('%s is found at the right row', (_what, sql, row) => {
  tamper(sql);
  expect(checkChain(db).firstBadRow).toBe(row);
});

test('a row rewritten with its own hash set right is found at the next one', () => {
  const row = db.prepare('SELECT * FROM audit WHERE row = 17').get() as Parameters<typeof hashOf>[0] & { hash: string };
  const { hash: _old, ...rest } = { ...row, subject: 'SH-9999' };
  tamper(`UPDATE audit SET subject = 'SH-9999', hash = '${hashOf(rest)}' WHERE row = 17`);
  expect(checkChain(db).firstBadRow).toBe(18);
});

test('a check from the middle sees from there on, and a missing predecessor', () => {
  tamper("UPDATE audit SET subject = 'x' WHERE row = 10");
  expect(checkChain(db, 20).firstBadRow).toBeNull();
  expect(checkChain(db, 10).firstBadRow).toBe(10);
  db.exec('DELETE FROM audit WHERE row = 30');
  expect(checkChain(db, 31).firstBadRow).toBe(30);
});

test('a tail cut off leaves a whole chain: only the anchor outside tells', async () => {
  const file = join(folder, 'anchor');
  const { macKey } = desk.session.desk.keys;
  const head = auditHead(db);
  await writeAnchor(file, macKey, { row: head.row, head: head.hash, epoch: 1 });
  tamper(`DELETE FROM audit WHERE row > ${ROWS - 5}`);
  expect(checkChain(db)).toMatchObject({ rows: ROWS - 5, firstBadRow: null });
  const anchor = readAnchor(file, macKey);
  if (typeof anchor === 'string') throw new Error(anchor);
  expect(anchor.row).toBe(ROWS);
  expect(hashAt(db, anchor.row)).toBeNull();
});

test('an anchor that is missing, forged, cut or of another desk is not believed', async () => {
  const file = join(folder, 'other-anchor');
  const { macKey } = desk.session.desk.keys;
  const anchor = { row: 12, head: 'a'.repeat(64), epoch: 1 };
  expect(readAnchor(file, macKey)).toBe('missing');
  await writeAnchor(file, macKey, anchor);
  expect(readAnchor(file, macKey)).toEqual(anchor);
  expect(readAnchor(file, Buffer.alloc(32))).toBe('forged');
  const text = JSON.stringify({ ...anchor, mac: 'b'.repeat(64) });
  for (const forged of [text, '', '{}', 'null', text.slice(0, 40)]) {
    writeFileSync(file, forged);
    expect(readAnchor(file, macKey)).toBe('forged');
  }
  await writeAnchor(file, macKey, anchor);
  for (const change of [{ row: 11 }, { epoch: 2 }, { head: 'c'.repeat(64) }]) {
    await writeAnchor(file, macKey, anchor);
    const stored = JSON.parse(readFileSync(file, 'utf8')) as object;
    writeFileSync(file, JSON.stringify({ ...stored, ...change }));
    expect(readAnchor(file, macKey)).toBe('forged');
  }
});
