import { z } from 'zod';
import { firstNameSchema, whoseSchema } from './appointments.ts';
import { asks, changes, fileRights } from './call.ts';
import { consentRecipientSchema } from './consents.ts';
import { withheldReasons } from './disclosures.ts';
import { done, idSchema, instantSchema, maybeLineSchema, nothing } from './shared.ts';

/** Within so many hours of being handed over she is to hear from us (NHTRC and TVAP practice: matched within 48 hours). */
export const HOURS_TO_FIRST_CONTACT = 48;

/** A clinic or a partner hands somebody over to the desk, with her yes. Only what is needed to reach her once. */
export const handoverSchema = z.strictObject({
  id: idSchema,
  version: z.number().int(),
  from: consentRecipientSchema,
  fromPlace: z.string(),
  /** First name of whoever handed her over. */
  fromName: firstNameSchema,
  how: z.enum(['telephone', 'slip', 'in-person']),
  /** What she is called, how she may be reached safely, and how never; empty when it ended without a file. */
  called: maybeLineSchema,
  reach: maybeLineSchema,
  number: z.string().trim().max(40),
  never: maybeLineSchema,
  receivedAt: instantSchema,
  /** The last moment for the first contact. */
  contactBy: instantSchema,
  contactedAt: instantSchema.nullable(),
  clientId: idSchema.nullable(),
});
export type Handover = z.infer<typeof handoverSchema>;
export const handoverLineSchema = handoverSchema.extend({ whose: whoseSchema.nullable() });
export type HandoverLine = z.infer<typeof handoverLineSchema>;

const one = z.strictObject({ id: idSchema, version: z.number().int().min(1) });

export const handoverCalls = {
  /** Throws `bad-input` for a moment ahead. Without her yes nothing is taken down. */
  'handovers.receive': changes(
    fileRights,
    handoverSchema
      .pick({
        from: true,
        fromName: true,
        how: true,
        called: true,
        reach: true,
        number: true,
        never: true,
        receivedAt: true,
      })
      .extend({ herYes: z.literal(true) }),
    handoverSchema,
  ),
  /** Without a first contact or without a file, the nearest end first. One with a file only to those who reach it. */
  'handovers.waiting': asks(fileRights, nothing, z.array(handoverLineSchema)),
  'handovers.ofFile': asks(fileRights, z.strictObject({ clientId: idSchema }), z.array(handoverSchema)),
  /** She was reached; null takes that back. Throws `bad-input` for a moment ahead, `changed-meanwhile`. */
  'handovers.contacted': changes(fileRights, one.extend({ at: instantSchema.nullable() }), handoverSchema),
  /** A new file from what was handed over. Throws `changed-meanwhile` when it has one. */
  'handovers.makeFile': changes(fileRights, one, handoverSchema),
  /** She has a file already. */
  'handovers.join': changes(fileRights, one.extend({ clientId: idSchema }), handoverSchema),
  /** It ends without a file, and what was told of her goes for good. */
  'handovers.end': changes(fileRights, one.extend({ for: z.enum(['not-reached', 'her-wish']) }), done),
  /** Whether whoever handed her over may hear, by word, that she was met; `reason` null when it may. */
  'handovers.weighReply': asks(
    fileRights,
    z.strictObject({ id: idSchema }),
    z.strictObject({
      reason: z.enum(withheldReasons).nullable(),
      telephone: z.string(),
      repliedAt: instantSchema.nullable(),
    }),
  ),
  /** It was told by telephone: one row of the accounting. Throws `reply-not-allowed` (details.reason), `changed-meanwhile`. */
  'handovers.reply': changes(fileRights, one, done),
};
