import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { openWithPassphrase, sealWithPassphrase } from './envelope.ts';
import { PacketBuildError } from './packet-errors.ts';

/**
 * Where the two private keys rest: the signer's inside the database under the wrap key, the authority's in an
 * age file under the recovery code, and beside the signer's as well until the paper of that code is shown to exist.
 */

const base64 = z.base64();

const keyUses = ['packet-signer', 'authority'] as const;
export type KeyUse = (typeof keyUses)[number];

/** The stored record of a private key; the certificate it belongs to stands in clear beside it. */
export const sealedKeySchema = z.strictObject({
  v: z.literal(1),
  use: z.enum(keyUses),
  /** SHA-256 of the certificate (DER), lower-case hex: a key can never be paired with another certificate. */
  kid: z.string().regex(/^[0-9a-f]{64}$/),
  alg: z.literal('ES256'),
  iv: base64,
  ct: base64,
  tag: base64,
});
export type SealedKey = z.infer<typeof sealedKeySchema>;

function keyId(certificate: Uint8Array): string {
  return createHash('sha256').update(certificate).digest('hex');
}

/** Everything the record says in clear is authenticated, in one fixed spelling. */
function associatedData(record: Pick<SealedKey, 'v' | 'use' | 'kid'>): Buffer {
  return Buffer.from(JSON.stringify({ v: record.v, use: record.use, kid: record.kid }), 'utf8');
}

/**
 * Seals a PKCS#8 with AES-256-GCM (96-bit random nonce, 128-bit tag).
 * @param wrapKey 32 bytes, derived from the vault key
 */
export function sealPrivateKey(
  pkcs8: Uint8Array,
  certificate: Uint8Array,
  wrapKey: Uint8Array,
  use: KeyUse = 'packet-signer',
): SealedKey {
  const head = { v: 1, use, kid: keyId(certificate) } as const;
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', wrapKey, iv);
  cipher.setAAD(associatedData(head));
  const sealed = Buffer.concat([cipher.update(pkcs8), cipher.final()]);
  return {
    ...head,
    alg: 'ES256',
    iv: iv.toString('base64'),
    ct: sealed.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
}

/**
 * Opens a PKCS#8; the caller uses it (`importSigningKey`) and fills the buffer with zeros.
 * @throws PacketBuildError `wrong-key` when key, use, record or certificate do not belong together
 */
export function openPrivateKey(
  record: SealedKey,
  certificate: Uint8Array,
  wrapKey: Uint8Array,
  use: KeyUse = 'packet-signer',
): Uint8Array<ArrayBuffer> {
  try {
    const read = sealedKeySchema.parse(record);
    if (read.use !== use || read.kid !== keyId(certificate)) throw new Error('another key');
    const decipher = createDecipheriv('aes-256-gcm', wrapKey, Buffer.from(read.iv, 'base64'), { authTagLength: 16 });
    decipher.setAAD(associatedData(read));
    decipher.setAuthTag(Buffer.from(read.tag, 'base64'));
    return new Uint8Array(Buffer.concat([decipher.update(Buffer.from(read.ct, 'base64')), decipher.final()]));
  } catch {
    throw new PacketBuildError('wrong-key');
  }
}

/**
 * Seals the authority's PKCS#8 into an age file under the recovery code (scrypt, log N 18). Blocks the thread
 * for about two seconds; Debian's `age -d` opens it with the same code.
 */
export async function sealAuthority(pkcs8: Uint8Array, code: string): Promise<Uint8Array> {
  return sealWithPassphrase(pkcs8, code);
}

/**
 * Opens the authority's age file to issue the next signer.
 * @throws PacketBuildError `wrong-code` when the code does not open it or the file is damaged
 */
export async function openAuthority(file: Uint8Array, code: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await openWithPassphrase(file, code));
  } catch {
    throw new PacketBuildError('wrong-code');
  }
}
