import type { I18n } from '@lingui/core';
import type { ErrorTexts } from './error-text.ts';

/** Who has to sign in: the privacy officer, whoever may be second at a purge, or any colleague. */
function nextSecond(i18n: I18n, any: readonly string[]): string {
  if (any.length === 1 && any[0] === 'privacy-officer') {
    return i18n.t('The privacy officer looks at it, and signs in for it with her own name and passphrase.');
  }
  return any.includes('worker')
    ? i18n.t('A colleague who did not prepare it reads it, and signs in for it with her own name and passphrase.')
    : i18n.t('A supervisor, an administrator or the privacy officer who did not prepare it signs in for it.');
}

/** Case notes, and what is kept or purged. */
export const notesErrors: ErrorTexts<
  'not-a-caseworker' | 'limits-not-explained' | 'privileged' | 'file-held' | 'second-needed' | 'backup-of-removed'
> = {
  'not-a-caseworker': (i18n) => ({
    title: i18n.t('Only a caseworker’s notes are privileged'),
    safe: i18n.t('Your words still stand here.'),
    next: i18n.t(
      'An administrator enters your training under Staff; on the day of the note it must have been complete. An ordinary note can be written now.',
    ),
  }),
  'limits-not-explained': (i18n) => ({
    title: i18n.t('The limits of the privilege come first'),
    safe: i18n.t('Your words still stand here.'),
    next: i18n.t('Enter the day on which they were explained; it cannot lie after the day of the note.'),
  }),
  privileged: (i18n) => ({
    title: i18n.t('This note is between the survivor and a caseworker'),
    safe: i18n.t('Nothing of it was shown.'),
    next: i18n.t('Ask whoever wrote it, the owner of the file, or a supervisor.'),
  }),
  'file-held': (i18n) => ({
    title: i18n.t('A legal hold keeps this file'),
    safe: i18n.t('Nothing was purged.'),
    next: i18n.t('A supervisor or the privacy officer lifts the hold when the proceeding is over.'),
  }),
  'second-needed': (i18n, { any }) => ({
    title: i18n.t('Another member of staff has to do this'),
    safe: i18n.t('Nothing was done, and what was prepared waits.'),
    next: nextSecond(i18n, String(any).split(' ')),
  }),
  'backup-of-removed': (i18n) => ({
    title: i18n.t('This backup opens only for someone who was removed since'),
    safe: i18n.t('Nothing was changed, and the stick is as it was.'),
    next: i18n.t('Choose a newer backup, made when today’s administrator was already here.'),
  }),
};
