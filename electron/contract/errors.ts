/**
 * Every way a call can fail. A code and, where it helps, numbers or a day: never words of a client's file.
 * The window turns codes into sentences (src/i18n/error-text.ts).
 */
export const errorCodes = [
  // the door
  'locked', // no session on this port
  'no-right', // the session lacks the right
  'unknown-call',
  'bad-input', // refused by the contract's schema
  'too-big',
  'internal', // a fault of ours; the code is all that leaves the vault
  'desk-closed', // the port is dead or the answer did not come in time
  // the desk
  'already-set-up',
  'not-set-up',
  'wrong-passphrase', // "That passphrase does not open this desk"
  'wait', // too many wrong tries; details.seconds
  'wrong-recovery-code',
  'sheet-in-force', // it was confirmed while another was being made, and stays in force
  'desk-damaged',
  'desk-missing', // the database file is not there or empty, behind a right passphrase
  'desk-newer', // written by a newer version; details.schema
  'desk-unreachable', // its files are there and cannot be read just now
  'desk-busy', // another desk holds it; details.account, details.since where they are known
  'wrong-pin', // details.left: tries left before the desk locks
  'not-hidden', // there is no hidden session to come back to
  // staff
  'passphrase-first', // one-time words opened the desk: an own passphrase comes before anything else
  'passphrase-weak', // too easily guessed, long enough or not
  'passphrase-same', // the new one is the old one
  'name-taken', // another member signs in with this name
  'not-yourself', // nobody removes herself or takes her own rights
  'disk-full',
  // the file
  'not-found',
  'changed-meanwhile', // somebody else saved first
  'not-a-caseworker', // no qualification is entered for her: privileged notes are not hers to write
  'limits-not-explained', // before a privileged note (Evidence Code 1038.1)
  'privileged', // another's privileged note: for its writer, the owner of the file and a supervisor
  'file-held', // a legal hold: nothing of the file is purged
  'second-needed', // another member of staff, with one of the rights in details.any, has to sign in for it
  'file-elsewhere', // a colleague's file: ask her, or break the glass with a reason
  'residence-told', // where a participant of Safe at Home lives stands in words that may leave; details.item where it is one
  'knows-person', // the member said that she knows this person: the file stays closed to her
  'consent-too-long', // details.day: the latest day allowed
  'consent-sealed', // sealed items and services wait for the forms (refused with that reason)
  'consent-not-initialled', // a sealed item or service without her initials beside its class; details.class
  'paper-compels-not', // a subpoena, a warrant no judge signed, or an order that does not reach this
  'consent-partner-sealed', // a partner agency gets ordinary items only
  'consent-ended',
  'site-avoided',
  'site-without-service',
  'nothing-to-send',
  'consent-missing',
  'needed-missing', // an item this service needs is not in the file
  'not-a-scan', // not a PDF, or larger than 10 MB
  'not-safe-to-take', // she would carry paper, and it was not said to be safe
  'counsel-open', // practice cannot end: details.open wordings and tables wait for counsel
  'test-runtime', // practice cannot end on a runtime the program was not made for
  'answer-not-allowed', // the place told what her consent does not let it tell; details.reason
  'reply-not-allowed', // whoever handed her over may not hear it; details.reason
  'consent-suspended', // after a restore, until checked against the paper
  // paper and stick
  'draft-gone', // the prepared packet is no longer held
  'no-printer',
  'printer-refused',
  'place-gone',
  'place-full', // details.needed, details.free (bytes)
  'place-readonly',
  'stick-pulled',
  'write-failed',
  'render-failed',
  'preview-failed',
  'no-recipient', // no enrolled member ticked
  'no-telephone', // six words are told to a number on file, and the site has none that was checked
  'authority-elsewhere', // the sheet is right, and the key that makes certificates lies under an older one
  'signer-ended', // the signing certificate's 400 days are over
  'sender-not-neutral', // the name tells that a person is a crime victim
  // the report
  'before-award', // the quarter lies before the award, and everybody would be new in it
  'quarter-runs', // it is not over, and its numbers may still change
  'report-final', // it is final already
  'report-not-final', // nothing leaves of a quarter before it is
  'report-left', // something of it has left the desk: it stays as it is
  // backup
  'backup-unproved',
  'backup-damaged',
  'backup-newer',
  'not-a-backup',
  'desk-not-empty',
  'backup-of-removed', // only members who were removed since could open what it holds
  'desk-older', // a backup on this stick knows more, or other, than this desk; details.generation, details.verdict
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export interface ErrorShape {
  code: ErrorCode;
  details?: Record<string, string | number>;
}

/** Thrown inside the vault; crosses the port as `ErrorShape`. */
export class DeskError extends Error {
  readonly code: ErrorCode;
  readonly details: Record<string, string | number> | undefined;

  constructor(code: ErrorCode, details?: Record<string, string | number>) {
    super(code);
    this.name = 'DeskError';
    this.code = code;
    this.details = details;
  }

  shape(): ErrorShape {
    return this.details ? { code: this.code, details: this.details } : { code: this.code };
  }
}
