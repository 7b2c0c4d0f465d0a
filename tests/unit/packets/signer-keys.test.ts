import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createAuthority, importSigningKey } from '../../../electron/vault/packets/certificates.ts';
import {
  openAuthority,
  openPrivateKey,
  type SealedKey,
  sealAuthority,
  sealPrivateKey,
} from '../../../electron/vault/packets/signer-keys.ts';
import { NOW, SENDER } from '../../fixtures/packet-desk.ts';

const wrongKey = expect.objectContaining({ fault: 'wrong-key' });

const made = await createAuthority({ senderName: SENDER, now: NOW });
const other = await createAuthority({ senderName: SENDER, now: NOW });
const wrapKey = randomBytes(32);
const record = sealPrivateKey(made.pkcs8, made.certificate, wrapKey);

describe('the signer’s key at rest', () => {
  it('opens with its wrap key and signs', async () => {
    const stored = JSON.parse(JSON.stringify(record)) as SealedKey;
    const opened = openPrivateKey(stored, made.certificate, wrapKey);
    expect(opened).toEqual(made.pkcs8);
    expect((await importSigningKey(opened)).type).toBe('private');
  });

  it('never stands in the record in clear, and never twice the same', () => {
    expect(Buffer.from(record.ct, 'base64').includes(Buffer.from(made.pkcs8).subarray(30, 62))).toBe(false);
    expect(sealPrivateKey(made.pkcs8, made.certificate, wrapKey).ct).not.toBe(record.ct);
  });

  it('does not open with another key, another certificate or a changed record', () => {
    expect(() => openPrivateKey(record, made.certificate, randomBytes(32))).toThrow(wrongKey);
    expect(() => openPrivateKey(record, other.certificate, wrapKey)).toThrow(wrongKey);
    const paired = { ...record, kid: sealPrivateKey(other.pkcs8, other.certificate, wrapKey).kid };
    expect(() => openPrivateKey(paired, other.certificate, wrapKey)).toThrow(wrongKey);
    for (const field of ['iv', 'ct', 'tag'] as const) {
      const bytes = Buffer.from(record[field], 'base64');
      bytes[0] = (bytes[0] ?? 0) ^ 1;
      expect(() => openPrivateKey({ ...record, [field]: bytes.toString('base64') }, made.certificate, wrapKey)).toThrow(
        wrongKey,
      );
    }
    expect(() => openPrivateKey(record, made.certificate, wrapKey, 'authority')).toThrow(wrongKey);
    expect(() => openPrivateKey({ ...record, use: 'authority' }, made.certificate, wrapKey, 'authority')).toThrow(
      wrongKey,
    );
    const shortTag = Buffer.from(record.tag, 'base64').subarray(0, 4).toString('base64');
    expect(() => openPrivateKey({ ...record, tag: shortTag }, made.certificate, wrapKey)).toThrow(wrongKey);
  });
});

describe('the authority’s key off the desk', () => {
  it('opens with the recovery code only', { timeout: 180_000 }, async () => {
    const { pkcs8 } = await createAuthority({ senderName: SENDER, now: NOW });
    const file = await sealAuthority(pkcs8, '7Q4KM2XB90TDH6WR');
    expect(Buffer.from(file).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 10\n/);
    expect(await openAuthority(file, '7Q4KM2XB90TDH6WR')).toEqual(pkcs8);
    await expect(openAuthority(file, '7Q4KM2XB90TDH6WS')).rejects.toMatchObject({ fault: 'wrong-code' });
    await expect(openAuthority(file.subarray(0, 100), 'x')).rejects.toMatchObject({ fault: 'wrong-code' });
  });
});
