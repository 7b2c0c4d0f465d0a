import { z } from 'zod';
import { asks, fileRights } from './call.ts';
import { itemIdSchema } from './catalogue.ts';
import { idSchema, instantSchema } from './shared.ts';

/** Why an item stays here. Shown on the desk's screen only. */
export const withheldReasons = [
  'not-ticked', // she did not tick it on the consent
  'not-recorded', // nothing is written under it
  'declined',
  'not-for-service', // the catalogue does not offer it for this service
  'sealed', // sealed items wait for the forms
  'no-consent',
  'consent-ended',
  'consent-revoked',
  'consent-suspended',
  'not-yet-signed', // signed on a later day than today
  'not-this-recipient',
  'way-not-agreed', // print or stick was not agreed
  'site-avoided',
  'service-sealed',
] as const;
export const withheldSchema = z.strictObject({ item: itemIdSchema, reason: z.enum(withheldReasons) });
export type Withheld = z.infer<typeof withheldSchema>;

/** One row of the accounting of disclosures (45 CFR 164.528(b)(2)). */
export const accountingRowSchema = z.strictObject({
  id: idSchema,
  at: instantSchema,
  recipient: z.string(),
  recipientAddress: z.string(),
  /** Brief description: the names of the items, never their content. */
  items: z.array(itemIdSchema),
  purposes: z.array(z.string()),
  basis: z.literal('consent'),
  consentCode: z.string(),
  documentSha256: z.string(),
  method: z.enum(['print', 'stick']),
  by: z.string(),
  /** `failed`: it may not have left; kept, because nobody can be sure. */
  outcome: z.enum(['left', 'leaving', 'failed']),
});
export type AccountingRow = z.infer<typeof accountingRowSchema>;

export const disclosureCalls = {
  'disclosures.accounting': asks(
    [...fileRights, 'privacy-officer'],
    z.strictObject({ clientId: idSchema }),
    z.array(accountingRowSchema),
  ),
};
