import { expect, test } from 'vitest';
import { lastGroup, newRecoveryCode, readRecoveryCode } from '../../../electron/vault/keyring/recovery-code.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

test('10,000 codes read back as they are, all different, every letter of the alphabet used alike', () => {
  const seen = new Set<string>();
  const used = new Map<string, number>();
  for (let round = 0; round < 10_000; round++) {
    const code = newRecoveryCode();
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(readRecoveryCode(code)).toBe(code);
    seen.add(code);
    for (const letter of code.replaceAll('-', '').slice(0, 32)) used.set(letter, (used.get(letter) ?? 0) + 1);
  }
  expect(seen.size).toBe(10_000);
  expect([...used.keys()].sort().join('')).toBe(ALPHABET);
  // 10,000 of each are expected, with a standard deviation of 98.
  for (const count of used.values()) expect(Math.abs(count - 10_000)).toBeLessThan(700);
});

test('one wrong letter anywhere is told at once, all but about one in a million', () => {
  let substitutions = 0;
  let missed = 0;
  for (let round = 0; round < 20; round++) {
    const code = newRecoveryCode();
    for (let at = 0; at < code.length; at++) {
      if (code[at] === '-') continue;
      for (const letter of ALPHABET) {
        if (letter === code[at]) continue;
        substitutions += 1;
        if (readRecoveryCode(code.slice(0, at) + letter + code.slice(at + 1)) !== null) missed += 1;
      }
    }
  }
  expect(substitutions).toBe(20 * 36 * 31);
  // A checksum letter changed is always told; a letter of the code but once in 2^20: 0.02 are expected to be missed.
  expect(missed).toBeLessThan(3);
});

test('what a tired hand writes is read: small letters, no groups, O for 0, I and L for 1', () => {
  for (let round = 0; round < 500; round++) {
    const code = newRecoveryCode();
    const slips = code
      .toLowerCase()
      .replaceAll('0', 'o')
      .replaceAll('1', round % 2 ? 'l' : 'I');
    expect(readRecoveryCode(slips)).toBe(code);
    expect(readRecoveryCode(` ${code.replaceAll('-', ' ')}\n`)).toBe(code);
    expect(readRecoveryCode(code.replaceAll('-', ''))).toBe(code);
  }
});

test('nothing else is a code', () => {
  const code = newRecoveryCode();
  for (const typed of [
    '',
    code.slice(1),
    `${code}0`,
    code.replace(/[^-]/, 'U'),
    code.replace(/[^-]/, 'ñ'),
    '-'.repeat(42),
  ]) {
    expect(readRecoveryCode(typed)).toBeNull();
  }
});

test('the last group is what stands after the last dash', () => {
  expect(lastGroup('ABCD-EFGH-12')).toBe('12');
});
