import { z } from 'zod';
import { asks, changes } from './call.ts';
import { itemClassSchema, itemIdSchema, needSchema, ownItemIdSchema, serviceIdSchema } from './catalogue.ts';
import { done, idSchema, instantSchema, lineSchema, maybeLineSchema, nothing } from './shared.ts';

const bilingual = z.strictObject({ en: z.string(), es: z.string() });

export const catalogueSchema = z.strictObject({
  /** Rises with every change; a change tells which one it was made on. */
  version: z.number().int(),
  services: z.array(
    z.strictObject({
      id: serviceIdSchema,
      name: bilingual,
      /** The name before any change of an administrator. */
      cameAs: bilingual,
      /** False: not to be chosen for a new referral. */
      offered: z.boolean(),
      /** Class of the service's own name: a referral to a sealed service is itself sealed. */
      class: itemClassSchema,
    }),
  ),
  items: z.array(
    z.strictObject({
      id: itemIdSchema,
      name: bilingual,
      /** The name before any change of an administrator; null for an own item. */
      cameAs: bilingual.nullable(),
      /** What helps to ask it. Shown on the form, never printed. */
      hint: bilingual.nullable(),
      /** What to look at before it goes. Shown beside the tick, never printed; it follows law and cannot be edited. */
      warns: bilingual.nullable(),
      /** Not asked any more and for no service; what files hold stays. */
      withdrawn: z.boolean(),
      /** `of-service`: takes the class of the service asked for. */
      class: z.union([itemClassSchema, z.literal('of-service')]),
      neededFor: z.array(serviceIdSchema),
      offeredFor: z.array(serviceIdSchema),
      /** The services it came for. A sealed item can be given to no other. */
      cameFor: z.array(serviceIdSchema),
      /** May let a reader guess a sealed condition; the screen says so. */
      mayReveal: z.boolean(),
    }),
  ),
  /** Stands on ordinary pages for a service that must not be told. */
  neutral: bilingual,
  purposes: z.array(z.strictObject({ id: z.string(), name: bilingual })),
});
export type Catalogue = z.infer<typeof catalogueSchema>;

/** A name of a service or an item stands on pages: one short line in the letters of English and Spanish. */
export const catalogueNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[\p{Script=Latin}0-9 .,;:'’"“”«»()/&+#%¿?¡!–-]+$/u);
const namesSchema = z.strictObject({ en: catalogueNameSchema, es: catalogueNameSchema });

export const serviceChangeSchema = z.strictObject({
  id: serviceIdSchema,
  name: namesSchema,
  offered: z.boolean(),
  /** Items whose place at this service changes; the others stay. */
  needs: z.array(z.strictObject({ item: itemIdSchema, need: needSchema })),
  version: z.number().int(),
});
export type ServiceChange = z.infer<typeof serviceChangeSchema>;

export const itemChangeSchema = z.strictObject({
  /** Null: a new own item. */
  id: itemIdSchema.nullable(),
  name: namesSchema,
  /** Both languages or neither. */
  hint: z.strictObject({ en: maybeLineSchema, es: maybeLineSchema }),
  withdrawn: z.boolean(),
  /** Services at which its place changes; the others stay. */
  needs: z.array(z.strictObject({ service: serviceIdSchema, need: needSchema })),
  version: z.number().int(),
});
export type ItemChange = z.infer<typeof itemChangeSchema>;

export const siteSchema = z.strictObject({
  id: idSchema,
  name: lineSchema,
  town: lineSchema,
  address: maybeLineSchema,
  telephone: maybeLineSchema,
  services: z.array(serviceIdSchema),
  /** False until an administrator has checked name, address and telephone. */
  verified: z.boolean(),
  version: z.number().int(),
});
export type Site = z.infer<typeof siteSchema>;

export const partnerKinds = ['prosecution', 'victim-services', 'shelter-and-advocacy', 'police', 'other'] as const;

/** A partner agency of the house: another kind of recipient, ordinary items only. */
export const partnerSchema = z.strictObject({
  id: idSchema,
  name: lineSchema,
  kind: z.enum(partnerKinds),
  address: maybeLineSchema,
  telephone: maybeLineSchema,
  /** False until an administrator has checked name, address and telephone. */
  verified: z.boolean(),
  version: z.number().int(),
});
export type Partner = z.infer<typeof partnerSchema>;

/** An X25519 recipient of age v1 (C2SP age.md): public, so it may be shown and compared aloud. */
export const recipientSchema = z
  .string()
  .trim()
  .regex(/^age1[02-9ac-hj-np-z]{58}$/);

export const careTeamMemberSchema = z.strictObject({
  id: idSchema,
  siteId: idSchema,
  name: lineSchema,
  role: maybeLineSchema,
  recipient: recipientSchema,
  addedAt: instantSchema,
});
export type CareTeamMember = z.infer<typeof careTeamMemberSchema>;

/** What any telephone book tells: stands on the screen while the desk is hidden. */
const directoryEntrySchema = siteSchema.pick({
  name: true,
  town: true,
  address: true,
  telephone: true,
  services: true,
});
export type DirectoryEntry = z.infer<typeof directoryEntrySchema>;

export const siteCalls = {
  'sites.directory': asks('anyone', nothing, z.array(directoryEntrySchema)),
  'sites.catalogue': asks('staff', nothing, catalogueSchema),
  /** Whether a file, a referral or a consent names an own item: then its words stay, because papers were signed under them. */
  'sites.itemInUse': asks(
    ['administrator'],
    z.strictObject({ id: ownItemIdSchema }),
    z.strictObject({ inUse: z.boolean() }),
  ),
  /** Both answer with the whole catalogue; `changed-meanwhile` when somebody changed it since `version`. */
  'sites.saveService': changes(['administrator'], serviceChangeSchema, catalogueSchema),
  'sites.saveItem': changes(['administrator'], itemChangeSchema, catalogueSchema),
  'sites.list': asks('staff', nothing, z.array(siteSchema)),
  'sites.save': changes(['administrator'], siteSchema, siteSchema),
  'sites.members': asks('staff', z.strictObject({ siteId: idSchema }), z.array(careTeamMemberSchema)),
  'sites.addMember': changes(
    ['administrator'],
    careTeamMemberSchema.pick({ siteId: true, name: true, role: true, recipient: true }),
    careTeamMemberSchema,
  ),
  'sites.partners': asks('staff', nothing, z.array(partnerSchema)),
  /** `id` null: a new one, at version 0. Throws `changed-meanwhile`. */
  'sites.savePartner': changes(['administrator'], partnerSchema.extend({ id: idSchema.nullable() }), partnerSchema),
  'sites.removeMember': changes(['administrator'], z.strictObject({ id: idSchema }), done),
};
