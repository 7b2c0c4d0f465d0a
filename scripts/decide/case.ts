import { z } from 'zod';
import {
  daySchema,
  itemClassSchema,
  itemIdSchema,
  ownItemIdSchema,
  serviceIdSchema,
} from '../../electron/contract/catalogue.ts';
import { handSchema, signerSchema, waySchema } from '../../electron/contract/consents.ts';
import { courtPapers, recipientKindSchema } from '../../electron/contract/disclosures.ts';
import type { Catalogue } from '../../electron/contract/sites.ts';
import {
  confirmations,
  exits,
  type Facts,
  type Request,
  specialKinds,
} from '../../electron/vault/disclosures/engine/types.ts';
import { engineCatalogue } from '../../electron/vault/disclosures/engine-catalogue.ts';
import { seedCatalogue } from '../../electron/vault/sites/catalogue.ts';

/** The border of `decide`: a line of text becomes a case or a place that is wrong (docs/formats/disclosure-case.md). */

const recordSchema = z.union([itemIdSchema, z.enum(specialKinds)]);
const idText = z.string().max(80);
const purposeSchema = z.string().min(1).max(60);
const toldSchema = z.union([z.boolean(), z.literal('unsure')]).optional();

const requestSchema = z
  .strictObject({
    exit: z.enum(exits),
    recipient: z.strictObject({
      kind: recipientKindSchema,
      id: idText.default(''),
      members: z.array(idText).optional(),
    }),
    purposes: z.array(purposeSchema).default([]),
    way: waySchema.optional(),
    seal: z.enum(['members', 'words']).optional(),
    service: serviceIdSchema.optional(),
    items: z.array(recordSchema),
    carriedBy: z.enum(['herself', 'staff']).optional(),
    confirmed: z.array(z.enum(confirmations)).default([]),
    persons: z.int().min(1).optional(),
    by: handSchema.optional(),
    byIsTheAbuser: z.boolean().optional(),
    paper: z
      .strictObject({
        kind: z.enum(courtPapers),
        judge: z.boolean().optional(),
        names: z.array(recordSchema),
        privilegeRuled: z.boolean().optional(),
        part2: z.enum(['2.64', '2.65']).optional(),
        againstHer: z.boolean().optional(),
        forbidsTelling: z.boolean().optional(),
      })
      .optional(),
    report: z.enum(['child-abuse', 'assault-injury']).optional(),
    suspectedAt: z.iso.datetime({ offset: true }).optional(),
  })
  // Which duty is meant must be said: one of them has a clock.
  .refine(({ exit, report }) => exit !== 'mandated' || report !== undefined, { path: ['report'] });

const personSchema = z.strictObject({
  born: daySchema.optional(),
  says: z.enum(['adult', 'minor']).optional(),
  emancipated: toldSchema,
  livesApart: toldSchema,
  mature: toldSchema,
  tooYoungToSign: toldSchema,
  foster: toldSchema,
  incapacity: z.enum(['conserved', 'doubted']).optional(),
  pregnancyCare: toldSchema,
  sexualAssaultCare: toldSchema,
  partnerViolenceCare: toldSchema,
});

const consentSchema = z.strictObject({
  id: idText.min(1),
  recipient: z.strictObject({ kind: z.enum(['site', 'partner']), id: idText }),
  purposes: z.array(purposeSchema),
  items: z.array(recordSchema),
  initialled: z.array(itemClassSchema).default([]),
  wayBack: z.array(serviceIdSchema).default([]),
  ways: z.array(waySchema),
  signedOn: daySchema,
  endsOn: daySchema,
  signedBy: signerSchema,
  signerIsTheAbuser: z.boolean().optional(),
  revokedOn: daySchema.nullable().default(null),
  suspended: z.boolean().default(false),
  hivUsed: z.boolean().default(false),
  otherPersonReleased: z.boolean().default(false),
  privacyOfficerAgreed: z.boolean().default(false),
});

/** Where nothing is set: domain, section 2.0, "default short". */
const DEFAULT_CAP_DAYS = 30;

export const caseSchema = z.strictObject({
  id: z.string().max(200).optional(),
  title: z.string().optional(),
  law: z.array(z.string()).optional(),
  on: daySchema,
  request: requestSchema,
  facts: z.strictObject({
    person: personSchema,
    recorded: z.array(recordSchema).default([]),
    declined: z.array(recordSchema).default([]),
    consents: z.array(consentSchema).default([]),
    avoidedSites: z.array(idText).default([]),
    avoidedMembers: z.array(idText).default([]),
    capDays: z.int().min(1).default(DEFAULT_CAP_DAYS),
    ownItems: z.array(z.strictObject({ id: ownItemIdSchema, services: z.array(serviceIdSchema) })).default([]),
  }),
});
type CaseText = z.infer<typeof caseSchema>;

export interface ReadCase {
  id: string | undefined;
  request: Request;
  facts: Facts;
  on: string;
}

function catalogueItems(ownItems: CaseText['facts']['ownItems']): Catalogue['items'] {
  const names = { name: { en: '', es: '' }, cameAs: null, hint: null, warns: null };
  const own = ownItems.map(({ id, services }) => ({
    ...names,
    id,
    withdrawn: false,
    class: 'ordinary' as const,
    neededFor: [],
    offeredFor: services,
    cameFor: [],
    mayReveal: false,
  }));
  return [...seedCatalogue().items, ...own];
}

/** A case with what its text leaves out filled in; the catalogue is the one the desk comes with. */
export function fromText({ id, on, request, facts }: CaseText): ReadCase {
  const { ownItems, recorded, declined, ...rest } = facts;
  return {
    id,
    on,
    request,
    facts: {
      ...rest,
      recorded: new Set(recorded),
      declined: new Set(declined),
      catalogue: engineCatalogue(catalogueItems(ownItems)),
    },
  };
}

/** The place of the first thing that is wrong, e.g. `facts.consents.0.signedOn`; never what stands there. */
function placeOf(error: z.ZodError): string {
  return error.issues[0]?.path.map(String).join('.') ?? '';
}

/** Reads one line. A line that is not JSON is wrong at its beginning: ''. */
export function readCase(line: string): ReadCase | { error: 'not-a-case'; at: string } {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    return { error: 'not-a-case', at: '' };
  }
  const parsed = caseSchema.safeParse(raw);
  return parsed.success ? fromText(parsed.data) : { error: 'not-a-case', at: placeOf(parsed.error) };
}
