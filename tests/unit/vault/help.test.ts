import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { invented, refusal, type TestDesk, testDesk } from '../../fixtures/test-desk.ts';

const { signInName, passphrase } = invented;
const shelter = { name: 'Haven House', number: '(209) 555-0142', about: 'shelter, day and night' };
let desk: TestDesk;
const mirror = () => join(desk.path, 'help-lines.json');
const changes = () =>
  desk.vault.db().prepare("SELECT count(*) FROM audit WHERE action = 'help.mirror-changed'").pluck().get();
const unlock = async () => {
  await desk.reopen();
  await desk.call('session.unlock', { signInName, passphrase });
};

beforeAll(async () => {
  desk = testDesk();
}, 60_000);
afterAll(() => desk.remove());

test('before there is a desk the national lines are there', async () => {
  const help = await desk.call('help.lines', {});
  expect(help).toMatchObject({ local: [], proved: false });
  expect(help.national.map((line) => line.number)).toEqual(['988', '888-373-7888', '1-800-799-7233']);
  await desk.call('session.setUp', invented);
});

test('local lines are kept, and read while the desk is locked', async () => {
  const second = { ...shelter, name: 'Legal aid', number: '555-0143 ext. 2', about: '' };
  expect((await desk.call('help.save', { local: [shelter, second] })).local).toEqual([shelter, second]);
  expect(await desk.call('help.lines', {})).toMatchObject({ local: [shelter, second], proved: true });
  await desk.reopen();
  expect(await desk.call('help.lines', {})).toMatchObject({ local: [shelter, second], proved: false });
  await desk.call('session.unlock', { signInName, passphrase });
  expect((await desk.call('help.save', { local: [shelter] })).local).toEqual([shelter]);
  expect(changes()).toBe(0);
});

test('a line without a number to dial is refused', async () => {
  for (const number of ['', 'call us', '12', '1'.repeat(201)]) {
    expect(await refusal(desk.call('help.save', { local: [{ ...shelter, number }] }))).toBe('bad-input');
  }
  const many = Array.from({ length: 21 }, () => shelter);
  expect(await refusal(desk.call('help.save', { local: many }))).toBe('bad-input');
});

const harm: [string, (text: string) => string | null][] = [
  ['another number in it', (text) => text.replace('0142', '6666')],
  ['a line more', (text) => text.replace(']', `,${JSON.stringify(shelter)}]`)],
  ['no sense in it', () => '{'],
  ['words no desk has written', () => '[{"name":"x","number":"555","about":"","href":"y"}]'],
  ['no file', () => null],
];
test.each(harm)('%s: told at the next unlock and put right', async (_what, change) => {
  const before = changes();
  const good = readFileSync(mirror(), 'utf8');
  const bad = change(good);
  if (bad === null) rmSync(mirror());
  else writeFileSync(mirror(), bad);
  await unlock();
  expect(changes()).toBe(Number(before) + 1);
  expect(readFileSync(mirror(), 'utf8')).toBe(good);
  await unlock();
  expect(changes()).toBe(Number(before) + 1);
});
