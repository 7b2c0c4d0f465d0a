import { z } from 'zod';
import { asks, changes, fileRights, type Right } from './call.ts';
import { daySchema, itemIdSchema } from './catalogue.ts';
import { noteClasses } from './notes.ts';
import { done, idSchema, instantSchema, nothing } from './shared.ts';

/**
 * How long things are kept, what is held, and how something goes for good. A purge is prepared by one member and carried
 * out with another's own passphrase (design, section 4): alone, she prepares and it waits.
 */

/** Who may be the second at a purge. */
export const purgeRights: readonly Right[] = ['supervisor', 'administrator', 'privacy-officer'];
const all: Right[] = [...fileRights, 'administrator', 'privacy-officer'];

export const closingReasons = [
  'goals-met',
  'moved-away',
  'no-contact',
  'her-wish',
  'other-agency',
  'deceased',
  'opened-in-error',
] as const;
export type ClosingReason = (typeof closingReasons)[number];

/** What the schedule has a line for. `file`: everything that tells who she is. */
export const retentionClasses = ['file', ...noteClasses, 'authorizations', 'accounting', 'aggregates'] as const;
export type RetentionClass = (typeof retentionClasses)[number];
const classSchema = z.enum(retentionClasses);

export const scheduleLineSchema = z.strictObject({
  class: classSchema,
  /** From what the months are counted. */
  from: z.enum(['closing', 'last-day', 'disclosure', 'grant-end']),
  months: z.number().int().min(0).max(240),
  /** What law asks for at least. */
  least: z.number().int(),
});
export type ScheduleLine = z.infer<typeof scheduleLineSchema>;
export const scheduleSchema = z.strictObject({
  lines: z.array(scheduleLineSchema),
  source: z.string(),
  confirmedByCounselOn: daySchema.nullable(),
});
export type Schedule = z.infer<typeof scheduleSchema>;

/** What goes. Everything of a file, or a part of it. */
export const partSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file') }),
  z.strictObject({ kind: z.literal('note'), noteId: idSchema }),
  z.strictObject({ kind: z.literal('notes'), class: z.enum(noteClasses) }),
  z.strictObject({ kind: z.literal('fact'), item: itemIdSchema }),
  z.strictObject({ kind: z.literal('other-names') }),
  /** Sites and people she would rather not see. */
  z.strictObject({ kind: z.literal('avoided') }),
  z.strictObject({ kind: z.literal('paper-place'), consentId: idSchema }),
  /** What she wanted help with, in her words. */
  z.strictObject({ kind: z.literal('referral-words'), referralId: idSchema }),
  /** Of a purged file: accounting and authorizations whose years are over. */
  z.strictObject({ kind: z.literal('kept') }),
]);
export type Part = z.infer<typeof partSchema>;

export const purgeThings = [
  'facts',
  'other-names',
  'avoided',
  ...noteClasses,
  'consents',
  'paper-places',
  'referrals',
  'referral-words',
  'appointments',
  'follow-ups',
  'drafts',
  'accounting',
  'authorizations',
  'service-entries',
  'plans',
  'goals',
  'how',
  'barriers',
  'flags-and-family',
] as const;
export type PurgeThing = (typeof purgeThings)[number];

/** The plain question: what goes, what stays, and which backup still holds it. */
export const weighedPurgeSchema = z.strictObject({
  goes: z.array(z.strictObject({ what: z.enum(purgeThings), count: z.number().int() })),
  things: z.number().int(),
  stays: z.strictObject({
    /** Rows of the audit about this file: who and when, never what. */
    auditRows: z.number().int(),
    /** Rows of the accounting, and signed papers, that law wants kept; until the day given. */
    accounting: z.number().int(),
    authorizations: z.number().int(),
    until: daySchema.nullable(),
  }),
  held: z.boolean(),
  /** The last generation that holds it, and about when it is to leave the stick by rule; null when none does. */
  backup: z
    .strictObject({ generation: z.number().int(), at: instantSchema, goneAbout: daySchema, generations: z.number() })
    .nullable(),
});
export type WeighedPurge = z.infer<typeof weighedPurgeSchema>;

export const waitingPurgeSchema = z.strictObject({
  id: idSchema,
  fileNumber: z.string(),
  kind: z.string(),
  /** Class of notes, or null. */
  class: z.enum(noteClasses).nullable(),
  preparedAt: instantSchema,
  preparedBy: z.string(),
  /** She prepared it: another has to carry it out. */
  mine: z.boolean(),
  weighed: weighedPurgeSchema,
});
export type WaitingPurge = z.infer<typeof waitingPurgeSchema>;

export const purgedSchema = z.strictObject({
  things: z.number().int(),
  backup: weighedPurgeSchema.shape.backup,
  /** Sticks that know of it now, by label. */
  toldTo: z.array(z.string()),
});
export type Purged = z.infer<typeof purgedSchema>;

export const holdSchema = z.strictObject({
  fileNumber: z.string(),
  reason: z.string(),
  setAt: instantSchema,
  setBy: z.string(),
});
export type Hold = z.infer<typeof holdSchema>;

export const dueLineSchema = z.strictObject({
  fileNumber: z.string(),
  class: classSchema,
  dueOn: daySchema,
  count: z.number().int(),
  held: z.boolean(),
  part: partSchema,
});
export type DueLine = z.infer<typeof dueLineSchema>;

/** How a file stands in time. */
export const fileKeepingSchema = z.strictObject({
  version: z.number().int(),
  closed: z.strictObject({ on: daySchema, reason: z.enum(closingReasons) }).nullable(),
  hold: holdSchema.nullable(),
  /** What is due next, when the file is closed. */
  next: z.strictObject({ class: classSchema, on: daySchema }).nullable(),
});
export type FileKeeping = z.infer<typeof fileKeepingSchema>;

/** Capital letters do not matter. */
const fileNumberSchema = z
  .string()
  .trim()
  .max(40)
  .transform((typed) => typed.toUpperCase())
  .pipe(z.string().regex(/^SH-[0-9]{1,9}$/));
const reasonSchema = z.string().trim().min(5).max(400);

export const retentionCalls = {
  'clients.close': changes(
    fileRights,
    z.strictObject({ id: idSchema, version: z.number().int(), on: daySchema, reason: z.enum(closingReasons) }),
    done,
  ),
  'clients.reopen': changes(fileRights, z.strictObject({ id: idSchema, version: z.number().int() }), done),

  'retention.schedule': asks('staff', nothing, scheduleSchema),
  /** Throws `bad-input` for less than law asks for. */
  'retention.save': changes(
    ['administrator', 'privacy-officer'],
    z.strictObject({ class: classSchema, months: z.number().int().min(0).max(240) }),
    scheduleSchema,
  ),
  'retention.file': asks(fileRights, z.strictObject({ clientId: idSchema }), fileKeepingSchema),
  /** By the schedule, today: what of files she reaches, or for whoever may be the second, of all; numbers only. */
  'retention.due': asks(all, nothing, z.array(dueLineSchema)),
  'retention.holds': asks([...purgeRights], nothing, z.array(holdSchema)),
  /** Nothing of the file is purged until it is lifted. Throws `not-found`, `file-held` when it is held already. */
  'retention.hold': changes(
    ['supervisor', 'privacy-officer'],
    z.strictObject({ fileNumber: fileNumberSchema, reason: reasonSchema }),
    done,
  ),
  'retention.lift': changes(
    ['supervisor', 'privacy-officer'],
    z.strictObject({ fileNumber: fileNumberSchema, reason: reasonSchema }),
    done,
  ),
  /** Throws `not-found` where there is nothing of the kind. */
  'retention.weigh': asks(all, z.strictObject({ fileNumber: fileNumberSchema, part: partSchema }), weighedPurgeSchema),
  /** Throws `file-held`, `not-found`. */
  'retention.prepare': changes(
    all,
    z.strictObject({ fileNumber: fileNumberSchema, part: partSchema }),
    z.strictObject({ id: idSchema }),
  ),
  'retention.waiting': asks(all, nothing, z.array(waitingPurgeSchema)),
  'retention.withdraw': changes(all, z.strictObject({ id: idSchema }), done),
  /**
   * The second member's own name and passphrase. `things` is what she was shown: with more or fewer the question is
   * another. Throws `second-needed` for whoever prepared it or has no right to, `wrong-passphrase`, `wait`, `file-held`,
   * `changed-meanwhile`, `not-found`.
   */
  'retention.carryOut': changes(
    all,
    z.strictObject({
      id: idSchema,
      things: z.number().int(),
      signInName: z.string().max(200),
      passphrase: z.string().max(1024),
    }),
    purgedSchema,
    120_000,
  ),
};
