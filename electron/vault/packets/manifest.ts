import { createHash } from 'node:crypto';
import { z } from 'zod';
import { MAX_RECIPIENTS } from './envelope.ts';
import { neutralSender } from './neutral.ts';
import { PacketBuildError, PacketRefused } from './packet-errors.ts';
import type { PacketInput } from './packet-input.ts';
import { type Trust, trustSchema } from './trust.ts';

/**
 * manifest.json: who sent the packet, to whom, until when, and the hash of each part. Its bytes are what the
 * desk signs. It never says that, or what, was withheld.
 */

export const MANIFEST_VERSION = 1;
/** Stands in place of the hash in a packet locked by words: no key of the site is known to the desk. */
export const WORDS_MARKER = 'words';

const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);
const label = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => !/\p{Cc}/u.test(text));
/** One spelling of an instant only: `2026-11-24T18:03:00.000Z`. */
const instant = z.iso.datetime({ precision: 3 });

const partSchema = (name: 'referral.fhir.json' | 'referral.pdf') =>
  z.strictObject({ name: z.literal(name), sha256: sha256Hex, size: z.int().min(1) });

export const manifestSchema = z
  .strictObject({
    format: z.literal('shpacket'),
    version: z.literal(MANIFEST_VERSION),
    /** Random UUID (v4). */
    packetId: z.uuidv4(),
    issuer: z.strictObject({ name: label(100), callBack: label(100) }),
    recipient: z.strictObject({
      siteId: label(100),
      siteName: label(200),
      /** The age recipients the packet was locked to, sorted. Empty in a packet locked by words. */
      keys: z.array(z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/)).max(MAX_RECIPIENTS),
      /** SHA-256 of `keys` joined by line feeds, or the words marker. */
      recipientsSha256: z.union([sha256Hex, z.literal(WORDS_MARKER)]),
    }),
    created: instant,
    /** The last instant at which the reader opens the packet. */
    validUntil: instant,
    parts: z.tuple([partSchema('referral.fhir.json'), partSchema('referral.pdf')]),
    /** Code of the signed consent form. */
    consentCode: label(40),
    /** True until counsel has confirmed the forms; readers show it. */
    practice: z.boolean(),
    trust: trustSchema,
  })
  .refine((manifest) => manifest.created < manifest.validUntil)
  .refine(({ recipient }) => recipient.recipientsSha256 === recipientsHash(recipient.keys));
export type Manifest = z.infer<typeof manifestSchema>;

/** SHA-256 (hex) of the sorted recipients joined by `\n`; the words marker when there are none. */
export function recipientsHash(recipients: readonly string[]): string {
  if (recipients.length === 0) return WORDS_MARKER;
  return createHash('sha256')
    .update([...recipients].sort().join('\n'), 'utf8')
    .digest('hex');
}

/**
 * @param options.recipients age recipients, any order; empty for a packet locked by words
 * @throws PacketBuildError `dates`, `sender-not-neutral`; ZodError when the input breaks the format
 */
export function buildManifest(options: {
  input: PacketInput;
  fhir: Uint8Array;
  pdf: Uint8Array;
  recipients: readonly string[];
  trust: Trust;
}): Manifest {
  const { input, recipients, trust } = options;
  const keys = [...new Set(recipients)].sort();
  const created = new Date(input.created);
  const validUntil = new Date(input.validUntil);
  if (!(created.getTime() < validUntil.getTime())) throw new PacketBuildError('dates');
  return manifestSchema.parse({
    format: 'shpacket',
    version: MANIFEST_VERSION,
    packetId: input.packetId,
    issuer: { name: neutralSender(input.sender.name), callBack: input.sender.callBack },
    recipient: {
      siteId: input.recipient.siteId,
      siteName: input.recipient.siteName,
      keys,
      recipientsSha256: recipientsHash(keys),
    },
    created: created.toISOString(),
    validUntil: validUntil.toISOString(),
    parts: [describePart('referral.fhir.json', options.fhir), describePart('referral.pdf', options.pdf)],
    consentCode: input.consent.code,
    practice: input.practice,
    trust: { number: trust.number, revokedSerials: [...new Set(trust.revokedSerials)].sort() },
  } satisfies z.input<typeof manifestSchema>);
}

function describePart<Name extends string>(
  name: Name,
  bytes: Uint8Array,
): { name: Name; sha256: string; size: number } {
  return { name, sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
}

/** The bytes that are signed: keys in the order of the schema, two spaces, a line feed at the end. */
export function writeManifest(manifest: Manifest): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
}

/**
 * Reads a manifest whose signature was verified. Written again it must give the same bytes: JSON with a key
 * twice or a number in another spelling could mean one thing here and another elsewhere.
 * @throws PacketRefused `bad-manifest`, or `newer-format` when a later version of the desk made it
 */
export function readManifest(bytes: Uint8Array): Manifest {
  let found: unknown;
  try {
    found = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw new PacketRefused('bad-manifest');
  }
  const later = z.object({ format: z.literal('shpacket'), version: z.int().gt(MANIFEST_VERSION) });
  if (later.safeParse(found).success) throw new PacketRefused('newer-format');
  const manifest = manifestSchema.safeParse(found);
  if (!manifest.success || !Buffer.from(writeManifest(manifest.data)).equals(bytes)) {
    throw new PacketRefused('bad-manifest');
  }
  return manifest.data;
}
