import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { DeskError } from '../../../electron/contract/errors.ts';
import { openDatabase } from '../../../electron/vault/database/connection.ts';
import { newestSchema } from '../../../electron/vault/database/migrate.ts';
import { noFile } from '../../fixtures/invented-file.ts';
import { invented, refusal, type TestDesk, testDesk } from '../../fixtures/test-desk.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

// Every case works on a copy of one desk, so that Argon2id runs as seldom as it can.
const root = mkdtempSync(join(tmpdir(), 'unlock-'));
const name = { signInName: invented.signInName, passphrase: invented.passphrase };
const older = join(root, 'older');
const newer = join(root, 'newer');
const killed = join(root, 'killed');
let databaseKey: Buffer;
let setUps: PromiseSettledResult<unknown>[];
const opened: TestDesk[] = [];

beforeAll(async () => {
  const desk = testDesk({ path: join(root, 'desk'), stick: root });
  setUps = await Promise.allSettled([desk.call('session.setUp', invented), desk.call('session.setUp', invented)]);
  databaseKey = Buffer.from(desk.vault.session?.desk.keys.databaseKey ?? []);
  await desk.call('clients.create', noFile);
  await desk.reopen();
  cpSync(desk.path, older, { recursive: true });
  await desk.call('session.unlock', name);
  for (let round = 0; round < 5; round++) await desk.call('clients.create', noFile);
  // As a process that was killed leaves it: everything of today is in the log.
  cpSync(desk.path, killed, { recursive: true });
  await desk.vault.close();
  cpSync(desk.path, newer, { recursive: true });
}, 120_000);
afterEach(async () => {
  for (const desk of opened.splice(0)) await desk.vault.close();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const database = (desk: { path: string }) => join(desk.path, 'epoch-1', 'desk.db');
let copies = 0;
function copyOf(from: string): TestDesk {
  copies += 1;
  const path = join(root, `copy-${copies}`);
  cpSync(from, path, { recursive: true });
  const desk = testDesk({ path, stick: root });
  opened.push(desk);
  return desk;
}
const auditOf = (desk: TestDesk, action: string) =>
  desk.vault.db().prepare('SELECT subject FROM audit WHERE action = ? ORDER BY row').pluck().all(action);
function stateOf(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/desk\.(lock|holder)|attempts|-shm$/.test(entry.name))
    .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name))] as const)
    .filter(([file, bytes]) => bytes.length > 0 || file === 'desk.db')
    .map(([file, bytes]) => `${file} ${createHash('sha256').update(bytes).digest('hex')}`)
    .sort();
}

test('of two set-ups at once one makes the desk and the other is told that it is there', () => {
  expect(setUps[0]?.status).toBe('fulfilled');
  const [, second] = setUps;
  expect(second?.status === 'rejected' && second.reason instanceof DeskError && second.reason.code).toBe(
    'already-set-up',
  );
  expect(readdirSync(join(root, 'desk')).filter((entry) => entry.startsWith('epoch-'))).toEqual(['epoch-1']);
});

test('killed with everything in the log: all of it is there, and nothing is called lost', async () => {
  const desk = copyOf(killed);
  expect(readFileSync(`${database(desk)}-wal`).length).toBeGreaterThan(0);
  const unlocked = await desk.call('session.unlock', name);
  expect(unlocked).toMatchObject({ lostRows: null, anchorMissing: false, wrongTries: 0 });
  expect(await desk.call('clients.find', { text: '' })).toHaveLength(6);
  expect((await desk.call('audit.check', {})).firstBadRow).toBeNull();
});

test('an older database put back under a newer anchor: the rows that are gone are named, once, and noted', async () => {
  const desk = copyOf(newer);
  cpSync(database({ path: older }), database(desk));
  const unlocked = await desk.call('session.unlock', name);
  const { row } = JSON.parse(readFileSync(join(newer, 'anchor'), 'utf8')) as { row: number };
  const before = (JSON.parse(readFileSync(join(older, 'anchor'), 'utf8')) as { row: number }).row;
  expect(unlocked.lostRows).toEqual({ from: before + 1, to: row });
  expect(auditOf(desk, 'desk.rows-lost')).toEqual([`${before + 1}-${row}`]);
  await desk.reopen();
  expect((await desk.call('session.unlock', name)).lostRows).toBeNull();
});

test('a database worked on since, but from another past, is told as well', async () => {
  const other = copyOf(older);
  await other.call('session.unlock', name);
  for (let round = 0; round < 30; round++) await other.call('clients.create', noFile);
  await other.vault.close();
  const desk = copyOf(newer);
  cpSync(database(other), database(desk));
  expect((await desk.call('session.unlock', name)).lostRows).not.toBeNull();
});

test('an anchor that is missing or forged is told and noted, and the desk opens', async () => {
  const desk = copyOf(newer);
  rmSync(join(desk.path, 'anchor'));
  expect(await desk.call('session.unlock', name)).toMatchObject({ anchorMissing: true, lostRows: null });
  expect(auditOf(desk, 'desk.rows-lost')).toEqual(['no anchor']);
  const anchor = JSON.parse(readFileSync(join(desk.path, 'anchor'), 'utf8')) as { row: number };
  await desk.reopen();
  writeFileSync(join(desk.path, 'anchor'), JSON.stringify({ ...anchor, row: 1 }));
  expect(await desk.call('session.unlock', name)).toMatchObject({ anchorMissing: true });
});

test('a row of the audit changed behind the desk’s back is named when it is opened', async () => {
  const desk = copyOf(newer);
  const db = openDatabase(database(desk), databaseKey);
  db.exec("DROP TRIGGER audit_no_update; UPDATE audit SET subject = 'SH-9999' WHERE row = 3");
  db.close();
  expect((await desk.call('session.unlock', name)).brokenAtRow).toBe(3);
  expect((await desk.call('audit.check', {})).firstBadRow).toBe(3);
});

const damage: [string, (file: string) => void, string][] = [
  ['a missing database', (file) => rmSync(file), 'desk-missing'],
  ['an empty database', (file) => truncateSync(file, 0), 'desk-missing'],
  ['a salt turned', (file) => flip(file, 2), 'desk-damaged'],
  ['a file cut', (file) => truncateSync(file, 4096 * 3), 'desk-damaged'],
  ['a database in clear', plain, 'desk-damaged'],
  ['another SQLCipher database under the right key', foreign, 'desk-damaged'],
  ['a newer schema', newerSchema, 'desk-newer'],
];
function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(file, bytes);
}
function plain(file: string): void {
  rmSync(file);
  const db = new Database(file);
  db.exec('CREATE TABLE staff (id TEXT)');
  db.close();
}
function foreign(file: string): void {
  rmSync(file);
  const db = openDatabase(file, databaseKey, { create: true });
  db.exec('CREATE TABLE staff (id TEXT)');
  db.close();
}
function newerSchema(file: string): void {
  const db = openDatabase(file, databaseKey);
  db.exec('ALTER TABLE staff ADD COLUMN tomorrow TEXT');
  db.pragma(`user_version=${newestSchema + 1}`);
  db.pragma('journal_mode=DELETE');
  db.close();
}

test.each(damage)(
  '%s, behind the right passphrase: named, and the folder is what it was',
  async (_what, harm, code) => {
    const desk = copyOf(newer);
    harm(database(desk));
    const before = stateOf(desk.path);
    expect(await refusal(desk.call('session.unlock', name))).toBe(code);
    expect(stateOf(desk.path)).toEqual(before);
    expect(await refusal(desk.call('clients.find', { text: '' }))).toBe('locked');
  },
);

test('a wrong passphrase says so whatever the database is like: the seal is asked first', async () => {
  const desk = copyOf(newer);
  truncateSync(database(desk), 0);
  expect(await refusal(desk.call('session.unlock', { ...name, passphrase: 'not the passphrase' }))).toBe(
    'wrong-passphrase',
  );
});

test('tries at the same time wait for one another, and the wait outlives the process', async () => {
  const desk = copyOf(newer);
  const wrong = { ...name, passphrase: 'not the passphrase' };
  // As if three wrong tries lay behind: the next is the last that is free.
  appendFileSync(join(desk.path, 'attempts.log'), 'AAAA\nBBBB\nCCCC\n');
  const all = await Promise.all([1, 2, 3, 4].map(() => refusal(desk.call('session.unlock', wrong))));
  expect(all).toEqual(['wrong-passphrase', 'wait', 'wait', 'wait']);
  await desk.reopen();
  // Now the right one has to wait too; a machine this slow may have waited already, so the file's time is set.
  utimesSync(join(desk.path, 'attempts.log'), new Date(), new Date());
  expect(await refusal(desk.call('session.unlock', name))).toBe('wait');
  const longAgo = new Date(Date.now() - 3_600_000);
  utimesSync(join(desk.path, 'attempts.log'), longAgo, longAgo);
  expect((await desk.call('session.unlock', name)).wrongTries).toBe(4);
  expect(auditOf(desk, 'desk.wrong-try').filter((subject) => String(subject).startsWith('foreign-line'))).toHaveLength(
    3,
  );
  expect(readFileSync(join(desk.path, 'attempts.log'), 'utf8')).toBe('');
});

test('a foreign line of any kind does not lock the desk for ever', async () => {
  const desk = copyOf(newer);
  appendFileSync(join(desk.path, 'attempts.log'), `${Buffer.alloc(100).toString('base64')}\n`);
  expect((await desk.call('session.unlock', name)).wrongTries).toBe(1);
});

test('a desk that is open is not opened, set up or restored once more', async () => {
  const desk = copyOf(newer);
  await desk.call('session.unlock', name);
  expect(await refusal(desk.call('session.unlock', name))).toBe('already-set-up');
  expect(await refusal(desk.call('session.setUp', invented))).toBe('already-set-up');
  const nowhere = { placeId: 'stick', name: 'x.shbackup', recoveryCode: 'x' };
  expect(await refusal(desk.call('backups.restore', nowhere))).toBe('desk-not-empty');
});

test('what stands on the screen before anybody opened it', async () => {
  const desk = copyOf(newer);
  expect(await desk.call('session.state', {})).toEqual({
    kind: 'locked',
    member: null,
    hidden: null,
    holder: null,
    finishing: null,
    practice: true,
    testRuntime: null,
    version: '0.0.0',
  });
  truncateSync(join(desk.path, 'epoch-1', 'keyring.json'), 100);
  expect((await desk.call('session.state', {})).kind).toBe('unreadable');
  expect(await refusal(desk.call('session.unlock', name))).toBe('desk-damaged');
  writeFileSync(join(desk.path, 'current'), 'x');
  expect((await desk.call('session.state', {})).kind).toBe('unreadable');
  expect(await refusal(desk.call('session.setUp', invented))).toBe('desk-damaged');
});

test('a desk whose marker alone is gone is still that desk, and is not set up over', async () => {
  const desk = copyOf(newer);
  rmSync(join(desk.path, 'current'));
  expect((await desk.call('session.state', {})).kind).toBe('locked');
  expect(await refusal(desk.call('session.setUp', invented))).toBe('already-set-up');
  expect((await desk.call('session.unlock', name)).lostRows).toBeNull();
});

test('a changed row is told even where the anchor is gone', async () => {
  const desk = copyOf(newer);
  const db = openDatabase(database(desk), databaseKey);
  db.exec("DROP TRIGGER audit_no_update; UPDATE audit SET subject = 'SH-9999' WHERE row = 3");
  db.close();
  rmSync(join(desk.path, 'anchor'));
  expect(await desk.call('session.unlock', name)).toMatchObject({ brokenAtRow: 3, anchorMissing: true });
});

test('a sender’s name that tells is refused before anything is made', async () => {
  const desk = testDesk({ path: join(root, 'telling'), stick: root });
  opened.push(desk);
  const telling = { ...invented, senderName: 'Family Justice Center' };
  expect(await refusal(desk.call('session.setUp', telling))).toBe('sender-not-neutral');
  expect(readdirSync(desk.path).filter((entry) => !/^desk\.(lock|holder)/.test(entry))).toEqual([]);
});
