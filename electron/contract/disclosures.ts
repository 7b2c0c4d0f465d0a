import { z } from 'zod';
import { asks, changes, fileRights, type Right } from './call.ts';
import { daySchema, itemIdSchema } from './catalogue.ts';
import { PATIENCE_FOR_PAPER, printResultSchema } from './packets.ts';
import { done, idSchema, instantSchema, lineSchema, maybeLineSchema, nothing } from './shared.ts';

/** Why an item stays here. Shown on the desk's screen only. */
export const withheldReasons = [
  'not-ticked', // she did not tick it on the consent
  'not-recorded', // nothing is written under it
  'declined',
  'not-for-service', // the catalogue does not offer it for this service
  'sealed', // her initials beside its class are missing
  'no-consent',
  'consent-ended',
  'over-cap', // it was signed for longer than is allowed
  'consent-revoked',
  'consent-suspended',
  'not-yet-signed', // signed on a later day than today
  'not-this-recipient',
  'way-not-agreed', // print or stick was not agreed
  'purpose-not-agreed',
  'site-avoided',
  'service-sealed', // her initials beside the class of the service are missing
  'signer-is-abuser',
  'signer-outgrown', // somebody signed for her who no longer may
  'signer-alone-needed', // she signs this alone; another hand beside hers would learn of it
  'signer-may-not-stand-in',
  'signer-missing', // a hand is missing
  'ask-privacy-officer', // who may sign is unsure
  'hiv-needs-new', // each such disclosure needs its own consent (Health and Safety Code 120980(g))
  'other-person-not-released', // the emergency contact has not released it
] as const;
export const withheldSchema = z.strictObject({ item: itemIdSchema, reason: z.enum(withheldReasons) });
export type Withheld = z.infer<typeof withheldSchema>;

export const recipientKinds = [
  'site',
  'partner',
  'herself',
  'funder',
  'court',
  'police',
  'sheriff',
  'probation',
  'child-welfare',
  'school-police',
  'emergency-services',
  'hospital',
  'other',
] as const;
export const recipientKindSchema = z.enum(recipientKinds);
export type RecipientKind = z.infer<typeof recipientKindSchema>;

/** What a disclosure rests on. */
export const bases = ['consent', 'own-copy', 'take-home', 'compelled', 'mandated', 'emergency'] as const;
export const basisSchema = z.enum(bases);
export type Basis = z.infer<typeof basisSchema>;

export const methods = ['spoken', 'telephone', 'paper', 'stick', 'print', 'form'] as const;
export const methodSchema = z.enum(methods);
export type DisclosureMethod = z.infer<typeof methodSchema>;

/** Whether and how she was told of what left without her consent (34 U.S.C. 12291(b)(2)(C)(i); Penal Code 13750(h)). */
export const toldSchema = z.discriminatedUnion('state', [
  /** By her safe-contact rule and no other way. */
  z.strictObject({ state: z.literal('told'), on: daySchema, how: z.enum(['in-person', 'safe-contact', 'paper']) }),
  /** Not yet, and why: "no safe way until Friday". */
  z.strictObject({ state: z.literal('held'), reason: lineSchema }),
  /** The paper forbids telling her now. */
  z.strictObject({ state: z.literal('forbidden') }),
]);
export type Told = z.infer<typeof toldSchema>;

/** One row of the accounting of disclosures (45 CFR 164.528(b)(2)). */
export const accountingRowSchema = z.strictObject({
  id: idSchema,
  at: instantSchema,
  recipient: z.string(),
  recipientKind: recipientKindSchema,
  recipientAddress: z.string(),
  /** Brief description: the names of the items, never their content. */
  items: z.array(itemIdSchema),
  purposes: z.array(z.string()),
  basis: basisSchema,
  consentCode: z.string().nullable(),
  documentSha256: z.string().nullable(),
  method: methodSchema,
  by: z.string(),
  /** `failed`: it may not have left; kept, because nobody can be sure. `prepared`: it waits for a second member, a report for its telephone call. */
  outcome: z.enum(['left', 'leaving', 'failed', 'prepared']),
  /** Null for what she consented to or carried herself. */
  told: toldSchema.nullable(),
  /** Of a mandated report: number, whether it was telephoned, and the instant by which it has to be in writing, while it is not. */
  report: z
    .strictObject({ number: z.string(), telephoned: z.boolean(), writtenBy: instantSchema.nullable() })
    .nullable(),
  /** Of a paper of a court: which, and the second member who has read it. */
  paper: z
    .strictObject({ kind: z.string(), court: z.string(), caseNumber: z.string(), second: z.string().nullable() })
    .nullable(),
});
export type AccountingRow = z.infer<typeof accountingRowSchema>;

const toWhom = {
  recipient: lineSchema,
  recipientKind: recipientKindSchema,
  /** Address or telephone, as it was used. */
  recipientAddress: maybeLineSchema,
  items: z.array(itemIdSchema),
  method: methodSchema,
};

export const mandatedSchema = z.strictObject({
  clientId: idSchema,
  ...toWhom,
  /** `child-abuse`: Penal Code 11166 · `assault-injury`: Penal Code 11160. */
  report: z.enum(['child-abuse', 'assault-injury']),
  /** When the suspicion arose: from then on the clock runs. */
  suspectedAt: instantSchema,
  /** At once (Penal Code 11166(a)); null while nobody has called yet: until then nothing has left. */
  telephonedAt: instantSchema.nullable(),
  /** When the written report was sent; null until then. */
  writtenAt: instantSchema.nullable(),
  reportNumber: maybeLineSchema,
  told: toldSchema,
});
export type Mandated = z.infer<typeof mandatedSchema>;

/** Papers that somebody hands to the desk. */
export const courtPapers = ['court-order', 'warrant', 'subpoena', 'administrative-warrant'] as const;
export type CourtPaper = (typeof courtPapers)[number];

export const compelledSchema = z.strictObject({
  clientId: idSchema,
  ...toWhom,
  paper: z.strictObject({
    kind: z.enum(courtPapers),
    /** Signed by a judge. */
    judge: z.boolean(),
    court: lineSchema,
    caseNumber: lineSchema,
    /** It rules on the privilege of Evidence Code 1038. */
    privilegeRuled: z.boolean(),
    /** An order under 42 CFR 2.64, or 2.65 when it is used against her. */
    part2: z.boolean(),
    againstHer: z.boolean(),
    forbidsTelling: z.boolean(),
  }),
  told: toldSchema,
});
export type Compelled = z.infer<typeof compelledSchema>;

export const emergencySchema = z.strictObject({
  clientId: idSchema,
  ...toWhom,
  /** When it was told. */
  at: instantSchema,
  /** What was in danger (45 CFR 164.512(j); 42 CFR 2.51). */
  why: lineSchema,
  told: toldSchema,
});
export type Emergency = z.infer<typeof emergencySchema>;

const officer: Right[] = ['privacy-officer'];
const filterSchema = z.strictObject({
  /** Days at the desk, both included. */
  from: daySchema.nullable(),
  to: daySchema.nullable(),
  recipientKind: recipientKindSchema.nullable(),
  basis: basisSchema.nullable(),
});
export type OverAllFilter = z.infer<typeof filterSchema>;

/** A disclosure over all files: a number instead of a name. */
const overAllRow = accountingRowSchema.omit({ told: true, documentSha256: true, recipientAddress: true }).extend({
  fileNumber: z.string(),
  toldState: z.enum(['told', 'held', 'forbidden']).nullable(),
  /** Mandated or emergency, and the privacy officer has not seen it yet. */
  unseen: z.boolean(),
});

export const disclosureCalls = {
  'disclosures.accounting': asks(
    [...fileRights, 'privacy-officer'],
    z.strictObject({ clientId: idSchema }),
    z.array(accountingRowSchema),
  ),
  /** What left under one consent, newest first: who already holds what. */
  'disclosures.heldUnder': asks(fileRights, z.strictObject({ consentId: idSchema }), z.array(accountingRowSchema)),

  /** Never waits for anybody. */
  'disclosures.recordMandated': changes(fileRights, mandatedSchema, accountingRowSchema),
  'disclosures.recordEmergency': changes(fileRights, emergencySchema, accountingRowSchema),
  /** Waits as `prepared` until another member of staff has read the paper. */
  'disclosures.recordCompelled': changes(fileRights, compelledSchema, accountingRowSchema),
  /** Another member than the one who prepared it proves herself. Throws `second-needed`, `wrong-passphrase`, `wait`. */
  'disclosures.second': changes(
    fileRights,
    z.strictObject({ id: idSchema, signInName: lineSchema, passphrase: z.string().max(1024) }),
    accountingRowSchema,
    60_000,
  ),
  /** The mandated reports of one file, newest first. */
  'disclosures.reports': asks(fileRights, z.strictObject({ clientId: idSchema }), z.array(accountingRowSchema)),
  /** The agency was called: it has left. */
  'disclosures.telephoned': changes(
    fileRights,
    z.strictObject({ id: idSchema, at: instantSchema, reportNumber: maybeLineSchema }),
    accountingRowSchema,
  ),
  /** The written report was sent: its clock stops. */
  'disclosures.written': changes(
    fileRights,
    z.strictObject({ id: idSchema, at: instantSchema, reportNumber: maybeLineSchema }),
    accountingRowSchema,
  ),
  'disclosures.tell': changes(fileRights, z.strictObject({ id: idSchema, told: toldSchema }), accountingRowSchema),
  /** Mandated reports that wait for the telephone or the paper, the nearest end first, in files that she reaches. */
  'disclosures.clocks': asks(
    fileRights,
    nothing,
    z.array(
      z.strictObject({
        id: idSchema,
        clientId: idSchema,
        fileNumber: z.string(),
        recipient: z.string(),
        telephoned: z.boolean(),
        /** Null: it is in writing, and only the call is missing. */
        writtenBy: instantSchema.nullable(),
      }),
    ),
  ),

  /** Everything that left, of all files, newest first, at most 500; counts are of all that fit. No names. */
  'disclosures.overAll': asks(
    officer,
    z.strictObject({ filter: filterSchema }),
    z.strictObject({
      rows: z.array(overAllRow),
      more: z.boolean(),
      count: z.int(),
      files: z.int(),
      byBasis: z.array(z.strictObject({ basis: basisSchema, count: z.int() })),
      unseen: z.int(),
    }),
  ),
  /** What was recorded without asking anybody has been looked at. */
  'disclosures.seen': changes(officer, z.strictObject({ id: idSchema }), done),

  /**
   * "What we hold about you", on paper, to herself (45 CFR 164.524). Both have been asked first. Where she may be a minor,
   * or somebody may have to stand for her, the privacy officer signs in for it: throws `second-needed` without her.
   */
  'disclosures.ownCopy': changes(
    fileRights,
    z.strictObject({
      clientId: idSchema,
      language: z.enum(['en', 'es']),
      queue: lineSchema,
      identityChecked: z.literal(true),
      safeToTake: z.literal(true),
      officer: z.strictObject({ signInName: lineSchema, passphrase: z.string().max(1024) }).nullable(),
    }),
    printResultSchema,
    PATIENCE_FOR_PAPER,
  ),
};
