import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { calls, type Method } from '../../../electron/contract/calls.ts';
import { Router } from '../../../electron/vault/router.ts';
import { hideDesk } from '../../../electron/vault/staff/hide.ts';
import { Vault } from '../../../electron/vault/vault.ts';
import { noFile } from '../../fixtures/invented-file.ts';
import { invented, refusal, type TestDesk, testDesk } from '../../fixtures/test-desk.ts';

const { signInName, passphrase } = invented;
let desk: TestDesk;

beforeAll(async () => {
  desk = testDesk();
  await desk.call('session.setUp', invented);
}, 60_000);
afterAll(() => desk.remove());
beforeEach(async () => {
  await desk.reopen();
  desk.locks = 0;
  await desk.call('session.unlock', { signInName, passphrase });
});
afterEach(() => desk.vault.close());

const rows = (action: string) =>
  desk.vault.held?.desk.db.prepare('SELECT count(*) FROM audit WHERE action = ?').pluck().get(action) as number;

test('a hidden desk answers what is public, and nothing else to anybody', async () => {
  expect(await hideDesk(desk.vault)).toBe(true);
  expect((await desk.call('sites.directory', {})).length).toBeGreaterThan(10);
  expect((await desk.call('help.lines', {})).national).toHaveLength(3);
  const state = await desk.call('session.state', {});
  expect(state).toMatchObject({ kind: 'hidden', member: null, hidden: { pin: false } });
  const answers = ['session.state', 'session.reveal', 'session.lock', 'sites.directory', 'help.lines'];
  const others = (Object.keys(calls) as Method[]).filter((method) => !answers.includes(method));
  expect(others.length).toBeGreaterThan(50);
  for (const method of others) {
    expect([method, await refusal(desk.call(method, {} as never))]).toEqual([method, 'locked']);
  }
});

test('without a PIN her passphrase brings it back, with the session that waited', async () => {
  const before = desk.vault.session;
  const client = await desk.call('clients.create', noFile);
  await hideDesk(desk.vault);
  expect(await refusal(desk.call('session.reveal', { passphrase: 'not the passphrase' }))).toBe('wrong-passphrase');
  const unlocked = await desk.call('session.reveal', { passphrase });
  expect(unlocked).toMatchObject({ member: { displayName: 'Marisol Ortega' }, pinChosen: false, lostRows: null });
  expect(desk.vault.session).toBe(before);
  expect((await desk.call('clients.get', { id: client.id })).id).toBe(client.id);
  expect(await refusal(desk.call('session.reveal', { passphrase }))).toBe('not-hidden');
  expect([rows('desk.hidden'), rows('desk.revealed'), rows('desk.wrong-try')]).toEqual([2, 1, 1]);
});

test('a PIN brings it back; the third wrong one locks, and then the right one does nothing', async () => {
  await desk.call('session.setPin', { pin: '4817' });
  await hideDesk(desk.vault);
  expect((await desk.call('session.state', {})).hidden?.pin).toBe(true);
  expect((await desk.call('session.reveal', { pin: '4817' })).pinChosen).toBe(true);
  const wrong = rows('desk.wrong-pin');
  await hideDesk(desk.vault);
  for (const left of [2, 1, 0]) {
    expect(desk.locks).toBe(0);
    await expect(desk.call('session.reveal', { pin: '48170' })).rejects.toMatchObject({
      code: 'wrong-pin',
      details: { left },
    });
  }
  expect(desk.locks).toBe(1);
  expect(rows('desk.wrong-pin')).toBe(wrong + 3);
  expect(await refusal(desk.call('session.reveal', { pin: '4817' }))).toBe('locked');
  expect(await refusal(desk.call('session.reveal', { passphrase }))).toBe('locked');
});

test('PINs tried at the same time are three as well', async () => {
  await desk.call('session.setPin', { pin: '4817' });
  await hideDesk(desk.vault);
  const tries = Array.from({ length: 8 }, (_, at) => refusal(desk.call('session.reveal', { pin: `000${at}` })));
  tries.push(refusal(desk.call('session.reveal', { pin: '4817' })));
  expect((await Promise.all(tries)).join()).toBe(
    ['wrong-pin', 'wrong-pin', 'wrong-pin', ...Array.from({ length: 6 }, () => 'locked')].join(),
  );
  expect(desk.vault.session).toBeNull();
});

test('without a chosen PIN no digits do, the empty ones neither', async () => {
  await hideDesk(desk.vault);
  expect(await refusal(desk.call('session.reveal', { pin: '' }))).toBe('wrong-pin');
});

test('a PIN is four to eight digits and dies with the vault', async () => {
  for (const pin of ['123', '123456789', '12a4', '१२३४']) {
    expect(await refusal(desk.call('session.setPin', { pin }))).toBe('bad-input');
  }
  await desk.call('session.setPin', { pin: '00000000' });
  await desk.reopen();
  expect((await desk.call('session.unlock', { signInName, passphrase })).pinChosen).toBe(false);
  await hideDesk(desk.vault);
  expect(await refusal(desk.call('session.reveal', { pin: '00000000' }))).toBe('wrong-pin');
});

test('after the limit it locks by itself, and a machine that slept through it does not open', async () => {
  await desk.vault.close();
  const vault = new Vault({ ...desk.vault.options, hiddenLimit: 200 }, desk.vault.shell);
  const router = new Router(vault);
  const call = async (method: Method, input: unknown) => {
    const answer = await router.answer({ id: 1, method, input, change: `change-limit-${performance.now()}` });
    return answer.ok ? answer.value : answer.error.code;
  };
  await call('session.unlock', { signInName, passphrase });
  await call('session.setPin', { pin: '4817' });
  await hideDesk(vault);
  await expect.poll(() => desk.locks).toBe(1);
  expect(await call('session.reveal', { pin: '4817' })).toBe('locked');
  await vault.close();
});

test('a desk that is locked while hidden is closed whole, with its row', async () => {
  await hideDesk(desk.vault);
  await desk.reopen();
  const unlocked = await desk.call('session.unlock', { signInName, passphrase });
  expect(unlocked).toMatchObject({ lostRows: null, anchorMissing: false, lastClosed: { initials: 'M. O.' } });
});

test('a backup goes on behind the PIN, and its rows are anchored', async () => {
  const backup = desk.call('backups.run', { placeId: 'stick' });
  await expect.poll(() => desk.vault.atWork).toBe(true);
  await hideDesk(desk.vault);
  expect(desk.vault.behind).not.toBeNull();
  expect((await backup).generation).toBeGreaterThan(0);
  await desk.reopen();
  expect((await desk.call('session.unlock', { signInName, passphrase })).lostRows).toBeNull();
});

test('locking lets a backup finish, and refuses everything meanwhile', async () => {
  const last = (await desk.call('backups.last', {}))?.generation ?? 0;
  const works: (string | null)[] = [];
  desk.vault.onWork = (work) => works.push(work);
  const backup = desk.call('backups.run', { placeId: 'stick' });
  const waits = refusal(desk.call('backups.run', { placeId: 'stick' }));
  await expect.poll(() => works).toEqual(['backup']);
  const closing = desk.vault.close();
  expect(await refusal(desk.call('clients.find', { text: '' }))).toBe('locked');
  const made = await backup;
  await closing;
  expect(works).toEqual(['backup', null]);
  expect(await waits).toBe('locked');
  await desk.reopen();
  await desk.call('session.unlock', { signInName, passphrase });
  expect((await desk.call('backups.last', {}))?.generation).toBe(made.generation);
  expect(made.generation).toBe(last + 1);
});

test('the window asks the shell to hide; a desk with no session has nothing to put behind', async () => {
  const hides = desk.hides;
  await desk.call('session.hide', {});
  expect(desk.hides).toBe(hides + 1);
  await hideDesk(desk.vault);
  expect(await hideDesk(desk.vault)).toBe(false);
});

test('while the vault before still finishes its job, the state says so at once', async () => {
  await desk.vault.close();
  const vault = new Vault(desk.vault.options, desk.vault.shell);
  vault.finishing = { job: 'backup', percent: 63, quits: false };
  const { value } = (await new Router(vault).answer({ id: 1, method: 'session.state', input: {} })) as {
    value: unknown;
  };
  expect(value).toMatchObject({ kind: 'busy', holder: null, finishing: { job: 'backup', percent: 63 } });
});
