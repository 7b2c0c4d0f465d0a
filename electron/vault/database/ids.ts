import { randomBytes } from 'node:crypto';

/** UUIDv7 (RFC 9562, section 5.7): rises with time, so that rows lie in the order they were made. Never printed. */
export function newId(now: Date = new Date()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now.getTime(), 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A short random code for paper, e.g. "R-7KQ4MD": tells neither time nor order. 30^6, unique by the table's constraint. */
export function paperCode(prefix: string): string {
  let code = '';
  while (code.length < 6) {
    const byte = randomBytes(1)[0] ?? 255;
    if (byte < 240) code += LETTERS[byte % 30] ?? '';
  }
  return `${prefix}-${code}`;
}
