import type { I18n } from '@lingui/core';

/** NIST SP 800-63B-4, 3.1.1: 12 characters at least, 15 and more are better; no rules of composition. */
export const SHORTEST = 12;
const GOOD = 20;

/** One plain sentence about length, for while it is typed. Never asks for digits or signs. */
export function passphraseHint(i18n: I18n, passphrase: string): string {
  const length = [...passphrase.normalize('NFKC')].length;
  if (length === 0) return i18n.t('Four or more words that have nothing to do with each other. Spaces are fine.');
  if (length < SHORTEST) {
    return i18n.t('{left, plural, one {# more character at least} other {# more characters at least}}', {
      left: SHORTEST - length,
    });
  }
  const different = new Set(passphrase.toLocaleLowerCase()).size;
  if (different < 6) return i18n.t('Long enough, but it repeats itself: a guesser tries that early.');
  if (length < GOOD) return i18n.t('Long enough. Another word makes it much harder to guess.');
  return i18n.t('Good length.');
}
