import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  createAuthority,
  createSigner,
  importSigningKey,
  isOurSigner,
  readAuthorityPem,
  serialOf,
  signerNeedsRenewal,
  toPem,
  validAt,
} from '../../../electron/vault/packets/certificates.ts';
import { daysFrom, NOW, newDesk, SENDER } from '../../fixtures/packet-desk.ts';

const desk = await newDesk(NOW);
const authority = new X509Certificate(desk.authority.certificate);
const signer = new X509Certificate(desk.signer.certificate);

describe('the desk’s certificates', () => {
  it('last ten years and 400 days', () => {
    expect(new Date(authority.validTo)).toEqual(new Date('2036-11-24T18:00:00.000Z'));
    expect(new Date(signer.validTo)).toEqual(daysFrom(NOW, 400));
    expect(new Date(signer.validFrom)).toEqual(NOW);
  });

  it('name the neutral sender and the use of the key, nothing else', () => {
    expect(signer.subject).toBe('O=Community Medical Centers\\, Care Coordination\nCN=Document signing');
    expect(signer.issuer).toBe('O=Community Medical Centers\\, Care Coordination\nCN=Document authority');
    expect(signer.subjectAltName).toBeUndefined();
  });

  it('are a CA and no CA, chained', () => {
    expect(authority.ca).toBe(true);
    expect(signer.ca).toBe(false);
    expect(isOurSigner(desk.signer.certificate, desk.authority.certificate)).toBe(true);
    expect(isOurSigner(desk.authority.certificate, desk.authority.certificate)).toBe(false);
    expect(isOurSigner(new Uint8Array([1, 2, 3]), desk.authority.certificate)).toBe(false);
  });

  it('of another authority with the same name are not ours', async () => {
    const other = await newDesk(NOW);
    expect(new X509Certificate(other.signer.certificate).issuer).toBe(signer.issuer);
    expect(isOurSigner(other.signer.certificate, desk.authority.certificate)).toBe(false);
  });

  it('bear 32-digit serials that are all different', async () => {
    expect(serialOf(desk.signer.certificate)).toMatch(/^[4-7][0-9a-f]{31}$/);
    expect(serialOf(desk.signer.certificate)).not.toBe(serialOf(desk.authority.certificate));
  });

  it('refuse a sender that would tell what kind of help is given', async () => {
    for (const senderName of [
      'County Family Justice Center',
      'Safe Haven Desk',
      'Survivor services',
      ' ',
      'a\u0000b',
    ]) {
      await expect(createAuthority({ senderName, now: NOW })).rejects.toMatchObject({ fault: 'sender-not-neutral' });
    }
    const authorityPair = { certificate: desk.authority.certificate, privateKey: desk.authority.privateKey };
    await expect(createSigner({ authority: authorityPair, senderName: 'FJC desk', now: NOW })).rejects.toMatchObject({
      fault: 'sender-not-neutral',
    });
  });

  it('are renewed from 60 days before the end', () => {
    const end = daysFrom(NOW, 400);
    expect(signerNeedsRenewal(desk.signer.certificate, daysFrom(end, -60.01))).toBe(false);
    expect(signerNeedsRenewal(desk.signer.certificate, daysFrom(end, -60))).toBe(true);
    expect(signerNeedsRenewal(desk.signer.certificate, daysFrom(end, 1))).toBe(true);
  });

  it('are valid on their first and last second only in between', () => {
    expect(validAt(desk.signer.certificate, NOW)).toBe(true);
    expect(validAt(desk.signer.certificate, daysFrom(NOW, -0.001))).toBe(false);
    expect(validAt(desk.signer.certificate, daysFrom(NOW, 400))).toBe(true);
    expect(validAt(desk.signer.certificate, daysFrom(NOW, 400.001))).toBe(false);
  });

  it('are pinned only as one CA certificate', () => {
    expect(readAuthorityPem(desk.caPem)).toEqual(desk.authority.certificate);
    expect(readAuthorityPem(toPem(desk.signer.certificate))).toBeNull();
    expect(readAuthorityPem(desk.caPem + desk.caPem)).toBeNull();
    expect(readAuthorityPem('')).toBeNull();
  });

  it('keep a name in other letters', async () => {
    const made = await createAuthority({ senderName: `Clínica ${SENDER} 東`, now: NOW });
    expect(new X509Certificate(made.certificate).subject).toContain('Clínica');
    expect(new X509Certificate(made.certificate).subject).toContain('東');
  });

  it('have keys that cannot be taken out again once imported', async () => {
    const made = await createAuthority({ senderName: SENDER, now: NOW });
    const key = await importSigningKey(made.pkcs8);
    await expect(crypto.subtle.exportKey('pkcs8', key)).rejects.toThrow();
  });
});
