// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { i18n } from '../../../../src/i18n/i18n.ts';
import { passphraseHint } from '../../../../src/session/passphrase-hint.ts';

describe('the hint under a new passphrase', () => {
  it('speaks of length only', () => {
    expect(passphraseHint(i18n, '')).toContain('Four or more words');
    expect(passphraseHint(i18n, 'abcdefghijk')).toBe('1 more character at least');
    expect(passphraseHint(i18n, 'abcdefghijkl')).toContain('Long enough');
    expect(passphraseHint(i18n, 'six quiet words here')).toBe('Good length.');
    expect(passphraseHint(i18n, 'aaaaaaaaaaaaaaaaaaaaaaaa')).toContain('repeats itself');
  });

  it('counts letters as the vault will, composed', () => {
    const decomposed = 'ñ'.normalize('NFD').repeat(6);
    expect(passphraseHint(i18n, decomposed)).toBe('6 more characters at least');
  });
});
