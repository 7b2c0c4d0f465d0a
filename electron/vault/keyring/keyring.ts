import { createHmac, hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { rights } from '../../contract/call.ts';
import { argonSchema, newArgon, stretch } from './argon.ts';
import { type KeyPair, keyPair, openUnder, openWith, sealTo, sealUnder } from './sealed-box.ts';

/**
 * `keyring.json`: who can open the vault. One slot per member of staff and one for the recovery code. A slot
 * is an X25519 pair whose private half is sealed under a passphrase; the vault key is sealed to its public
 * half, so that a rotation needs nobody's passphrase (design, section 3).
 */

const base64 = z.base64();
/** 32 raw bytes. */
const publicKeySchema = base64.length(44);
const slotSchema = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['staff', 'recovery']),
  rights: z.array(z.enum(rights)),
  /**
   * Eight bits of a hash of the sign-in name: which slots are worth trying. Without it every unlock would cost one
   * Argon2id for each member of staff, ten seconds where twenty work. The file names nobody, and eight bits do not either.
   */
  hint: z.number().int().min(0).max(255),
  publicKey: publicKeySchema,
  argon: argonSchema,
  sealedPrivateKey: base64,
  sealedVaultKey: base64,
});
export type Slot = z.infer<typeof slotSchema>;

export const keyringSchema = z.strictObject({
  format: z.literal('keyring/1'),
  vaultId: z.uuid(),
  epoch: z.number().int().min(1),
  /** Number of the recovery sheet that opens the recovery slot. */
  sheetNumber: z.number().int().min(1),
  /** Wrong tries are sealed to this key while the desk is locked. */
  attemptsPublicKey: publicKeySchema,
  slots: z.array(slotSchema).min(1).max(500),
});
export type Keyring = z.infer<typeof keyringSchema>;

/** Everything that comes out of the vault key. Lives in the vault process only, and ends with it. */
export interface VaultKeys {
  vaultKey: Buffer;
  /** Raw key of SQLCipher 4. */
  databaseKey: Buffer;
  /** HMAC of anchor and backup manifests. */
  macKey: Buffer;
  /** AES-256-GCM over the signer's PKCS#8. */
  wrapKey: Buffer;
  attempts: KeyPair;
}

const PURPOSE_SLOT = 'desk/vault-key-to-slot/v1';

/** Keys from the vault key by HKDF-SHA-256, one purpose each. */
export function deriveKeys(vaultKey: Buffer, vaultId: string): VaultKeys {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', vaultKey, vaultId, `desk/${purpose}/v1`, 32));
  return {
    vaultKey,
    databaseKey: derive('database'),
    macKey: derive('mac'),
    wrapKey: derive('wrap'),
    attempts: keyPair(derive('attempts')),
  };
}

/** Fills with zeros whatever of them this process holds. */
export function forgetKeys(keys: VaultKeys): void {
  for (const key of [keys.vaultKey, keys.databaseKey, keys.macKey, keys.wrapKey, keys.attempts.privateKey]) key.fill(0);
}

function hintOf(vaultId: string, signInName: string): number {
  const name = signInName.normalize('NFKC').trim().toLowerCase();
  return createHmac('sha256', vaultId).update(name, 'utf8').digest().readUInt8(0);
}

/** Binds the sealed vault key to the place it stands in: it cannot be moved to another vault, epoch, slot or right. */
function vaultKeyAad(vaultId: string, epoch: number, slot: Omit<Slot, 'publicKey' | `sealed${string}`>): Buffer {
  return Buffer.from(
    JSON.stringify(['keyring/1', vaultId, epoch, slot.id, slot.kind, slot.rights, slot.hint, slot.argon]),
  );
}

/**
 * Binds the private half to its vault and slot only. Epoch, rights and name change without the member, who alone could
 * seal it again; all of them are bound by the vault key's own box, which any open desk seals anew.
 */
function privateAad(vaultId: string, slot: Pick<Slot, 'id' | 'kind' | 'argon'>): Buffer {
  return Buffer.from(JSON.stringify(['keyring/1', 'private', vaultId, slot.id, slot.kind, slot.argon]));
}

export interface NewSlot {
  kind: Slot['kind'];
  rights: Slot['rights'];
  /** Empty for the recovery slot. */
  signInName: string;
  /** Passphrase or recovery code. */
  secret: string;
}

/** A slot for one member of staff or the recovery sheet. Takes the time of one Argon2id. */
export async function newSlot(vaultId: string, epoch: number, vaultKey: Buffer, wanted: NewSlot): Promise<Slot> {
  const pair = keyPair();
  const base = {
    id: randomUUID(),
    kind: wanted.kind,
    rights: wanted.rights,
    hint: hintOf(vaultId, wanted.signInName),
    argon: newArgon(),
  };
  const key = await stretch(wanted.secret, base.argon);
  const slot: Slot = {
    ...base,
    publicKey: pair.publicKey.toString('base64'),
    sealedPrivateKey: sealUnder(key, pair.privateKey, privateAad(vaultId, base)).toString('base64'),
    sealedVaultKey: sealTo(pair.publicKey, vaultKey, vaultKeyAad(vaultId, epoch, base), PURPOSE_SLOT).toString(
      'base64',
    ),
  };
  key.fill(0);
  pair.privateKey.fill(0);
  return slot;
}

/** The same slot for a vault key and epoch, with the rights it now says: nobody's passphrase is needed. */
export function resealSlot(vaultId: string, epoch: number, vaultKey: Buffer, slot: Slot): Slot {
  const box = sealTo(Buffer.from(slot.publicKey, 'base64'), vaultKey, vaultKeyAad(vaultId, epoch, slot), PURPOSE_SLOT);
  return { ...slot, sealedVaultKey: box.toString('base64') };
}

export interface OpenedKeyring {
  keys: VaultKeys;
  slot: Slot;
}

/** The private half of a slot, or null; the caller fills it with zeros. Takes the time of one Argon2id. */
async function openPrivate(vaultId: string, slot: Slot, secret: string): Promise<Buffer | null> {
  const key = await stretch(secret, slot.argon);
  const privateKey = openUnder(key, Buffer.from(slot.sealedPrivateKey, 'base64'), privateAad(vaultId, slot));
  key.fill(0);
  return privateKey;
}

async function tryToOpen(ring: Keyring, slot: Slot, secret: string): Promise<OpenedKeyring | null> {
  const privateKey = await openPrivate(ring.vaultId, slot, secret);
  if (!privateKey) return null;
  const pair = { publicKey: Buffer.from(slot.publicKey, 'base64'), privateKey };
  const aad = vaultKeyAad(ring.vaultId, ring.epoch, slot);
  const vaultKey = openWith(pair, Buffer.from(slot.sealedVaultKey, 'base64'), aad, PURPOSE_SLOT);
  privateKey.fill(0);
  return vaultKey ? { keys: deriveKeys(vaultKey, ring.vaultId), slot } : null;
}

/**
 * The same slot under another passphrase, with a new salt and the parameters of today; null when `before` does not open
 * it. Its key pair stays, so that nothing else has to be sealed again. Takes the time of two Argon2id.
 */
export async function changeSecret(
  ring: Keyring,
  vaultKey: Buffer,
  slot: Slot,
  secret: { before: string; after: string },
): Promise<Slot | null> {
  const privateKey = await openPrivate(ring.vaultId, slot, secret.before);
  if (!privateKey) return null;
  const changed = { ...slot, argon: newArgon() };
  const key = await stretch(secret.after, changed.argon);
  const sealed = sealUnder(key, privateKey, privateAad(ring.vaultId, changed)).toString('base64');
  key.fill(0);
  privateKey.fill(0);
  return resealSlot(ring.vaultId, ring.epoch, vaultKey, { ...changed, sealedPrivateKey: sealed });
}

/**
 * Opens the vault key with a member's name and passphrase, or gives null. A name that nobody has costs the
 * same time as a wrong passphrase.
 */
export async function openWithPassphrase(
  ring: Keyring,
  signInName: string,
  passphrase: string,
): Promise<OpenedKeyring | null> {
  const hint = hintOf(ring.vaultId, signInName);
  const candidates = ring.slots.filter((slot) => slot.kind === 'staff' && slot.hint === hint);
  if (candidates.length === 0) (await stretch(passphrase, newArgon())).fill(0);
  for (const slot of candidates) {
    const opened = await tryToOpen(ring, slot, passphrase);
    if (opened) return opened;
  }
  return null;
}

/** Opens the vault key with the (read and checked) recovery code, or gives null. */
export async function openWithRecoveryCode(ring: Keyring, code: string): Promise<OpenedKeyring | null> {
  for (const slot of ring.slots.filter((one) => one.kind === 'recovery')) {
    const opened = await tryToOpen(ring, slot, code);
    if (opened) return opened;
  }
  return null;
}

export interface NewKeyring {
  ring: Keyring;
  keys: VaultKeys;
  staffSlot: Slot;
}

/** A keyring for a new desk: a new vault key, the first member of staff, the recovery sheet. */
export async function newKeyring(epoch: number, first: NewSlot, recoveryCode: string): Promise<NewKeyring> {
  const vaultId = randomUUID();
  const vaultKey = randomBytes(32);
  const keys = deriveKeys(vaultKey, vaultId);
  const staffSlot = await newSlot(vaultId, epoch, vaultKey, first);
  const recovery = await newSlot(vaultId, epoch, vaultKey, {
    kind: 'recovery',
    rights: [],
    signInName: '',
    secret: recoveryCode,
  });
  const ring: Keyring = {
    format: 'keyring/1',
    vaultId,
    epoch,
    sheetNumber: 1,
    attemptsPublicKey: keys.attempts.publicKey.toString('base64'),
    slots: [staffSlot, recovery],
  };
  return { ring, keys, staffSlot };
}
