import { z } from 'zod';

/**
 * The words of the item catalogue (what may be disclosed, one by one). The catalogue itself, with its
 * "needed / offered" per service, is data: resources/seeds/items.json. An item's class is never weakened.
 */

export const itemClasses = [
  'ordinary',
  'sealed-MH',
  'sealed-SUD',
  'sealed-HIV',
  'sealed-RH',
  'sealed-GEN',
  'sealed-SURV',
] as const;
export const itemClassSchema = z.enum(itemClasses);
export type ItemClass = z.infer<typeof itemClassSchema>;

/** The nine services of Community Medical Centers. */
export const serviceIds = [
  'primary-care',
  'mental-health',
  'substance-use',
  'dentistry',
  'nutrition',
  'physical-therapy',
  'hiv-early-intervention',
  'hepatitis-c',
  'reproductive-health',
] as const;
export const serviceIdSchema = z.enum(serviceIds);
export type ServiceId = z.infer<typeof serviceIdSchema>;

/** Every item that may ever leave in a packet. `help-wanted` and `way-back` take the class of the service. */
export const itemIds = [
  'name-to-use',
  'legal-name',
  'date-of-birth',
  'pronouns',
  'safe-contact',
  'mailing-address',
  'language',
  'access-needs',
  'what-helps',
  'who-comes-along',
  'coverage',
  'confidential-communication',
  'how-soon',
  'help-wanted',
  'allergies',
  'medicines',
  'health-as-told',
  'food-as-told',
  'mental-health-as-told',
  'substance-use-as-told',
  'hiv-as-told',
  'reproductive-as-told',
  'gender-history',
  'survivor',
  'present-danger',
  'emergency-contact',
  'way-back',
  'icd-10',
] as const;
export const itemIdSchema = z.enum(itemIds);
export type ItemId = z.infer<typeof itemIdSchema>;

const shortText = z.string().trim().min(1).max(2000);

/** A calendar day without a time zone, `YYYY-MM-DD`. */
export const daySchema = z.iso.date();

/** What is written under an item. Each kind has one shape, so that page, bundle and screen say the same. */
export const itemValueSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: shortText }),
  z.strictObject({ kind: z.literal('date'), date: daySchema }),
  z.strictObject({
    kind: z.literal('contact'),
    /** How she may be reached, e.g. "Text only". */
    how: shortText,
    number: z.string().trim().max(40),
    when: z.string().trim().max(200),
    /** How never, e.g. "No voicemail, no mail". Shown as loudly as the number. */
    never: z.string().trim().max(400),
    voicemail: z.boolean(),
    /** The agreed words, e.g. "Say the library called". */
    words: z.string().trim().max(200),
  }),
  z.strictObject({
    kind: z.literal('language'),
    language: z.string().trim().min(1).max(60),
    interpreter: z.boolean(),
    /** A community the interpreter must not come from. */
    notFrom: z.string().trim().max(200),
  }),
]);
export type ItemValue = z.infer<typeof itemValueSchema>;

/** The kind of value each item carries; every item not named here is text. */
export const itemKinds: Partial<Record<ItemId, ItemValue['kind']>> = {
  'date-of-birth': 'date',
  'safe-contact': 'contact',
  language: 'language',
};

/** An item that `authorize` let out, with what is written under it. */
export interface AllowedItem {
  id: ItemId;
  class: ItemClass;
  value: ItemValue;
}
