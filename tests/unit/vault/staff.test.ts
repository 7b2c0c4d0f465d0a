import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { calls, type Method } from '../../../electron/contract/calls.ts';
import { readKeyring } from '../../../electron/vault/keyring/desk-folder.ts';
import { readWords } from '../../../electron/vault/packets/words.ts';
import { noFile } from '../../fixtures/invented-file.ts';
import { invented, refusal, type TestDesk } from '../../fixtures/test-desk.ts';
import { admin, auditOf, copies, hers, proof, rosa, withMember } from './staff-scene.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const { root, deskIn, copyOf, closeAll, remove } = copies('staff');
const alone = join(root, 'alone');
const two = join(root, 'two');
let rosaId: string;

beforeAll(async () => {
  const desk = deskIn(join(root, 'desk'));
  await desk.call('session.setUp', invented);
  await desk.vault.close();
  cpSync(desk.path, alone, { recursive: true });
  await desk.reopen();
  await desk.call('session.unlock', admin);
  rosaId = await withMember(desk, ['worker', 'administrator']);
  await desk.vault.close();
  cpSync(desk.path, two, { recursive: true });
});
afterEach(closeAll);
afterAll(remove);

async function open(from: string, who = admin): Promise<TestDesk> {
  const desk = copyOf(from);
  await desk.call('session.unlock', who);
  return desk;
}
const asRosa = { signInName: rosa.signInName, passphrase: hers };
const ringOf = (desk: TestDesk) => readKeyring(desk.vault.mustBeOpen().desk.folder.keyring);
const lineOf = async (desk: TestDesk, id: string) => (await desk.call('staff.list', {})).find((one) => one.id === id);

test('added with six words: she does nothing with them but choose a passphrase, and they open nothing after it', async () => {
  const desk = await open(alone);
  const added = await desk.call('staff.add', { ...rosa, rights: ['worker', 'worker', 'supervisor'], ...proof });
  expect(readWords(added.words)).toMatchObject({ unknown: [] });
  expect(added.member).toMatchObject({
    state: 'one-time',
    code: 'CHW-02',
    initials: 'R. Q.',
    rights: ['worker', 'supervisor'],
  });
  expect(auditOf(desk, 'staff.added')).toEqual(['CHW-02: worker, supervisor']);
  const stored = JSON.stringify(desk.vault.db().prepare('SELECT * FROM staff').all()) + JSON.stringify(ringOf(desk));
  for (const word of added.words.split(' ')) expect(stored).not.toContain(`"${word}`);

  await desk.reopen();
  const withWords = { signInName: rosa.signInName.toUpperCase(), passphrase: added.words };
  expect(await desk.call('session.unlock', withWords)).toMatchObject({ oneTimeWords: true });
  expect((await desk.call('session.state', {})).kind).toBe('open');
  for (const method of ['clients.find', 'settings.get', 'packets.queues', 'staff.list', 'places.list'] as Method[]) {
    expect([method, await refusal(desk.call(method, {} as never))]).toEqual([method, 'passphrase-first']);
  }
  const weighed = await desk.call('session.weighPassphrase', { passphrase: 'rosa quetzal', about: [] });
  expect(weighed).toMatchObject({ enough: false, weakness: 'names' });
  const choose = (passphrase: string, newPassphrase: string) =>
    refusal(desk.call('session.changePassphrase', { passphrase, newPassphrase }));
  expect(await choose(added.words, 'Rosa Quetzal Rosa')).toBe('passphrase-weak');
  expect(await choose(added.words, added.words)).toBe('passphrase-same');
  expect(await choose('not these words', hers)).toBe('wrong-passphrase');
  expect(await choose(added.words, 'too short')).toBe('bad-input');
  expect(await refusal(desk.call('clients.find', { text: '' }))).toBe('passphrase-first');
  await desk.call('session.changePassphrase', { passphrase: added.words, newPassphrase: hers });
  expect(await desk.call('clients.find', { text: '' })).toEqual([]);
  expect(auditOf(desk, 'staff.passphrase-changed')).toEqual(['CHW-02']);
  expect(auditOf(desk, 'desk.wrong-try')).toHaveLength(1);

  await desk.reopen();
  expect(await refusal(desk.call('session.unlock', withWords))).toBe('wrong-passphrase');
  expect(await desk.call('session.unlock', asRosa)).toMatchObject({ oneTimeWords: false });
});

test('a changed passphrase is hers at once, however it is spelt; the old one is not; nobody else’s slot is touched', async () => {
  const desk = await open(two, asRosa);
  const before = ringOf(desk);
  const newPassphrase = 'ocho pájaros sobre el tejado';
  await desk.call('session.changePassphrase', { passphrase: hers, newPassphrase });
  const after = ringOf(desk);
  const changed = after.slots.filter((slot, index) => JSON.stringify(slot) !== JSON.stringify(before.slots[index]));
  expect(changed).toHaveLength(1);
  const [slot] = changed;
  const was = before.slots.find((one) => one.id === slot?.id);
  expect(slot).toMatchObject({ publicKey: was?.publicKey, rights: was?.rights });
  expect(slot?.argon.salt).not.toBe(was?.argon.salt);
  await desk.reopen();
  expect(await refusal(desk.call('session.unlock', asRosa))).toBe('wrong-passphrase');
  await desk.call('session.unlock', { ...asRosa, passphrase: newPassphrase.normalize('NFD') });
  await desk.reopen();
  await desk.call('session.unlock', admin);
});

test('a forgotten passphrase: new words open, the old slot is gone from the keyring', async () => {
  const desk = await open(two);
  const before = ringOf(desk).slots.map((slot) => slot.id);
  const { member, words } = await desk.call('staff.letIn', { id: rosaId, ...proof });
  expect(member).toMatchObject({ id: rosaId, state: 'one-time' });
  const after = ringOf(desk).slots.map((slot) => slot.id);
  expect(after).toHaveLength(before.length);
  expect(after.filter((id) => !before.includes(id))).toHaveLength(1);
  expect(auditOf(desk, 'staff.let-in')).toEqual(['CHW-02']);
  await desk.reopen();
  expect(await refusal(desk.call('session.unlock', asRosa))).toBe('wrong-passphrase');
  expect(await desk.call('session.unlock', { ...asRosa, passphrase: words })).toMatchObject({
    oneTimeWords: true,
    member: { id: rosaId, rights: ['worker', 'administrator'] },
  });
});

test('other rights hold from the next unlock, and the slot says the same without her passphrase', async () => {
  const desk = await open(two);
  const changed = await desk.call('staff.change', {
    id: rosaId,
    displayName: 'Rosa Q. Maldonado',
    rights: ['worker'],
    ...proof,
  });
  expect(changed).toMatchObject({ displayName: 'Rosa Q. Maldonado', initials: 'R. Q. M.', rights: ['worker'] });
  expect(auditOf(desk, 'staff.changed')).toEqual(['CHW-02: worker']);
  expect(ringOf(desk).slots.filter((slot) => slot.rights.includes('administrator'))).toHaveLength(1);
  await desk.reopen();
  expect((await desk.call('session.unlock', asRosa)).member).toMatchObject({ rights: ['worker'] });
  expect(await refusal(desk.call('staff.list', {}))).toBe('no-right');
  expect((await desk.call('staff.colleagues', {})).map((one) => one.initials)).toEqual(['M. O.', 'R. Q. M.']);
});

test('what nobody may do: her own rights, her own removal, a name that is taken, somebody who is not there', async () => {
  const desk = await open(two);
  const me = desk.vault.mustBeOpen().member;
  const nobody = { id: '01890000-0000-7000-8000-000000000000', ...proof };
  const own = { id: me.id, displayName: 'M. Ortega Ruiz', ...proof };
  expect(await refusal(desk.call('staff.change', { ...own, rights: ['worker'] }))).toBe('not-yourself');
  expect(await refusal(desk.call('staff.remove', { id: me.id, ...proof }))).toBe('not-yourself');
  expect(await refusal(desk.call('staff.letIn', { id: me.id, ...proof }))).toBe('not-yourself');
  for (const signInName of ['R.QUETZAL', ' r.quetzal ', 'ｒ.quetzal']) {
    const call = desk.call('staff.add', { ...rosa, signInName, rights: ['worker'], ...proof });
    expect([signInName, await refusal(call)]).toEqual([signInName, 'name-taken']);
  }
  expect(await refusal(desk.call('staff.letIn', nobody))).toBe('not-found');
  expect(await refusal(desk.call('staff.remove', nobody))).toBe('not-found');
  expect(await refusal(desk.call('staff.change', { ...nobody, displayName: 'x', rights: ['worker'] }))).toBe(
    'not-found',
  );
  // Her own name she may change, and it is hers at once.
  await desk.call('staff.change', { ...own, rights: [...me.rights].reverse() });
  expect(desk.vault.mustBeOpen().member).toMatchObject({ displayName: 'M. Ortega Ruiz', rights: me.rights });
  expect(ringOf(desk).epoch).toBe(1);
});

test('each of them asks for the administrator’s own passphrase, counts wrong ones, and slows down', async () => {
  const desk = await open(two);
  const wrong = { passphrase: hers }; // a right one, and not hers who is asked
  const tries: [Method, object][] = [
    ['staff.add', { signInName: 'x.new', displayName: 'X', rights: ['worker'] }],
    ['staff.change', { id: rosaId, displayName: 'X', rights: ['worker'] }],
    ['staff.letIn', { id: rosaId }],
    ['staff.remove', { id: rosaId }],
    ['session.newSheet', {}],
  ];
  const before = JSON.stringify([ringOf(desk), await desk.call('staff.list', {})]);
  const codes: string[] = [];
  for (const [method, input] of tries) codes.push(await refusal(desk.call(method, { ...input, ...wrong } as never)));
  expect(codes).toEqual(['wrong-passphrase', 'wrong-passphrase', 'wrong-passphrase', 'wrong-passphrase', 'wait']);
  expect(JSON.stringify([ringOf(desk), await desk.call('staff.list', {})])).toBe(before);
});

test('a slot that belongs to nobody goes at the next unlock; where rows were lost nothing is touched', async () => {
  const desk = await open(two);
  const older = copyOf(two);
  await desk.call('staff.add', { signInName: 'n.vang', displayName: 'Nou Vang', rights: ['worker'], ...proof });
  const whole = ringOf(desk);
  expect(whole.slots).toHaveLength(4);
  await desk.vault.close();
  // The keyring of now beside the database of before: as a power cut leaves it, but for the anchor.
  const ringFile = join(older.path, 'epoch-1', 'keyring.json');
  writeFileSync(ringFile, readFileSync(join(desk.path, 'epoch-1', 'keyring.json')));
  await older.call('session.unlock', admin);
  expect(readKeyring(ringFile).slots).toHaveLength(3);
  expect(await lineOf(older, rosaId)).toMatchObject({ state: 'active' });
  // A database put back under a newer anchor does not decide who may come in.
  await older.vault.close();
  writeFileSync(ringFile, readFileSync(join(desk.path, 'epoch-1', 'keyring.json')));
  writeFileSync(join(older.path, 'anchor'), readFileSync(join(desk.path, 'anchor')));
  await older.reopen();
  expect((await older.call('session.unlock', admin)).lostRows).not.toBeNull();
  expect(readKeyring(ringFile).slots).toHaveLength(4);
});

test('after a restore whoever is no administrator has no slot, and is let in again', async () => {
  const desk = await open(alone);
  const workerId = await withMember(desk, ['worker']);
  await desk.call('clients.create', noFile);
  await desk.call('backups.run', { placeId: 'stick' });
  const { recoveryCode } = await desk.call('session.newSheet', proof);
  await desk.call('backups.run', { placeId: 'stick' });
  const name = (await desk.call('backups.find', { placeId: 'stick' }))[0]?.name ?? '';
  const other = deskIn(join(root, 'restored'), desk.stick);
  await other.call('backups.restore', { placeId: 'stick', name, recoveryCode });
  expect(await refusal(other.call('session.unlock', asRosa))).toBe('wrong-passphrase');
  await other.call('session.unlock', admin);
  expect(await lineOf(other, workerId)).toMatchObject({ state: 'no-slot' });
  const { words, member } = await other.call('staff.letIn', { id: workerId, ...proof });
  expect(member.state).toBe('one-time');
  await other.reopen();
  expect((await other.call('session.unlock', { ...asRosa, passphrase: words })).member.id).toBe(workerId);
});

test('answers keep to the contract', async () => {
  const desk = await open(two);
  const list = await desk.call('staff.list', {});
  expect(calls['staff.list'].output.parse(list)).toEqual(list);
  const added = await desk.call('staff.add', {
    signInName: 'x.y',
    displayName: 'X Y',
    rights: ['privacy-officer'],
    ...proof,
  });
  expect(calls['staff.add'].output.parse(added)).toEqual(added);
  // She works with no files, so none is handed to her.
  expect(await desk.call('staff.colleagues', {})).toHaveLength(2);
});
