import { z } from 'zod';
import { asks, changes, fileRights } from './call.ts';
import { daySchema } from './catalogue.ts';
import { done, idSchema, instantSchema, maybeLineSchema, nothing } from './shared.ts';

/**
 * Service entries: what was done with or for somebody, and counted for the grant. Kinds and categories come from a seed
 * table (resources/seeds/service-entries.json). There is no field for words: what happened is no part of a count. No
 * entry is an item of the catalogue, so none can get into a packet.
 */
const slugSchema = z.string().regex(/^[a-z0-9-]{1,40}$/);
const bilingual = z.strictObject({ en: z.string(), es: z.string() });

export const servicePlaces = [
  'here',
  'clinic',
  'court-or-agency',
  'where-she-lives',
  'on-the-way',
  'telephone',
  'elsewhere',
] as const;
export type ServicePlace = (typeof servicePlaces)[number];

/** Done here, or sent on to somebody who does it: the grant counts the two apart. */
export const serviceWays = ['provided', 'referred'] as const;
export type ServiceWay = (typeof serviceWays)[number];

export const entryFieldsSchema = z.strictObject({
  day: daySchema,
  /** Of the table of kinds. */
  kind: slugSchema,
  /** Minutes in all; 0 where time is not counted, as for a bus pass. */
  minutes: z.number().int().min(0).max(1440),
  /** How many times. */
  count: z.number().int().min(1).max(99),
  way: z.enum(serviceWays),
  place: z.enum(servicePlaces),
  /** The language in which somebody interpreted; empty: nobody did. */
  interpreter: maybeLineSchema.max(60),
});
export type EntryFields = z.infer<typeof entryFieldsSchema>;

export const serviceEntrySchema = entryFieldsSchema.extend({
  id: idSchema,
  version: z.number().int(),
  writtenAt: instantSchema,
  /** By initials. */
  writtenBy: z.string(),
});
export type ServiceEntry = z.infer<typeof serviceEntrySchema>;

/** What a digit writes down: the way, minutes and place in which she most often writes down this kind. */
export const usualSchema = entryFieldsSchema.pick({ kind: true, way: true, minutes: true, place: true });
export type Usual = z.infer<typeof usualSchema>;
/** One for each digit but 0. */
export const MOST_USUAL = 9;

export const kindSchema = z.strictObject({
  id: slugSchema,
  /** Category of the grant's report. */
  category: slugSchema,
  name: bilingual,
  /** Minutes it most often takes. */
  minutes: z.number().int(),
  place: z.enum(servicePlaces),
});
export type EntryKind = z.infer<typeof kindSchema>;

const version = z.number().int().min(1);
const one = z.strictObject({ id: idSchema, version });

export const serviceCalls = {
  'services.kinds': asks(
    fileRights,
    nothing,
    z.strictObject({
      categories: z.array(z.strictObject({ id: slugSchema, name: bilingual })),
      kinds: z.array(kindSchema),
    }),
  ),
  /**
   * The nine she writes down most, in the order of the table: a digit means the same thing from day to day. What she
   * wrote today does not count before tomorrow, so that no digit moves under her hand.
   */
  'services.usual': asks(fileRights, nothing, z.array(usualSchema).max(MOST_USUAL)),
  /** Latest day first, `most` of them. */
  'services.list': asks(
    fileRights,
    z.strictObject({ clientId: idSchema, most: z.number().int().min(1).max(1000) }),
    z.strictObject({ entries: z.array(serviceEntrySchema), more: z.number().int() }),
  ),
  /** Throws `bad-input` for a day to come and a kind that is not in the table. */
  'services.log': changes(
    fileRights,
    z.strictObject({ clientId: idSchema, entry: entryFieldsSchema }),
    serviceEntrySchema,
  ),
  /** Throws `changed-meanwhile`, and as above. */
  'services.change': changes(fileRights, one.extend({ entry: entryFieldsSchema }), serviceEntrySchema),
  /** It counts nowhere any more, until it is put back. Throws `changed-meanwhile`, `not-found`. */
  'services.takeBack': changes(fileRights, one, one),
  'services.putBack': changes(fileRights, one, done),
};
