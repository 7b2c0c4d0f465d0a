import { z } from 'zod';
import { appointmentSchema } from './appointments.ts';
import { asks, fileRights } from './call.ts';
import { daySchema, serviceIdSchema } from './catalogue.ts';
import { accountingRowSchema } from './disclosures.ts';
import { noteSchema } from './notes.ts';
import { stepSchema as referralStepSchema } from './referrals.ts';
import { serviceEntrySchema } from './services.ts';
import { idSchema, instantSchema, maybeLineSchema } from './shared.ts';

/** One file's past on one page, the newest first. It is for the desk's screen and leaves by no way. */
export const timelineKinds = [
  'note',
  'service',
  'appointment',
  'follow-up',
  'referral',
  'consent',
  'disclosure',
  'report',
  'goal',
  'handover',
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** What happened, each kind in its own words. */
export const happenedSchema = z.discriminatedUnion('kind', [
  /** A privileged note is closed here, as in every list. */
  z.strictObject({ kind: z.literal('note'), note: noteSchema }),
  z.strictObject({ kind: z.literal('service'), entry: serviceEntrySchema }),
  /** Once its day is past, or on it when it is known what became of it. */
  z.strictObject({ kind: z.literal('appointment'), appointment: appointmentSchema }),
  z.strictObject({ kind: z.literal('follow-up'), words: z.string(), done: z.boolean() }),
  z.strictObject({
    kind: z.literal('referral'),
    referralId: idSchema,
    code: z.string(),
    service: serviceIdSchema,
    siteName: z.string(),
    step: referralStepSchema,
  }),
  /** Given, or taken back. */
  z.strictObject({
    kind: z.literal('consent'),
    code: z.string(),
    recipientName: z.string(),
    takenBack: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('disclosure'),
    recipient: z.string(),
    recipientKind: accountingRowSchema.shape.recipientKind,
    basis: accountingRowSchema.shape.basis,
    method: accountingRowSchema.shape.method,
    outcome: accountingRowSchema.shape.outcome,
  }),
  /** That there is one, and nothing of it. */
  z.strictObject({ kind: z.literal('report') }),
  z.strictObject({ kind: z.literal('goal'), words: z.string(), reached: z.boolean() }),
  z.strictObject({
    kind: z.literal('handover'),
    fromPlace: z.string(),
    fromName: z.string(),
    contactedAt: instantSchema.nullable(),
  }),
]);
export type Happened = z.infer<typeof happenedSchema>;

const cursorSchema = z.strictObject({ day: daySchema, at: instantSchema, key: z.string().min(1).max(80) });

export const timelineEntrySchema = z.strictObject({
  /** Its own among all of a file. */
  key: z.string(),
  day: daySchema,
  /** The instant of its writing. */
  at: instantSchema,
  /** Who wrote it down, by initials. */
  by: z.string(),
  what: happenedSchema,
});
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

export const timelineCalls = {
  /**
   * A page of it, the newest first. `words` are looked for in the notes that she herself wrote and that stand open in a
   * list; then nothing else is listed. What a class of note keeps from her is counted and not listed.
   */
  'timeline.list': asks(
    fileRights,
    z.strictObject({
      clientId: idSchema,
      /** Empty: all. */
      kinds: z.array(z.enum(timelineKinds)).max(timelineKinds.length),
      /** One member's; null: everybody's. */
      by: idSchema.nullable(),
      words: maybeLineSchema,
      before: cursorSchema.nullable(),
      most: z.number().int().min(1).max(200),
    }),
    z.strictObject({
      entries: z.array(timelineEntrySchema),
      /** Where the next page begins; null: this was the last. */
      next: cursorSchema.nullable(),
      /** Privileged notes that are not hers to read. */
      hidden: z.number().int(),
      /** The day since when she may write privileged notes; null when she may not. */
      caseworkerSince: daySchema.nullable(),
    }),
  ),
};
