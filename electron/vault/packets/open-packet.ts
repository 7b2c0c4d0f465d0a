import { readFileSync, statSync } from 'node:fs';
import type { Input, Output } from '../../contract/calls.ts';
import { newId } from '../database/ids.ts';
import type { Vault } from '../vault.ts';
import { readAuthorityPem } from './certificates.ts';
import { MAX_PACKET_BYTES } from './envelope.ts';
import { readIdentityFile } from './identity-file.ts';
import { knownAuthority, knownTrust, rememberAuthority, rememberTrust } from './known-authority.ts';
import type { Manifest } from './manifest.ts';
import { mergeTrust } from './trust.ts';
import { verifyPacket } from './verify-packet.ts';

type Opened = Output<'reader.open'>;
/** What can go wrong before the packet itself is looked at, beside the reader's own codes. */
type SetUpFault = 'file-gone' | 'needs-authority' | 'bad-authority' | 'bad-identity';

const CERTIFICATE_LIMIT = 64 * 1024;

function refused(code: string, manifest?: Manifest): Opened {
  const details: Record<string, string> = manifest ? { validUntil: manifest.validUntil } : {};
  return {
    ok: false,
    errors: [{ code, details }],
    job: null,
    pages: 0,
    from: manifest?.issuer.name ?? null,
    to: manifest?.recipient.siteName ?? null,
    created: manifest?.created ?? null,
    validUntil: manifest?.validUntil ?? null,
    practice: manifest?.practice ?? false,
  };
}

function readSmall(path: string | null): string | null {
  if (!path) return null;
  try {
    return statSync(path).size > CERTIFICATE_LIMIT ? '' : readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function chosenAuthority(vault: Vault, token: string | null): { pem: string } | SetUpFault {
  if (token === null) {
    const pem = knownAuthority(vault.options.path);
    return pem === null ? 'needs-authority' : { pem };
  }
  const pem = readSmall(vault.reader.pathOf(token, 'authority'));
  if (pem === null) return 'file-gone';
  return readAuthorityPem(pem) ? { pem } : 'bad-authority';
}

async function keyOf(
  vault: Vault,
  key: Input<'reader.open'>['key'],
): Promise<{ identities: string[] } | { words: string } | SetUpFault> {
  if (key.kind === 'words') return { words: key.words };
  const text = readSmall(vault.reader.pathOf(key.token, 'identity'));
  if (text === null) return 'file-gone';
  const identities = await readIdentityFile(text);
  return identities ? { identities } : 'bad-identity';
}

/**
 * Opens a packet as a clinic does, also while the desk is locked. Its pages are shown only when every check
 * passed. A file over the size limit is refused by its size, without being read.
 */
export async function openPacket(vault: Vault, input: Input<'reader.open'>): Promise<Opened> {
  const path = vault.reader.pathOf(input.packet, 'packet');
  const size = path ? statSync(path, { throwIfNoEntry: false })?.size : undefined;
  if (!path || size === undefined) return refused('file-gone');
  if (size > MAX_PACKET_BYTES) return refused('too-big');
  const authority = chosenAuthority(vault, input.authority);
  if (typeof authority === 'string') return refused(authority);
  const key = await keyOf(vault, input.key);
  if (typeof key === 'string') return refused(key);

  const folder = vault.options.path;
  const trust = knownTrust(folder, authority.pem);
  const result = await verifyPacket(new Uint8Array(readFileSync(path)), {
    ...key,
    caPem: authority.pem,
    now: new Date(),
    knownTrust: trust,
  });
  if (!result.ok) return refused(result.errors[0].code, result.manifest);
  await rememberAuthority(folder, authority.pem);
  await rememberTrust(folder, authority.pem, mergeTrust(trust, result.manifest.trust));
  const pdf = result.parts.find((part) => part.name === 'referral.pdf');
  const job = newId();
  const shown = await vault.shell.ask('show', { job, pdf: pdf?.bytes ?? new Uint8Array() });
  return { ...refused('', result.manifest), ok: true, errors: [], job, pages: shown.pages };
}
