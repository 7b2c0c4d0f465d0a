import { crc32 } from 'node:zlib';
import { PacketBuildError, PacketRefused } from './packet-errors.ts';

/**
 * The inner layer of a packet: a ZIP (PKWARE APPNOTE 6.3) in which everything is fixed. Five entries in one
 * order, stored, no extra fields, no comments, dated 1980-01-01. The last, `padding`, is zeros and fills the
 * ZIP to a whole number of 64 KiB steps, so that no size tells what was shared or withheld.
 *
 * Because everything is fixed, the reader takes the five contents, builds the ZIP again and demands the same
 * bytes; nothing can hide between or behind the entries, and there is nothing to unpack.
 */

export const STEP_BYTES = 64 * 1024;
export const entryNames = ['manifest.json', 'manifest.p7s', 'referral.fhir.json', 'referral.pdf', 'padding'] as const;
export type EntryName = (typeof entryNames)[number];
type ContentName = Exclude<EntryName, 'padding'>;

/** Largest size of each entry in bytes, looked at before anything is read. */
export const entryLimits: Record<EntryName, number> = {
  'manifest.json': 128 * 1024,
  'manifest.p7s': 16 * 1024,
  'referral.fhir.json': 4 * 1024 * 1024,
  'referral.pdf': 48 * 1024 * 1024,
  padding: STEP_BYTES - 1,
};

export type ArchiveContents = Record<ContentName, Uint8Array>;

const LOCAL_HEADER = 30;
const CENTRAL_HEADER = 46;
const END_RECORD = 22;
const LOCAL_SIGNATURE = 0x04034b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const VERSION = 10;
/** 1980-01-01, the first day DOS dates know: the ZIP must not tell when it was made. */
const DOS_DATE = 0x21;

/**
 * Builds the ZIP. The same contents give the same bytes everywhere.
 * @throws PacketBuildError `part-too-big`
 */
export function packArchive(contents: ArchiveContents): Uint8Array<ArrayBuffer> {
  const given = entryNames.map((name) => ({ name, bytes: name === 'padding' ? new Uint8Array(0) : contents[name] }));
  if (given.some(({ name, bytes }) => bytes.length > entryLimits[name])) throw new PacketBuildError('part-too-big');
  const unpadded = given.reduce(
    (sum, { name, bytes }) => sum + LOCAL_HEADER + CENTRAL_HEADER + 2 * name.length + bytes.length,
    END_RECORD,
  );
  const padding = new Uint8Array((STEP_BYTES - (unpadded % STEP_BYTES)) % STEP_BYTES);
  return writeStoredZip(
    given.map((entry) => (entry.name === 'padding' ? { name: entry.name, bytes: padding } : entry)),
  );
}

/** A stored ZIP of any entries in the packet's fixed form; the forgeries of the tests are made with it too. */
export function writeStoredZip(entries: readonly { name: string; bytes: Uint8Array }[]): Uint8Array<ArrayBuffer> {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const common = Buffer.alloc(26);
    common.writeUInt16LE(VERSION, 0);
    common.writeUInt16LE(DOS_DATE, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    const text = Buffer.from(name, 'latin1');
    const signature = Buffer.alloc(4);
    signature.writeUInt32LE(LOCAL_SIGNATURE);
    local.push(signature, common, text, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    const head = Buffer.alloc(6);
    head.writeUInt32LE(CENTRAL_SIGNATURE);
    head.writeUInt16LE(VERSION, 4);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(head, common, tail, text);
    offset += LOCAL_HEADER + name.length + bytes.length;
  }
  const end = Buffer.alloc(END_RECORD);
  end.writeUInt32LE(END_SIGNATURE, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(
    central.reduce((sum, part) => sum + part.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...local, ...central, end]));
}

/**
 * Takes the contents out of a ZIP made by `packArchive`, and only of such a one.
 * @throws PacketRefused `wrong-parts` when a name, an order, a size or any single byte differs
 */
export function unpackArchive(zip: Uint8Array): ArchiveContents {
  const view = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  const contents: ArchiveContents = {
    'manifest.json': view.subarray(0, 0),
    'manifest.p7s': view.subarray(0, 0),
    'referral.fhir.json': view.subarray(0, 0),
    'referral.pdf': view.subarray(0, 0),
  };
  let offset = 0;
  for (const name of entryNames) {
    const start = offset + LOCAL_HEADER + name.length;
    if (start > view.length) throw new PacketRefused('wrong-parts');
    const size = view.readUInt32LE(offset + 18);
    const found = view.subarray(offset + LOCAL_HEADER, start).toString('latin1');
    if (found !== name || size > entryLimits[name] || start + size > view.length) {
      throw new PacketRefused('wrong-parts');
    }
    if (name !== 'padding') contents[name] = view.subarray(start, start + size);
    offset = start + size;
  }
  if (!Buffer.from(packArchive(contents)).equals(view)) throw new PacketRefused('wrong-parts');
  return contents;
}
