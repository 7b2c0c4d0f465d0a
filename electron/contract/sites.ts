import { z } from 'zod';
import { asks, changes } from './call.ts';
import { itemClassSchema, itemIdSchema, serviceIdSchema } from './catalogue.ts';
import { done, idSchema, instantSchema, lineSchema, maybeLineSchema, nothing } from './shared.ts';

const bilingual = z.strictObject({ en: z.string(), es: z.string() });

export const catalogueSchema = z.strictObject({
  services: z.array(
    z.strictObject({
      id: serviceIdSchema,
      name: bilingual,
      /** Class of the service's own name: a referral to a sealed service is itself sealed. */
      class: itemClassSchema,
    }),
  ),
  items: z.array(
    z.strictObject({
      id: itemIdSchema,
      name: bilingual,
      /** `of-service`: takes the class of the service asked for. */
      class: z.union([itemClassSchema, z.literal('of-service')]),
      neededFor: z.array(serviceIdSchema),
      offeredFor: z.array(serviceIdSchema),
      /** May let a reader guess a sealed condition; the screen says so. */
      mayReveal: z.boolean(),
    }),
  ),
  purposes: z.array(z.strictObject({ id: z.string(), name: bilingual })),
});
export type Catalogue = z.infer<typeof catalogueSchema>;

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

export const siteCalls = {
  'sites.catalogue': asks('staff', nothing, catalogueSchema),
  'sites.list': asks('staff', nothing, z.array(siteSchema)),
  'sites.save': changes(['administrator'], siteSchema, siteSchema),
  'sites.members': asks('staff', z.strictObject({ siteId: idSchema }), z.array(careTeamMemberSchema)),
  'sites.addMember': changes(
    ['administrator'],
    careTeamMemberSchema.pick({ siteId: true, name: true, role: true, recipient: true }),
    careTeamMemberSchema,
  ),
  'sites.removeMember': changes(['administrator'], z.strictObject({ id: idSchema }), done),
};
