import type { I18n } from '@lingui/core';
import type { Strength } from '../../electron/contract/session.ts';

/** NIST SP 800-63B-4, 3.1.1: 12 characters at least; no rules of composition. */
export const SHORTEST = 12;

/** Characters as the vault counts them: composed (NFKC), a letter with its accent as one. */
export function lengthOf(passphrase: string): number {
  return [...passphrase.normalize('NFKC')].length;
}

/** What stands under the field while it is typed: how to begin, then how many characters are wanting. */
export function lengthHint(i18n: I18n, passphrase: string): string {
  const length = lengthOf(passphrase);
  if (length === 0 || length >= SHORTEST) {
    return i18n.t('Four or more words that have nothing to do with each other. Spaces are fine.');
  }
  return i18n.t('{left, plural, one {# more character at least} other {# more characters at least}}', {
    left: SHORTEST - length,
  });
}

/** How hard it is to guess, in a few words, and what would help; never asks for digits or signs. */
export function strengthWords(i18n: I18n, strength: Strength): { how: string; why: string } {
  const hows = [
    i18n.t('Guessed at once.'),
    i18n.t('Very easy to guess.'),
    i18n.t('Easy to guess.'),
    i18n.t('Nearly hard enough.'),
  ];
  const whys: Record<NonNullable<Strength['weakness']>, string> = {
    short: i18n.t('It is short: another word helps most.'),
    common: i18n.t('Many people use it, so it is tried first.'),
    names: i18n.t('It holds a name. Names are tried early, yours first.'),
    dates: i18n.t('It holds a date or a year. They are tried early.'),
    keyboard: i18n.t('It follows the rows of the keyboard.'),
    repeats: i18n.t('It repeats itself.'),
    sequence: i18n.t('It counts on, like 1234 or abcd.'),
    words: i18n.t('Its words are few and common. One more, of another kind, makes it much harder.'),
  };
  if (strength.enough) return { how: i18n.t('Hard to guess.'), why: i18n.t('That is enough for this desk.') };
  return {
    how: hows[strength.score] ?? i18n.t('Nearly hard enough.'),
    why: strength.weakness ? whys[strength.weakness] : i18n.t('Add a word.'),
  };
}
