import { z } from 'zod';
import { asks, changes } from './call.ts';
import { daySchema, itemIdSchema, itemValueSchema } from './catalogue.ts';
import { idSchema, instantSchema, lineSchema, maybeLineSchema } from './shared.ts';

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

export const clientFileSchema = z.strictObject({
  id: idSchema,
  fileNumber: z.string(),
  version: z.number().int(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  ...fileFields,
});
export type ClientFile = z.infer<typeof clientFileSchema>;

export const clientLineSchema = z.strictObject({
  id: idSchema,
  fileNumber: z.string(),
  nameToUse: z.string(),
  initials: z.string(),
  /** Why it was found; says the kind of match, never the matching words. */
  matched: z.enum(['name', 'alias', 'file-number', 'recent']),
  updatedAt: instantSchema,
});
export type ClientLine = z.infer<typeof clientLineSchema>;

export const clientCalls = {
  'clients.create': changes('staff', z.strictObject(fileFields), clientFileSchema),
  'clients.update': changes(
    'staff',
    z.strictObject({ id: idSchema, version: z.number().int(), ...fileFields }),
    clientFileSchema,
  ),
  'clients.get': asks('staff', z.strictObject({ id: idSchema }), clientFileSchema),
  /** Part of a name, an alias or a file number; an empty text gives the files last worked on. */
  'clients.find': asks('staff', z.strictObject({ text: maybeLineSchema }), z.array(clientLineSchema)),
};
