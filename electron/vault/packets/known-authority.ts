import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../keyring/atomic-file.ts';
import { authorityCertificateFile } from '../keyring/desk-folder.ts';
import { readAuthorityPem, toPem } from './certificates.ts';
import { readPlainFile } from './plain-file.ts';
import { keptTrustSchema, mergeTrust, noTrustYet, type Trust } from './trust.ts';

/**
 * Whose packets this program believes: at the desk its own certificate, at a clinic the first one it was given.
 * Certificates and trust lists are public, so they lie in the folder in clear. A file that is there and cannot be
 * read is never taken for one that is not there: that would forget a certificate, or who was withdrawn.
 */

/** The DER of one certificate of an authority. */
export type AuthorityDer = Uint8Array<ArrayBuffer>;

export const CERTIFICATE_LIMIT = 64 * 1024;
/** `MAX_KEPT` serials take 700 kB. */
const TRUST_LIMIT = 4 * 1024 * 1024;

function givenFile(folder: string): string {
  return join(folder, 'reader-authority.pem');
}

/** Named by the certificate itself and not by the text of its file, which has many spellings. */
function trustFile(folder: string, authority: AuthorityDer): string {
  return join(folder, `reader-trust-${createHash('sha256').update(authority).digest('hex')}.json`);
}

/** Only a plain "no such file" counts as not there. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path) !== undefined;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}

/** Null where there is no such file. */
function readKept(path: string, limit: number): string | null | 'unreadable' {
  if (!isThere(path)) return null;
  const read = readPlainFile(path, limit);
  return typeof read === 'string' ? 'unreadable' : new TextDecoder().decode(read.bytes);
}

/** Whether this folder is a desk's, whose own certificate nobody replaces. */
export function hasOwnAuthority(folder: string): boolean {
  return isThere(authorityCertificateFile(folder));
}

/** The certificate this program has pinned; null when it has been given none. */
export function knownAuthority(folder: string): AuthorityDer | null | 'unreadable' {
  const pem = readKept(
    hasOwnAuthority(folder) ? authorityCertificateFile(folder) : givenFile(folder),
    CERTIFICATE_LIMIT,
  );
  return pem === null ? null : (readAuthorityPem(pem) ?? 'unreadable');
}

/** Pins the first certificate. Where one is known already, this does nothing: only a person replaces it. */
export async function pinFirst(folder: string, authority: AuthorityDer): Promise<void> {
  if (knownAuthority(folder) === null) await writeAtomically(givenFile(folder), toPem(authority));
}

/**
 * Puts another certificate in the place of the given one; the trust lists of both stay.
 * @returns false at a desk, where nothing is changed: it has one of its own
 */
export async function replaceGiven(folder: string, authority: AuthorityDer): Promise<boolean> {
  if (hasOwnAuthority(folder)) return false;
  await writeAtomically(givenFile(folder), toPem(authority));
  return true;
}

/** The trust list learned from earlier packets of this authority. A missing one is none; an unreadable one is not. */
export function knownTrust(folder: string, authority: AuthorityDer): Trust | 'unreadable' {
  const text = readKept(trustFile(folder, authority), TRUST_LIMIT);
  if (text === null) return noTrustYet;
  try {
    return keptTrustSchema.parse(JSON.parse(text));
  } catch {
    return 'unreadable';
  }
}

/** Adds what a good packet brought to what is `known`. */
export async function learnTrust(folder: string, authority: AuthorityDer, known: Trust, brought: Trust): Promise<void> {
  await writeAtomically(trustFile(folder, authority), JSON.stringify(mergeTrust(known, brought)));
}

/** For two people to compare by telephone: the first 64 bits of the SHA-256 of the DER, in groups of four. */
export function fingerprintOf(authority: AuthorityDer): string {
  const hex = createHash('sha256').update(authority).digest('hex').slice(0, 16);
  return (hex.match(/.{4}/g) ?? []).join(' ');
}
