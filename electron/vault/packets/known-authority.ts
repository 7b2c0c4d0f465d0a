import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../keyring/atomic-file.ts';
import { authorityCertificateFile } from '../keyring/desk-folder.ts';
import { noTrustYet, type Trust, trustSchema } from './trust.ts';

/**
 * Whose packets this program believes: at the desk its own certificate, at a clinic the one it was given once.
 * Certificates and trust lists are public, so they lie in the folder in clear.
 */

function givenFile(folder: string): string {
  return join(folder, 'reader-authority.pem');
}
function trustFile(folder: string, caPem: string): string {
  return join(folder, `reader-trust-${createHash('sha256').update(caPem).digest('hex').slice(0, 16)}.json`);
}

/** The certificate this program pins, in PEM, or null when it has been given none. */
export function knownAuthority(folder: string): string | null {
  const file = [authorityCertificateFile(folder), givenFile(folder)].find((one) => existsSync(one));
  return file ? readFileSync(file, 'utf8') : null;
}

/** Keeps a certificate that was chosen and read; only where there is no desk with one of its own. */
export async function rememberAuthority(folder: string, caPem: string): Promise<void> {
  if (!existsSync(authorityCertificateFile(folder))) await writeAtomically(givenFile(folder), caPem);
}

/** The trust list learned from earlier packets. An unreadable one counts as none: a packet brings it again. */
export function knownTrust(folder: string, caPem: string): Trust {
  try {
    return trustSchema.parse(JSON.parse(readFileSync(trustFile(folder, caPem), 'utf8')));
  } catch {
    return noTrustYet;
  }
}

export async function rememberTrust(folder: string, caPem: string, trust: Trust): Promise<void> {
  await writeAtomically(trustFile(folder, caPem), JSON.stringify(trust));
}
