import type { Input, Output } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import { newId } from '../database/ids.ts';
import type { Vault } from '../vault.ts';
import { readAuthorityPem, toPem } from './certificates.ts';
import { MAX_PACKET_BYTES } from './envelope.ts';
import { readIdentityFile } from './identity-file.ts';
import {
  type AuthorityDer,
  CERTIFICATE_LIMIT,
  fingerprintOf,
  hasOwnAuthority,
  knownAuthority,
  knownTrust,
  learnTrust,
  pinFirst,
  replaceGiven,
} from './known-authority.ts';
import type { Manifest } from './manifest.ts';
import type { RefusalCode } from './packet-errors.ts';
import { readPlainFile } from './plain-file.ts';
import { type VerifyResult, verifyPacket } from './verify-packet.ts';

type Opened = Output<'reader.open'>;
/** What can go wrong before the packet itself is looked at, beside the reader's own codes. */
type SetUpFault =
  | 'file-gone'
  | 'needs-authority'
  | 'bad-authority'
  | 'bad-identity'
  /** The certificate chosen is not the pinned one. */
  | 'other-authority'
  /** What this reader remembers is there and cannot be read: a withdrawn signer could pass for a good one. */
  | 'trust-unreadable';

function refused(code: SetUpFault | RefusalCode | '', manifest?: Manifest): Opened {
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
    fingerprints: null,
  };
}

/** Null when the file is gone; empty, which no certificate or key is, when it is no file or too large for one. */
function readSmall(path: string | null): string | null {
  if (!path) return null;
  const read = readPlainFile(path, CERTIFICATE_LIMIT);
  if (read === 'gone') return null;
  return typeof read === 'string' ? '' : new TextDecoder().decode(read.bytes);
}

/** The pinned certificate, or the one chosen where none is pinned yet. */
function authorityFor(vault: Vault, token: string | null): AuthorityDer | Opened {
  const folder = vault.options.path;
  const known = knownAuthority(folder);
  if (known === 'unreadable') return refused('trust-unreadable');
  if (token === null) return known ?? refused('needs-authority');
  const pem = readSmall(vault.reader.pathOf(token, 'authority'));
  if (pem === null) return refused('file-gone');
  const chosen = readAuthorityPem(pem);
  if (!chosen) return refused('bad-authority');
  if (known === null || Buffer.from(known).equals(chosen)) return chosen;
  const replaceable = !hasOwnAuthority(folder);
  if (replaceable) vault.reader.offer(token, chosen);
  const fingerprints = { known: fingerprintOf(known), chosen: fingerprintOf(chosen), replaceable };
  return { ...refused('other-authority'), fingerprints };
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

function packetBytes(path: string | null): Uint8Array | 'file-gone' | 'not-a-packet' | 'too-big' {
  const read = path ? readPlainFile(path, MAX_PACKET_BYTES) : 'gone';
  if (typeof read !== 'string') return read.bytes;
  return read === 'gone' ? 'file-gone' : read === 'no-file' ? 'not-a-packet' : 'too-big';
}

/** Checks, and learns from a good packet: the first certificate is pinned, withdrawn signers are kept. */
async function check(vault: Vault, input: Input<'reader.open'>): Promise<(VerifyResult & { ok: true }) | Opened> {
  const folder = vault.options.path;
  const authority = authorityFor(vault, input.authority);
  if (!(authority instanceof Uint8Array)) return authority;
  const trust = knownTrust(folder, authority);
  if (trust === 'unreadable') return refused('trust-unreadable');
  const bytes = packetBytes(vault.reader.pathOf(input.packet, 'packet'));
  if (typeof bytes === 'string') return refused(bytes);
  const key = await keyOf(vault, input.key);
  if (typeof key === 'string') return refused(key);

  const caPem = toPem(authority);
  const result = await verifyPacket(bytes, { ...key, caPem, now: new Date(), knownTrust: trust });
  if (!result.ok) return refused(result.errors[0].code, result.manifest);
  await pinFirst(folder, authority);
  await learnTrust(folder, authority, trust, result.manifest.trust);
  return result;
}

/**
 * Opens a packet as a clinic does, also while the desk is locked. Its pages are shown only when every check
 * passed. A file over the size limit is refused by its size, without being read.
 */
export async function openPacket(vault: Vault, input: Input<'reader.open'>): Promise<Opened> {
  const result = await vault.reader.inTurn(() => check(vault, input));
  if (!('parts' in result)) return result;
  const pdf = result.parts.find((part) => part.name === 'referral.pdf');
  const job = newId();
  const shown = await vault.shell.ask('show', { job, pdf: pdf?.bytes ?? new Uint8Array() });
  return { ...refused('', result.manifest), ok: true, errors: [], job, pages: shown.pages };
}

/**
 * Takes over a certificate that was refused as another one, after a person compared its fingerprint.
 * @throws DeskError `not-found` when none was refused under that token, `no-right` at a desk
 */
export async function replaceAuthority(vault: Vault, token: string): Promise<void> {
  const authority = vault.reader.offered(token);
  if (!authority) throw new DeskError('not-found');
  const replaced = await vault.reader.inTurn(() => replaceGiven(vault.options.path, authority));
  if (!replaced) throw new DeskError('no-right');
}
