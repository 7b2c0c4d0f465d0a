import { z } from 'zod';

/**
 * The words of the item catalogue (what may be disclosed, one by one). The catalogue itself, with its
 * "needed / offered" per service, is data: resources/seeds/items.json, and what an administrator changed of it
 * (vault/sites/catalogue.ts). An item's class is never weakened.
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

/** Every item the desk comes with that may ever leave in a packet. `help-wanted` and `way-back` take the class of the service. */
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
export type BuiltInItemId = (typeof itemIds)[number];

/**
 * An item that an administrator added: plain text of the ordinary class, always. Six random characters, because the
 * id stands in packets and consents and should tell neither the words nor the order.
 */
export const ownItemIdSchema = z.templateLiteral(['own-', z.string().regex(/^[2-9a-z]{6}$/)]);
export type OwnItemId = z.infer<typeof ownItemIdSchema>;

export const itemIdSchema = z.union([z.enum(itemIds), ownItemIdSchema]);
export type ItemId = BuiltInItemId | OwnItemId;

export function isOwn(item: ItemId): item is OwnItemId {
  return item.startsWith('own-');
}

/**
 * Items that stand at every service as they came: without a name and a wish no clinic can act, how she may be reached
 * and never be reached is asked each time (45 CFR 164.522(b)), and the way back has a tick of its own on the paper.
 */
export const fixedItems: readonly ItemId[] = [
  'name-to-use',
  'safe-contact',
  'confidential-communication',
  'how-soon',
  'help-wanted',
  'way-back',
];

/** Whether a service needs an item, may be offered it, or never gets it. */
export const needs = ['needed', 'offered', 'none'] as const;
export const needSchema = z.enum(needs);
export type Need = z.infer<typeof needSchema>;

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
