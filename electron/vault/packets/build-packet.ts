import { createHash } from 'node:crypto';
import { packArchive } from './archive.ts';
import { type Signer, validAt } from './certificates.ts';
import { signDetached } from './cms.ts';
import { MAX_PACKET_BYTES, sealToRecipients, sealWithPassphrase } from './envelope.ts';
import { buildManifest, type Manifest, writeManifest } from './manifest.ts';
import { PacketBuildError } from './packet-errors.ts';
import type { PacketInput } from './packet-input.ts';
import { verifyPdf } from './pades.ts';
import type { Trust } from './trust.ts';
import { newWords, wordsToPassphrase } from './words.ts';

/** To the keys of the care team members she ticked, or to six words for a site that is not enrolled. */
export type PacketLock = { kind: 'keys'; recipients: readonly string[] } | { kind: 'words' };

export interface BuiltPacket {
  bytes: Uint8Array;
  manifest: Manifest;
  /** SHA-256 of `bytes`, lower-case hex: what the accounting of disclosures keeps. */
  sha256: string;
  /** Only for a words packet: told by telephone, never written on stick or paper. */
  words?: string[];
}

/**
 * Builds a `.shpacket` in memory: manifest, its signature, FHIR, PDF, stored in a padded ZIP, then age.
 * @param options.pdf already signed (`signPdf`) with the same signer; checked, so that no packet leaves that
 *   its reader would refuse
 * @throws PacketBuildError `sealed-by-words` (sealed sections never travel under words), `no-recipient`,
 *   `bad-recipient`, `dates`, `signer-not-valid`, `pdf-not-signed`, `part-too-big`, `sender-not-neutral`
 */
export async function buildPacket(options: {
  pdf: Uint8Array;
  fhir: Uint8Array;
  input: PacketInput;
  signer: Signer;
  trust: Trust;
  lock: PacketLock;
}): Promise<BuiltPacket> {
  const { pdf, fhir, input, signer, trust, lock } = options;
  if (lock.kind === 'words' && input.items.some((item) => item.class !== 'ordinary')) {
    throw new PacketBuildError('sealed-by-words');
  }
  if (lock.kind === 'keys' && lock.recipients.length === 0) throw new PacketBuildError('no-recipient');
  const created = new Date(input.created);
  if (!validAt(signer.certificate, created) || !validAt(signer.authority, created)) {
    throw new PacketBuildError('signer-not-valid');
  }
  const pdfSigner = verifyPdf(pdf, signer.authority);
  if (pdfSigner === null || !Buffer.from(pdfSigner).equals(signer.certificate)) {
    throw new PacketBuildError('pdf-not-signed');
  }
  const recipients = lock.kind === 'keys' ? lock.recipients : [];
  const manifest = buildManifest({ input, fhir, pdf, recipients, trust });
  const manifestBytes = writeManifest(manifest);
  const payload = packArchive({
    'manifest.json': manifestBytes,
    'manifest.p7s': await signDetached(manifestBytes, signer),
    'referral.fhir.json': fhir,
    'referral.pdf': pdf,
  });
  const words = lock.kind === 'words' ? newWords() : undefined;
  const bytes =
    words === undefined
      ? await sealToRecipients(payload, manifest.recipient.keys)
      : await sealWithPassphrase(payload, wordsToPassphrase(words));
  if (bytes.length > MAX_PACKET_BYTES) throw new PacketBuildError('part-too-big');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, manifest, sha256, ...(words === undefined ? {} : { words }) };
}
