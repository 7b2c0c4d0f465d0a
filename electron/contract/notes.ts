import { z } from 'zod';
import { asks, changes, fileRights } from './call.ts';
import { daySchema } from './catalogue.ts';
import { done, idSchema, instantSchema, lineSchema, maybeLineSchema, nothing } from './shared.ts';

/**
 * Case notes. Each class is a type of its own, with the fields it may have and no other. None is an item of the
 * catalogue, so none can be ticked, authorised or put into a packet; no answer outside `notes.*` holds a word of them.
 * A mandated report is no note: it left the desk, and stands in the accounting (`disclosures.recordMandated`).
 */
export const noteClasses = ['ordinary', 'privileged', 'screening', 'third-party', 'part-2'] as const;
export type NoteClass = (typeof noteClasses)[number];

const wordsSchema = z.string().trim().min(1).max(20_000);

const ordinarySchema = z.strictObject({ class: z.literal('ordinary'), words: wordsSchema });
/** Between a trafficking caseworker and her client (Evidence Code 1038). */
const privilegedSchema = z.strictObject({
  class: z.literal('privileged'),
  words: wordsSchema,
  /** The day on which the limits of the privilege were explained to her (Evidence Code 1038.1). */
  limitsExplainedOn: daySchema,
});
/** That a tool was used and what came out; never an answer to one of its questions: there is no field for one. */
const screeningSchema = z.strictObject({
  class: z.literal('screening'),
  /** Of the desk's table of tools. */
  tool: z.string().regex(/^[a-z0-9-]{1,40}$/),
  /** As printed on the form: a year or a number, "2018" or "2.0". */
  toolVersion: z.string().regex(/^[0-9]{1,4}(\.[0-9]{1,2})?$/),
  /** One of the results that the tool's own table names. */
  result: z.string().regex(/^[a-z0-9-]{1,40}$/),
});
/** A record of somebody else's that lies with us: whose, what, where. Never copied in here, and it never leaves. */
const thirdPartySchema = z.strictObject({
  class: z.literal('third-party'),
  fromWhom: lineSchema,
  what: lineSchema,
  liesIn: lineSchema,
});
/** A record of a substance-use programme that came here: the desk is its lawful holder (42 CFR 2.12(d)(2)). */
const part2Schema = z.strictObject({
  class: z.literal('part-2'),
  programme: lineSchema,
  what: lineSchema,
  liesIn: maybeLineSchema,
});

/** What is written. The day on which the limits were explained may be missing, so that its lack can be told in words. */
export const noteContentSchema = z.discriminatedUnion('class', [
  ordinarySchema,
  privilegedSchema.extend({ limitsExplainedOn: daySchema.nullable() }),
  screeningSchema,
  thirdPartySchema,
  part2Schema,
]);
export type NoteContent = z.infer<typeof noteContentSchema>;

/** What is read. A Part 2 record cannot be shown without its notice, because it comes with it (42 CFR 2.32). */
export const readContentSchema = z.discriminatedUnion('class', [
  ordinarySchema,
  privilegedSchema,
  screeningSchema,
  thirdPartySchema,
  part2Schema.extend({ notice: z.string() }),
]);
export type ReadContent = z.infer<typeof readContentSchema>;

export const noteSchema = z.strictObject({
  id: idSchema,
  clientId: idSchema,
  class: z.enum(noteClasses),
  /** Versions before this one can be read: `version` - 1 of them. */
  version: z.number().int(),
  /** The day it is about. */
  day: daySchema,
  writtenAt: instantSchema,
  /** By initials. */
  writtenBy: z.string(),
  /** Null: privileged, and read one by one with `notes.open`. */
  content: readContentSchema.nullable(),
});
export type Note = z.infer<typeof noteSchema>;

const bilingual = z.strictObject({ en: z.string(), es: z.string() });
export const screeningToolSchema = z.strictObject({
  id: z.string(),
  name: bilingual,
  results: z.array(z.strictObject({ id: z.string(), name: bilingual })),
});
export type ScreeningTool = z.infer<typeof screeningToolSchema>;

/**
 * Evidence Code 1038.2: forty hours of training under somebody who qualifies, or a degree (or a year) of counselling.
 * The wording awaits counsel.
 */
export const qualificationSchema = z.strictObject({
  staffId: idSchema,
  kind: z.enum(['training-40-hours', 'degree-and-year']),
  since: daySchema,
  /** Who supervises her; asked for with the forty hours. */
  supervisedBy: maybeLineSchema,
});
export type Qualification = z.infer<typeof qualificationSchema>;

const version = z.number().int().min(1);

export const noteCalls = {
  /** Latest day first. Privileged notes of others are counted and not listed. */
  'notes.list': asks(
    fileRights,
    z.strictObject({ clientId: idSchema }),
    z.strictObject({
      notes: z.array(noteSchema),
      /** Privileged notes that are not hers to read. */
      hidden: z.number().int(),
      /** The day since when she may write privileged notes; null when she may not. */
      caseworkerSince: daySchema.nullable(),
    }),
  ),
  /** Throws `not-a-caseworker`, `limits-not-explained`, `bad-input` for a day to come. */
  'notes.write': changes(
    fileRights,
    z.strictObject({ clientId: idSchema, day: daySchema, content: noteContentSchema }),
    noteSchema,
  ),
  /** A new version. Throws `changed-meanwhile` and as above. A note never changes its class. */
  'notes.change': changes(
    fileRights,
    z.strictObject({ id: idSchema, version, day: daySchema, content: noteContentSchema }),
    noteSchema,
  ),
  /** The version before stands again, as a new one. Throws `changed-meanwhile`; `not-found` for a first version. */
  'notes.undo': changes(fileRights, z.strictObject({ id: idSchema, version }), noteSchema),
  /** One note whole. A privileged one opens for whoever wrote it, the owner of the file and a supervisor. Throws `privileged`. */
  'notes.open': asks(fileRights, z.strictObject({ id: idSchema }), noteSchema),
  /** The versions before, newest first. Throws `privileged`. */
  'notes.versions': asks(fileRights, z.strictObject({ id: idSchema }), z.array(noteSchema)),
  'notes.tools': asks(fileRights, nothing, z.array(screeningToolSchema)),
  'notes.qualifications': asks(['administrator', 'privacy-officer'], nothing, z.array(qualificationSchema)),
  /** Null takes it away; notes written before stay privileged. Throws `not-found`, `bad-input` without the supervisor. */
  'notes.qualify': changes(
    ['administrator'],
    z.strictObject({ staffId: idSchema, qualification: qualificationSchema.omit({ staffId: true }).nullable() }),
    done,
  ),
};
