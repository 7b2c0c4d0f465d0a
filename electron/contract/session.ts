import { z } from 'zod';
import { asks, changes, rights } from './call.ts';
import { PATIENCE_FOR_PAPER, printResultSchema } from './packets.ts';
import { done, idSchema, instantSchema, lineSchema, nothing, printedLineSchema } from './shared.ts';

export const rightSchema = z.enum(rights);

export const memberSchema = z.strictObject({
  id: idSchema,
  displayName: z.string(),
  /** Shown where her whole name need not stand. */
  initials: z.string(),
  rights: z.array(rightSchema),
});
export type Member = z.infer<typeof memberSchema>;

/** 12 characters at least, no composition rules (NIST SP 800-63B-4, section 3.1.1). Normalised to NFKC inside. */
export const passphraseSchema = z.string().min(12).max(1024);

/** What stands on the screen before anybody has opened the desk: nothing about any person. */
export const deskStateSchema = z.strictObject({
  /** `new`: no desk here yet · `busy`: another desk holds the folder · `unreadable`: keyring or marker damaged. */
  kind: z.enum(['new', 'locked', 'open', 'busy', 'unreadable']),
  member: memberSchema.nullable(),
  /** Practice mode: every page and packet says PRACTICE. */
  practice: z.boolean(),
  /** Version of the test runtime when this is not the shipped Electron, else null. */
  testRuntime: z.string().nullable(),
  version: z.string(),
});
export type DeskState = z.infer<typeof deskStateSchema>;

export const unlockedSchema = z.strictObject({
  member: memberSchema,
  practice: z.boolean(),
  /** When and by whom (initials) the desk was last closed. */
  lastClosed: z.strictObject({ at: instantSchema, initials: z.string() }).nullable(),
  /** Wrong tries since the last time it was opened. */
  wrongTries: z.number().int(),
  /** Consents that wait to be checked against the paper after a restore. */
  consentsSuspended: z.number().int(),
  /** Row up to which the audit chain was checked at this unlock. */
  checkedToRow: z.number().int(),
  /** Audit rows that were there at the last commit and are gone: the database was put back or lost its tail. */
  lostRows: z.strictObject({ from: z.number().int(), to: z.number().int() }).nullable(),
  /** The anchor was not there or not written by this desk: loss cannot be excluded. */
  anchorMissing: z.boolean(),
  /** First row of those checked that was changed or does not fit the one before it. */
  brokenAtRow: z.number().int().nullable(),
  lastBackup: z.strictObject({ at: instantSchema, generation: z.number().int() }).nullable(),
  /** Nobody has shown yet that the paper of this desk's recovery sheet exists. */
  sheetUnconfirmed: z.boolean(),
});
export type Unlocked = z.infer<typeof unlockedSchema>;

export const recoverySheetSchema = z.strictObject({
  /** Shown once, never stored. Groups of four, e.g. "7KQ4-MD2P-…". */
  recoveryCode: z.string(),
  sheetNumber: z.number().int(),
});
export type RecoverySheet = z.infer<typeof recoverySheetSchema>;

export const sessionCalls = {
  'session.state': asks('anyone', nothing, deskStateSchema),
  'session.setUp': changes(
    'anyone',
    z.strictObject({
      /** Neutral name on paper and certificate. It must not say that a person is a crime victim. */
      senderName: printedLineSchema,
      /** Telephone a clinic may call back. */
      callBack: printedLineSchema,
      signInName: lineSchema,
      displayName: lineSchema,
      passphrase: passphraseSchema,
    }),
    z.strictObject({ unlocked: unlockedSchema, sheet: recoverySheetSchema }),
    60_000,
  ),
  /** For the sheet made a moment ago, at set-up or by a restore, and for no other. The last group of the code, typed from the paper, proves that the sheet exists. */
  'session.confirmSheet': changes('anyone', z.strictObject({ lastGroup: z.string().max(12) }), done),
  /** As with a packet: what became of the paper is an answer, because the code may lie in the queue in clear. */
  /**
   * Another sheet in place of one that was never confirmed, since nobody may hold its paper. The member proves her own
   * passphrase again: the answer opens every backup made from now on. Refused with `sheet-in-force`, `wrong-passphrase`, `wait`.
   */
  'session.newSheet': changes(
    ['administrator'],
    z.strictObject({ passphrase: z.string().max(1024) }),
    recoverySheetSchema,
    60_000,
  ),
  'session.printSheet': changes('anyone', z.strictObject({ queue: lineSchema }), printResultSchema, PATIENCE_FOR_PAPER),
  'session.unlock': changes(
    'anyone',
    z.strictObject({ signInName: z.string().max(200), passphrase: z.string().max(1024) }),
    unlockedSchema,
    60_000,
  ),
  'session.lock': changes('staff', nothing, done),
};
