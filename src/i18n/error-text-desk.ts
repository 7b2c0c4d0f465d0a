import type { I18n } from '@lingui/core';
import type { ErrorTexts } from './error-text.ts';

const untouched = (i18n: I18n) => i18n.t('Nothing was changed.');
const kept = (i18n: I18n) => i18n.t('All that was saved is safe.');

/** The door and the desk itself: opening, setting up, damage. */
export const deskErrors: ErrorTexts<
  | 'locked'
  | 'no-right'
  | 'unknown-call'
  | 'bad-input'
  | 'too-big'
  | 'internal'
  | 'desk-closed'
  | 'already-set-up'
  | 'not-set-up'
  | 'wrong-passphrase'
  | 'wait'
  | 'wrong-recovery-code'
  | 'sheet-in-force'
  | 'desk-damaged'
  | 'desk-missing'
  | 'desk-newer'
  | 'desk-unreachable'
  | 'desk-busy'
  | 'disk-full'
> = {
  locked: (i18n) => ({
    title: i18n.t('The desk is locked'),
    safe: kept(i18n),
    next: i18n.t('Open it with your passphrase and go on.'),
  }),
  'no-right': (i18n) => ({
    title: i18n.t('This is not yours to change here'),
    safe: untouched(i18n),
    next: i18n.t('Ask a member of staff who has this right.'),
  }),
  'unknown-call': (i18n) => ({
    title: i18n.t('The desk does not know how to do this'),
    safe: untouched(i18n),
    next: i18n.t('Close the program and open it again; if it stays, tell your administrator.'),
  }),
  'bad-input': (i18n) => ({
    title: i18n.t('Something written here does not fit its field'),
    safe: i18n.t('Nothing was changed, and your words still stand here.'),
    next: i18n.t('Look at the fields again: one may be too long, or in another form than asked.'),
  }),
  'too-big': (i18n) => ({
    title: i18n.t('This is more than the desk takes at once'),
    safe: untouched(i18n),
    next: i18n.t('Shorten it, or do it in parts.'),
  }),
  internal: (i18n) => ({
    title: i18n.t('Something went wrong inside the desk'),
    safe: kept(i18n),
    next: i18n.t('Try once more; if it happens again, lock and open the desk.'),
  }),
  'desk-closed': (i18n) => ({
    title: i18n.t('The desk did not answer'),
    safe: i18n.t('All that was saved is safe. Whether this last step was done is not known.'),
    next: i18n.t('Look whether it stands there before you do it again.'),
  }),
  'already-set-up': (i18n) => ({
    title: i18n.t('There is a desk here already'),
    safe: untouched(i18n),
    next: i18n.t('Open it with a name and a passphrase.'),
  }),
  'not-set-up': (i18n) => ({
    title: i18n.t('There is no desk here yet'),
    safe: untouched(i18n),
    next: i18n.t('Set it up, or bring one back from a stick.'),
  }),
  'wrong-passphrase': (i18n) => ({
    title: i18n.t('That passphrase does not open this desk'),
    safe: i18n.t('Nothing is ever wiped.'),
    next: i18n.t('Look at Caps Lock and the keyboard, and try again.'),
  }),
  wait: (i18n, { seconds = 1 }) => ({
    title: i18n.t('{seconds, plural, one {Wait # second} other {Wait # seconds}}', { seconds: Number(seconds) }),
    safe: i18n.t('Nothing is ever wiped.'),
    next: i18n.t('The wait grows with each wrong try, so that nobody can guess quickly.'),
  }),
  'wrong-recovery-code': (i18n) => ({
    title: i18n.t('That is not what stands on the sheet'),
    safe: untouched(i18n),
    next: i18n.t('Compare letter by letter with the paper. The number of the sheet must be the same too.'),
  }),
  'sheet-in-force': (i18n) => ({
    title: i18n.t('The recovery sheet was confirmed a moment ago, and stays in force'),
    safe: untouched(i18n),
    next: i18n.t('If another sheet is wanted all the same, make it from the settings.'),
  }),
  'desk-damaged': (i18n) => ({
    title: i18n.t('The desk’s file is damaged'),
    safe: i18n.t('Nothing was deleted, and your passphrase is right. The backups on the sticks are not touched.'),
    next: i18n.t('Bring the desk back from a stick, with the recovery sheet.'),
  }),
  'desk-missing': (i18n) => ({
    title: i18n.t('The desk’s file is not where it should be'),
    safe: i18n.t('Nothing was deleted by this program, and your passphrase is right.'),
    next: i18n.t('Bring the desk back from a stick, with the recovery sheet.'),
  }),
  'desk-newer': (i18n) => ({
    title: i18n.t('This desk was written by a newer version'),
    safe: i18n.t('It was not touched.'),
    next: i18n.t('Use the newer version of the program, or ask your administrator for it.'),
  }),
  'desk-unreachable': (i18n) => ({
    title: i18n.t('The desk’s files cannot be read just now'),
    safe: i18n.t('They are there, and nothing was changed.'),
    next: i18n.t('Wait a moment and try again. If it stays, the rights of this account or the disk need a look.'),
  }),
  'desk-busy': (i18n) => ({
    title: i18n.t('The desk is open in another window'),
    safe: kept(i18n),
    next: i18n.t('Close it there, wait a moment, and try again.'),
  }),
  'disk-full': (i18n) => ({
    title: i18n.t('This computer’s disk is full'),
    safe: i18n.t('All that was saved is safe. This last step was not saved.'),
    next: i18n.t('Make room on the disk and try again; your words still stand here.'),
  }),
};
