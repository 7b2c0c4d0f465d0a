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

/** Offline estimate (zxcvbn): 0 guessed at once … 4 very hard. `enough` is what the desk asks for. */
export const strengthSchema = z.strictObject({
  score: z.number().int().min(0).max(4),
  enough: z.boolean(),
  /** Why it is weak, as a code; null when nothing speaks against it. */
  weakness: z.enum(['short', 'common', 'names', 'dates', 'keyboard', 'repeats', 'sequence', 'words']).nullable(),
});
export type Strength = z.infer<typeof strengthSchema>;

/** Which account of this machine has the desk open, and since when. */
export const holderSchema = z.strictObject({ account: z.string().min(1).max(64), since: instantSchema });
export type Holder = z.infer<typeof holderSchema>;

export const finishingSchema = z.strictObject({
  job: z.enum(['backup', 'restore']),
  percent: z.number().int().min(0).max(100),
  /** The program was asked to quit and ends with the job. */
  quits: z.boolean(),
});
export type Finishing = z.infer<typeof finishingSchema>;

/** What stands on the screen before anybody has opened the desk: nothing about any person. */
export const deskStateSchema = z.strictObject({
  /**
   * `new`: no desk here yet · `busy`: another desk holds the folder · `unreadable`: keyring or marker damaged ·
   * `hidden`: a session waits behind a PIN or the passphrase.
   */
  kind: z.enum(['new', 'locked', 'open', 'hidden', 'busy', 'unreadable']),
  /** While hidden: whether a PIN was chosen, and when the desk locks for good. */
  hidden: z.strictObject({ pin: z.boolean(), locksAt: instantSchema }).nullable(),
  /** While busy: the account of this machine that holds the desk, and since when; null when it is not known. */
  holder: holderSchema.nullable(),
  /** While busy: this desk's own vault, locked already, ends a backup or a restore first (at most 30 minutes). */
  finishing: finishingSchema.nullable(),
  member: memberSchema.nullable(),
  /** Practice mode: every page and packet says PRACTICE. */
  practice: z.boolean(),
  /** Version of the test runtime when this is not the shipped Electron, else null. */
  testRuntime: z.string().nullable(),
  version: z.string(),
});
export type DeskState = z.infer<typeof deskStateSchema>;

/** How the desk hides (design, section 3): minutes without input, a key, a corner of the screen. */
export const habitsSchema = z.strictObject({
  idleMinutes: z.number().int().min(1).max(15),
  hideKey: z.enum(['F9', 'F4', 'F6', 'F7', 'F10', 'F12', 'Pause']),
  hideCorner: z.enum(['none', 'top-left', 'top-right', 'bottom-left', 'bottom-right']),
});
export type Habits = z.infer<typeof habitsSchema>;
/** Of a new desk, and of one that has not been opened yet. */
export const firstHabits: Habits = { idleMinutes: 5, hideKey: 'F9', hideCorner: 'none' };

export const unlockedSchema = z.strictObject({
  member: memberSchema,
  /** She came in with one-time words: the desk does nothing else until she has chosen a passphrase. */
  oneTimeWords: z.boolean(),
  habits: habitsSchema,
  /** Whether she has chosen a PIN for coming back since the desk was opened. */
  pinChosen: z.boolean(),
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

const newSheetSchema = z.strictObject({
  ...recoverySheetSchema.shape,
  /** Generations that the sheet before still opens as long as they exist, newest first. */
  stillOpen: z.array(z.strictObject({ generation: z.number().int(), at: instantSchema })),
  /** False: the key that makes signing certificates still lies under the code before; keep that paper. */
  authorityMoved: z.boolean(),
});

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
  /**
   * Another sheet. In place of a confirmed one the desk gets a new key, and the code before opens nothing here from that
   * moment. The member proves her own passphrase again: the answer opens every backup made from now on. `oldCode` is the
   * code of the sheet that goes, for whoever has it: the key that makes signing certificates then moves to the new one.
   * Throws `wrong-passphrase`, `wrong-recovery-code`, `wait`, `disk-full`; `sheet-in-force` when the sheet before was
   * confirmed in the same moment.
   */
  'session.newSheet': changes(
    ['administrator'],
    z.strictObject({ passphrase: z.string().max(1024), oldCode: z.string().max(100).optional() }),
    newSheetSchema,
    120_000,
  ),
  /** As with a packet: what became of the paper is an answer, because the code may lie in the queue in clear. */
  'session.printSheet': changes('anyone', z.strictObject({ queue: lineSchema }), printResultSchema, PATIENCE_FOR_PAPER),
  'session.unlock': changes(
    'anyone',
    z.strictObject({ signInName: z.string().max(200), passphrase: z.string().max(1024) }),
    unlockedSchema,
    60_000,
  ),
  /** Also for whoever finds the desk hidden: locking takes nothing from anybody but the way back. */
  'session.lock': changes('anyone', nothing, done),
  /** Digits that bring the hidden desk back. Held in the vault's memory only, until the desk locks. */
  'session.setPin': changes('staff', z.strictObject({ pin: z.string().regex(/^[0-9]{4,8}$/) }), done),
  /** Everything goes behind the public directory; the vault stays, for at most 10 minutes. */
  'session.hide': changes('staff', nothing, done),
  /** Throws `wrong-pin` (details.left; the third wrong one locks), `wrong-passphrase`, `wait`, `not-hidden`. */
  'session.reveal': changes(
    'anyone',
    z.union([z.strictObject({ pin: z.string().max(8) }), z.strictObject({ passphrase: z.string().max(1024) })]),
    unlockedSchema,
    60_000,
  ),
  /** Throws `wrong-passphrase`, `wait`, `passphrase-weak`, `passphrase-same`. */
  'session.changePassphrase': changes(
    'staff',
    z.strictObject({ passphrase: z.string().max(1024), newPassphrase: passphraseSchema }),
    done,
    60_000,
  ),
  /** How hard a passphrase is to guess; `about` are words that make it easier, such as her own name. Nothing is kept. */
  'session.weighPassphrase': asks(
    'anyone',
    z.strictObject({ passphrase: z.string().max(1024), about: z.array(z.string().max(200)).max(5) }),
    strengthSchema,
  ),
};
