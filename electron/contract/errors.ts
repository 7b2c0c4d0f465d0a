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
  'sheet-in-force', // the recovery sheet is confirmed; only one that is not can be replaced
  'desk-damaged',
  'desk-missing', // the database file is not there or empty, behind a right passphrase
  'desk-newer', // written by a newer version; details.schema
  'desk-unreachable', // its files are there and cannot be read just now
  'desk-busy', // another desk holds it
  'disk-full',
  // the file
  'not-found',
  'changed-meanwhile', // somebody else saved first
  'consent-too-long', // details.day: the latest day allowed
  'consent-sealed', // sealed items and services wait for the forms (refused with that reason)
  'consent-ended',
  'site-avoided',
  'site-without-service',
  'nothing-to-send',
  'consent-missing',
  'needed-missing', // an item this service needs is not in the file
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
  'signer-ended', // the signing certificate's 400 days are over
  'sender-not-neutral', // the name tells that a person is a crime victim
  // backup
  'backup-unproved',
  'backup-damaged',
  'backup-newer',
  'not-a-backup',
  'desk-not-empty',
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
