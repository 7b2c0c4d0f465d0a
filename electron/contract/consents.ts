import { z } from 'zod';
import { asks, changes, fileRights } from './call.ts';
import { daySchema, itemIdSchema } from './catalogue.ts';
import { idSchema, instantSchema, lineSchema, maybeLineSchema } from './shared.ts';

/** Who signed, by which right (the full table of signers is data; "unsure" is never yes). */
export const signerSchema = z.enum(['herself', 'parent-or-guardian', 'both', 'court-appointed']);

const terms = {
  clientId: idSchema,
  /** One recipient: the care team members of one site. */
  siteId: idSchema,
  items: z.array(itemIdSchema).min(1),
  purposes: z.array(z.string().max(60)).min(1),
  /** The way it may be sent. */
  ways: z.array(z.enum(['print', 'stick'])).min(1),
  signedOn: daySchema,
  signedBy: signerSchema,
  /** 34 U.S.C. 12291(b)(2)(B)(ii): never the abuser of the minor or of the other parent. */
  signerIsNotTheAbuser: z.literal(true),
  /** Reasonably time-limited (34 U.S.C. 12291(b)(2)); last day on which it holds. */
  endsOn: daySchema,
  /** Where the signed paper lies, e.g. "Cabinet B, drawer 2". */
  paperPlace: lineSchema,
  language: maybeLineSchema,
  interpreter: z.boolean(),
  /** Her copy (45 CFR 164.508(c)(4)). */
  copy: z.enum(['taken', 'declined', 'kept-here']),
  /** "The clinic may tell the desk whether I came." */
  wayBack: z.boolean(),
};

export const consentSchema = z.strictObject({
  id: idSchema,
  /** Random, printed on paper: "C-9XW2TB". */
  code: z.string(),
  ...terms,
  recordedAt: instantSchema,
  revokedAt: instantSchema.nullable(),
  /** After a restore, until checked one by one against the paper. */
  suspended: z.boolean(),
  /** What it is worth today. */
  standing: z.enum(['valid', 'ended', 'revoked', 'suspended', 'not-yet']),
});
export type Consent = z.infer<typeof consentSchema>;

export const consentCalls = {
  'consents.record': changes(fileRights, z.strictObject(terms), consentSchema),
  'consents.list': asks(fileRights, z.strictObject({ clientId: idSchema }), z.array(consentSchema)),
  /** Works at once, spoken too. */
  'consents.revoke': changes(fileRights, z.strictObject({ id: idSchema, spoken: z.boolean() }), consentSchema),
  /** The paper was looked at and says the same. */
  'consents.confirm': changes(fileRights, z.strictObject({ id: idSchema }), consentSchema),
  /** All that wait to be checked after a restore. */
  'consents.suspended': asks(
    fileRights,
    z.strictObject({}),
    z.array(
      z.strictObject({ consent: consentSchema, fileNumber: z.string(), initials: z.string(), siteName: z.string() }),
    ),
  ),
};
