import type { Db } from '../database/driver.ts';
import { openPrivateKey, sealedKeySchema, sealPrivateKey } from './signer-keys.ts';

/**
 * The authority's key inside the desk, while nobody has shown that the paper of the recovery sheet exists. A code
 * that was never put on paper is lost at the first lock, and the age file under it with it; without this copy no
 * other sheet could be given the key. Beside the signer in force, under the wrap key.
 */

interface KeptRow {
  id: string;
  authority: Buffer;
  sealed_authority: string | null;
}

function newestSigner(db: Db): KeptRow | undefined {
  return db.prepare('SELECT id, authority, sealed_authority FROM signers ORDER BY created_at DESC LIMIT 1').get() as
    | KeptRow
    | undefined;
}

/** Keeps the authority's PKCS#8; the caller fills the buffer with zeros. */
export function keepAuthority(db: Db, pkcs8: Uint8Array, wrapKey: Buffer): void {
  const row = newestSigner(db);
  if (!row) return;
  const sealed = sealPrivateKey(pkcs8, new Uint8Array(row.authority), wrapKey, 'authority');
  db.prepare('UPDATE signers SET sealed_authority = ? WHERE id = ?').run(JSON.stringify(sealed), row.id);
}

/**
 * The kept PKCS#8, or null when none is kept; the caller fills the buffer with zeros.
 * @throws PacketBuildError `wrong-key` when it was not sealed by this desk
 */
export function openKeptAuthority(db: Db, wrapKey: Buffer): Uint8Array<ArrayBuffer> | null {
  const row = newestSigner(db);
  if (!row?.sealed_authority) return null;
  const record = sealedKeySchema.parse(JSON.parse(row.sealed_authority));
  return openPrivateKey(record, new Uint8Array(row.authority), wrapKey, 'authority');
}

/** The kept key, where there is one, under another wrap key. */
export function rewrapAuthority(db: Db, from: Buffer, to: Buffer): void {
  const pkcs8 = openKeptAuthority(db, from);
  if (!pkcs8) return;
  keepAuthority(db, pkcs8, to);
  pkcs8.fill(0);
}

/** From here on the key lies under the recovery code alone. SQLite overwrites what stood here (secure_delete). */
export function dropKeptAuthority(db: Db): void {
  db.prepare('UPDATE signers SET sealed_authority = NULL WHERE sealed_authority IS NOT NULL').run();
}
