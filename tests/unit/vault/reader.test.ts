import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Output } from '../../../electron/contract/calls.ts';
import { serialOf } from '../../../electron/vault/packets/certificates.ts';
import { newIdentityFile } from '../../../electron/vault/packets/identity-file.ts';
import type { ChosenKind } from '../../../electron/vault/packets/reader-table.ts';
import type { Shell } from '../../../electron/vault/shell.ts';
import { daysFrom, newDesk, newSigner, packet } from '../../fixtures/packet-desk.ts';
import { refusal, testDesk } from '../../fixtures/test-desk.ts';

/*
 * The reader in the vault, in the clinic's role: which certificate it believes, what it remembers of withdrawn
 * signers, and what it does with things that are no files.
 */

const now = new Date();
const sticks = mkdtempSync(join(tmpdir(), 'reader-stick-'));
const at = (name: string) => join(sticks, name);
const desk = await newDesk(daysFrom(now, -90));
const thief = await newDesk(daysFrom(now, -90));
const spare = await newSigner(desk.authority, daysFrom(now, -90));
const nurse = await newIdentityFile(now);
const lock = { kind: 'keys', recipients: [nurse.recipient] } as const;
const input = { created: now.toISOString(), validUntil: daysFrom(now, 20).toISOString() };
const stolen = serialOf(spare.certificate);
const low = Array.from({ length: 1000 }, (_, i) => i.toString(16).padStart(32, '0'));
const write = (name: string, bytes: Uint8Array | string) => writeFileSync(at(name), bytes);
write('nurse.txt', nurse.text);
write('desk.pem', desk.caPem);
write('again.pem', `subject: the same certificate in other words\n${desk.caPem}\n\n`);
write('thief.pem', thief.caPem);
write('good', (await packet(desk, lock, { input })).bytes);
write('thief', (await packet(thief, lock, { input })).bytes);
write('by-spare', (await packet(desk, lock, { input, signer: spare })).bytes);
const withdraws = { number: 5, revokedSerials: [stolen] };
write('withdraws', (await packet(desk, lock, { input, trust: withdraws })).bytes);
write('fills', (await packet(desk, lock, { input, trust: { number: 9, revokedSerials: low } })).bytes);
mkdirSync(at('folder'));
execFileSync('mkfifo', [at('pipe')]);

let clinic = testDesk();
const clinics = [clinic];
beforeEach(() => {
  clinic = testDesk();
  clinics.push(clinic);
  mkdirSync(clinic.path, { recursive: true });
});
afterAll(async () => {
  for (const one of clinics) await one.remove();
  rmSync(sticks, { recursive: true });
});

async function choose(name: string, what: ChosenKind): Promise<string> {
  const shell = { ask: async () => ({ path: at(name) }) } as unknown as Shell;
  const file = await clinic.vault.reader.choose(shell, what);
  return file?.token ?? '';
}
async function open(name: string, authority: string | null = null, identity = 'nurse.txt') {
  return clinic.call('reader.open', {
    packet: await choose(name, 'packet'),
    key: { kind: 'identity', token: await choose(identity, 'identity') },
    authority: authority && (await choose(authority, 'authority')),
  });
}
const said = (opened: Output<'reader.open'>) => (opened.ok ? 'opened' : opened.errors[0]?.code);
const fingerprint = (der: Uint8Array) => {
  const hex = createHash('sha256').update(der).digest('hex');
  return [0, 4, 8, 12].map((start) => hex.slice(start, start + 4)).join(' ');
};
const trustFiles = () => readdirSync(clinic.path).filter((name) => name.startsWith('reader-trust-'));

test('the first certificate is pinned by a good packet, and only by one', async () => {
  expect(said(await open('good'))).toBe('needs-authority');
  expect(said(await open('good', 'thief.pem'))).toBe('unknown-issuer');
  expect(said(await open('good'))).toBe('needs-authority');
  expect(said(await open('good', 'desk.pem'))).toBe('opened');
  expect(said(await open('good'))).toBe('opened');
  expect(said(await open('good', 'again.pem'))).toBe('opened');
});

test('a stick with another certificate and a packet of its own replaces nothing', async () => {
  await open('good', 'desk.pem');
  const refused = await open('thief', 'thief.pem');
  expect(refused).toMatchObject({ ok: false, job: null, pages: 0, from: null, errors: [{ code: 'other-authority' }] });
  expect(refused.fingerprints).toEqual({
    known: fingerprint(desk.authority.certificate),
    chosen: fingerprint(thief.authority.certificate),
    replaceable: true,
  });
  expect(said(await open('thief'))).toBe('unknown-issuer');
  expect(said(await open('good'))).toBe('opened');
});

test('two packets at once pin one certificate', async () => {
  const both = await Promise.all([open('good', 'desk.pem'), open('thief', 'thief.pem')]);
  expect(both.map(said).sort()).toEqual(['opened', 'other-authority']);
});

test('a person takes over the very certificate whose fingerprint was shown', async () => {
  await open('good', 'desk.pem');
  const token = await choose('thief.pem', 'authority');
  expect(await refusal(clinic.call('reader.replaceAuthority', { authority: token }))).toBe('not-found');
  const key = { kind: 'identity' as const, token: await choose('nurse.txt', 'identity') };
  const question = { packet: await choose('thief', 'packet'), key, authority: token };
  expect(said(await clinic.call('reader.open', question))).toBe('other-authority');
  write('thief.pem', 'another thing, put there after the question');
  await clinic.call('reader.replaceAuthority', { authority: token });
  write('thief.pem', thief.caPem);
  expect(said(await clinic.call('reader.open', question))).toBe('opened');
  expect(said(await open('good'))).toBe('unknown-issuer');
  expect(said(await open('good', 'desk.pem'))).toBe('other-authority');
});

test('what was offered is forgotten with the rest', async () => {
  await open('good', 'desk.pem');
  const token = await choose('thief.pem', 'authority');
  const key = { kind: 'words' as const, words: 'none' };
  await clinic.call('reader.open', { packet: await choose('thief', 'packet'), key, authority: token });
  await clinic.call('reader.forget', {});
  expect(await refusal(clinic.call('reader.replaceAuthority', { authority: token }))).toBe('not-found');
});

test('a desk keeps its own certificate: it offers no other, and a computer that became a desk takes none', async () => {
  const token = await choose('thief.pem', 'authority');
  await open('good', 'desk.pem');
  const key = { kind: 'words' as const, words: 'none' };
  const question = { packet: await choose('thief', 'packet'), key, authority: token };
  expect((await clinic.call('reader.open', question)).fingerprints?.replaceable).toBe(true);
  writeFileSync(join(clinic.path, 'authority.pem'), desk.caPem);
  expect(await refusal(clinic.call('reader.replaceAuthority', { authority: token }))).toBe('no-right');
  const refused = await open('thief', 'thief.pem');
  expect(said(refused)).toBe('other-authority');
  expect(refused.fingerprints?.replaceable).toBe(false);
  expect(readFileSync(join(clinic.path, 'authority.pem'), 'utf8')).toBe(desk.caPem);
  expect(said(await open('good'))).toBe('opened');
});

test('a withdrawn signer stays withdrawn, whatever list or spelling of the certificate comes later', async () => {
  expect(said(await open('by-spare', 'desk.pem'))).toBe('opened');
  expect(said(await open('withdraws'))).toBe('opened');
  expect(said(await open('by-spare'))).toBe('revoked-signer');
  expect(said(await open('fills'))).toBe('opened'); // 1000 serials, each sorted before the stolen one
  expect(said(await open('by-spare'))).toBe('revoked-signer');
  expect(said(await open('by-spare', 'again.pem'))).toBe('revoked-signer');
  expect(trustFiles()).toHaveLength(1);
});

test('what two packets bring at once is kept of both', async () => {
  await open('good', 'desk.pem');
  await Promise.all([open('withdraws'), open('fills')]);
  expect(said(await open('by-spare'))).toBe('revoked-signer');
  const [file = ''] = trustFiles();
  expect(JSON.parse(readFileSync(join(clinic.path, file), 'utf8')).revokedSerials).toHaveLength(1001);
});

test('a trust list or certificate that cannot be read closes the reader; a missing list is none', async () => {
  await open('withdraws', 'desk.pem');
  const list = join(clinic.path, trustFiles()[0] ?? '');
  const before = readFileSync(list);
  for (const damage of ['', '{', '{"number":0}', before.subarray(0, 40)]) {
    writeFileSync(list, damage);
    expect(said(await open('good'))).toBe('trust-unreadable');
    expect(readFileSync(list)).toEqual(Buffer.from(damage));
  }
  rmSync(list);
  mkdirSync(list);
  expect(said(await open('good'))).toBe('trust-unreadable');
  rmSync(list, { recursive: true });
  expect(said(await open('by-spare'))).toBe('opened');
  writeFileSync(join(clinic.path, 'reader-authority.pem'), '-----BEGIN');
  expect(said(await open('thief', 'thief.pem'))).toBe('trust-unreadable');
});

test('a pipe or a folder is no packet, no key and no certificate, and nothing waits for it', async () => {
  await open('good', 'desk.pem');
  for (const name of ['pipe', 'folder']) {
    expect(said(await open(name))).toBe('not-a-packet');
    expect(said(await open('good', null, name))).toBe('bad-identity');
    expect(said(await open('good', name))).toBe('bad-authority');
  }
  expect(said(await open('missing'))).toBe('file-gone');
  expect(said(await open('good', null, 'missing'))).toBe('file-gone');
  expect(said(await open('good', 'missing'))).toBe('file-gone');
});
