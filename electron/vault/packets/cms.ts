import { createHash, verify, X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { isOurSigner, type Signer } from './certificates.ts';

/**
 * Detached CMS (RFC 5652) with the attributes of CAdES-B (ESS signingCertificateV2, RFC 5035): the signature
 * of manifest.json and, inside the PDF, of its pages. No signing time: it stands in the manifest and in /M.
 *
 * There is exactly one right encoding for a given signer, authority, content and signature value. The reader
 * rebuilds it and compares, so that no bit of the many that CMS leaves unsigned can be changed.
 */

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const;

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Signs the content with ECDSA P-256 and SHA-256.
 * @returns the CMS in DER, with the signer's and the authority's certificates
 */
export async function signDetached(content: Uint8Array, signer: Signer): Promise<Bytes> {
  const attributes = signedAttributes(content, signer.certificate);
  const raw = await crypto.subtle.sign(
    { name: 'ECDSA', hash: 'SHA-256' },
    signer.privateKey,
    attributesToSign(attributes),
  );
  const signature = new Uint8Array(pkijs.createCMSECDSASignature(raw));
  return assemble(signer.certificate, signer.authority, attributes, signature);
}

export type DetachedResult = { ok: true; signer: Bytes } | { ok: false; reason: 'another-authority' | 'changed' };

/**
 * Verifies a detached CMS against the one pinned authority. Dates of the certificates are not looked at here.
 * Never throws.
 */
export function verifyDetached(der: Bytes, content: Uint8Array, authority: Bytes): DetachedResult {
  const read = readCms(der);
  if (read === null) return { ok: false, reason: 'changed' };
  const signer = read.certificates.find((certificate) => !Buffer.from(certificate).equals(authority));
  const pinned = read.certificates.some((certificate) => Buffer.from(certificate).equals(authority));
  if (!pinned || signer === undefined || !isOurSigner(signer, authority)) {
    return { ok: false, reason: 'another-authority' };
  }
  const attributes = signedAttributes(content, signer);
  const rebuilt = assemble(signer, authority, attributes, read.signature);
  if (!Buffer.from(rebuilt).equals(der)) return { ok: false, reason: 'changed' };
  try {
    const key = new X509Certificate(signer).publicKey;
    return verify('sha256', attributesToSign(attributes), key, read.signature)
      ? { ok: true, signer }
      : { ok: false, reason: 'changed' };
  } catch {
    return { ok: false, reason: 'changed' };
  }
}

/** Takes out what cannot be rebuilt: two certificates and one signature value. */
function readCms(der: Bytes): { certificates: Bytes[]; signature: Bytes } | null {
  try {
    const info = pkijs.ContentInfo.fromBER(der);
    const signed = new pkijs.SignedData({ schema: info.content });
    const certificates = (signed.certificates ?? []).flatMap((entry) =>
      entry instanceof pkijs.Certificate ? [new Uint8Array(entry.toSchema().toBER())] : [],
    );
    const signature = signed.signerInfos[0]?.signature.valueBlock.valueHexView;
    if (signed.signerInfos.length !== 1 || certificates.length !== 2 || signature === undefined) return null;
    return { certificates, signature: new Uint8Array(signature) };
  } catch {
    return null;
  }
}

function sha256(bytes: Uint8Array): Bytes {
  return new Uint8Array(createHash('sha256').update(bytes).digest());
}

/** DER (X.690, 11.6) wants the elements of a SET OF in the order of their encodings. */
function inDerOrder<T extends { toSchema(): asn1js.BaseBlock }>(elements: T[]): T[] {
  const encoded = (element: T) => Buffer.from(element.toSchema().toBER());
  return [...elements].sort((a, b) => Buffer.compare(encoded(a), encoded(b)));
}

function signedAttributes(content: Uint8Array, signer: Bytes): pkijs.Attribute[] {
  return inDerOrder([
    new pkijs.Attribute({ type: OID.contentType, values: [new asn1js.ObjectIdentifier({ value: OID.data })] }),
    new pkijs.Attribute({
      type: OID.messageDigest,
      values: [new asn1js.OctetString({ valueHex: sha256(content).buffer })],
    }),
    new pkijs.Attribute({ type: OID.signingCertificateV2, values: [signingCertificateV2(signer)] }),
  ]);
}

/** RFC 5035, 3: the hash algorithm is left out because SHA-256 is its DEFAULT. */
function signingCertificateV2(signer: Bytes): asn1js.Sequence {
  const certificate = pkijs.Certificate.fromBER(signer);
  const issuer = new asn1js.Constructed({
    idBlock: { tagClass: 3, tagNumber: 4 },
    value: [certificate.issuer.toSchema()],
  });
  const issuerSerial = new asn1js.Sequence({
    value: [new asn1js.Sequence({ value: [issuer] }), certificate.serialNumber],
  });
  const certId = new asn1js.Sequence({
    value: [new asn1js.OctetString({ valueHex: sha256(signer).buffer }), issuerSerial],
  });
  return new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [certId] })] });
}

/** RFC 5652, 5.4: what is signed is the SET OF itself, not the [0] under which it travels. */
function attributesToSign(attributes: pkijs.Attribute[]): Bytes {
  return new Uint8Array(new asn1js.Set({ value: attributes.map((attribute) => attribute.toSchema()) }).toBER());
}

function assemble(signer: Bytes, authority: Bytes, attributes: pkijs.Attribute[], signature: Bytes): Bytes {
  const certificate = pkijs.Certificate.fromBER(signer);
  const digest = new pkijs.AlgorithmIdentifier({ algorithmId: OID.sha256 });
  const signed = new pkijs.SignedData({
    version: 1,
    digestAlgorithms: [digest],
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: OID.data }),
    certificates: inDerOrder([certificate, pkijs.Certificate.fromBER(authority)]),
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        digestAlgorithm: digest,
        signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes }),
        signatureAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: OID.ecdsaWithSha256 }),
        signature: new asn1js.OctetString({ valueHex: signature.buffer }),
      }),
    ],
  });
  const info = new pkijs.ContentInfo({ contentType: OID.signedData, content: signed.toSchema(true) });
  return new Uint8Array(info.toSchema().toBER());
}
