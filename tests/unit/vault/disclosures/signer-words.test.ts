import { expect, test } from 'vitest';
import { careAlone, sayings, signerRows } from '../../../../electron/vault/disclosures/engine/signer-table.ts';
import { readSignerSeeds, signerWords } from '../../../../electron/vault/disclosures/signer-words.ts';
import raw from '../../../../resources/seeds/signers.json' with { type: 'json' };

/** Vowel groups; near enough for a measure of hardness. */
const syllables = (word: string, vowels: RegExp) => Math.max(1, word.match(vowels)?.length ?? 0);

function measured(text: string, vowels: RegExp) {
  const words = text.match(/[\p{L}’']+/gu) ?? [];
  const sentences = text.match(/[.!?]+/g) ?? [];
  const perWord = words.reduce((sum, word) => sum + syllables(word, vowels), 0) / words.length;
  return { perWord, perSentence: words.length / sentences.length };
}

test.each(sayings)('%s: sixth-grade words in both languages', (id) => {
  const { en, es } = signerWords(id);
  const english = measured(en, /[aeiouy]+/gi);
  // Flesch-Kincaid grade.
  expect(0.39 * english.perSentence + 11.8 * english.perWord - 15.59).toBeLessThanOrEqual(6);
  const spanish = measured(es, /[aeiouáéíóúü]+/gi);
  // Fernández Huerta: 70 and above is sixth grade or easier.
  expect(206.84 - 60 * spanish.perWord - 1.02 * spanish.perSentence).toBeGreaterThanOrEqual(70);
  // "Usted" throughout, never the trade's word for a buyer.
  expect(es).not.toMatch(/\b(tú|tu|cliente)\b/i);
});

test('every answer of the table of signers has its words', () => {
  const used = new Set([...careAlone, ...Object.values(signerRows)].map(({ say }) => say));
  expect([...sayings].filter((id) => !used.has(id))).toEqual([]);
});

test('a table that lacks a saying, doubles one or has an empty one is not read', () => {
  expect(readSignerSeeds(raw).confirmedByCounselOn).toBeNull();
  expect(() => readSignerSeeds({ ...raw, sayings: raw.sayings.slice(1) })).toThrow();
  expect(() => readSignerSeeds({ ...raw, sayings: [...raw.sayings, raw.sayings[0]] })).toThrow();
  expect(() => readSignerSeeds({ ...raw, sayings: [{ id: 'adult', say: { en: '', es: 'x' } }] })).toThrow();
});
