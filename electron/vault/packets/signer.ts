import { existsSync, readFileSync } from 'node:fs';
import { DeskError } from '../../contract/errors.ts';
import type { Db } from '../database/driver.ts';
import { newId } from '../database/ids.ts';
import { writeAtomically } from '../keyring/atomic-file.ts';
import { authorityCertificateFile, authorityKeyFile } from '../keyring/desk-folder.ts';
import {
  createAuthority,
  createSigner,
  importSigningKey,
  type Signer,
  serialOf,
  toPem,
  validAt,
} from './certificates.ts';
import { dropKeptAuthority, keepAuthority, rewrapAuthority } from './kept-authority.ts';
import { openAuthority, openPrivateKey, sealedKeySchema, sealPrivateKey } from './signer-keys.ts';
import type { Trust } from './trust.ts';

interface SignerRow {
  certificate: Buffer;
  authority: Buffer;
  sealed_key: string;
  sealed_authority: string | null;
}

const bytes = (buffer: Buffer) => new Uint8Array(buffer);

export interface NewSigner {
  certificate: Uint8Array;
  authority: Uint8Array;
  sealedKey: string;
  /** The authority's PKCS#8 while the desk keeps it, else null. `insertSigner` seals it and fills it with zeros. */
  authorityKey: Uint8Array | null;
}

/** Makes an authority and its first signer. Its key is to go under the recovery code (`writeAuthority`; design, section 5). */
export async function makeSigner(
  senderName: string,
  wrapKey: Buffer,
  now: Date,
): Promise<NewSigner & { authorityKey: Uint8Array }> {
  const authority = await createAuthority({ senderName, now });
  const privateKey = await importSigningKey(authority.pkcs8);
  const signer = await createSigner({ authority: { certificate: authority.certificate, privateKey }, senderName, now });
  const sealedKey = JSON.stringify(sealPrivateKey(signer.pkcs8, signer.certificate, wrapKey));
  signer.pkcs8.fill(0);
  return {
    certificate: signer.certificate,
    authority: authority.certificate,
    sealedKey,
    authorityKey: authority.pkcs8,
  };
}

/** Writes the authority's key, sealed under a recovery code, and its certificate, public, beside the desk. */
export async function writeAuthority(folder: string, sealed: Uint8Array, certificate: Uint8Array): Promise<void> {
  await writeAtomically(authorityKeyFile(folder), sealed);
  await writeAtomically(authorityCertificateFile(folder), toPem(certificate));
}

/**
 * The authority's PKCS#8 out of the age file beside the desk; null where the code does not open it, or the file is lost.
 * The caller fills it with zeros.
 */
export async function openAuthorityFile(folder: string, code: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = authorityKeyFile(folder);
  return existsSync(file) ? openAuthority(new Uint8Array(readFileSync(file)), code).catch(() => null) : null;
}

/**
 * After a power cut while an authority was replaced: the certificate beside the desk is that of the signer in force. A
 * file that cannot be read or written now keeps nobody out; the next unlock tries again.
 */
export async function mendAuthority(folder: string, db: Db): Promise<void> {
  const file = authorityCertificateFile(folder);
  const pem = authorityPem(db);
  try {
    if (!existsSync(file) || readFileSync(file, 'utf8') !== pem) await writeAtomically(file, pem);
  } catch {
    // Packets are signed without it.
  }
}

/**
 * Enters a signer, which is in force from now on. The authority's key is kept beside it, and nowhere else, until the
 * recovery sheet is confirmed. The last one entered is the last by its instant too, should the clock have been set back.
 */
export function insertSigner(db: Db, signer: NewSigner, wrapKey: Buffer, now: Date): void {
  const last = db.prepare('SELECT max(created_at) FROM signers').pluck().get() as string | null;
  const at = last !== null && last >= now.toISOString() ? new Date(Date.parse(last) + 1) : now;
  db.prepare('INSERT INTO signers (id, certificate, authority, sealed_key, created_at) VALUES (?, ?, ?, ?, ?)').run(
    newId(now),
    Buffer.from(signer.certificate),
    Buffer.from(signer.authority),
    signer.sealedKey,
    at.toISOString(),
  );
  dropKeptAuthority(db);
  if (!signer.authorityKey) return;
  keepAuthority(db, signer.authorityKey, wrapKey);
  signer.authorityKey.fill(0);
}

/** The signer's key, and the authority's where it is kept, under another wrap key, after a new epoch has been made. */
export function rewrapSigners(db: Db, from: Buffer, to: Buffer): void {
  const rows = db.prepare('SELECT id, certificate, sealed_key FROM signers').all() as (SignerRow & { id: string })[];
  const put = db.prepare('UPDATE signers SET sealed_key = ? WHERE id = ?');
  for (const row of rows) {
    const certificate = bytes(row.certificate);
    const pkcs8 = openPrivateKey(sealedKeySchema.parse(JSON.parse(row.sealed_key)), certificate, from);
    put.run(JSON.stringify(sealPrivateKey(pkcs8, certificate, to)), row.id);
    pkcs8.fill(0);
  }
  rewrapAuthority(db, from, to);
}

function rowInForce(db: Db): SignerRow {
  const row = db
    .prepare(
      `SELECT certificate, authority, sealed_key, sealed_authority FROM signers
       WHERE revoked_at IS NULL ORDER BY created_at DESC LIMIT 1`,
    )
    .get() as SignerRow | undefined;
  if (!row) throw new DeskError('internal');
  return row;
}

/** The certificates of the signer in force (DER), and whether the desk keeps the authority's key itself. */
export function signerInForce(db: Db) {
  const row = rowInForce(db);
  return {
    certificate: bytes(row.certificate),
    authority: bytes(row.authority),
    keepsAuthority: row.sealed_authority !== null,
  };
}

/** The signer in force. Throws `signer-ended` when its 400 days are over. */
export async function openSigner(db: Db, wrapKey: Buffer, now: Date): Promise<Signer> {
  const row = rowInForce(db);
  const certificate = bytes(row.certificate);
  if (!validAt(certificate, now)) throw new DeskError('signer-ended');
  const pkcs8 = openPrivateKey(sealedKeySchema.parse(JSON.parse(row.sealed_key)), certificate, wrapKey);
  try {
    return { certificate, authority: bytes(row.authority), privateKey: await importSigningKey(pkcs8) };
  } finally {
    pkcs8.fill(0);
  }
}

/** The trust list that travels in every packet: it rises with each signer and each revocation. */
export function trustOf(db: Db): Trust {
  const rows = db.prepare('SELECT certificate, revoked_at FROM signers ORDER BY created_at').all() as {
    certificate: Buffer;
    revoked_at: string | null;
  }[];
  const revoked = rows.filter((row) => row.revoked_at !== null);
  return {
    number: rows.length + revoked.length,
    revokedSerials: revoked.map((row) => serialOf(row.certificate)).sort(),
  };
}

/** The desk's certificate as clinics pin it. */
export function authorityPem(db: Db): string {
  const row = db.prepare('SELECT authority FROM signers ORDER BY created_at DESC LIMIT 1').get() as {
    authority: Buffer;
  };
  return toPem(row.authority);
}
