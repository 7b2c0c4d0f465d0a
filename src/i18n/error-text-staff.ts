import type { I18n } from '@lingui/core';
import type { ErrorTexts } from './error-text.ts';

const untouched = (i18n: I18n) => i18n.t('Nothing was changed.');
const kept = (i18n: I18n) => i18n.t('All that was saved is safe.');

/** Members of staff, their passphrases, and whose file is whose. */
export const staffErrors: ErrorTexts<
  | 'wrong-pin'
  | 'not-hidden'
  | 'passphrase-first'
  | 'passphrase-weak'
  | 'passphrase-same'
  | 'name-taken'
  | 'not-yourself'
  | 'file-elsewhere'
> = {
  'wrong-pin': (i18n, { left }) => ({
    title: i18n.t('That is not the PIN'),
    safe: kept(i18n),
    next: i18n.t(
      '{left, plural, one {One try is left, then the desk locks.} other {# tries are left, then the desk locks.}}',
      {
        left: Number(left ?? 0),
      },
    ),
  }),
  'not-hidden': (i18n) => ({
    title: i18n.t('The desk has locked meanwhile'),
    safe: kept(i18n),
    next: i18n.t('Open it with your passphrase and go on.'),
  }),
  'passphrase-first': (i18n) => ({
    title: i18n.t('First choose a passphrase of your own'),
    safe: untouched(i18n),
    next: i18n.t('The words you came in with work once only.'),
  }),
  'passphrase-weak': (i18n) => ({
    title: i18n.t('That passphrase is too easy to guess'),
    safe: i18n.t('The old one still opens the desk.'),
    next: i18n.t('Take four or more words that have nothing to do with one another.'),
  }),
  'passphrase-same': (i18n) => ({
    title: i18n.t('That is the passphrase you already have'),
    safe: untouched(i18n),
    next: i18n.t('Choose another one.'),
  }),
  'name-taken': (i18n) => ({
    title: i18n.t('Somebody signs in with this name already'),
    safe: untouched(i18n),
    next: i18n.t('Choose another name to sign in with.'),
  }),
  'not-yourself': (i18n) => ({
    title: i18n.t('Nobody can do this to herself'),
    safe: untouched(i18n),
    next: i18n.t('Ask another administrator.'),
  }),
  'file-elsewhere': (i18n) => ({
    title: i18n.t('This file is a colleague’s'),
    safe: untouched(i18n),
    next: i18n.t('Ask her, or open it with a reason that she and the privacy officer will read.'),
  }),
};
