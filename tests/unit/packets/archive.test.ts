import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  type ArchiveContents,
  entryLimits,
  entryNames,
  packArchive,
  STEP_BYTES,
  unpackArchive,
  writeStoredZip,
} from '../../../electron/vault/packets/archive.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const contents: ArchiveContents = {
  'manifest.json': bytes('{}'),
  'manifest.p7s': bytes('signature'),
  'referral.fhir.json': bytes('{"resourceType":"Bundle"}'),
  'referral.pdf': bytes('%PDF-'),
};
const entriesOf = (parts: ArchiveContents) =>
  Object.entries(parts).map(([name, content]) => ({ name, bytes: content }));
const refused = expect.objectContaining({ code: 'wrong-parts' });

describe('the stored ZIP', () => {
  const zip = packArchive(contents);

  it('is read alike by another ZIP reader', () => {
    const read = unzipSync(zip);
    expect(Object.keys(read)).toEqual([...entryNames]);
    for (const [name, expected] of Object.entries(contents))
      expect(Buffer.from(read[name] ?? [])).toEqual(Buffer.from(expected));
    expect(read.padding?.every((byte) => byte === 0)).toBe(true);
  });

  it('opens to what was put in', () => {
    const opened = unpackArchive(zip);
    for (const [name, expected] of Object.entries(contents)) {
      expect(Buffer.from(opened[name as keyof ArchiveContents])).toEqual(Buffer.from(expected));
    }
  });

  it('is the same every time', () => {
    expect(packArchive({ ...contents })).toEqual(zip);
  });

  it('is filled to the next whole step of 64 KiB, so that no size tells anything', () => {
    for (let extra = 0; extra < 2 * STEP_BYTES; extra += 4093) {
      const grown = { ...contents, 'referral.pdf': new Uint8Array(extra) };
      const unpadded = writeStoredZip([...entriesOf(grown), { name: 'padding', bytes: new Uint8Array(0) }]).length;
      expect(packArchive(grown).length).toBe(Math.ceil(unpadded / STEP_BYTES) * STEP_BYTES);
    }
    const longer = packArchive({ ...contents, 'referral.pdf': new Uint8Array(30_000) });
    expect(longer.length).toBe(zip.length);
  });

  it('with exactly no padding needed still opens', () => {
    const free =
      STEP_BYTES - writeStoredZip([...entriesOf(contents), { name: 'padding', bytes: new Uint8Array(0) }]).length;
    const exact = packArchive({ ...contents, 'referral.pdf': new Uint8Array(contents['referral.pdf'].length + free) });
    expect(exact.length).toBe(STEP_BYTES);
    expect(unpackArchive(exact)['referral.pdf'].length).toBe(5 + free);
  });

  it('refuses a size above its limit before touching the bytes', () => {
    const claims = Buffer.from(zip);
    claims.writeUInt32LE(entryLimits['manifest.json'] + 1, 18);
    expect(() => unpackArchive(claims)).toThrow(refused);
    claims.writeUInt32LE(0xffffffff, 18);
    expect(() => unpackArchive(claims)).toThrow(refused);
    expect(() => packArchive({ ...contents, 'manifest.p7s': new Uint8Array(16 * 1024 + 1) })).toThrow(
      expect.objectContaining({ fault: 'part-too-big' }),
    );
  });

  it('refuses every other ZIP', () => {
    const list = [...entriesOf(contents), { name: 'padding', bytes: new Uint8Array(7) }];
    const wrong = [
      new Uint8Array(0),
      new Uint8Array(STEP_BYTES),
      bytes('PK'),
      writeStoredZip(list),
      writeStoredZip([...list].reverse()),
    ];
    for (const candidate of wrong) expect(() => unpackArchive(candidate)).toThrow(refused);
  });
});
