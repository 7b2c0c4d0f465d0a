import { z } from 'zod';
import { asks, changes, fileRights } from './call.ts';
import { daySchema } from './catalogue.ts';
import { done, idSchema, instantSchema, maybeLineSchema, nothing } from './shared.ts';

/**
 * What is hers on the way: her safety plan, her goals, how she is, what stands in the way. In her words, written when
 * she wants it. None of it is an item of the catalogue, so none can be ticked, authorised or put into a packet.
 */
const version = z.number().int().min(1);
const one = z.strictObject({ id: idSchema, version });
const ofFile = z.strictObject({ clientId: idSchema });
const wordsSchema = z.string().trim().min(1).max(1000);
const partSchema = z.string().trim().max(4000);

/** Parts of a safety plan, each in her words and each may be empty. */
export const planParts = ['signs', 'places', 'people', 'takeAlong', 'others'] as const;
export type PlanPart = (typeof planParts)[number];
/** Where a copy may be: only here, or where she says it is safe. */
export const planKeeping = ['only-here', 'paper-safe', 'someone-keeps', 'she-remembers'] as const;
export type PlanKeeping = (typeof planKeeping)[number];

export const planFieldsSchema = z.strictObject({
  signs: partSchema,
  places: partSchema,
  people: partSchema,
  takeAlong: partSchema,
  others: partSchema,
  keeping: z.enum(planKeeping),
  /** In her words: "with my sister; never in the car". */
  keepingWords: maybeLineSchema,
});
export type PlanFields = z.infer<typeof planFieldsSchema>;
export const planSchema = planFieldsSchema.extend({
  version,
  writtenAt: instantSchema,
  writtenBy: z.string(),
});
export type Plan = z.infer<typeof planSchema>;

export const goalStates = ['open', 'reached', 'let-go'] as const;
export type GoalState = (typeof goalStates)[number];
export const stepSchema = z.strictObject({ words: z.string().trim().min(1).max(300), doneOn: daySchema.nullable() });
export type GoalStep = z.infer<typeof stepSchema>;
const goalFieldsSchema = z.strictObject({ words: wordsSchema, steps: z.array(stepSchema).max(20) });
export type GoalFields = z.infer<typeof goalFieldsSchema>;
export const goalSchema = goalFieldsSchema.extend({
  id: idSchema,
  version,
  state: z.enum(goalStates),
  /** The day on which it was written down, and the day on which it was reached or let go. */
  since: daySchema,
  until: daySchema.nullable(),
});
export type Goal = z.infer<typeof goalSchema>;

/** From "very hard" to "well"; no number is ever shown, and none leaves the desk. */
export const howWords = ['very-hard', 'hard', 'in-between', 'rather-well', 'well'] as const;
export type HowWord = (typeof howWords)[number];
export const howSchema = z.strictObject({
  id: idSchema,
  day: daySchema,
  /** Null: she would rather not say. That is an answer. */
  answer: z.enum(howWords).nullable(),
});
export type How = z.infer<typeof howSchema>;

export const barrierKinds = [
  'transport',
  'money',
  'insurance',
  'child-care',
  'language',
  'papers',
  'immigration',
  'not-safe',
  'no-safe-contact',
  'housing',
  'work-hours',
  'waiting-list',
  'health-or-access',
  'trust',
  'other',
] as const;
export type BarrierKind = (typeof barrierKinds)[number];
const barrierFieldsSchema = z.strictObject({ kind: z.enum(barrierKinds), words: z.string().trim().max(1000) });
export type BarrierFields = z.infer<typeof barrierFieldsSchema>;
export const barrierSchema = barrierFieldsSchema.extend({
  id: idSchema,
  version,
  since: daySchema,
  /** Null while it stands in the way. */
  solvedOn: daySchema.nullable(),
});
export type Barrier = z.infer<typeof barrierSchema>;

export const supportCalls = {
  /** The plan that stands; null: none yet. */
  'plans.get': asks(fileRights, ofFile, planSchema.nullable()),
  /** A new version; `version` 0 for the first. Throws `changed-meanwhile`, `bad-input` for a plan without words. */
  'plans.save': changes(
    fileRights,
    z.strictObject({ clientId: idSchema, version: z.number().int().min(0), plan: planFieldsSchema }),
    planSchema,
  ),
  /** The version before stands again, as a new one. Throws `changed-meanwhile`; `not-found` for a first version. */
  'plans.undo': changes(fileRights, z.strictObject({ clientId: idSchema, version }), planSchema),
  /** The versions before, newest first. */
  'plans.versions': asks(fileRights, ofFile, z.array(planSchema)),

  /** Open ones first, then the latest ended. */
  'goals.list': asks(fileRights, ofFile, z.array(goalSchema)),
  'goals.write': changes(fileRights, ofFile.extend({ goal: goalFieldsSchema }), goalSchema),
  /** Words and steps. Throws `changed-meanwhile`, `bad-input` for a step done on a day to come. */
  'goals.change': changes(fileRights, one.extend({ goal: goalFieldsSchema }), goalSchema),
  /** Opened again, reached, or let go: letting go is no failure. Throws `changed-meanwhile`. */
  'goals.setState': changes(fileRights, one.extend({ state: z.enum(goalStates) }), goalSchema),
  /** A goal to which nothing has been done since it was written is taken away. Throws `changed-meanwhile`. */
  'goals.takeBack': changes(fileRights, one, done),

  /** The first is the latest. */
  'how.list': asks(fileRights, ofFile, z.array(howSchema)),
  'how.answer': changes(fileRights, ofFile.extend({ answer: z.enum(howWords).nullable() }), howSchema),
  /** Nothing of it stays: the answer is hers. */
  'how.takeBack': changes(fileRights, z.strictObject({ id: idSchema }), done),

  /** Open ones first, then the latest solved. */
  'barriers.list': asks(fileRights, ofFile, z.array(barrierSchema)),
  'barriers.write': changes(fileRights, ofFile.extend({ barrier: barrierFieldsSchema }), barrierSchema),
  /** Throws `changed-meanwhile`. */
  'barriers.change': changes(fileRights, one.extend({ barrier: barrierFieldsSchema }), barrierSchema),
  'barriers.setSolved': changes(fileRights, one.extend({ solved: z.boolean() }), barrierSchema),
  /** As for a goal. Throws `changed-meanwhile`. */
  'barriers.takeBack': changes(fileRights, one, done),
};

const yesNo = ['yes', 'partly', 'no'] as const;
export type FeedbackAnswer = (typeof yesNo)[number];
const answerSchema = z.enum(yesNo).nullable();
/** What a survivor says of us. Each question may be left; so may the words. */
export const feedbackFieldsSchema = z.strictObject({
  respected: answerSchema,
  decided: answerSchema,
  helped: answerSchema,
  again: answerSchema,
  words: z.string().trim().max(1500),
});
export type FeedbackFields = z.infer<typeof feedbackFieldsSchema>;
export const feedbackQuestions = ['respected', 'decided', 'helped', 'again'] as const;
export type FeedbackQuestion = (typeof feedbackQuestions)[number];

export const quarterSchema = z.strictObject({
  /** Its first month, `2026-10`. */
  from: z.string().regex(/^\d{4}-\d{2}$/),
  /** True when its last day has passed. */
  over: z.boolean(),
  /** In no order that tells when each came. */
  sheets: z.array(feedbackFieldsSchema),
});
export type FeedbackQuarter = z.infer<typeof quarterSchema>;

/** Penal Code 13750(g): survivors may say without a name what they think of the place. */
export const feedbackCalls = {
  /** Nobody's: no file, no member, no moment. Throws `bad-input` for an empty sheet. */
  'feedback.give': changes('staff', feedbackFieldsSchema, done),
  /** Quarters, the latest first. Of one that is not over, sheets are shown by fives, so that none can be told by its day. */
  'feedback.read': asks(['supervisor', 'administrator'], nothing, z.array(quarterSchema)),
};
