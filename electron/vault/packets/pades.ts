import { plainAddPlaceholder } from '@signpdf/placeholder-plain';
import { SignPdf } from '@signpdf/signpdf';
import { Signer as PdfSigner } from '@signpdf/utils';
import type { Signer } from './certificates.ts';
import { signDetached, verifyDetached } from './cms.ts';
import { asciiName, neutralSender } from './neutral.ts';
import { PacketBuildError } from './packet-errors.ts';

/**
 * The PDF's own signature: PAdES-B-B (ETSI EN 319 142-1), an incremental update, so that the pages' bytes
 * stay an exact prefix. It is the paper trail; the manifest's hash is what binds every byte.
 */

const SUB_FILTER = 'ETSI.CAdES.detached';
/** The CMS is about 1.5 KB; long sender names in both certificates still fit. */
const SIGNATURE_BYTES = 4096;
/**
 * The whole file is brought to a multiple of this by room in the signature: the letters of a random code change which
 * glyphs a font brings along, and no length may tell anything.
 */
const STEP_BYTES = 32 * 1024;
const REASON = 'Care coordination';

type Placeholder = (signatureLength: number, extra: string) => Buffer;

class DetachedSigner extends PdfSigner {
  readonly #signer: Signer;
  constructor(signer: Signer) {
    super();
    this.#signer = signer;
  }
  override async sign(content: Buffer): Promise<Buffer> {
    return Buffer.from(await signDetached(content, this.#signer));
  }
}

/**
 * Signs a PDF as the browser prints it (classic cross-reference table).
 * @param options.senderName neutral; written without accents
 * @param options.signedAt written to /M, to the second
 * @throws PacketBuildError `sender-not-neutral`, `pdf-not-signable`
 */
export async function signPdf(
  pdf: Uint8Array,
  options: { signer: Signer; senderName: string; signedAt: Date },
): Promise<Uint8Array<ArrayBuffer>> {
  const name = asciiName(neutralSender(options.senderName));
  const placeholder: Placeholder = (signatureLength, extra) =>
    plainAddPlaceholder({
      pdfBuffer: Buffer.from(pdf),
      reason: REASON,
      contactInfo: extra,
      name,
      location: '',
      signingTime: options.signedAt,
      signatureLength,
      subFilter: SUB_FILTER,
    });
  let signed: Buffer;
  try {
    signed = await new SignPdf().sign(toWholeStep(placeholder), new DetachedSigner(options.signer));
  } catch {
    throw new PacketBuildError('pdf-not-signable');
  }
  return new Uint8Array(signed);
}

/**
 * The placeholder that brings the file to a whole step. Each byte of signature is two letters, so an odd byte is made
 * up by a space in an empty field; offsets behind it may gain a digit, hence more than one try.
 */
function toWholeStep(placeholder: Placeholder): Buffer {
  let length = SIGNATURE_BYTES;
  let extra = '';
  for (let tries = 0; tries < 8; tries += 1) {
    const prepared = placeholder(length, extra);
    const missing = (STEP_BYTES - (prepared.length % STEP_BYTES)) % STEP_BYTES;
    if (missing === 0) return prepared;
    if (missing % 2 === 1) extra = extra === '' ? ' ' : '';
    else length += missing / 2;
  }
  throw new Error('no whole step');
}

/**
 * Verifies that one signature covers the whole document and comes from the pinned authority. Stricter than
 * the standard asks: one ByteRange from the first byte to the last, a gap that is exactly `<hex>` in lower
 * case, zeros behind the CMS, the CMS in its one right encoding. Never throws.
 * @returns the signer's certificate (DER), or null
 */
export function verifyPdf(pdf: Uint8Array, authority: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-')) || !bytes.subarray(-6).toString('latin1').endsWith('%%EOF')) {
    return null;
  }
  const range = readByteRange(bytes);
  if (range === null || !once(bytes, `/SubFilter /${SUB_FILTER}`)) return null;
  const { gapStart, gapEnd } = range;
  if (bytes.subarray(gapStart - 10, gapStart).toString('latin1') !== '/Contents ') return null;
  const gap = bytes.subarray(gapStart, gapEnd).toString('latin1');
  if (!/^<(?:[0-9a-f]{2})+>$/.test(gap)) return null;
  const padded = Buffer.from(gap.slice(1, -1), 'hex');
  const length = derLength(padded);
  if (length === null || padded.subarray(length).some((byte) => byte !== 0)) return null;
  const content = Buffer.concat([bytes.subarray(0, gapStart), bytes.subarray(gapEnd)]);
  const result = verifyDetached(new Uint8Array(padded.subarray(0, length)), content, authority);
  return result.ok ? result.signer : null;
}

function once(bytes: Buffer, text: string): boolean {
  const first = bytes.indexOf(text, 0, 'latin1');
  return first >= 0 && first === bytes.lastIndexOf(text, bytes.length, 'latin1');
}

function readByteRange(bytes: Buffer): { gapStart: number; gapEnd: number } | null {
  if (!once(bytes, '/ByteRange')) return null;
  const start = bytes.indexOf('/ByteRange', 0, 'latin1');
  const written = bytes.subarray(start, start + 80).toString('latin1');
  const match = /^\/ByteRange \[0 (\d{1,9}) (\d{1,9}) (\d{1,9})\]/.exec(written);
  if (match === null) return null;
  const [gapStart, gapEnd, rest] = match.slice(1).map(Number);
  if (gapStart === undefined || gapEnd === undefined || rest === undefined) return null;
  const whole = gapStart > start && gapEnd > gapStart && gapEnd + rest === bytes.length;
  return whole ? { gapStart, gapEnd } : null;
}

/** Whole length of the outermost DER SEQUENCE, header included; null when it does not fit. */
function derLength(der: Buffer): number | null {
  if (der[0] !== 0x30) return null;
  const first = der[1] ?? 0;
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  if (lengthBytes > 3 || first === 0x80 || der.length < 2 + lengthBytes) return null;
  const content = lengthBytes === 0 ? first : der.readUIntBE(2, lengthBytes);
  const whole = 2 + lengthBytes + content;
  return whole <= der.length ? whole : null;
}
