import 'reflect-metadata';
import { randomBytes, X509Certificate } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { neutralSender } from './neutral.ts';

/**
 * The desk's own certificates: one authority (10 years) that clinics pin, and one signer (400 days) under it.
 * ECDSA P-256 with SHA-256 throughout. Subjects are neutral: the sender's name and what the key does.
 */

const DAY_MS = 24 * 60 * 60 * 1000;
const SIGNER_DAYS = 400;
const RENEWAL_DAYS = 60;
const AUTHORITY_YEARS = 10;
const EC = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;
/** RFC 9336, id-kp-documentSigning. */
const DOCUMENT_SIGNING = '1.3.6.1.5.5.7.3.36';
/** OpenSSL's default purpose for `cms -verify` asks for it. */
const EMAIL_PROTECTION = '1.3.6.1.5.5.7.3.4';

/** A fresh certificate with its private key; `pkcs8` is to be sealed at once and the buffer filled with zeros. */
export interface IssuedCertificate {
  certificate: Uint8Array<ArrayBuffer>;
  pkcs8: Uint8Array<ArrayBuffer>;
}

/** What signing needs: the signer's DER, the authority's DER (it travels along) and the key. */
export interface Signer {
  certificate: Uint8Array<ArrayBuffer>;
  authority: Uint8Array<ArrayBuffer>;
  privateKey: CryptoKey;
}

/** A positive 128-bit serial whose first byte is never 0, so that every tool shows the same 32 hex digits. */
function newSerial(): string {
  const bytes = randomBytes(16);
  bytes[0] = 0x40 | ((bytes[0] ?? 0) & 0x3f);
  return bytes.toString('hex');
}

/** X.509 knows whole seconds only: rounding down keeps a packet made in the same second inside the validity. */
function wholeSecond(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / 1000) * 1000);
}

function subject(senderName: string, keyUse: string): x509.Name {
  return new x509.Name([{ O: [neutralSender(senderName)] }, { CN: [keyUse] }]);
}

async function newKeyPair(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(EC, true, ['sign', 'verify']);
}

async function exportPkcs8(key: CryptoKey): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.exportKey('pkcs8', key));
}

/**
 * Makes the authority: self-signed, CA with path length 0 (RFC 5280, 4.2.1.9), key use certSign and cRLSign.
 * @throws PacketBuildError `sender-not-neutral`
 */
export async function createAuthority(options: { senderName: string; now: Date }): Promise<IssuedCertificate> {
  const keys = await newKeyPair();
  const notBefore = wholeSecond(options.now);
  const notAfter = new Date(notBefore);
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + AUTHORITY_YEARS);
  const name = subject(options.senderName, 'Document authority');
  const certificate = await x509.X509CertificateGenerator.create(
    {
      serialNumber: newSerial(),
      subject: name.toString(),
      issuer: name.toString(),
      notBefore,
      notAfter,
      publicKey: keys.publicKey,
      signingKey: keys.privateKey,
      signingAlgorithm: SIGNING,
      extensions: [
        new x509.BasicConstraintsExtension(true, 0, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
        await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      ],
    },
    crypto,
  );
  return { certificate: new Uint8Array(certificate.rawData), pkcs8: await exportPkcs8(keys.privateKey) };
}

/**
 * Issues a signer under the authority: no CA, key use digitalSignature and nonRepudiation, 400 days.
 * @param options.authority its certificate (DER) and its key, opened only for this call
 * @throws PacketBuildError `sender-not-neutral`
 */
export async function createSigner(options: {
  authority: { certificate: Uint8Array<ArrayBuffer>; privateKey: CryptoKey };
  senderName: string;
  now: Date;
}): Promise<IssuedCertificate> {
  const keys = await newKeyPair();
  const issuer = new x509.X509Certificate(options.authority.certificate);
  const notBefore = wholeSecond(options.now);
  const certificate = await x509.X509CertificateGenerator.create(
    {
      serialNumber: newSerial(),
      subject: subject(options.senderName, 'Document signing').toString(),
      issuer: issuer.subject,
      notBefore,
      notAfter: new Date(notBefore.getTime() + SIGNER_DAYS * DAY_MS),
      publicKey: keys.publicKey,
      signingKey: options.authority.privateKey,
      signingAlgorithm: SIGNING,
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation, true),
        new x509.ExtendedKeyUsageExtension([EMAIL_PROTECTION, DOCUMENT_SIGNING], false),
        await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
        await x509.AuthorityKeyIdentifierExtension.create(await issuer.publicKey.export(EC, ['verify'], crypto)),
      ],
    },
    crypto,
  );
  return { certificate: new Uint8Array(certificate.rawData), pkcs8: await exportPkcs8(keys.privateKey) };
}

/** Imports a P-256 PKCS#8 key for signing only; it cannot be exported again. */
export async function importSigningKey(pkcs8: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', pkcs8, EC, false, ['sign']);
}

/** The serial in 32 lower-case hex digits, as it stands in trust lists. */
export function serialOf(certificate: Uint8Array): string {
  return new X509Certificate(certificate).serialNumber.toLowerCase();
}

/** Whether the certificate's own dates contain the instant (both ends included, RFC 5280, 4.1.2.5). */
export function validAt(certificate: Uint8Array, instant: Date): boolean {
  const read = new X509Certificate(certificate);
  return Date.parse(read.validFrom) <= instant.getTime() && instant.getTime() <= Date.parse(read.validTo);
}

/** The last second at which the certificate holds. */
export function endOf(certificate: Uint8Array): Date {
  return new Date(new X509Certificate(certificate).validTo);
}

/** True from 60 days before the signer ends, and after. */
export function signerNeedsRenewal(certificate: Uint8Array, now: Date): boolean {
  return now.getTime() >= endOf(certificate).getTime() - RENEWAL_DAYS * DAY_MS;
}

/**
 * Whether the pinned authority issued this signer, with the uses we give and no others. Dates are not looked
 * at: they are judged at the packet's `created`. Never throws.
 */
export function isOurSigner(signer: Uint8Array<ArrayBuffer>, authority: Uint8Array<ArrayBuffer>): boolean {
  try {
    const issuer = new X509Certificate(authority);
    const read = new X509Certificate(signer);
    if (read.ca || !read.checkIssued(issuer) || !read.verify(issuer.publicKey)) return false;
    const parsed = new x509.X509Certificate(signer);
    const uses = parsed.getExtension(x509.KeyUsagesExtension)?.usages;
    const purposes = parsed.getExtension(x509.ExtendedKeyUsageExtension)?.usages ?? [];
    return (
      uses === (x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation) &&
      purposes.includes(DOCUMENT_SIGNING)
    );
  } catch {
    return false;
  }
}

/** DER to PEM, for clinics to pin and for public tools. */
export function toPem(certificate: Uint8Array): string {
  return new X509Certificate(certificate).toString();
}

/**
 * Reads the pinned authority from PEM: exactly one certificate, self-signed, a CA.
 * @returns its DER, or null when the text is anything else
 */
export function readAuthorityPem(pem: string): Uint8Array<ArrayBuffer> | null {
  if (pem.split('-----BEGIN CERTIFICATE-----').length !== 2) return null;
  try {
    const read = new X509Certificate(pem);
    if (!read.ca || !read.checkIssued(read) || !read.verify(read.publicKey)) return null;
    return new Uint8Array(read.raw);
  } catch {
    return null;
  }
}
