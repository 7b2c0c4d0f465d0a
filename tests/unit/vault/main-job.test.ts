import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayOf, daysAfter } from '../../../electron/vault/disclosures/days.ts';
import { newIdentity } from '../../../electron/vault/packets/envelope.ts';
import { verifyPacket } from '../../../electron/vault/packets/verify-packet.ts';
import { readyReferral } from '../../fixtures/invented-file.ts';
import { invented, refusal, type TestDesk, testDesk } from '../../fixtures/test-desk.ts';

// The main job from an empty folder to a restored desk, in the order of a day; each step stands on the one before.

let desk: TestDesk;
let sheet: string;
const today = dayOf(new Date());
const inAMonth = daysAfter(today, 30);

beforeAll(async () => {
  desk = testDesk();
  expect((await desk.call('session.state', {})).kind).toBe('new');
  const made = await desk.call('session.setUp', invented);
  sheet = made.sheet.recoveryCode;
  expect(made.unlocked.member.initials).toBe('M. O.');
}, 60_000);
afterAll(() => desk.remove());

test('the sheet is confirmed by its last group only', async () => {
  expect(await refusal(desk.call('session.confirmSheet', { lastGroup: 'ZZ' }))).toBe('wrong-recovery-code');
  await desk.call('session.confirmSheet', { lastGroup: sheet.slice(sheet.lastIndexOf('-') + 1).toLowerCase() });
  expect(await refusal(desk.call('session.confirmSheet', { lastGroup: 'ZZ' }))).toBe('not-found');
});

test('a file is found by part of a name, an alias and the file number, after locking too', async () => {
  const { client } = await readyReferral(desk, today, inAMonth);
  await desk.reopen();
  expect(await refusal(desk.call('clients.find', { text: 'rosa' }))).toBe('locked');
  expect(await refusal(desk.call('session.unlock', { ...pick(invented), passphrase: 'seven quiet herons' }))).toBe(
    'wrong-passphrase',
  );
  const unlocked = await desk.call('session.unlock', pick(invented));
  expect(unlocked.wrongTries).toBe(1);
  expect(unlocked.lostRows).toBeNull();
  expect(unlocked.anchorMissing).toBe(false);
  for (const [text, matched] of [
    ['salin', 'name'],
    ['quetz rosa', 'name'],
    ['VEGA', 'alias'],
    ['0001', 'file-number'],
  ] as const) {
    const found = await desk.call('clients.find', { text });
    expect(found.map((one) => [one.id, one.matched])).toEqual([[client.id, matched]]);
  }
  expect(await desk.call('clients.find', { text: 'nobody' })).toEqual([]);
}, 30_000);

test('a packet leaves by print and by stick, each with its accounting row, and opens for the clinic', async () => {
  const { client, site, referral } = await readyReferral(desk, today, inAMonth);
  const { identity, recipient } = await newIdentity();
  const member = await desk.call('sites.addMember', { siteId: site.id, name: 'Ana Lopez', role: 'RN', recipient });
  const weighed = await desk.call('referrals.weigh', { id: referral.id });
  expect(weighed.blocked).toBeNull();
  expect(weighed.staysHere).toContainEqual({ item: 'mailing-address', reason: 'not-ticked' });
  const prepared = await desk.call('packets.prepare', { referralId: referral.id });
  await desk.call('packets.print', { draftId: prepared.draftId, queue: 'capture', twoSided: false });
  const written = await desk.call('packets.write', {
    draftId: prepared.draftId,
    placeId: 'stick',
    seal: { kind: 'members', memberIds: [member.id] },
  });
  expect(written.fileName).toMatch(/^packet-[0-9a-z]{6}\.shpacket$/);
  const result = await verifyPacket(new Uint8Array(readFileSync(join(desk.stick, written.fileName))), {
    identities: [identity],
    caPem: readFileSync(join(desk.path, 'authority.pem'), 'utf8'),
    now: new Date(),
  });
  expect(result.errors).toEqual([]);
  if (!result.ok) throw new Error('refused');
  const pdf = result.parts.find((part) => part.name === 'referral.pdf');
  expect(pdf?.sha256).toBe(prepared.sha256);
  expect(Buffer.from(desk.printed.at(-1) ?? [])).toEqual(Buffer.from(pdf?.bytes ?? []));
  const rows = await desk.call('disclosures.accounting', { clientId: client.id });
  expect(rows.map((row) => [row.method, row.outcome, row.recipient])).toEqual([
    ['stick', 'left', `${site.name}: Ana Lopez`],
    ['print', 'left', site.name],
  ]);
}, 30_000);

test('a consent revoked after the pages were prepared stops the packet at the door', async () => {
  const { consent, referral, client } = await readyReferral(desk, today, inAMonth);
  const prepared = await desk.call('packets.prepare', { referralId: referral.id });
  await desk.call('consents.revoke', { id: consent.id, spoken: true });
  const before = desk.printed.length;
  expect(
    await refusal(desk.call('packets.print', { draftId: prepared.draftId, queue: 'capture', twoSided: false })),
  ).toBe('draft-gone');
  expect(desk.printed.length).toBe(before);
  expect(await desk.call('disclosures.accounting', { clientId: client.id })).toEqual([]);
  expect(await refusal(desk.call('packets.prepare', { referralId: referral.id }))).toBe('consent-missing');
}, 30_000);

test('backup, desk gone, restore with the sheet: the same desk, its consents waiting', async () => {
  const made = await desk.call('backups.run', { placeId: 'stick' });
  expect(readdirSync(desk.stick).filter((name) => name.endsWith('.part'))).toEqual([]);
  const [generation] = await desk.call('backups.find', { placeId: 'stick' });
  if (!generation) throw new Error('no generation');
  expect(generation).toMatchObject({ generation: 1, readable: true, bytes: made.bytes });
  const name = generation.name;
  expect(readdirSync(join(desk.stick, name)).sort()).toEqual([
    'authority.age',
    'authority.pem',
    'desk.db',
    'keyring.json',
    'manifest.json',
  ]);
  await desk.reopen();
  expect(await refusal(desk.call('backups.restore', { placeId: 'stick', name, recoveryCode: sheet }))).toBe(
    'desk-not-empty',
  );

  await desk.vault.close();
  renameSync(desk.path, `${desk.path}-burnt`);
  mkdirSync(desk.path);
  await desk.reopen();
  expect((await desk.call('session.state', {})).kind).toBe('new');
  const wrong = `${sheet.startsWith('2') ? '3' : '2'}${sheet.slice(1)}`;
  expect(await refusal(desk.call('backups.restore', { placeId: 'stick', name, recoveryCode: wrong }))).toBe(
    'wrong-recovery-code',
  );
  const restored = await desk.call('backups.restore', {
    placeId: 'stick',
    name,
    recoveryCode: sheet.toLowerCase().replaceAll('-', ' '),
  });
  expect(restored.auditRow).toBe(made.auditRow);
  expect(restored.consentsSuspended).toBeGreaterThan(0);
  expect(restored.sheet).toMatchObject({ sheetNumber: 2 });
  expect(restored.sheet.recoveryCode).not.toBe(sheet);

  const unlocked = await desk.call('session.unlock', pick(invented));
  expect(unlocked.consentsSuspended).toBe(restored.consentsSuspended);
  expect(unlocked.lostRows).toBeNull();
  expect((await desk.call('audit.check', {})).firstBadRow).toBeNull();
  const waiting = await desk.call('consents.suspended', {});
  const first = waiting[0];
  if (!first) throw new Error('none waits');
  const [referral] = await desk.call('referrals.list', { clientId: first.consent.clientId });
  expect(await refusal(desk.call('packets.prepare', { referralId: referral?.id ?? '' }))).toBe('consent-suspended');
  await desk.call('consents.confirm', { id: first.consent.id });
  const draft = { ...referral, id: referral?.id ?? '' };
  await desk.call('packets.prepare', { referralId: draft.id });
  rmSync(`${desk.path}-burnt`, { recursive: true });
  expect(existsSync(join(desk.path, 'epoch-1', 'desk.db'))).toBe(true);
}, 90_000);

function pick(from: typeof invented) {
  return { signInName: from.signInName.toUpperCase(), passphrase: from.passphrase };
}
