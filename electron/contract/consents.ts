import { z } from 'zod';
import { asks, changes, fileRights, type Right } from './call.ts';
import { daySchema, itemClassSchema, itemIdSchema, serviceIdSchema } from './catalogue.ts';
import { done, idSchema, instantSchema, maybeLineSchema, nothing } from './shared.ts';
import { signingFactsSchema } from './signing.ts';

/** One consent names one recipient: the care team of a site, or a partner agency. */
export const consentRecipientSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('site'), id: idSchema }),
  z.strictObject({ kind: z.literal('partner'), id: idSchema }),
]);
export type ConsentRecipient = z.infer<typeof consentRecipientSchema>;

/** Who signed, by which right (the table of who has to is the engine's; "unsure" is never yes). */
export const signers = ['herself', 'parent-or-guardian', 'both', 'court-appointed', 'both-with-court'] as const;
export const signerSchema = z.enum(signers);
export type Signer = z.infer<typeof signerSchema>;

/** One hand that signs. `both` are two hands, each with a signature of its own. */
export const handSchema = z.enum(['herself', 'parent-or-guardian', 'court-appointed']);
export type Hand = z.infer<typeof handSchema>;

/** The hands of each signer. */
export const handsOf: Record<Signer, readonly Hand[]> = {
  herself: ['herself'],
  'parent-or-guardian': ['parent-or-guardian'],
  both: ['herself', 'parent-or-guardian'],
  'court-appointed': ['court-appointed'],
  'both-with-court': ['herself', 'court-appointed'],
};

export const ways = ['print', 'stick', 'spoken'] as const;
export const waySchema = z.enum(ways);
export type Way = z.infer<typeof waySchema>;

/** What a visit is for, where a minor may sign alone for it: `true`, `false`, or left out (unsure). */
export const careSchema = z.strictObject({
  /** Family Code 6925. */
  pregnancyCare: z.boolean().optional(),
  /** Family Code 6927, 6928. */
  sexualAssaultCare: z.boolean().optional(),
  /** Family Code 6930. */
  partnerViolenceCare: z.boolean().optional(),
});
export type Care = z.infer<typeof careSchema>;

/** A line of the pen: points on a field of 4,000 by 1,000, x and y in turn. */
export const strokeSchema = z.array(z.int().min(0).max(4000)).min(2).max(2000);
export const signatureSchema = z.strictObject({ hand: handSchema, strokes: z.array(strokeSchema).min(1).max(120) });
export type Signature = z.infer<typeof signatureSchema>;

const terms = {
  clientId: idSchema,
  recipient: consentRecipientSchema,
  purposes: z.array(z.string().max(60)).min(1),
  /** Ticked one by one, sealed ones too. `way-back` stands here exactly when a service has its tick in `wayBack`. */
  items: z.array(itemIdSchema).min(1),
  /** Sealed classes with her own initials beside (Civil Code 56.11; 42 CFR 2.31; Health and Safety Code 120980(g)). */
  initialled: z.array(itemClassSchema.exclude(['ordinary'])),
  /** "The clinic may tell the desk whether I came": an own tick for each service. */
  wayBack: z.array(serviceIdSchema),
  /** The ways in which it may be told. To a partner never by a packet on a stick. */
  ways: z.array(waySchema).min(1),
  signedOn: daySchema,
  /** Reasonably time-limited (34 U.S.C. 12291(b)(2)(B)(i)); last day on which it holds. */
  endsOn: daySchema,
  signedBy: signerSchema,
  /** 34 U.S.C. 12291(b)(2)(B)(ii): never the abuser of the minor or of the other parent. */
  signerIsNotTheAbuser: z.literal(true),
  care: careSchema,
  /** Language of the form that was signed. */
  formLanguage: z.enum(['en', 'es']),
  /** Language in which it was read or explained. */
  language: maybeLineSchema,
  interpreter: z.boolean(),
  /** Her copy (45 CFR 164.508(c)(4)). */
  copy: z.enum(['taken', 'declined', 'kept-here']),
  /** The emergency contact has released its own name and number: a second person's words, a second release. */
  otherPersonReleased: z.boolean(),
  /** Who may sign is unsure: it waits for the privacy officer, and nothing goes under it until she agrees. */
  asksOfficer: z.boolean(),
  /** Where the signed paper lies, e.g. "Cabinet B, drawer 2"; empty when it was signed on the screen. */
  paperPlace: maybeLineSchema,
};

const officerSaid = z.strictObject({ by: z.string(), at: instantSchema });

export const consentSchema = z.strictObject({
  id: idSchema,
  /** Random, printed on paper: "C-9XW2TB". */
  code: z.string(),
  ...terms,
  recipientName: z.string(),
  /** `paper-scanned` as soon as the scan is kept here. */
  signedHow: z.enum(['paper', 'paper-scanned', 'screen']),
  /** The very words that were signed: version, and SHA-256 over them. */
  wording: z.strictObject({ version: z.string(), sha256: z.string() }),
  /** Day of entry is its own: a paper may be signed days before it is written down. */
  recordedAt: instantSchema,
  revokedAt: instantSchema.nullable(),
  /** After a restore, until checked one by one against the paper. */
  suspended: z.boolean(),
  privacyOfficerAgreed: officerSaid.nullable(),
  /** What it is worth today. `asking`: the privacy officer has not agreed yet. */
  standing: z.enum(['valid', 'ended', 'revoked', 'suspended', 'not-yet', 'asking']),
});
export type Consent = z.infer<typeof consentSchema>;

/** A consent in a list over files: no name beyond the initials. */
const lineOfConsent = z.strictObject({ consent: consentSchema, fileNumber: z.string(), initials: z.string() });

const officer: Right[] = ['privacy-officer'];

export const consentCalls = {
  /**
   * Throws `consent-not-initialled` (details.class), `consent-partner-sealed`, `consent-too-long` (details.day),
   * `bad-input`. `signatures` hold one for each hand when it was signed on the screen, none when on paper.
   */
  'consents.record': changes(
    fileRights,
    z.strictObject({ ...terms, signatures: z.array(signatureSchema).max(2) }),
    consentSchema,
  ),
  'consents.list': asks(fileRights, z.strictObject({ clientId: idSchema }), z.array(consentSchema)),
  /** Works at once, spoken too (45 CFR 164.508(b)(5); a spoken withdrawal is enough, a spoken grant is not). */
  'consents.revoke': changes(fileRights, z.strictObject({ id: idSchema, spoken: z.boolean() }), consentSchema),
  /** The paper was looked at and says the same. */
  'consents.confirm': changes(fileRights, z.strictObject({ id: idSchema }), consentSchema),
  /** All that wait to be checked after a restore. */
  'consents.suspended': asks(fileRights, nothing, z.array(lineOfConsent)),
  /** The words that are signed in a language, to stand above the pen. */
  'consents.wording': asks(
    fileRights,
    z.strictObject({ language: z.enum(['en', 'es']) }),
    z.strictObject({ version: z.string(), sha256: z.string(), statements: z.array(z.string()) }),
  ),
  /** Valid ones that end within seven days, the nearest first; not those that a newer one for the same place outlasts. */
  'consents.expiring': asks(fileRights, nothing, z.array(lineOfConsent)),
  /** Keeps a scan (PDF, at most 10 MB) of the signed paper, chosen in the system's dialog; null when she chose none. Throws `not-a-scan`. */
  'consents.keepPaper': changes(fileRights, z.strictObject({ id: idSchema }), consentSchema.nullable(), 600_000),
  /** Shows the scan through glass, as pages under a job. */
  'consents.showPaper': asks(
    fileRights,
    z.strictObject({ id: idSchema }),
    z.strictObject({ job: idSchema, pages: z.int() }),
    60_000,
  ),

  /** What waits for the privacy officer's word on who signs: what she needs to judge it, and no name. */
  'consents.unsure': asks(
    officer,
    nothing,
    z.array(
      z.strictObject({
        id: idSchema,
        code: z.string(),
        fileNumber: z.string(),
        recipientName: z.string(),
        signedBy: signerSchema,
        signedOn: daySchema,
        endsOn: daySchema,
        /** Whole years on the day of signing, where a date of birth is recorded. */
        age: z.int().nullable(),
        facts: signingFactsSchema,
        care: careSchema,
        sealed: z.array(itemClassSchema),
        by: z.string(),
      }),
    ),
  ),
  'consents.agree': changes(officer, z.strictObject({ id: idSchema }), done),
};
