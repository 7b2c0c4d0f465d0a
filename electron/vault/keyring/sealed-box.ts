import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

/**
 * Sealing with node:crypto only: AES-256-GCM under a key, and to an X25519 public key (fresh ephemeral key,
 * HKDF-SHA-256 over the shared secret with both public keys as salt). Node offers no HPKE; this is its
 * "base mode" in small, used for nothing but 32-byte keys and short log lines.
 */

const IV = 12;
const TAG = 16;
/** DER heads of X25519 keys (RFC 8410): what stands before the 32 raw bytes. */
const SPKI_HEAD = Buffer.from('302a300506032b656e032100', 'hex');
const PKCS8_HEAD = Buffer.from('302e020100300506032b656e04220420', 'hex');

/** AES-256-GCM; the answer is iv | ciphertext | tag. */
export function sealUnder(key: Buffer, plain: Uint8Array, aad: Uint8Array): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(aad);
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `sealUnder` made, or gives null when key, text or AAD is another. */
export function openUnder(key: Buffer, box: Uint8Array, aad: Uint8Array): Buffer | null {
  if (box.length < IV + TAG) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, IV), { authTagLength: TAG }).setAAD(aad);
  decipher.setAuthTag(box.subarray(box.length - TAG));
  try {
    return Buffer.concat([decipher.update(box.subarray(IV, box.length - TAG)), decipher.final()]);
  } catch {
    return null;
  }
}

/** The raw 32 bytes of a public key. */
function rawPublic(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'spki' }).subarray(-32);
}

function publicFromRaw(raw: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([SPKI_HEAD, raw]), format: 'der', type: 'spki' });
}

function privateFromRaw(raw: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, raw]), format: 'der', type: 'pkcs8' });
}

export interface KeyPair {
  /** 32 raw bytes. */
  publicKey: Buffer;
  /** 32 raw bytes; the caller wipes them. */
  privateKey: Buffer;
}

/** A new X25519 pair, or the one that belongs to 32 given bytes. */
export function keyPair(seed?: Buffer): KeyPair {
  const privateKey =
    seed ?? generateKeyPairSync('x25519').privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32);
  return { publicKey: rawPublic(createPublicKey(privateFromRaw(privateKey))), privateKey: Buffer.from(privateKey) };
}

function boxKey(shared: Buffer, ephemeral: Uint8Array, recipient: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', shared, Buffer.concat([ephemeral, recipient]), purpose, 32));
}

/** Seals to a public key; the answer is ephemeral public key | iv | ciphertext | tag. */
export function sealTo(publicKey: Uint8Array, plain: Uint8Array, aad: Uint8Array, purpose: string): Buffer {
  const ephemeral = generateKeyPairSync('x25519');
  const shared = diffieHellman({ privateKey: ephemeral.privateKey, publicKey: publicFromRaw(publicKey) });
  const head = rawPublic(ephemeral.publicKey);
  const key = boxKey(shared, head, publicKey, purpose);
  shared.fill(0);
  const box = Buffer.concat([head, sealUnder(key, plain, aad)]);
  key.fill(0);
  return box;
}

/** The shared secret, or null for a point of small order, which nobody who seals honestly sends (RFC 7748, 6.1). */
function sharedWith(privateKey: Uint8Array, publicKey: Uint8Array): Buffer | null {
  try {
    return diffieHellman({ privateKey: privateFromRaw(privateKey), publicKey: publicFromRaw(publicKey) });
  } catch {
    return null;
  }
}

/** Opens what `sealTo` made, or gives null. */
export function openWith(pair: KeyPair, box: Uint8Array, aad: Uint8Array, purpose: string): Buffer | null {
  if (box.length < 32 + IV + TAG) return null;
  const head = box.subarray(0, 32);
  const shared = sharedWith(pair.privateKey, head);
  if (!shared) return null;
  const key = boxKey(shared, head, pair.publicKey, purpose);
  shared.fill(0);
  const plain = openUnder(key, box.subarray(32), aad);
  key.fill(0);
  return plain;
}
