import { createHash, randomBytes } from 'node:crypto';

/**
 * The recovery code of the paper sheet: 160 random bits in Crockford's base 32 (no I, L, O, U), and four
 * letters of checksum, so that a slip of the pen is told at once and not after half a second of Argon2.
 */

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LETTERS = 32; // 160 bits
const CHECK = 4;

function checkLetters(body: string): string {
  const hash = createHash('sha256').update(body, 'ascii').digest();
  let letters = '';
  for (const byte of hash.subarray(0, CHECK)) letters += ALPHABET[byte % 32] ?? '';
  return letters;
}

function grouped(letters: string): string {
  return letters.match(/.{1,4}/g)?.join('-') ?? '';
}

/** A new code in groups of four: eight of the code and a last one of checksum. */
export function newRecoveryCode(): string {
  let letters = '';
  // A byte modulo 32 is unbiased, because 256 is a multiple of 32.
  for (const byte of randomBytes(LETTERS)) letters += ALPHABET[byte % 32] ?? '';
  return grouped(letters + checkLetters(letters));
}

/** The code as it is used for keys, from what a person typed (spaces, small letters, O for 0, I or L for 1), or null. */
export function readRecoveryCode(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  if (letters.length !== LETTERS + CHECK || /[^0-9A-HJKMNP-TV-Z]/.test(letters)) return null;
  const body = letters.slice(0, LETTERS);
  return checkLetters(body) === letters.slice(LETTERS) ? grouped(letters) : null;
}

/** The last group, which a person types to show that the paper exists. */
export function lastGroup(code: string): string {
  return code.slice(code.lastIndexOf('-') + 1);
}
