import { createHash } from 'node:crypto';
import { type ArchiveContents, unpackArchive } from './archive.ts';
import { readAuthorityPem, serialOf, validAt } from './certificates.ts';
import { verifyDetached } from './cms.ts';
import { checkEnvelope, openEnvelope, recipientOf } from './envelope.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { PacketRefused, type RefusalCode } from './packet-errors.ts';
import { verifyPdf } from './pades.ts';
import { noTrustYet, type Trust } from './trust.ts';

/** A clinic's clock may be a little behind the desk's. */
const CLOCK_TOLERANCE_MS = 24 * 60 * 60 * 1000;

export interface VerifyOptions {
  /** age identities (`AGE-SECRET-KEY-1...`) of the person at the reader. */
  identities?: readonly string[];
  /** The six words as typed. */
  words?: string;
  /** The pinned authority, one certificate in PEM. */
  caPem: string;
  now: Date;
  /** The trust list this reader has learned so far. */
  knownTrust?: Trust;
}

export interface VerifiedPart {
  name: 'referral.fhir.json' | 'referral.pdf';
  size: number;
  sha256: string;
  bytes: Uint8Array;
}

export type VerifyResult =
  | { ok: true; errors: []; manifest: Manifest; parts: VerifiedPart[] }
  /** `manifest` only once its signature was found good: nothing unproved is ever shown. */
  | { ok: false; errors: [{ code: RefusalCode }]; manifest?: Manifest };

/**
 * Opens and checks a packet in the order of design, section 5, and stops at the first check that fails:
 * size and format, decrypt, names and rebuild, manifest signature and trust list, hashes, recipient, created
 * and chain, validity, PDF signature.
 * @throws TypeError when `caPem` is not one CA certificate: that is the reader's set-up, not the packet
 */
export async function verifyPacket(file: Uint8Array, options: VerifyOptions): Promise<VerifyResult> {
  const authority = readAuthorityPem(options.caPem);
  if (authority === null) throw new TypeError('caPem must hold exactly one CA certificate');
  let manifest: Manifest | undefined;
  try {
    const header = checkEnvelope(file);
    const payload = await openEnvelope(file, header, options);
    const contents = unpackArchive(payload);
    const signed = checkSignature(contents, authority, options.knownTrust ?? noTrustYet);
    manifest = signed.manifest;
    checkHashes(manifest, contents);
    await checkRecipient(manifest, header.lock, options);
    checkCreated(manifest, signed.signer, authority, options.now);
    if (options.now.getTime() > Date.parse(manifest.validUntil)) throw new PacketRefused('expired');
    const pdfSigner = verifyPdf(contents['referral.pdf'], authority);
    if (pdfSigner === null || !Buffer.from(pdfSigner).equals(signed.signer)) throw new PacketRefused('pdf-changed');
    const parts = manifest.parts.map((part) => ({ ...part, bytes: contents[part.name] }));
    return { ok: true, errors: [], manifest, parts };
  } catch (error) {
    if (!(error instanceof PacketRefused)) throw error;
    return { ok: false, errors: [{ code: error.code }], ...(manifest === undefined ? {} : { manifest }) };
  }
}

/** The manifest is parsed only after its signature: JSON from a stranger is never read. */
function checkSignature(
  contents: ArchiveContents,
  authority: Uint8Array<ArrayBuffer>,
  known: Trust,
): { manifest: Manifest; signer: Uint8Array<ArrayBuffer> } {
  const result = verifyDetached(new Uint8Array(contents['manifest.p7s']), contents['manifest.json'], authority);
  if (!result.ok) {
    throw new PacketRefused(result.reason === 'another-authority' ? 'unknown-issuer' : 'changed-manifest');
  }
  const serial = serialOf(result.signer);
  if (known.revokedSerials.includes(serial)) throw new PacketRefused('revoked-signer');
  const manifest = readManifest(contents['manifest.json']);
  if (manifest.trust.revokedSerials.includes(serial)) throw new PacketRefused('revoked-signer');
  return { manifest, signer: result.signer };
}

function checkHashes(manifest: Manifest, contents: ArchiveContents): void {
  for (const part of manifest.parts) {
    const bytes = contents[part.name];
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (bytes.length !== part.size || sha256 !== part.sha256) throw new PacketRefused('changed-part');
  }
}

/**
 * A packet that was opened and locked anew for somebody else still names its first readers. Opened with a
 * key, one of mine must be named; opened with words, it must have been made for words.
 */
async function checkRecipient(manifest: Manifest, lock: 'keys' | 'words', options: VerifyOptions): Promise<void> {
  const named = manifest.recipient.keys;
  if (lock === 'words') {
    if (named.length > 0) throw new PacketRefused('wrong-recipient');
    return;
  }
  const mine = await Promise.all((options.identities ?? []).map(recipientOf));
  if (!mine.some((recipient) => named.includes(recipient))) throw new PacketRefused('wrong-recipient');
}

/** The chain is judged at `created`: an old packet stays readable after its signer's 400 days. */
function checkCreated(
  manifest: Manifest,
  signer: Uint8Array<ArrayBuffer>,
  authority: Uint8Array<ArrayBuffer>,
  now: Date,
): void {
  const created = new Date(manifest.created);
  if (created.getTime() > now.getTime() + CLOCK_TOLERANCE_MS) throw new PacketRefused('from-the-future');
  if (!validAt(signer, created) || !validAt(authority, created)) throw new PacketRefused('signer-not-valid');
}
