import { z } from 'zod';
import { asks, changes, fileRights } from './call.ts';
import { daySchema, itemIdSchema, itemValueSchema } from './catalogue.ts';
import { done, idSchema, instantSchema, lineSchema, maybeLineSchema, nothing } from './shared.ts';
import { signingFactsSchema } from './signing.ts';

/** "Declined" and "not asked" are different answers: no fact at all means not asked. */
export const factSchema = z.discriminatedUnion('state', [
  z.strictObject({ item: itemIdSchema, state: z.literal('given'), value: itemValueSchema }),
  z.strictObject({ item: itemIdSchema, state: z.literal('declined') }),
]);
export type Fact = z.infer<typeof factSchema>;

const fileFields = {
  /** Other names she goes by, for finding her file only; no alias is ever in a packet by itself. */
  aliases: z.array(lineSchema).max(20),
  facts: z.array(factSchema).max(60),
  /** "A clinic or person I would rather not see." Keeps a site out of the choice; never leaves. */
  avoidedSites: z.array(idSchema).max(40),
  avoidedPeople: z.string().trim().max(1000),
  /** The day on which the two sentences on what the worker must report were said (Evidence Code 1038.1). */
  limitsExplainedOn: daySchema.nullable(),
};

/**
 * Who sees a file: `shared` every worker · `own` its owner, others learn that it exists and whom to ask ·
 * `restricted` its owner, others find nothing. Supervisors see all (design, section 3).
 */
export const accessSchema = z.enum(['shared', 'own', 'restricted']);
export type Access = z.infer<typeof accessSchema>;

export const clientFileSchema = z.strictObject({
  id: idSchema,
  fileNumber: z.string(),
  version: z.number().int(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  owner: z.strictObject({ id: idSchema, initials: z.string() }),
  access: accessSchema,
  /** May the asker share it or hand it on: its owner and every supervisor. */
  mine: z.boolean(),
  /** She takes part in Safe at Home: her mailing address is the substitute, and is changed there only. */
  safeAtHome: z.boolean(),
  ...fileFields,
});
export type ClientFile = z.infer<typeof clientFileSchema>;

export const clientLineSchema = z.strictObject({
  id: idSchema,
  fileNumber: z.string(),
  nameToUse: z.string(),
  initials: z.string(),
  /** Why it was found; says the kind of match, never the matching words. */
  matched: z.enum(['name', 'alias', 'file-number', 'alike', 'recent']),
  updatedAt: instantSchema,
});
export type ClientLine = z.infer<typeof clientLineSchema>;

/** A colleague's file that fits what was typed: no name, no number. */
export const elsewhereSchema = z.strictObject({ id: idSchema, ask: z.string() });
export type Elsewhere = z.infer<typeof elsewhereSchema>;

export const glassBrokenSchema = z.strictObject({
  id: idSchema,
  clientId: idSchema,
  fileNumber: z.string(),
  /** The asker owns the file: she says that she has seen it, and nobody for her. */
  mine: z.boolean(),
  /** Who opened it, by initials. */
  by: z.string(),
  at: instantSchema,
  reason: z.string(),
  ownerSawAt: instantSchema.nullable(),
});
export type GlassBroken = z.infer<typeof glassBrokenSchema>;

export const clientCalls = {
  /**
   * Whole words of one name, two at least, or the whole file number, so that nobody can leaf through what is not hers.
   * `ask` is the owner's initials; empty when she has left and a supervisor is the one to ask.
   */
  'clients.elsewhere': asks(fileRights, z.strictObject({ text: maybeLineSchema }), z.array(elsewhereSchema)),
  /** Opens a colleague's file for eight hours, with a reason that its owner and the privacy officer read. */
  'clients.breakGlass': changes(
    fileRights,
    z.strictObject({ id: idSchema, reason: z.string().trim().min(10).max(1000) }),
    clientFileSchema,
  ),
  /** Files of members who have left or no longer work with files: they wait for an owner. The longest untouched first. */
  'clients.waiting': asks(['supervisor'], nothing, z.array(clientLineSchema)),
  /** For an owner: her files; for the privacy officer: all. What its owner has not seen first, then the newest. */
  'clients.glassBroken': asks('staff', nothing, z.array(glassBrokenSchema)),
  'clients.sawGlass': changes('staff', z.strictObject({ id: idSchema }), done),
  'clients.setAccess': changes(
    fileRights,
    z.strictObject({ id: idSchema, version: z.number().int(), access: accessSchema }),
    clientFileSchema,
  ),
  /** Hands the file to another member; by its owner or a supervisor. `stillMine`: the asker may still open it. */
  'clients.assign': changes(
    fileRights,
    z.strictObject({
      id: idSchema,
      version: z.number().int(),
      to: idSchema,
      /** What the one after should know first; she alone reads it, once. */
      note: z.string().trim().max(500).optional(),
    }),
    z.strictObject({ owner: z.strictObject({ id: idSchema, initials: z.string() }), stillMine: z.boolean() }),
  ),
  'clients.create': changes(fileRights, z.strictObject(fileFields), clientFileSchema),
  'clients.update': changes(
    fileRights,
    z.strictObject({ id: idSchema, version: z.number().int(), ...fileFields }),
    clientFileSchema,
  ),
  'clients.get': asks(fileRights, z.strictObject({ id: idSchema }), clientFileSchema),
  /** What decides who may sign for her. What is left out is unsure. */
  'clients.signing': asks(fileRights, z.strictObject({ clientId: idSchema }), signingFactsSchema),
  'clients.setSigning': changes(
    fileRights,
    z.strictObject({ clientId: idSchema, facts: signingFactsSchema }),
    signingFactsSchema,
  ),
  /** Part of a name, an alias or a file number; an empty text gives the files last worked on. */
  'clients.find': asks(fileRights, z.strictObject({ text: maybeLineSchema }), z.array(clientLineSchema)),
};
