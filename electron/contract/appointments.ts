import { z } from 'zod';
import { asks, changes, fileRights } from './call.ts';
import { daySchema, serviceIdSchema } from './catalogue.ts';
import { PATIENCE_FOR_PAPER, printResultSchema } from './packets.ts';
import { done, idSchema, instantSchema, lineSchema } from './shared.ts';

/** A time by the clock of the desk, `HH:MM`. */
export const clockSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** A first name or none, nothing else: it stands on lists, and one of them is printed. */
export const firstNameSchema = z
  .string()
  .trim()
  .max(40)
  .regex(/^(\p{L}[\p{L}'’.-]*( \p{L}[\p{L}'’.-]*)?)?$/u);

/** Where: here at the desk, a site, or a partner. */
export const placeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('desk') }),
  z.strictObject({ kind: z.literal('site'), id: idSchema }),
  z.strictObject({ kind: z.literal('partner'), id: idSchema }),
]);
export type Place = z.infer<typeof placeSchema>;

export const transports = ['open', 'own-way', 'bus-pass', 'we-drive', 'they-drive'] as const;
export const interpreters = ['not-needed', 'to-book', 'booked'] as const;

/** Who told of it: she herself, the place (only where her consent allows it to), or we, who were there. */
export const saidBySchema = z.enum(['herself', 'place', 'us']);
export type SaidBy = z.infer<typeof saidBySchema>;

const appointmentFields = {
  day: daySchema,
  time: clockSchema,
  /** How long, in minutes. */
  minutes: z.number().int().min(5).max(720),
  place: placeSchema,
  service: serviceIdSchema.nullable(),
  /** With whom, by first name. */
  withWhom: firstNameSchema,
  transport: z.enum(transports),
  /** Who goes along; empty when nobody does. */
  goesAlong: z.string().trim().max(80),
  interpreter: z.enum(interpreters),
};

export const outcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('came'), saidBy: saidBySchema }),
  z.strictObject({ kind: z.literal('did-not-come'), saidBy: saidBySchema }),
  /** By whom, and when instead. */
  z.strictObject({ kind: z.literal('moved'), saidBy: saidBySchema, day: daySchema, time: clockSchema }),
  z.strictObject({ kind: z.literal('cancelled'), saidBy: saidBySchema }),
]);
export type Outcome = z.infer<typeof outcomeSchema>;
export const outcomeKinds = ['came', 'did-not-come', 'moved', 'cancelled'] as const;

export const appointmentSchema = z.strictObject({
  id: idSchema,
  clientId: idSchema,
  version: z.number().int(),
  ...appointmentFields,
  /** Name of the site or partner; empty at the desk. */
  placeName: z.string(),
  /** The referral it came of. */
  referralId: idSchema.nullable(),
  /** Null while nothing is known. */
  outcome: z
    .strictObject({ kind: z.enum(outcomeKinds), saidBy: saidBySchema, at: instantSchema, by: z.string() })
    .nullable(),
});
export type Appointment = z.infer<typeof appointmentSchema>;

/** Whose it is, in a list over files. The name is folded by the screen while someone is beside her. */
export const whoseSchema = z.strictObject({ fileNumber: z.string(), nameToUse: z.string(), initials: z.string() });
export type Whose = z.infer<typeof whoseSchema>;
export const appointmentLineSchema = appointmentSchema.extend({ whose: whoseSchema });
export type AppointmentLine = z.infer<typeof appointmentLineSchema>;

export const followUpSchema = z.strictObject({
  id: idSchema,
  clientId: idSchema,
  version: z.number().int(),
  /** The day on which it is due. */
  day: daySchema,
  words: lineSchema,
  state: z.enum(['open', 'done', 'let-go']),
});
export type FollowUp = z.infer<typeof followUpSchema>;
export const followUpLineSchema = followUpSchema.extend({ whose: whoseSchema });
export type FollowUpLine = z.infer<typeof followUpLineSchema>;

const version = z.number().int().min(1);
const ofOne = z.strictObject({ clientId: idSchema });

export const appointmentCalls = {
  /** `id` null: a new one. Throws `site-avoided`, `changed-meanwhile`, also for one whose outcome is known. */
  'appointments.save': changes(
    fileRights,
    z.strictObject({
      id: idSchema.nullable(),
      version: z.number().int(),
      clientId: idSchema,
      referralId: idSchema.nullable(),
      ...appointmentFields,
    }),
    appointmentSchema,
  ),
  /** Those to come first, then the past ones, the latest first. */
  'appointments.ofFile': asks(fileRights, ofOne, z.array(appointmentSchema)),
  /** In files she reaches, by day and time; both days included, at most six weeks. */
  'appointments.between': asks(
    fileRights,
    z.strictObject({ from: daySchema, to: daySchema }),
    z.array(appointmentLineSchema),
  ),
  /** Throws `answer-not-allowed` (details.reason) when the place told and her consent does not let it; `changed-meanwhile`. */
  'appointments.end': changes(
    fileRights,
    z.strictObject({ id: idSchema, version, outcome: outcomeSchema }),
    appointmentSchema,
  ),
  /** Nothing is known of it again; what it was moved to goes. Throws `changed-meanwhile`. */
  'appointments.undo': changes(fileRights, z.strictObject({ id: idSchema, version }), appointmentSchema),
  /** Takes one away that was written by mistake, while nothing is known of it. */
  'appointments.remove': changes(fileRights, z.strictObject({ id: idSchema, version }), done),
  /** The day on paper for her own use: initials, no service, no sentence. Throws `no-printer`, `printer-refused`. */
  'appointments.printDay': changes(
    fileRights,
    z.strictObject({ day: daySchema, queue: lineSchema }),
    printResultSchema,
    PATIENCE_FOR_PAPER,
  ),

  /** `id` null: a new one; else its day is moved or its sentence changed. Throws `changed-meanwhile`. */
  'followUps.save': changes(
    fileRights,
    z.strictObject({
      id: idSchema.nullable(),
      version: z.number().int(),
      clientId: idSchema,
      day: daySchema,
      words: lineSchema,
    }),
    followUpSchema,
  ),
  /** Done, let go, or open again. Throws `changed-meanwhile`. */
  'followUps.settle': changes(
    fileRights,
    z.strictObject({ id: idSchema, version, state: followUpSchema.shape.state }),
    followUpSchema,
  ),
  /** The open ones first, by their day. */
  'followUps.ofFile': asks(fileRights, ofOne, z.array(followUpSchema)),
  /** Open ones in files she reaches that are due by `to`, the oldest first. */
  'followUps.due': asks(fileRights, z.strictObject({ to: daySchema }), z.array(followUpLineSchema)),
};
