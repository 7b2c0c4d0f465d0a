import { z } from 'zod';
import { asks, changes, fileRights } from './call.ts';
import { daySchema, itemIdSchema, itemValueSchema, serviceIdSchema } from './catalogue.ts';
import { withheldSchema } from './disclosures.ts';
import { idSchema, instantSchema } from './shared.ts';

const draftFields = {
  service: serviceIdSchema,
  siteId: idSchema,
  /** "What I would like help with", in her own words. */
  helpWanted: z.string().trim().max(1000),
  /** How soon, and why so soon; empty when it does not matter. */
  howSoon: z.string().trim().max(400),
  answerBy: daySchema.nullable(),
  /** Items ticked for this referral; `authorize` decides what of them goes. */
  items: z.array(itemIdSchema),
};

export const referralSchema = z.strictObject({
  id: idSchema,
  /** Random, printed on paper: "R-7KQ4MD". */
  code: z.string(),
  clientId: idSchema,
  ...draftFields,
  state: z.enum(['draft', 'sent']),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Referral = z.infer<typeof referralSchema>;

/** What would go and what stays here, today, by each way. */
export const weighedSchema = z.strictObject({
  goes: z.array(z.strictObject({ item: itemIdSchema, value: itemValueSchema })),
  staysHere: z.array(withheldSchema),
  /** What keeps the whole packet back, or null. */
  blocked: z
    .enum([
      'consent-missing',
      'consent-ended',
      'consent-revoked',
      'consent-suspended',
      'consent-signer',
      'ask-privacy-officer',
      'service-sealed',
      'site-avoided',
      'site-without-service',
      'needed-missing',
      'nothing-to-send',
    ])
    .nullable(),
  /** Needed by the service and not in the packet. */
  neededMissing: z.array(itemIdSchema),
  consentCode: z.string().nullable(),
  ways: z.array(z.enum(['print', 'stick'])),
  /** Items with letters that the bundled fonts cannot draw: on paper they may come out as boxes. */
  unprintable: z.array(itemIdSchema),
});
export type Weighed = z.infer<typeof weighedSchema>;

export const referralCalls = {
  'referrals.save': changes(
    fileRights,
    z.strictObject({ id: idSchema.nullable(), clientId: idSchema, ...draftFields }),
    referralSchema,
  ),
  'referrals.list': asks(fileRights, z.strictObject({ clientId: idSchema }), z.array(referralSchema)),
  'referrals.weigh': asks(fileRights, z.strictObject({ id: idSchema }), weighedSchema),
};
