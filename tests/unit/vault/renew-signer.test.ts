import { X509Certificate } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { RecoverySheet } from '../../../electron/contract/session.ts';
import { newRecoveryCode } from '../../../electron/vault/keyring/recovery-code.ts';
import { isOurSigner, toPem } from '../../../electron/vault/packets/certificates.ts';
import { keepAuthority } from '../../../electron/vault/packets/kept-authority.ts';
import { openSigner, signerInForce, trustOf } from '../../../electron/vault/packets/signer.ts';
import { openAuthority } from '../../../electron/vault/packets/signer-keys.ts';
import { invented, refusal, type TestDesk, testDesk } from '../../fixtures/test-desk.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

// The signer holds 400 days; the authority's key, which makes the next, lies under the recovery code (design, section 5).

const root = mkdtempSync(join(tmpdir(), 'renew-'));
const name = { signInName: invented.signInName, passphrase: invented.passphrase };
const again = { passphrase: invented.passphrase };
const DAY = 24 * 60 * 60 * 1000;
const began = Date.now();
const first = join(root, 'first');
const unseen = join(root, 'unseen');
let sheet: RecoverySheet;
const opened: TestDesk[] = [];

/** The clock alone: so many days after the desk was set up. */
function days(count: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: began + count * DAY });
}
async function copy(from = first): Promise<TestDesk> {
  const path = join(root, `copy-${opened.length}`);
  cpSync(from, path, { recursive: true });
  const desk = testDesk({ path, stick: root });
  opened.push(desk);
  await desk.call('session.unlock', name);
  return desk;
}
const confirm = (desk: TestDesk, { recoveryCode }: RecoverySheet) =>
  desk.call('session.confirmSheet', { lastGroup: recoveryCode.slice(-4) });
const sign = (desk: TestDesk) => openSigner(desk.vault.db(), desk.vault.mustBeOpen().desk.keys.wrapKey, new Date());
const kept = (desk: TestDesk) =>
  desk.vault.db().prepare('SELECT sealed_authority FROM signers ORDER BY created_at').pluck().all();
const renewals = (desk: TestDesk) =>
  desk.vault.db().prepare("SELECT subject FROM audit WHERE action = 'signer.renewed'").pluck().all();
const dayAfter = (count: number) => new Date(began + count * DAY).toISOString().slice(0, 10);

beforeAll(async () => {
  mkdirSync(root, { recursive: true });
  const desk = testDesk({ path: first, stick: root });
  sheet = (await desk.call('session.setUp', invented)).sheet;
  await confirm(desk, sheet);
  await desk.vault.close();
  const other = testDesk({ path: unseen, stick: root });
  await other.call('session.setUp', invented);
  await other.vault.close();
});
afterEach(async () => {
  vi.useRealTimers();
  for (const desk of opened) await desk.vault.close();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('due from 60 days before; renewed with the sheet, it signs for 400 more days under the same authority', async () => {
  const desk = await copy();
  const state = () => desk.call('signer.state', {});
  days(339);
  expect(await state()).toMatchObject({ due: false });
  days(341);
  expect(await state()).toMatchObject({ due: true });
  const before = signerInForce(desk.vault.db());
  const trust = trustOf(desk.vault.db());
  const now = await desk.call('signer.renew', { ...again, code: sheet.recoveryCode.toLowerCase() });
  expect(now).toMatchObject({ due: false });
  expect(now.endsAt.slice(0, 10)).toBe(dayAfter(741));
  const after = signerInForce(desk.vault.db());
  expect(after.authority).toEqual(before.authority);
  expect(after.certificate).not.toEqual(before.certificate);
  const authority = new X509Certificate(after.authority);
  expect(new X509Certificate(after.certificate).verify(authority.publicKey)).toBe(true);
  // Clinics take the newer list; nothing was withdrawn.
  expect(trustOf(desk.vault.db())).toEqual({ number: trust.number + 1, revokedSerials: [] });
  expect(renewals(desk)).toEqual([`until ${dayAfter(741)}`]);
  days(740);
  expect((await sign(desk)).certificate).toEqual(after.certificate);
});

test('the clock was set back since: the one renewed last is in force all the same', async () => {
  const desk = await copy();
  days(341);
  await desk.call('signer.renew', { ...again, code: sheet.recoveryCode });
  const { certificate } = signerInForce(desk.vault.db());
  days(340);
  await desk.call('signer.renew', { ...again, code: sheet.recoveryCode });
  expect(signerInForce(desk.vault.db()).certificate).not.toEqual(certificate);
  expect(trustOf(desk.vault.db()).number).toBe(3);
  await sign(desk);
});

test('ended: nothing is signed until it is renewed', async () => {
  const desk = await copy();
  days(401);
  await expect(sign(desk)).rejects.toMatchObject({ code: 'signer-ended' });
  await desk.call('signer.renew', { ...again, code: sheet.recoveryCode });
  await sign(desk);
});

test('a sheet that was never confirmed: the desk keeps the key, moves it along, and the next sheet gets it', async () => {
  const desk = await copy(unseen);
  days(350);
  expect(await desk.call('signer.state', {})).toMatchObject({ due: true, needsCode: false });
  expect(await desk.call('signer.renew', { ...again, code: '' })).toMatchObject({ due: false, needsCode: false });
  expect(kept(desk)).toEqual([null, expect.any(String)]);
  const next = await desk.call('session.newSheet', again);
  expect(next.authorityMoved).toBe(true);
  await confirm(desk, next);
  expect(kept(desk)).toEqual([null, null]);
  expect(await desk.call('signer.state', {})).toMatchObject({ needsCode: true });
  days(700);
  await desk.call('signer.renew', { ...again, code: next.recoveryCode });
  expect(renewals(desk)).toEqual([`until ${dayAfter(750)}`, `until ${dayAfter(1100)}`]);
});

async function astray(): Promise<{ desk: TestDesk; next: RecoverySheet }> {
  const desk = await copy();
  const next = await desk.call('session.newSheet', again);
  expect(next.authorityMoved).toBe(false);
  await confirm(desk, next);
  return { desk, next };
}

test('a newer sheet that was made without the old paper: the key lies under the old code, and that one renews', async () => {
  const { desk, next } = await astray();
  expect(await refusal(desk.call('signer.renew', { ...again, code: next.recoveryCode }))).toBe('authority-elsewhere');
  expect(renewals(desk)).toEqual([]);
  await desk.call('signer.renew', { ...again, code: sheet.recoveryCode });
  await sign(desk);
  // And a rotation takes the new signer along.
  await desk.call('session.newSheet', again);
  await sign(desk);
});

test('and where the old paper is lost: another authority under the new code, and nothing of the old one is forgotten', async () => {
  const { desk, next } = await astray();
  const db = () => desk.vault.db();
  const before = signerInForce(db());
  const anew = (code: string) => desk.call('signer.renew', { ...again, code, anew: true });
  expect(await refusal(anew(newRecoveryCode()))).toBe('wrong-recovery-code');
  await anew(next.recoveryCode);
  const after = signerInForce(db());
  expect(after.authority).not.toEqual(before.authority);
  expect((await sign(desk)).certificate).toEqual(after.certificate);
  expect(isOurSigner(after.certificate, after.authority)).toBe(true);
  expect(db().prepare('SELECT count(*) FROM signers').pluck().get()).toBe(2);
  expect(kept(desk)).toEqual([null, null]);
  expect(readFileSync(join(desk.path, 'authority.pem'), 'utf8')).toBe(toPem(after.authority));
  expect(db().prepare("SELECT count(*) FROM audit WHERE action = 'authority.replaced'").pluck().get()).toBe(1);
  // From now on the sheet in force renews, and what is not needed is not done.
  days(350);
  await anew(next.recoveryCode);
  expect(signerInForce(db()).authority).toEqual(after.authority);
  expect(renewals(desk)).toHaveLength(1);
});

test('a power cut while it was begun: the desk keeps its key, and the next sheet gets it', async () => {
  const { desk, next } = await astray();
  const file = join(desk.path, 'authority.age');
  const before = readFileSync(file);
  await desk.call('signer.renew', { ...again, code: next.recoveryCode, anew: true });
  const { authority } = signerInForce(desk.vault.db());
  // As the cut leaves it: the key in the desk alone, the file still that of the authority before.
  const key = await openAuthority(new Uint8Array(readFileSync(file)), next.recoveryCode);
  keepAuthority(desk.vault.db(), key, desk.vault.mustBeOpen().desk.keys.wrapKey);
  writeFileSync(file, before);
  const last = await desk.call('session.newSheet', again);
  expect(last.authorityMoved).toBe(true);
  await confirm(desk, last);
  expect(kept(desk)).toEqual([null, null]);
  expect(await openAuthority(new Uint8Array(readFileSync(file)), last.recoveryCode)).toEqual(key);
  await desk.call('signer.renew', { ...again, code: last.recoveryCode });
  expect(signerInForce(desk.vault.db()).authority).toEqual(authority);
});

test('the file is lost: the sheet in force begins anew', async () => {
  const desk = await copy();
  rmSync(join(desk.path, 'authority.age'));
  const renew = (anew: boolean) => desk.call('signer.renew', { ...again, code: sheet.recoveryCode, anew });
  expect(await refusal(renew(false))).toBe('authority-elsewhere');
  await renew(true);
  await sign(desk);
});

test('a power cut before the new certificate lay beside the desk: the next unlock puts it there', async () => {
  const desk = await copy();
  const pem = join(desk.path, 'authority.pem');
  const right = readFileSync(pem, 'utf8');
  writeFileSync(pem, right.replace('BEGIN', 'BEGUN'));
  await desk.reopen();
  await desk.call('session.unlock', name);
  expect(readFileSync(pem, 'utf8')).toBe(right);
});

test('refused: another passphrase, a slip of the pen, a code that opens nothing; the tries are told', async () => {
  const desk = await copy();
  const renew = (passphrase: string, code: string) => desk.call('signer.renew', { passphrase, code });
  await expect(renew('not her passphrase', sheet.recoveryCode)).rejects.toMatchObject({ code: 'wrong-passphrase' });
  await expect(renew(invented.passphrase, sheet.recoveryCode.slice(0, -1))).rejects.toMatchObject({
    code: 'wrong-recovery-code',
    details: { seconds: 0 },
  });
  expect(await refusal(renew(invented.passphrase, newRecoveryCode()))).toBe('wrong-recovery-code');
  expect(renewals(desk)).toEqual([]);
  expect(trustOf(desk.vault.db()).number).toBe(1);
  await renew(invented.passphrase, sheet.recoveryCode);
  const tries = desk.vault.db().prepare("SELECT subject FROM audit WHERE action = 'desk.wrong-try'").pluck().all();
  expect(tries).toEqual([expect.stringMatching(/^passphrase /), expect.stringMatching(/^recovery-code /)]);
});
