import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openDatabase } from '../../../electron/vault/database/connection.ts';
import { dayOf, daysAfter } from '../../../electron/vault/disclosures/days.ts';
import { readKeyring } from '../../../electron/vault/keyring/desk-folder.ts';
import { openWithPassphrase, openWithRecoveryCode } from '../../../electron/vault/keyring/keyring.ts';
import { openAuthority } from '../../../electron/vault/packets/signer-keys.ts';
import { noFile, readyReferral } from '../../fixtures/invented-file.ts';
import { invented, refusal, type TestDesk } from '../../fixtures/test-desk.ts';
import { dump } from './backup-scene.ts';
import { admin, asRosa, auditOf, copies, epochs, hers, proof, rosa, withMember } from './staff-scene.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

// A desk with its confirmed sheet, an administrator who stays and one who will go. Each case works on a copy.

const { root, deskIn, copyOf, closeAll, remove } = copies('rotate');
const from = join(root, 'from');
let rosaId: string;
let code: string;
let referralId: string;
let authorityKey: Uint8Array;
const today = dayOf(new Date());

beforeAll(async () => {
  const desk = deskIn(join(root, 'desk'));
  const made = await desk.call('session.setUp', invented);
  code = made.sheet.recoveryCode;
  await desk.call('session.confirmSheet', { lastGroup: code.slice(-4) });
  rosaId = await withMember(desk, ['worker', 'administrator']);
  referralId = (await readyReferral(desk, today, daysAfter(today, 30))).referral.id;
  authorityKey = await authorityUnder(desk, code);
  await desk.vault.close();
  cpSync(desk.path, from, { recursive: true });
});
afterEach(closeAll);
afterAll(remove);

async function open(): Promise<TestDesk> {
  const desk = copyOf(from);
  await desk.call('session.unlock', admin);
  return desk;
}
const going = () => ({ id: rosaId, ...proof });
const authorityUnder = (desk: TestDesk, under: string) =>
  openAuthority(new Uint8Array(readFileSync(join(desk.path, 'authority.age'))), under);
async function packetLeaves(desk: TestDesk): Promise<void> {
  const { draftId } = await desk.call('packets.prepare', { referralId });
  await desk.call('packets.print', { draftId, queue: 'capture', twoSided: false });
}

test('a member is removed: a new epoch under a new key, the session goes on, and she opens nothing any more', async () => {
  const desk = await open();
  const { keys, ring: ringBefore } = desk.vault.mustBeOpen().desk;
  const oldKey = Buffer.from(keys.databaseKey);
  const { draftId } = await desk.call('packets.prepare', { referralId });
  const before = dump(desk.vault.db());
  const removed = await desk.call('staff.remove', going());
  expect(removed).toEqual({ stillOpen: [], filesWaiting: 0 });

  expect(epochs(desk)).toEqual(['epoch-2']);
  expect(readdirSync(join(desk.path, 'epoch-2')).sort()).toEqual([
    'desk.db',
    'desk.db-shm',
    'desk.db-wal',
    'keyring.json',
  ]);
  expect(readFileSync(join(desk.path, 'current'), 'utf8')).toBe('2\n');
  const after = dump(desk.vault.db());
  for (const [table, rows] of Object.entries(before)) {
    if (!['audit', 'staff', 'signers'].includes(table)) expect([table, after[table]]).toEqual([table, rows]);
  }
  const actions = (after.audit ?? [])
    .slice()
    .sort((a, b) => Number(a.row) - Number(b.row))
    .map((row) => row.action);
  expect(actions.slice(-3)).toEqual(['packet.prepared', 'staff.removed', 'desk.rotated']);
  expect(auditOf(desk, 'desk.rotated')).toEqual(['epoch 1 to 2']);
  expect((await desk.call('audit.check', {})).firstBadRow).toBeNull();

  // The session goes on: what was prepared before leaves, and what is written now is there after a lock.
  await desk.call('packets.print', { draftId, queue: 'capture', twoSided: false });
  await packetLeaves(desk);
  const file = await desk.call('clients.create', noFile);
  expect((await desk.call('staff.list', {})).map((one) => one.state)).toEqual(['active', 'removed']);
  await desk.reopen();
  expect(await refusal(desk.call('session.unlock', asRosa))).toBe('wrong-passphrase');
  expect(await desk.call('session.unlock', admin)).toMatchObject({
    lostRows: null,
    anchorMissing: false,
    brokenAtRow: null,
    wrongTries: 1,
  });
  expect((await desk.call('clients.get', { id: file.id })).fileNumber).toBe(file.fileNumber);

  const ring = readKeyring(join(desk.path, 'epoch-2', 'keyring.json'));
  expect(ring.slots).toHaveLength(ringBefore.slots.length - 1);
  expect(ring.attemptsPublicKey).not.toBe(ringBefore.attemptsPublicKey);
  expect(await openWithPassphrase(ring, rosa.signInName, hers)).toBeNull();
  // Neither does the key she had, nor a slot of hers put back; the sheet in force opens it as before.
  expect(() => openDatabase(join(desk.path, 'epoch-2', 'desk.db'), oldKey)).toThrow();
  const slot = ringBefore.slots.filter((one) => !ring.slots.some((other) => other.id === one.id));
  expect(await openWithPassphrase({ ...ring, slots: slot }, rosa.signInName, hers)).toBeNull();
  expect((await openWithRecoveryCode(ring, code))?.keys.databaseKey).toEqual(
    desk.vault.mustBeOpen().desk.keys.databaseKey,
  );
  expect(await authorityUnder(desk, code)).toEqual(authorityKey);
  // Her name is free for somebody else.
  expect((await desk.call('staff.add', { ...rosa, rights: ['worker'], ...proof })).member.code).toBe('CHW-03');
});

test('words she had not saved go with her; a colleague’s stay', async () => {
  const desk = copyOf(from);
  await desk.call('session.unlock', asRosa);
  await desk.call('drafts.save', { place: 'file:new', words: '"hers"' });
  await desk.reopen();
  await desk.call('session.unlock', admin);
  await desk.call('drafts.save', { place: 'file:new', words: '"mine"' });
  await desk.call('staff.remove', going());
  expect(desk.vault.db().prepare('SELECT words FROM drafts').pluck().all()).toEqual(['"mine"']);
});

test('what she can open still is told: generations with her slot, and no other; her files wait for an owner', async () => {
  const desk = copyOf(from);
  await desk.call('session.unlock', asRosa);
  await desk.call('clients.create', noFile);
  await desk.reopen();
  await desk.call('session.unlock', admin);
  await desk.call('backups.run', { placeId: 'stick' });
  await desk.call('staff.change', { id: rosaId, displayName: rosa.displayName, rights: ['worker'], ...proof });
  await desk.call('backups.run', { placeId: 'stick' });
  await desk.call('staff.change', {
    id: rosaId,
    displayName: rosa.displayName,
    rights: ['worker', 'administrator'],
    ...proof,
  });
  const third = await desk.call('backups.run', { placeId: 'stick' });
  expect(await desk.call('clients.waiting', {})).toEqual([]);
  const removed = await desk.call('staff.remove', going());
  expect(removed).toMatchObject({ filesWaiting: 1, stillOpen: [{ generation: 3, at: third.at }, { generation: 1 }] });
  // It is so: the keyrings on the stick say it.
  const opens: number[] = [];
  for (const { name, generation } of await desk.call('backups.find', { placeId: 'stick' })) {
    const ring = readKeyring(join(desk.stick, name, 'keyring.json'));
    if (await openWithPassphrase(ring, rosa.signInName, hers)) opens.push(generation);
  }
  expect(opens.sort()).toEqual([1, 3]);
  const [waiting] = await desk.call('clients.waiting', {});
  expect(waiting?.fileNumber).toBe('SH-0002');
  const file = await desk.call('clients.get', { id: waiting?.id ?? '' });
  expect(await refusal(desk.call('clients.assign', { id: file.id, version: file.version, to: rosaId }))).toBe(
    'not-found',
  );
  const me = desk.vault.mustBeOpen().member;
  const handed = await desk.call('clients.assign', { id: file.id, version: file.version, to: me.id });
  expect(handed).toEqual({ owner: { id: me.id, initials: 'M. O.' }, stillMine: true });
  expect(await desk.call('clients.waiting', {})).toEqual([]);
});

test('a confirmed sheet is replaced: the old code is dead at once; what it opens on sticks is told', async () => {
  const desk = await open();
  await desk.call('backups.run', { placeId: 'stick' });
  const wrong = `0000-${code.slice(5)}`;
  expect(await refusal(desk.call('session.newSheet', { ...proof, oldCode: wrong }))).toBe('wrong-recovery-code');
  const sheet = await desk.call('session.newSheet', { ...proof, oldCode: code.toLowerCase() });
  expect(sheet).toMatchObject({ sheetNumber: 2, authorityMoved: true, stillOpen: [{ generation: 1 }] });
  expect(epochs(desk)).toEqual(['epoch-2']);
  const ring = readKeyring(join(desk.path, 'epoch-2', 'keyring.json'));
  expect(await openWithRecoveryCode(ring, code)).toBeNull();
  expect(await openWithRecoveryCode(ring, sheet.recoveryCode)).not.toBeNull();
  expect(await authorityUnder(desk, sheet.recoveryCode)).toEqual(authorityKey);
  expect(auditOf(desk, 'sheet.made')).toEqual(['sheet 2']);
  await packetLeaves(desk);

  // Not confirmed yet, so it is replaced without a rotation; then confirmed, and it brings the desk back.
  const again = await desk.call('session.newSheet', proof);
  expect(again).toMatchObject({ sheetNumber: 3, authorityMoved: true, stillOpen: [] });
  expect(epochs(desk)).toEqual(['epoch-2']);
  await desk.call('session.confirmSheet', { lastGroup: again.recoveryCode.slice(-4) });
  await desk.call('backups.run', { placeId: 'stick' });
  await desk.reopen();
  for (const who of [asRosa, admin]) {
    expect(await desk.call('session.unlock', who)).toMatchObject({ sheetUnconfirmed: false, anchorMissing: false });
    await desk.reopen();
  }
  const other = deskIn(join(root, 'elsewhere'), desk.stick);
  const found = await other.call('backups.find', { placeId: 'stick' });
  const name = found.find((one) => one.generation === 2)?.name ?? '';
  const restore = { placeId: 'stick', name };
  expect(await refusal(other.call('backups.restore', { ...restore, recoveryCode: code }))).toBe('wrong-recovery-code');
  await other.call('backups.restore', { ...restore, recoveryCode: again.recoveryCode });
  await other.call('session.unlock', admin);
  // The history of the other machine's epochs is not this one's.
  expect(epochs(other)).toEqual(['epoch-1']);
});

test('replaced without the old code: the desk works and signs on, and says where the authority’s key still is', async () => {
  const desk = await open();
  const sheet = await desk.call('session.newSheet', proof);
  expect(sheet).toMatchObject({ authorityMoved: false });
  expect(await authorityUnder(desk, code)).toEqual(authorityKey);
  await packetLeaves(desk);
  await desk.call('session.confirmSheet', { lastGroup: sheet.recoveryCode.slice(-4) });
  await desk.call('backups.run', { placeId: 'stick' });
  const other = deskIn(join(root, 'without-code'), desk.stick);
  const name = (await other.call('backups.find', { placeId: 'stick' }))[0]?.name ?? '';
  await other.call('backups.restore', { placeId: 'stick', name, recoveryCode: sheet.recoveryCode });
  expect(await authorityUnder(other, code)).toEqual(authorityKey);
});
