import { z } from 'zod';
import { clockSchema, firstNameSchema, saidBySchema, whoseSchema } from './appointments.ts';
import { asks, changes, fileRights } from './call.ts';
import { daySchema, itemIdSchema, itemValueSchema, serviceIdSchema } from './catalogue.ts';
import { withheldReasons, withheldSchema } from './disclosures.ts';
import { idSchema, instantSchema, nothing } from './shared.ts';

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

/** The life of a referral. `ready`: its pages were made and nothing was changed since. */
export const referralStandings = [
  'draft',
  'ready',
  'sent',
  'answered',
  'booked',
  'attended',
  'closed',
  'withdrawn',
] as const;
export type ReferralStanding = (typeof referralStandings)[number];

export const answers = ['accepted', 'waiting-list', 'cannot', 'not-arrived', 'did-not-come'] as const;
export const closings = ['served', 'place-cannot', 'other-way', 'no-answer'] as const;

/** Who said it, how, on which day, and her or his first name. */
const said = {
  saidBy: saidBySchema,
  how: z.enum(['telephone', 'in-person', 'slip']),
  name: firstNameSchema,
  day: daySchema,
};
export const newStepSchema = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('answered'), answer: z.enum(answers), ...said }),
  /** `when`: becomes an appointment; null when the day is not known here. */
  z.strictObject({
    step: z.literal('booked'),
    when: z.strictObject({ day: daySchema, time: clockSchema, minutes: z.number().int().min(5).max(720) }).nullable(),
    ...said,
  }),
  z.strictObject({ step: z.literal('attended'), ...said }),
  z.strictObject({ step: z.literal('closed'), why: z.enum(closings), day: daySchema }),
  /** She does not want it any more. */
  z.strictObject({ step: z.literal('withdrawn'), day: daySchema }),
]);
export type NewStep = z.infer<typeof newStepSchema>;

export const stepSchema = z.strictObject({
  id: idSchema,
  step: z.enum(referralStandings).exclude(['draft']),
  /** Of an answer which, of a closing why; else empty. */
  detail: z.enum(['', ...answers, ...closings]),
  saidBy: saidBySchema,
  how: z.enum(['', 'print', 'stick', 'telephone', 'in-person', 'slip']),
  name: z.string(),
  day: daySchema,
  by: z.string(),
});
export type ReferralStep = z.infer<typeof stepSchema>;

export const referralLifeSchema = z.strictObject({
  referralId: idSchema,
  siteId: idSchema,
  service: serviceIdSchema,
  standing: z.enum(referralStandings),
  /** The oldest first; steps that were undone are left out. */
  steps: z.array(stepSchema),
  /** Why the clinic may not tell the desk today; null when her consent lets it. */
  mayNotTell: z.enum(withheldReasons).nullable(),
});
export type ReferralLife = z.infer<typeof referralLifeSchema>;

/** A referral that nobody has answered: whom to ring. Of her the initials and no more. */
export const unansweredSchema = z.strictObject({
  referralId: idSchema,
  clientId: idSchema,
  code: z.string(),
  whose: whoseSchema,
  siteName: z.string(),
  /** Empty when none is on file. */
  telephone: z.string(),
  sentOn: daySchema,
  /** Days since it was sent. */
  days: z.number().int(),
  mayNotTell: referralLifeSchema.shape.mayNotTell,
});
export type Unanswered = z.infer<typeof unansweredSchema>;

export const referralCalls = {
  'referrals.save': changes(
    fileRights,
    z.strictObject({ id: idSchema.nullable(), clientId: idSchema, ...draftFields }),
    referralSchema,
  ),
  'referrals.list': asks(fileRights, z.strictObject({ clientId: idSchema }), z.array(referralSchema)),
  'referrals.weigh': asks(fileRights, z.strictObject({ id: idSchema }), weighedSchema),
  /** What became of each referral of a file. */
  'referrals.life': asks(fileRights, z.strictObject({ clientId: idSchema }), z.array(referralLifeSchema)),
  /**
   * Throws `answer-not-allowed` (details.reason) for what the place told and her consent does not let it tell,
   * `changed-meanwhile` when it is not the next thing any more, `bad-input` for a day to come or before it was sent.
   */
  'referrals.step': changes(fileRights, z.strictObject({ id: idSchema, step: newStepSchema }), referralLifeSchema),
  /** The last step was a mistake. Throws `changed-meanwhile` when it is not the last, or is one that left the desk. */
  'referrals.undoStep': changes(fileRights, z.strictObject({ id: idSchema, stepId: idSchema }), referralLifeSchema),
  /** Sent, and without an answer for longer than the settings allow or past the day she named; the longest first. */
  'referrals.unanswered': asks(fileRights, nothing, z.array(unansweredSchema)),
};
