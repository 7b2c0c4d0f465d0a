import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  buildManifest,
  readManifest,
  recipientsHash,
  writeManifest,
} from '../../../electron/vault/packets/manifest.ts';
import { MAX_KEPT, mergeTrust } from '../../../electron/vault/packets/trust.ts';
import { careTeam, fhirBytes, NOW, packetInput } from '../../fixtures/packet-desk.ts';

const badManifest = expect.objectContaining({ code: 'bad-manifest' });

const recipients = (await careTeam(3)).map((member) => member.recipient);
const trust = { number: 4, revokedSerials: ['b'.repeat(32), 'a'.repeat(32)] };
const options = { input: packetInput(), fhir: fhirBytes(), pdf: new Uint8Array(9), recipients, trust };
const manifest = buildManifest(options);

describe('the manifest', () => {
  it('hashes the sorted recipients joined by line feeds', () => {
    const expected = createHash('sha256')
      .update([...recipients].sort().join('\n'))
      .digest('hex');
    expect(manifest.recipient.recipientsSha256).toBe(expected);
    expect(manifest.recipient.keys).toEqual([...recipients].sort());
    expect(recipientsHash([])).toBe('words');
  });

  it('reads back what was written', () => {
    expect(readManifest(writeManifest(manifest))).toEqual(manifest);
  });

  it('describes each part', () => {
    expect(manifest.parts.map(({ name, size }) => ({ name, size }))).toEqual([
      { name: 'referral.fhir.json', size: fhirBytes().length },
      { name: 'referral.pdf', size: 9 },
    ]);
    expect(manifest.parts[0].sha256).toBe(createHash('sha256').update(fhirBytes()).digest('hex'));
  });

  it('says nothing of the person, the worker or what was withheld', () => {
    const written = Buffer.from(writeManifest(manifest)).toString('utf8');
    expect(written).not.toMatch(/Rosa|Pain|W-04|Health access worker|withheld|dentistry/);
    expect(Object.keys(manifest)).toEqual([
      'format',
      'version',
      'packetId',
      'issuer',
      'recipient',
      'created',
      'validUntil',
      'parts',
      'consentCode',
      'practice',
      'trust',
    ]);
  });

  it('is not built with dates the wrong way round or a telling sender', () => {
    const wrongDates = packetInput({ validUntil: NOW.toISOString() });
    expect(() => buildManifest({ ...options, input: wrongDates })).toThrow(expect.objectContaining({ fault: 'dates' }));
    const never = packetInput({ created: 'yesterday' });
    expect(() => buildManifest({ ...options, input: never })).toThrow(expect.objectContaining({ fault: 'dates' }));
    const sender = { ...packetInput().sender, name: 'Family Justice Center' };
    expect(() => buildManifest({ ...options, input: packetInput({ sender }) })).toThrow(
      expect.objectContaining({ fault: 'sender-not-neutral' }),
    );
  });

  it('is refused in any other spelling', () => {
    const written = Buffer.from(writeManifest(manifest)).toString('utf8');
    const spellings = [
      '',
      '[]',
      'null',
      written.trim(),
      `${written} `,
      written.replace('"format"', '"extra": 1,\n  "format"'),
      written.replace('"practice": false', '"practice": 0'),
      written.replace(manifest.packetId, '00000000-0000-1000-8000-000000000000'),
      written.replace('.000Z', 'Z'),
      written.replace(manifest.recipient.recipientsSha256, '0'.repeat(64)),
      written.replace('referral.pdf', 'referral.exe'),
    ];
    for (const spelling of spellings) {
      expect(spelling).not.toBe(written);
      expect(() => readManifest(new TextEncoder().encode(spelling)), spelling.slice(0, 60)).toThrow(badManifest);
    }
    expect(() => readManifest(new Uint8Array([0x7b, 0xff, 0x7d]))).toThrow(badManifest);
  });

  it('of a later version asks for a newer reader', () => {
    const later = JSON.stringify({ format: 'shpacket', version: 2, somethingNew: true });
    expect(() => readManifest(new TextEncoder().encode(later))).toThrow(
      expect.objectContaining({ code: 'newer-format' }),
    );
  });
});

describe('what a reader learns about withdrawn signers', () => {
  it('only ever grows', () => {
    const [a, b] = ['a'.repeat(32), 'b'.repeat(32)];
    const known = { number: 7, revokedSerials: [b] };
    expect(mergeTrust(known, { number: 9, revokedSerials: [a] })).toEqual({ number: 9, revokedSerials: [a, b] });
    expect(mergeTrust(known, { number: 999, revokedSerials: [] }).revokedSerials).toEqual([b]);
    expect(mergeTrust(known, { number: 2, revokedSerials: [] }).number).toBe(7);
  });

  const serials = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => (from + i).toString(16).padStart(32, '0'));

  it('keeps a withdrawn signer, however many serials a packet brings', () => {
    const thief = 'f'.repeat(32); // sorted behind all that he lists
    const learned = mergeTrust({ number: 1, revokedSerials: [thief] }, { number: 2, revokedSerials: serials(0, 1000) });
    expect(learned.revokedSerials).toContain(thief);
    expect(learned.revokedSerials).toHaveLength(1001);
  });

  it('stays as it is where it would grow past its end', () => {
    const full = { number: 5, revokedSerials: serials(0, MAX_KEPT) };
    expect(mergeTrust(full, { number: 6, revokedSerials: serials(MAX_KEPT, 1) })).toEqual(full);
    expect(mergeTrust(full, { number: 6, revokedSerials: serials(3, 9) })).toEqual({ ...full, number: 6 });
  });
});
