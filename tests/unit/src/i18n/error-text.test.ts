// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { errorCodes } from '../../../../electron/contract/errors.ts';
import { CallError } from '../../../../src/app/vault-port.ts';
import { codeOf, errorText } from '../../../../src/i18n/error-text.ts';
import { i18n, languages, setLanguage } from '../../../../src/i18n/i18n.ts';

const details = { seconds: 5, day: '2027-02-22', row: 12, schema: 4, needed: 9_000_000, free: 2_000_000 };

afterEach(() => setLanguage('en'));

describe('what is said of an error', () => {
  for (const language of languages) {
    it(`has what happened, what is safe and what to do, for every code (${language})`, () => {
      setLanguage(language);
      for (const code of errorCodes) {
        const { title, safe, next } = errorText(i18n, new CallError(code, details));
        for (const sentence of [title, safe, next]) {
          expect(sentence.length, code).toBeGreaterThan(8);
          expect(sentence, code).not.toMatch(/[{}#]|undefined|NaN|!/);
        }
        expect(title, code).not.toMatch(/\.$/);
        expect(`${safe} ${next}`, code).toMatch(/\.$/);
      }
    });
  }

  it('says something else in Spanish for every code', () => {
    const english = errorCodes.map((code) => errorText(i18n, new CallError(code, details)));
    setLanguage('es');
    errorCodes.forEach((code, index) => {
      expect(errorText(i18n, new CallError(code, details)).title, code).not.toBe(english[index]?.title);
    });
  });

  it('uses the numbers and days of the error', () => {
    expect(errorText(i18n, new CallError('wait', { seconds: 1 })).title).toBe('Wait 1 second');
    expect(errorText(i18n, new CallError('wait', { seconds: 12 })).title).toBe('Wait 12 seconds');
    expect(errorText(i18n, new CallError('consent-too-long', details)).next).toContain('Feb 22, 2027');
    expect(errorText(i18n, new CallError('place-full', details)).next).toContain('9 MB and has 2 MB');
  });

  it('takes what is not ours for a fault inside', () => {
    for (const strange of [new Error('boom'), null, 'text', { code: 'never-heard-of' }]) {
      expect(codeOf(strange)).toBe('internal');
    }
  });
});
