import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Call, type Right, rights } from '../../../electron/contract/call.ts';
import { calls, type Method } from '../../../electron/contract/calls.ts';
import { errorCodes } from '../../../electron/contract/errors.ts';
import { auditHead } from '../../../electron/vault/audit/audit.ts';
import { anchorFile } from '../../../electron/vault/keyring/desk-folder.ts';
import { Router } from '../../../electron/vault/router.ts';
import { Vault } from '../../../electron/vault/vault.ts';
import { facts, noFile } from '../../fixtures/invented-file.ts';
import { type BareDesk, bareDesk, refusingShell } from './bare-desk.ts';

const methods = Object.keys(calls) as Method[];
const callOf = (method: Method): Call => calls[method];
let desk: BareDesk;
let vault: Vault;
let router: Router;
let faults: unknown[];

beforeAll(() => {
  desk = bareDesk();
});
afterAll(() => desk.remove());
beforeEach(() => {
  faults = [];
  vault = new Vault({ path: desk.path, version: '0', testRuntime: null }, refusingShell());
  router = new Router(vault, (fault) => faults.push(fault));
});
afterEach(() => {
  vault.session = null;
});

const open = (held: readonly Right[] = rights) => {
  vault.session = { ...desk.session, member: { ...desk.session.member, rights: [...held] } };
};
async function ask(
  method: string,
  input: unknown,
  change: unknown = randomUUID(),
): Promise<string | { value: unknown }> {
  const answer = await router.answer({ id: 7, method, input, change: change as string });
  expect(answer.id).toBe(7);
  if (answer.ok) return { value: answer.value };
  expect(errorCodes).toContain(answer.error.code);
  return answer.error.code;
}

const garbage: [string, unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 7],
  ['a text', 'x'],
  ['a list', []],
  ['a list of objects', [{}]],
  ['a key that nobody knows', { unknown: 1 }],
  ['a key of the prototype', JSON.parse('{"__proto__": {"id": 1}}')],
  ['dates and bytes', { id: new Date(0), text: new Uint8Array(4) }],
  ['no number', { id: Number.NaN }],
  ['deep nesting', Array.from({ length: 500 }).reduce((inner) => ({ inner }), {})],
];

test.each(methods)(
  '%s: what the table says of it while locked, of garbage, of size and of unknown keys',
  async (method) => {
    const anyone = callOf(method).needs === 'anyone';
    const huge = { text: 'x'.repeat(200_001) };
    for (const [what, input] of garbage) {
      expect([what, await ask(method, input)]).toEqual([what, anyone ? 'bad-input' : 'locked']);
    }
    expect(await ask(method, huge)).toBe(anyone ? 'too-big' : 'locked');
    open();
    for (const [what, input] of garbage) expect([what, await ask(method, input)]).toEqual([what, 'bad-input']);
    expect(await ask(method, huge)).toBe('too-big');
    expect(await ask(method, { text: 1n })).toBe('too-big');
    expect(faults).toEqual([]);
  },
);

test.each(methods)('%s: each right alone may do what the table says, and no other', async (method) => {
  const { needs } = callOf(method);
  for (const right of rights) {
    open([right]);
    const may = needs === 'anyone' || needs === 'staff' || needs.includes(right);
    expect([right, await ask(method, { unknown: 1 })]).toEqual([right, may ? 'bad-input' : 'no-right']);
  }
  open([]);
  const none = needs === 'anyone' || needs === 'staff';
  expect(await ask(method, { unknown: 1 })).toBe(none ? 'bad-input' : 'no-right');
});

test('no call but these: names of the prototype and near misses are unknown', async () => {
  open();
  for (const method of [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '',
    'clients',
    'clients.',
    'Clients.get',
    'clients.get ',
  ]) {
    expect([method, await ask(method, {})]).toEqual([method, 'unknown-call']);
  }
  for (const method of [undefined, null, 7, {}, ['clients.get']]) {
    expect(await ask(method as never, {})).toBe('unknown-call');
  }
});

test('what is no question at all is answered with a code', async () => {
  for (const question of [null, undefined, 7, 'x', [], {}]) {
    const answer = await router.answer(question as never);
    expect(answer).toEqual({ id: 0, ok: false, error: { code: 'unknown-call' } });
  }
  expect(faults).toEqual([]);
});

const clients = () => desk.db.prepare('SELECT count(*) FROM clients').pluck().get();
test('a changing call needs an id of its own; one that comes twice is done once, also at the same time', async () => {
  open();
  for (const change of [undefined, null, 7, 'short', 'x'.repeat(65)]) {
    expect(
      await router.answer({ id: 1, method: 'clients.create', input: noFile, change: change as never }),
    ).toMatchObject({
      error: { code: 'bad-input' },
    });
  }
  const before = Number(clients());
  const id = randomUUID();
  const answers = await Promise.all([1, 2, 3].map(() => ask('clients.create', noFile, id)));
  answers.push(await ask('clients.create', noFile, id));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(clients()).toBe(before + 1);
  await ask('clients.create', noFile);
  expect(clients()).toBe(before + 2);
});

test('a call that was refused is refused alike when it comes again, and a repeat is not another method’s', async () => {
  open();
  const id = randomUUID();
  const input = { id: randomUUID(), spoken: true };
  expect(await ask('consents.revoke', input, id)).toBe('not-found');
  expect(await ask('consents.revoke', input, id)).toBe('not-found');
  expect(await ask('clients.create', noFile, id)).toHaveProperty('value');
});

test('every repeat asks again whether the desk is open', async () => {
  open();
  const id = randomUUID();
  expect(await ask('clients.create', noFile, id)).toHaveProperty('value');
  vault.session = null;
  expect(await ask('clients.create', noFile, id)).toBe('locked');
});

/** Calls that name a thing, with the name of nothing. */
const nowhere: [Method, object, unknown][] = [
  ['clients.get', { id: randomUUID() }, 'not-found'],
  ['clients.update', { ...noFile, id: randomUUID(), version: 1 }, 'not-found'],
  ['clients.create', { ...noFile, avoidedSites: [randomUUID()] }, 'not-found'],
  ['sites.members', { siteId: randomUUID() }, { value: [] }],
  ['sites.removeMember', { id: randomUUID() }, 'not-found'],
  ['sites.addMember', { siteId: randomUUID(), name: 'x', role: '', recipient: `age1${'q'.repeat(58)}` }, 'not-found'],
  ['consents.list', { clientId: randomUUID() }, 'not-found'],
  ['consents.revoke', { id: randomUUID(), spoken: true }, 'not-found'],
  ['consents.confirm', { id: randomUUID() }, 'not-found'],
  ['referrals.list', { clientId: randomUUID() }, 'not-found'],
  ['referrals.weigh', { id: randomUUID() }, 'not-found'],
  ['disclosures.accounting', { clientId: randomUUID() }, 'not-found'],
  ['packets.prepare', { referralId: randomUUID() }, 'not-found'],
  ['packets.print', { draftId: randomUUID(), queue: 'x', twoSided: false }, 'draft-gone'],
  ['packets.discard', { draftId: randomUUID() }, { value: { done: true } }],
  ['session.confirmSheet', { lastGroup: 'XX' }, 'not-found'],
  ['session.printSheet', { queue: 'x' }, 'not-found'],
  ['session.unlock', { signInName: 'x', passphrase: 'x' }, 'already-set-up'],
  ['backups.restore', { placeId: 'x', name: 'x', recoveryCode: 'x' }, 'desk-not-empty'],
];

test.each(nowhere)('%s of what is not there', async (method, input, expected) => {
  open();
  expect(await ask(method, input)).toEqual(expected);
  expect(faults).toEqual([]);
});

test('answers keep to the contract', async () => {
  open();
  const made = await ask('clients.create', { ...noFile, facts });
  const client = calls['clients.create'].output.parse((made as { value: unknown }).value);
  const asked: [Method, object][] = [
    ['session.state', {}],
    ['clients.get', { id: client.id }],
    ['clients.find', { text: 'quetzal' }],
    ['clients.find', { text: '' }],
    ['sites.catalogue', {}],
    ['sites.list', {}],
    ['consents.list', { clientId: client.id }],
    ['consents.suspended', {}],
    ['referrals.list', { clientId: client.id }],
    ['disclosures.accounting', { clientId: client.id }],
    ['backups.last', {}],
    ['settings.get', {}],
    ['audit.check', {}],
  ];
  for (const [method, input] of asked) {
    const answer = await ask(method, input);
    if (typeof answer === 'string') throw new Error(`${method}: ${answer}`);
    expect(callOf(method).output.parse(answer.value)).toEqual(answer.value);
  }
});

test('a fault of ours leaves as a code alone, without a word of it', async () => {
  open();
  // The shell fails with words; the window learns "internal" and nothing else.
  const answer = await router.answer({ id: 1, method: 'packets.queues', input: {} });
  expect(answer).toEqual({ id: 1, ok: false, error: { code: 'internal' } });
  expect(faults).toHaveLength(1);
});

test('before an answer is given the anchor has come as far, also for calls that end together', async () => {
  open();
  const behind: string[] = [];
  await Promise.all(
    Array.from({ length: 40 }, async (_, round) => {
      const answer = await ask('clients.create', noFile);
      const { fileNumber } = (answer as { value: { fileNumber: string } }).value;
      const row = desk.db
        .prepare("SELECT row FROM audit WHERE action = 'client.created' AND subject = ?")
        .pluck()
        .get(fileNumber);
      const anchor = JSON.parse(readFileSync(anchorFile(desk.path), 'utf8')) as { row: number };
      if (anchor.row < Number(row)) behind.push(`${round}: ${anchor.row} < ${row}`);
    }),
  );
  expect(behind).toEqual([]);
  expect(JSON.parse(readFileSync(anchorFile(desk.path), 'utf8'))).toMatchObject({ row: auditHead(desk.db).row });
});

test('what was done is not called a failure when only the anchor cannot be written', async () => {
  open();
  rmSync(anchorFile(desk.path), { force: true });
  mkdirSync(anchorFile(desk.path));
  const before = Number(clients());
  expect(await ask('clients.create', noFile)).toHaveProperty('value');
  expect(clients()).toBe(before + 1);
  expect(faults).toHaveLength(1);
  rmSync(anchorFile(desk.path), { recursive: true });
  await ask('sites.list', {});
  expect(JSON.parse(readFileSync(anchorFile(desk.path), 'utf8'))).toMatchObject({ row: auditHead(desk.db).row });
});
