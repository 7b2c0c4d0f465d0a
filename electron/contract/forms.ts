import { z } from 'zod';
import { asks, changes, fileRights } from './call.ts';
import { daySchema, itemIdSchema, serviceIdSchema } from './catalogue.ts';
import { signerSchema, waySchema } from './consents.ts';
import { PATIENCE_FOR_PAPER, printResultSchema } from './packets.ts';
import { idSchema, instantSchema, lineSchema, maybeLineSchema, nothing } from './shared.ts';
import { tellingWord } from './telling-names.ts';

/** The forms of a consent, on paper. `take-home` is the neutral card a person carries; it takes no blank. */
export const formIds = [
  'release',
  'acknowledgement',
  'revocation',
  'compelled-notice',
  'copy-receipt',
  'take-home',
] as const;
export const formIdSchema = z.enum(formIds);
export type FormId = z.infer<typeof formIdSchema>;

export const formLanguages = ['en', 'es'] as const;
export const formLanguageSchema = z.enum(formLanguages);
export type FormLanguage = z.infer<typeof formLanguageSchema>;

/** Why something had to be given without her yes (34 U.S.C. 12291(b)(2)(C)). */
export const compelledReasons = ['court-order', 'warrant', 'subpoena', 'mandated', 'emergency'] as const;

/** What has been chosen for a release and not been signed yet. */
export const releaseDraftSchema = z.strictObject({
  kind: z.literal('release'),
  clientId: idSchema,
  siteId: idSchema,
  /** The service that `help-wanted` speaks of; null where none was chosen yet. */
  service: serviceIdSchema.nullable(),
  items: z.array(itemIdSchema).min(1).max(200),
  purposes: z.array(z.string().max(60)).min(1),
  ways: z.array(waySchema).min(1),
  /** "The clinic may tell the desk whether I came", a tick for each service. */
  wayBack: z.array(serviceIdSchema),
  endsOn: daySchema,
  signers: signerSchema,
  interpreter: z.boolean(),
  /** In which language it was gone over. */
  spoken: maybeLineSchema,
});
export type ReleaseDraft = z.infer<typeof releaseDraftSchema>;

const aboutSchema = z.discriminatedUnion('kind', [
  releaseDraftSchema,
  /** Her name and nothing else: the acknowledgement of a first meeting. */
  z.strictObject({ kind: z.literal('person'), clientId: idSchema }),
  /** One consent that was signed: its revocation, or the receipt for its copy. */
  z.strictObject({ kind: z.literal('consent'), clientId: idSchema, consentId: idSchema }),
  z.strictObject({
    kind: z.literal('compelled'),
    clientId: idSchema,
    recipient: lineSchema,
    on: daySchema,
    what: z.array(itemIdSchema).min(1),
    why: z.enum(compelledReasons),
  }),
]);
export type FormAbout = z.infer<typeof aboutSchema>;

/** Asked before she takes any paper with her. "Unsure" is no. */
export const safeToTakeSchema = z.enum(['yes', 'no', 'unsure']);

const printing = { language: formLanguageSchema, queue: lineSchema, copies: z.number().int().min(1).max(20) };

/** One short line on the card, which tells nothing to whoever finds it. */
const cardLine = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => !/\p{Cc}/u.test(text) && tellingWord(text) === null);

export const takeHomeSchema = z.strictObject({
  ...printing,
  clientId: idSchema,
  safeToTake: safeToTakeSchema,
  day: daySchema,
  /** `HH:MM`, the clock at the desk. */
  time: z.iso.time({ precision: -1 }),
  door: cardLine(80),
  /** A first name only. */
  askFor: cardLine(30).refine((name) => /^\p{L}[\p{L}'’-]*( \p{L}[\p{L}'’-]*)?$/u.test(name)),
});

/** One thing that counsel reads and confirms: the words of a form, a statement on packets, or a table of seeds. */
export const counselLineSchema = z.strictObject({
  /** `form:release:en`, `packet:part2-long`, `seed:items`. */
  id: z.string().min(1).max(80),
  kind: z.enum(['form', 'packet', 'seed']),
  version: z.string(),
  /** Statutes and guides it rests on. */
  sources: z.array(z.string()),
  /** Of its words as they stand now; a confirmation holds for these and no others. */
  sha256: z.string().length(64),
  /** The words themselves, where one sentence is all there is; forms are read on paper, tables where they stand. */
  text: z.strictObject({ en: z.string(), es: z.string().nullable() }).nullable(),
  confirmed: z
    .strictObject({ by: z.string(), on: daySchema, enteredBy: z.string(), enteredAt: instantSchema })
    .nullable(),
  /** It was confirmed once, and its words are others now. */
  changedSince: z.boolean(),
});
export type CounselLine = z.infer<typeof counselLineSchema>;

/**
 * `chosen`: an administrator practises · `open`: something waits for counsel · `test-runtime`: never anything else there.
 */
export const practiceReasons = ['test-runtime', 'open', 'chosen'] as const;
export const counselSchema = z.strictObject({
  lines: z.array(counselLineSchema),
  open: z.number().int(),
  practice: z.boolean(),
  /** Why it is practice; all that hold, the strongest first. Empty when it is not. */
  why: z.array(z.enum(practiceReasons)),
});
export type Counsel = z.infer<typeof counselSchema>;

const bound = { id: z.string().min(1).max(80), sha256: z.string().length(64) };

export const formCalls = {
  'forms.list': asks(
    'staff',
    nothing,
    z.array(
      z.strictObject({
        form: formIdSchema,
        language: formLanguageSchema,
        version: z.string(),
        sha256: z.string(),
        confirmed: z.boolean(),
      }),
    ),
  ),
  /** Blank ones for the drawer: nobody's data. */
  'forms.printBlank': changes(
    'staff',
    z.strictObject({ ...printing, form: formIdSchema.exclude(['take-home']) }),
    printResultSchema,
    PATIENCE_FOR_PAPER,
  ),
  /** With a person's data. `safeToTake`: null while it stays at the desk. */
  'forms.print': changes(
    fileRights,
    z.strictObject({
      ...printing,
      form: formIdSchema.exclude(['take-home']),
      about: aboutSchema,
      takesIt: z.boolean(),
      safeToTake: safeToTakeSchema.nullable(),
    }),
    printResultSchema,
    PATIENCE_FOR_PAPER,
  ),
  'forms.takeHome': changes(fileRights, takeHomeSchema, printResultSchema, PATIENCE_FOR_PAPER),
  /** Counsel's register: what was confirmed by whom, and what is open. */
  'forms.counsel': asks('staff', nothing, counselSchema),
  'forms.confirm': changes(
    ['administrator', 'privacy-officer'],
    z.strictObject({ ...bound, by: lineSchema, on: daySchema }),
    counselSchema,
  ),
  /** It was entered by mistake, or counsel thinks otherwise now. */
  'forms.withdraw': changes(['administrator', 'privacy-officer'], z.strictObject(bound), counselSchema),
  'forms.practice': changes(['administrator'], z.strictObject({ on: z.boolean() }), counselSchema),
};
