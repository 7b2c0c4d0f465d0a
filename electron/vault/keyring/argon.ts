import { randomBytes } from 'node:crypto';
import { type Algorithm, hashRaw } from '@node-rs/argon2';
import { z } from 'zod';

/**
 * Argon2id (RFC 9106). Bounds are part of the schema, so that a keyring somebody has edited can neither make
 * a passphrase cheap to guess nor make this machine run out of memory: it is refused before anything runs.
 */
export const argonSchema = z.strictObject({
  name: z.literal('argon2id'),
  /** KiB; 64 MiB to 1 GiB. */
  memory: z.number().int().min(65_536).max(1_048_576),
  passes: z.number().int().min(3).max(10),
  lanes: z.number().int().min(1).max(8),
  salt: z.base64().length(24), // 16 bytes
});
export type Argon = z.infer<typeof argonSchema>;

/** 256 MiB, 3 passes, 4 lanes: about 0.6 s on the machines measured. */
export function newArgon(): Argon {
  return { name: 'argon2id', memory: 262_144, passes: 3, lanes: 4, salt: randomBytes(16).toString('base64') };
}

/** 32 bytes from a secret. Composed and decomposed spellings of one passphrase are the same one (NFKC). */
export async function stretch(secret: string, argon: Argon): Promise<Buffer> {
  const bytes = Buffer.from(secret.normalize('NFKC'), 'utf8');
  try {
    return Buffer.from(
      await hashRaw(bytes, {
        algorithm: 2 satisfies Algorithm,
        memoryCost: argon.memory,
        timeCost: argon.passes,
        parallelism: argon.lanes,
        outputLen: 32,
        salt: Buffer.from(argon.salt, 'base64'),
      }),
    );
  } finally {
    bytes.fill(0);
  }
}
