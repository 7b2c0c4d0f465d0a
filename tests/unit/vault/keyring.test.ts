import { createHmac, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readAnchor, writeAnchors } from '../../../electron/vault/keyring/anchor.ts';
import {
  currentFolder,
  makeCurrent,
  makeNextEpoch,
  readKeyring,
  writeKeyring,
} from '../../../electron/vault/keyring/desk-folder.ts';
import {
  changeSecret,
  type Keyring,
  keyringSchema,
  type NewKeyring,
  newKeyring,
  openWithPassphrase,
  openWithRecoveryCode,
  resealSlot,
  type Slot,
} from '../../../electron/vault/keyring/keyring.ts';
import { newRecoveryCode } from '../../../electron/vault/keyring/recovery-code.ts';
import { codeOf } from './bare-desk.ts';

// Here the parameters themselves are looked at.
vi.unmock('../../../electron/vault/keyring/argon.ts');

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const NAME = 'José.Ortega';
// The same words composed and decomposed; "ﬁ" is the ligature that NFKC takes apart.
const PASSPHRASE = 'se\u00f1al ﬁrme del r\u00edo';
const code = newRecoveryCode();
let made: NewKeyring;
const folder = mkdtempSync(join(tmpdir(), 'keyring-'));

beforeAll(async () => {
  const first = { kind: 'staff' as const, rights: ['worker' as const], signInName: NAME, secret: PASSPHRASE };
  made = await newKeyring(1, first, code);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The ring with one slot's fields changed. */
function withSlot(change: Partial<Slot>, ring: Keyring = made.ring): Keyring {
  return { ...ring, slots: [{ ...made.staffSlot, ...change }] };
}
const opens = async (ring: Keyring, name = NAME, passphrase = PASSPHRASE) =>
  (await openWithPassphrase(ring, name, passphrase))?.keys.vaultKey.equals(made.keys.vaultKey) ?? false;

test('name and passphrase open it, however they are spelt in Unicode; the name also in capitals', async () => {
  expect(await opens(made.ring, `  ${NAME.normalize('NFD').toUpperCase()} `, PASSPHRASE.normalize('NFD'))).toBe(true);
  expect(await opens(made.ring, NAME, PASSPHRASE.normalize('NFKC'))).toBe(true);
}, 60_000);

test('a wrong passphrase, a capital more or a space more, and it stays shut', async () => {
  expect(await opens(made.ring, NAME, `${PASSPHRASE} `)).toBe(false);
  expect(await opens(made.ring, NAME, PASSPHRASE.toUpperCase())).toBe(false);
}, 60_000);

test('a name that nobody has costs the time of a wrong passphrase', async () => {
  const timed = async (name: string) => {
    const before = performance.now();
    expect(await opens(made.ring, name, 'not the passphrase')).toBe(false);
    return performance.now() - before;
  };
  // Argon2id is run once in both cases: without it the answer would take less than a millisecond.
  expect(await timed('nobody.at.all')).toBeGreaterThan(20);
}, 60_000);

test('the recovery code opens the recovery slot, and as a passphrase of a member nothing', async () => {
  const opened = await openWithRecoveryCode(made.ring, code);
  expect(opened?.keys.vaultKey.equals(made.keys.vaultKey)).toBe(true);
  expect(opened?.slot.kind).toBe('recovery');
  expect(await opens(made.ring, '', code)).toBe(false);
  expect(await openWithRecoveryCode({ ...made.ring, slots: [made.staffSlot] }, code)).toBeNull();
}, 60_000);

/** Another vault in which the name has the same hint, so that it is the seal and not the hint that refuses. */
function otherVaultOfSameHint(): string {
  for (;;) {
    const vaultId = randomUUID();
    const hint = createHmac('sha256', vaultId).update(NAME.normalize('NFKC').toLowerCase()).digest().readUInt8(0);
    if (hint === made.staffSlot.hint) return vaultId;
  }
}

test('a slot moved or edited opens nothing', async () => {
  const lower = { ...made.staffSlot.argon, memory: 65_536 };
  const moved: [string, Keyring][] = [
    ['other vault', { ...made.ring, vaultId: otherVaultOfSameHint() }],
    ['other epoch', { ...made.ring, epoch: 2 }],
    ['more rights', withSlot({ rights: ['worker', 'administrator'] })],
    ['other id', withSlot({ id: randomUUID() })],
    ['cheaper to guess', withSlot({ argon: lower })],
    ['other salt', withSlot({ argon: { ...lower, salt: Buffer.alloc(16).toString('base64') } })],
  ];
  for (const [what, ring] of moved) expect([what, await opens(ring)]).toEqual([what, false]);
}, 120_000);

test('boxes exchanged between two slots of one keyring open nothing', async () => {
  const [staff, recovery] = made.ring.slots;
  if (!staff || !recovery) throw new Error('two slots');
  const swapped = { ...staff, sealedVaultKey: recovery.sealedVaultKey };
  expect(await opens({ ...made.ring, slots: [swapped] })).toBe(false);
}, 60_000);

test('after a rotation the same passphrase opens the new key and no longer the old ring’s place', async () => {
  const vaultKey = Buffer.alloc(32, 9);
  const slot = resealSlot(made.ring.vaultId, 2, vaultKey, made.staffSlot);
  const opened = await openWithPassphrase({ ...made.ring, epoch: 2, slots: [slot] }, NAME, PASSPHRASE);
  expect(opened?.keys.vaultKey).toEqual(vaultKey);
  expect(await openWithPassphrase({ ...made.ring, epoch: 1, slots: [slot] }, NAME, PASSPHRASE)).toBeNull();
}, 60_000);

test('other rights need nobody’s passphrase; another passphrase needs the old one and changes nothing else', async () => {
  const { ring, keys, staffSlot } = made;
  const promoted = { ...staffSlot, rights: ['worker' as const, 'administrator' as const] };
  expect(await opens(withSlot({ rights: promoted.rights }))).toBe(false);
  const resealed = resealSlot(ring.vaultId, ring.epoch, keys.vaultKey, promoted);
  expect(resealed.sealedPrivateKey).toBe(staffSlot.sealedPrivateKey);
  expect(await opens({ ...ring, slots: [resealed] })).toBe(true);

  const after = 'nine lanterns over the orchard';
  expect(await changeSecret(ring, keys.vaultKey, resealed, { before: 'not this one', after })).toBeNull();
  const changed = await changeSecret(ring, keys.vaultKey, resealed, { before: PASSPHRASE, after });
  if (!changed) throw new Error('not changed');
  expect(changed).toMatchObject({ id: staffSlot.id, publicKey: staffSlot.publicKey, rights: promoted.rights });
  expect(changed.argon).toMatchObject({ memory: 262_144, passes: 3, lanes: 4 });
  expect(await opens({ ...ring, slots: [changed] }, NAME, after)).toBe(true);
  expect(await opens({ ...ring, slots: [changed] })).toBe(false);
}, 60_000);

test('an anchor of two epochs is each one’s own, and a third’s is forged', async () => {
  const file = join(folder, 'anchor');
  const [first, second] = [1, 2].map((epoch) => ({
    macKey: Buffer.alloc(32, epoch),
    anchor: { row: epoch * 10, head: String(epoch).repeat(64), epoch },
  }));
  if (!first || !second) throw new Error('two');
  await writeAnchors(file, [first, second]);
  expect(readAnchor(file, first.macKey)).toEqual(first.anchor);
  expect(readAnchor(file, second.macKey)).toEqual(second.anchor);
  expect(readAnchor(file, Buffer.alloc(32, 3))).toBe('forged');
  writeFileSync(file, '');
  expect(readAnchor(file, first.macKey)).toBe('forged');
});

test('the file names nobody', () => {
  const text = JSON.stringify(made.ring);
  for (const word of ['ortega', 'jos', 'Ortega', code, code.replaceAll('-', '')]) expect(text).not.toContain(word);
});

test('a keyring cut, edited out of bounds or of another format is damage, refused before Argon2 runs', async () => {
  const file = join(folder, 'keyring.json');
  await writeKeyring(file, made.ring);
  expect(readKeyring(file)).toEqual(made.ring);
  const slot = made.staffSlot;
  const edited: [string, unknown][] = [
    ['memory of 4 GiB', withSlot({ argon: { ...slot.argon, memory: 4_194_304 } })],
    ['memory of 1 KiB', withSlot({ argon: { ...slot.argon, memory: 1 } })],
    ['one pass', withSlot({ argon: { ...slot.argon, passes: 1 } })],
    ['short public key', withSlot({ publicKey: 'AAAA' })],
    ['short attempts key', { ...made.ring, attemptsPublicKey: 'AAAA' }],
    ['a right nobody knows', { ...made.ring, slots: [{ ...slot, rights: ['root'] }] }],
    ['no slots', { ...made.ring, slots: [] }],
    ['a later format', { ...made.ring, format: 'keyring/2' }],
    ['a field more', { ...made.ring, extra: 1 }],
    ['null', null],
  ];
  for (const [what, ring] of edited) {
    expect([what, keyringSchema.safeParse(ring).success]).toEqual([what, false]);
    writeFileSync(file, JSON.stringify(ring));
    expect([what, codeOf(() => readKeyring(file))]).toEqual([what, 'desk-damaged']);
  }
  const whole = JSON.stringify(made.ring);
  for (const length of [0, 1, 100, whole.length - 1]) {
    writeFileSync(file, whole.slice(0, length));
    expect(codeOf(() => readKeyring(file))).toBe('desk-damaged');
  }
});

test('the marker names the epoch; anything else in it is damage', async () => {
  expect(currentFolder(folder)).toBeNull();
  const first = await makeNextEpoch(folder);
  expect(first.epoch).toBe(1);
  expect((await makeNextEpoch(folder)).epoch).toBe(2);
  await makeCurrent(folder, 2);
  expect(currentFolder(folder)?.epoch).toBe(2);
  for (const text of ['', '2', '0\n', '-1\n', '../2\n', '2\n2\n', '1e3\n', '99999999999\n', '\u0662\n']) {
    writeFileSync(join(folder, 'current'), text);
    expect([text, codeOf(() => currentFolder(folder))]).toEqual([text, 'desk-damaged']);
  }
});
