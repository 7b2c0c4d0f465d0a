import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { RecoverySheet } from '../../../electron/contract/session.ts';
import { openKeptAuthority } from '../../../electron/vault/packets/kept-authority.ts';
import { openAuthority } from '../../../electron/vault/packets/signer-keys.ts';
import { invented, refusal, type TestDesk, testDesk } from '../../fixtures/test-desk.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

// A desk that was set up and locked before anybody wrote down the code of its sheet. Each case works on a copy.

const root = mkdtempSync(join(tmpdir(), 'new-sheet-'));
const name = { signInName: invented.signInName, passphrase: invented.passphrase };
const again = { passphrase: invented.passphrase };
const lost = join(root, 'lost');
const unseen = join(root, 'unseen');
let lostCode: string;
let authorityKey: Uint8Array;
const opened: TestDesk[] = [];
let copies = 0;

function deskIn(path: string, stick = join(root, `stick-${copies}`)): TestDesk {
  mkdirSync(stick, { recursive: true });
  const desk = testDesk({ path, stick });
  opened.push(desk);
  return desk;
}
function copyOf(from: string): TestDesk {
  copies += 1;
  const path = join(root, `copy-${copies}`);
  cpSync(from, path, { recursive: true });
  return deskIn(path);
}
const lastOf = ({ recoveryCode }: RecoverySheet) => ({ lastGroup: recoveryCode.slice(-4) });
const kept = (desk: TestDesk) => desk.vault.db().prepare('SELECT sealed_authority FROM signers').pluck().all();
const auditOf = (desk: TestDesk, action: string) =>
  desk.vault.db().prepare('SELECT subject FROM audit WHERE action = ? ORDER BY row').pluck().all(action);
const authorityUnder = (desk: TestDesk, code: string) =>
  openAuthority(new Uint8Array(readFileSync(join(desk.path, 'authority.age'))), code);
async function newestOn(desk: TestDesk): Promise<string> {
  const all = await desk.call('backups.find', { placeId: 'stick' });
  return all.reduce((newest, one) => (one.generation > newest.generation ? one : newest)).name;
}
/** Another machine: an empty folder and the same stick. */
function elsewhere(desk: TestDesk): TestDesk {
  copies += 1;
  return deskIn(join(root, `elsewhere-${copies}`), desk.stick);
}
/** The way out, to its end: a sheet that is confirmed and has the authority's key. */
async function makeGood(desk: TestDesk): Promise<RecoverySheet> {
  const sheet = await desk.call('session.newSheet', again);
  await desk.call('session.confirmSheet', lastOf(sheet));
  expect(kept(desk)).toEqual([null]);
  expect(await authorityUnder(desk, sheet.recoveryCode)).toEqual(authorityKey);
  return sheet;
}

beforeAll(async () => {
  const desk = testDesk({ path: join(root, 'desk'), stick: root });
  lostCode = (await desk.call('session.setUp', invented)).sheet.recoveryCode;
  const { db, keys } = desk.vault.mustBeOpen().desk;
  authorityKey = openKeptAuthority(db, keys.wrapKey) ?? new Uint8Array();
  await desk.reopen();
  cpSync(desk.path, lost, { recursive: true });
  // And once more: a second sheet that nobody wrote down either.
  await desk.call('session.unlock', name);
  await desk.call('session.newSheet', again);
  await desk.vault.close();
  cpSync(desk.path, unseen, { recursive: true });
});
afterEach(async () => {
  for (const desk of opened.splice(0)) await desk.vault.close();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('lost before it was on paper: another sheet is made, confirmed, and brings the desk back', async () => {
  const desk = copyOf(lost);
  expect(await desk.call('session.unlock', name)).toMatchObject({ sheetUnconfirmed: true });
  expect(await refusal(desk.call('session.printSheet', { queue: 'capture' }))).toBe('not-found');
  expect(await refusal(desk.call('session.confirmSheet', { lastGroup: lostCode.slice(-4) }))).toBe('not-found');
  expect(await desk.call('backups.run', { placeId: 'stick' })).toMatchObject({ sheetUnconfirmed: true });

  const sheet = await desk.call('session.newSheet', again);
  expect(sheet.sheetNumber).toBe(2);
  expect(sheet.stillOpen).toEqual([{ generation: 1, at: expect.any(String) }]);
  expect(sheet.authorityMoved).toBe(true);
  expect(sheet.recoveryCode).not.toBe(lostCode);
  expect(kept(desk)).toEqual([expect.stringContaining('"use":"authority"')]);
  await desk.call('session.printSheet', { queue: 'capture' });
  expect(desk.printed).toHaveLength(1);
  expect(await refusal(desk.call('session.confirmSheet', { lastGroup: lostCode.slice(-4) }))).toBe(
    'wrong-recovery-code',
  );
  expect(kept(desk)).not.toEqual([null]);
  await desk.call('session.confirmSheet', lastOf(sheet));
  expect(kept(desk)).toEqual([null]);
  expect(await authorityUnder(desk, sheet.recoveryCode)).toEqual(authorityKey);
  await expect(authorityUnder(desk, lostCode)).rejects.toMatchObject({ fault: 'wrong-code' });
  expect(auditOf(desk, 'sheet.made')).toEqual(['sheet 2']);
  expect(auditOf(desk, 'sheet.confirmed')).toEqual(['sheet 2']);

  expect(await desk.call('backups.run', { placeId: 'stick' })).toMatchObject({ sheetUnconfirmed: false });
  const generation = await newestOn(desk);
  await desk.reopen();
  expect(await desk.call('session.unlock', name)).toMatchObject({
    sheetUnconfirmed: false,
    lostRows: null,
    anchorMissing: false,
  });

  const other = elsewhere(desk);
  const restore = { placeId: 'stick', name: generation };
  expect(await refusal(other.call('backups.restore', { ...restore, recoveryCode: lostCode }))).toBe(
    'wrong-recovery-code',
  );
  const restored = await other.call('backups.restore', { ...restore, recoveryCode: sheet.recoveryCode });
  expect(restored.sheet.sheetNumber).toBe(3);
  // Its new sheet is lost as well, and the way out is there again.
  await other.reopen();
  expect(await other.call('session.unlock', name)).toMatchObject({ sheetUnconfirmed: true });
  expect(kept(other)).not.toEqual([null]);
  expect((await makeGood(other)).sheetNumber).toBe(4);
});

test('a restored desk’s sheet confirmed before it was opened: the unlock drops the kept key', async () => {
  const desk = copyOf(lost);
  await desk.call('session.unlock', name);
  await desk.call('backups.run', { placeId: 'stick' });
  const other = elsewhere(desk);
  // The paper of this one may have been there all the same: its code opens what was backed up under it.
  const restored = await other.call('backups.restore', {
    placeId: 'stick',
    name: await newestOn(desk),
    recoveryCode: lostCode,
  });
  await other.call('session.confirmSheet', lastOf(restored.sheet));
  expect(await other.call('session.unlock', name)).toMatchObject({ sheetUnconfirmed: false });
  expect(auditOf(other, 'sheet.confirmed')).toEqual(['sheet 2']);
  expect(kept(other)).toEqual([null]);
  expect(await authorityUnder(other, restored.sheet.recoveryCode)).toEqual(authorityKey);
});

test('refused without the right, and with a passphrase that is not hers; wrong tries slow down as at the lock', async () => {
  const desk = copyOf(lost);
  expect(await refusal(desk.call('session.newSheet', again))).toBe('locked');
  await desk.call('session.unlock', name);
  const session = desk.vault.mustBeOpen();
  const { rights } = session.member;
  session.member.rights = ['worker', 'supervisor', 'privacy-officer'];
  expect(await refusal(desk.call('session.newSheet', again))).toBe('no-right');
  session.member.rights = rights;

  const before = readFileSync(session.desk.folder.keyring, 'utf8');
  const wrong = { passphrase: 'not the passphrase' };
  for (let round = 0; round < 4; round++) {
    expect(await refusal(desk.call('session.newSheet', wrong))).toBe('wrong-passphrase');
  }
  expect(await refusal(desk.call('session.newSheet', again))).toBe('wait');
  expect(readFileSync(session.desk.folder.keyring, 'utf8')).toBe(before);
  await new Promise((resolve) => setTimeout(resolve, 2100));
  await desk.call('session.newSheet', again);
  expect(auditOf(desk, 'desk.wrong-try')).toHaveLength(4);
  expect(readFileSync(join(desk.path, 'attempts.log'), 'utf8')).toBe('');
});

test('confirmed while another sheet is being made: the confirmed one stays in force', async () => {
  const desk = copyOf(lost);
  await desk.call('session.unlock', name);
  const sheet = await desk.call('session.newSheet', again);
  const another = refusal(desk.call('session.newSheet', again));
  await desk.call('session.confirmSheet', lastOf(sheet));
  expect(await another).toBe('sheet-in-force');
  expect(await authorityUnder(desk, sheet.recoveryCode)).toEqual(authorityKey);
  expect(desk.vault.mustBeOpen().desk.ring.sheetNumber).toBe(sheet.sheetNumber);
});

/** What a power cut leaves: the files written up to it are new, the others are still the old ones. */
const cuts: [string, string[], number][] = [
  ['after authority.age', ['authority.age'], 2],
  ['after the keyring', ['authority.age', 'epoch-1/keyring.json'], 3],
];
test.each(cuts)('the power cut %s: the desk opens, and another sheet is made', async (_what, written, number) => {
  const desk = copyOf(lost);
  for (const file of written) cpSync(join(unseen, file), join(desk.path, file));
  expect(await desk.call('session.unlock', name)).toMatchObject({
    sheetUnconfirmed: true,
    lostRows: null,
    anchorMissing: false,
  });
  expect((await makeGood(desk)).sheetNumber).toBe(number);
});

test('backed up between a power cut and the new sheet: the key is brought back all the same', async () => {
  const desk = copyOf(lost);
  cpSync(join(unseen, 'authority.age'), join(desk.path, 'authority.age'));
  await desk.call('session.unlock', name);
  await desk.call('backups.run', { placeId: 'stick' });
  const other = elsewhere(desk);
  const from = { placeId: 'stick', name: await newestOn(desk), recoveryCode: lostCode };
  const { sheet } = await other.call('backups.restore', from);
  expect(await authorityUnder(other, sheet.recoveryCode)).toEqual(authorityKey);
});

test('locked while it is made: nothing is changed', async () => {
  const desk = copyOf(lost);
  await desk.call('session.unlock', name);
  const { folder } = desk.vault.mustBeOpen().desk;
  const files = [folder.keyring, join(desk.path, 'authority.age')];
  const before = files.map((file) => readFileSync(file));
  const made = refusal(desk.call('session.newSheet', again));
  await desk.vault.close();
  expect(await made).toBe('locked');
  expect(files.map((file) => readFileSync(file))).toEqual(before);
});
