import type { I18n } from '@lingui/core';
import type { ErrorCode } from '../../electron/contract/errors.ts';
import type { ErrorTexts } from './error-text.ts';
import type { auditErrors } from './error-text-audit.ts';
import type { deskErrors } from './error-text-desk.ts';
import type { notesErrors } from './error-text-notes.ts';
import type { reportErrors } from './error-text-report.ts';
import type { staffErrors } from './error-text-staff.ts';
import { day } from './format.ts';

const untouched = (i18n: I18n) => i18n.t('Nothing was changed.');
const stays = (i18n: I18n) => i18n.t('Nothing has left the desk.');
const olderGood = (i18n: I18n) => i18n.t('Nothing older is harmed.');
const megabytes = (bytes: string | number) => Math.max(1, Math.round(Number(bytes) / 1_000_000));

/** The file, the consent, paper and stick, the backup. */
export const workErrors: ErrorTexts<
  Exclude<
    ErrorCode,
    | keyof typeof auditErrors
    | keyof typeof deskErrors
    | keyof typeof notesErrors
    | keyof typeof reportErrors
    | keyof typeof staffErrors
  >
> = {
  'not-found': (i18n) => ({
    title: i18n.t('It is not here any more'),
    safe: untouched(i18n),
    next: i18n.t('Go back to the list and open it from there.'),
  }),
  'changed-meanwhile': (i18n) => ({
    title: i18n.t('Somebody else saved this file first'),
    safe: i18n.t('Their version is kept, and your words still stand here.'),
    next: i18n.t('Look at what changed, then save yours on top, or leave theirs.'),
  }),
  'residence-told': (i18n) => ({
    title: i18n.t('These words tell where she lives'),
    safe: i18n.t('She takes part in Safe at Home. Nothing was changed, and nothing has left the desk.'),
    next: i18n.t(
      'Take the street out of them, in this answer or where it stands; the substitute address is used instead.',
    ),
  }),
  'knows-person': (i18n) => ({
    title: i18n.t('She has said that she knows this person'),
    safe: untouched(i18n),
    next: i18n.t('Choose another colleague.'),
  }),
  'consent-too-long': (i18n, { day: latest }) => ({
    title: i18n.t('This consent would last too long'),
    safe: untouched(i18n),
    next: latest
      ? i18n.t('The latest day allowed here is {day}. Choose that day or an earlier one.', { day: day(String(latest)) })
      : i18n.t('Choose an earlier day.'),
  }),
  'consent-not-initialled': (i18n) => ({
    title: i18n.t('Something sealed is ticked without her initials'),
    safe: untouched(i18n),
    next: i18n.t('Let her put her initials beside it on the paper, or leave it out.'),
  }),
  'consent-partner-sealed': (i18n) => ({
    title: i18n.t('A partner agency gets ordinary items only'),
    safe: untouched(i18n),
    next: i18n.t('Leave the sealed items out.'),
  }),
  'answer-not-allowed': (i18n) => ({
    title: i18n.t('She has not agreed that the place tells you this'),
    safe: i18n.t('Nothing of it was written down.'),
    next: i18n.t(
      'Ask her herself and write down what she says. Or make a new consent with her, with the tick that the place may tell whether she came.',
    ),
  }),
  'reply-not-allowed': (i18n) => ({
    title: i18n.t('She has not agreed that they hear it'),
    safe: i18n.t('Nothing was told and nothing was written down.'),
    next: i18n.t(
      'Do not ring them. A consent for that place is needed, with her name, for care coordination, and told by word.',
    ),
  }),
  'paper-compels-not': (i18n) => ({
    title: i18n.t('This paper does not compel it'),
    safe: i18n.t('Nothing was put down and nothing may be handed over.'),
    next: i18n.t(
      'A subpoena, or a warrant that no judge signed, is not enough; some records need an order of their own. Call counsel and the privacy officer.',
    ),
  }),
  'not-a-scan': (i18n) => ({
    title: i18n.t('This is not a scan that can be kept'),
    safe: untouched(i18n),
    next: i18n.t('Scan the paper as a PDF of at most 10 MB, and choose that file.'),
  }),
  'consent-sealed': (i18n) => ({
    title: i18n.t('Something ticked is sealed'),
    safe: stays(i18n),
    next: i18n.t('Sealed items and services wait for their own forms. Leave them out for now.'),
  }),
  'not-safe-to-take': (i18n) => ({
    title: i18n.t('Not printed: it was not said to be safe to take along'),
    safe: i18n.t('Nothing was printed.'),
    next: i18n.t('Keep it here, or tell it by word of mouth.'),
  }),
  'counsel-open': (i18n, { open }) => ({
    title: i18n.t('Practice mode cannot end yet'),
    safe: i18n.t('Pages and packets still say PRACTICE.'),
    next: i18n.t('{open, plural, one {# wording still waits} other {# wordings still wait}} for counsel.', {
      open: Number(open ?? 0),
    }),
  }),
  'test-runtime': (i18n) => ({
    title: i18n.t('This computer runs the desk on a test runtime'),
    safe: i18n.t('Pages and packets still say PRACTICE.'),
    next: i18n.t('Real work needs the program as it was delivered.'),
  }),
  'consent-ended': (i18n) => ({
    title: i18n.t('The consent has ended'),
    safe: stays(i18n),
    next: i18n.t('Make a new one, if it is still wanted.'),
  }),
  'site-avoided': (i18n) => ({
    title: i18n.t('This is a place the survivor would rather not see'),
    safe: stays(i18n),
    next: i18n.t('Choose another site.'),
  }),
  'site-without-service': (i18n) => ({
    title: i18n.t('This site does not offer the service'),
    safe: stays(i18n),
    next: i18n.t('Choose another site, or another service.'),
  }),
  'nothing-to-send': (i18n) => ({
    title: i18n.t('There is nothing to send'),
    safe: stays(i18n),
    next: i18n.t('Tick at least one item that is recorded and agreed to.'),
  }),
  'consent-missing': (i18n) => ({
    title: i18n.t('There is no consent for this site'),
    safe: stays(i18n),
    next: i18n.t('Make the consent first, and it can go.'),
  }),
  'needed-missing': (i18n) => ({
    title: i18n.t('Something this service needs is not in the file'),
    safe: stays(i18n),
    next: i18n.t('Ask for it and write it down, or refer without this service.'),
  }),
  'consent-suspended': (i18n) => ({
    title: i18n.t('The consent waits to be checked against the paper'),
    safe: stays(i18n),
    next: i18n.t('Fetch the paper, compare it, and confirm it.'),
  }),
  'draft-gone': (i18n) => ({
    title: i18n.t('The prepared pages are no longer held'),
    safe: i18n.t('Nothing has left the desk, and the referral is saved.'),
    next: i18n.t('Prepare the pages again.'),
  }),
  'no-printer': (i18n) => ({
    title: i18n.t('No printer is set up on this computer'),
    safe: i18n.t('Nothing was printed.'),
    next: i18n.t('Switch the printer on, or write to a stick.'),
  }),
  'printer-refused': (i18n) => ({
    title: i18n.t('The printer did not take the pages'),
    safe: i18n.t('Look at the printer’s tray before you print again.'),
    next: i18n.t('Look at paper and cable, and print again.'),
  }),
  'place-gone': (i18n) => ({
    title: i18n.t('The stick is not there any more'),
    safe: olderGood(i18n),
    next: i18n.t('Put it back and choose it again.'),
  }),
  'place-full': (i18n, { needed = 0, free = 0 }) => ({
    title: i18n.t('There is not enough room on the stick'),
    safe: olderGood(i18n),
    next: i18n.t('It needs {needed} MB and has {free} MB free. Take another stick, or make room.', {
      needed: megabytes(needed),
      free: megabytes(free),
    }),
  }),
  'place-readonly': (i18n) => ({
    title: i18n.t('This place cannot be written to'),
    safe: untouched(i18n),
    next: i18n.t('Look whether the stick has a lock, or choose another.'),
  }),
  'stick-pulled': (i18n) => ({
    title: i18n.t('The stick came out too soon'),
    safe: olderGood(i18n),
    next: i18n.t('Put it back and start again.'),
  }),
  'write-failed': (i18n) => ({
    title: i18n.t('It could not be written'),
    safe: olderGood(i18n),
    next: i18n.t('Try another stick or folder.'),
  }),
  'render-failed': (i18n) => ({
    title: i18n.t('The pages could not be made'),
    safe: i18n.t('Nothing has left the desk, and the referral is saved.'),
    next: i18n.t('Try once more; if it happens again, lock and open the desk.'),
  }),
  'preview-failed': (i18n) => ({
    title: i18n.t('The pages could not be shown'),
    safe: stays(i18n),
    next: i18n.t('Do not send what you have not seen. Prepare the pages again.'),
  }),
  'no-recipient': (i18n) => ({
    title: i18n.t('Nobody of the care team is ticked'),
    safe: stays(i18n),
    next: i18n.t('Tick who may open the packet, or seal it with six words.'),
  }),
  'no-telephone': (i18n) => ({
    title: i18n.t('This site has no telephone that was checked'),
    safe: stays(i18n),
    next: i18n.t(
      'Six words are told to a number on file. Let an administrator check this site first, or print the packet.',
    ),
  }),
  'authority-elsewhere': (i18n) => ({
    title: i18n.t('The sheet is right, but the key lies under an older one'),
    safe: untouched(i18n),
    next: i18n.t('Take the paper of the sheet before. If it is lost, begin a new certificate for all clinics.'),
  }),
  'signer-ended': (i18n) => ({
    title: i18n.t('The desk’s signing certificate has ended'),
    safe: i18n.t('Nothing has left the desk, and the referral is saved.'),
    next: i18n.t('An administrator has to renew it before anything can be signed.'),
  }),
  'sender-not-neutral': (i18n) => ({
    title: i18n.t('That name tells that a person was harmed'),
    safe: untouched(i18n),
    next: i18n.t('Take a name that tells a stranger nothing, such as that of the health center’s care coordination.'),
  }),
  'backup-unproved': (i18n) => ({
    title: i18n.t('The backup was written, but reading it back did not match'),
    safe: olderGood(i18n),
    next: i18n.t('Do not count on this one. Make another, best on another stick.'),
  }),
  'backup-damaged': (i18n) => ({
    title: i18n.t('This backup is damaged'),
    safe: i18n.t('The others on the stick are not touched.'),
    next: i18n.t('Choose an older one, or the other stick.'),
  }),
  'backup-newer': (i18n) => ({
    title: i18n.t('This backup was made by a newer version'),
    safe: untouched(i18n),
    next: i18n.t('Use the newer version of the program to bring it back.'),
  }),
  'not-a-backup': (i18n) => ({
    title: i18n.t('This is not a backup of a desk'),
    safe: untouched(i18n),
    next: i18n.t('Choose another place or another stick.'),
  }),
  'desk-not-empty': (i18n) => ({
    title: i18n.t('There is a desk here that can be opened'),
    safe: i18n.t('It was not touched: a backup never replaces a desk that works.'),
    next: i18n.t('Open it as usual.'),
  }),
};
