import { z } from 'zod';
import { asks, changes, type Right } from './call.ts';
import { PATIENCE_FOR_PAPER, printResultSchema } from './packets.ts';
import { done, idSchema, instantSchema, lineSchema, nothing } from './shared.ts';

/**
 * What the grant asks to be counted. A quarter that is over is made final once: its numbers are kept without persons, and
 * only then does anything leave, with every cell under five hidden (vault/reports/suppress.ts). Half-year, grant year and
 * the whole award are added up from final quarters, so that no difference between two papers tells more than they do.
 */

/** The first day of a calendar quarter. */
export const quarterDaySchema = z.iso.date().refine((day) => /-(01|04|07|10)-01$/.test(day));

export const periodKinds = ['quarter', 'half-year', 'grant-year', 'award'] as const;
export type PeriodKind = (typeof periodKinds)[number];
/** `from`: the first day; of the award its start. */
export const periodSchema = z.strictObject({ kind: z.enum(periodKinds), from: quarterDaySchema });
export type Period = z.infer<typeof periodSchema>;

const goal = z.number().int().min(0).max(100_000);
/** The award and what it promises (the grant's own numbers; they may be changed). */
export const grantSchema = z.strictObject({
  /** Awards begin with a quarter; the years of the grant are counted from here. */
  awardStart: quarterDaySchema,
  /** Survivors new to the award, year by year. */
  survivors: z.array(goal).min(1).max(6),
  /** Members of staff trained in the whole award, each counted once, and how many of them providers. */
  staff: goal,
  providers: goal,
});
export type Grant = z.infer<typeof grantSchema>;

const bilingual = z.strictObject({ en: z.string(), es: z.string() });
export type Bilingual = z.infer<typeof bilingual>;
const named = z.strictObject({ id: z.string(), name: bilingual });
export type Named = z.infer<typeof named>;

export const reportRowSchema = z.strictObject({
  /** One line, or neighbours that are told together so that none can be told apart. */
  lines: z.array(named).min(1),
  /** By column; null: hidden, or not to be had. */
  values: z.array(z.number().int().nullable()),
  /** Something hidden is not in it: "37 or more". */
  least: z.boolean(),
});
export type ReportRow = z.infer<typeof reportRowSchema>;
export const reportTableSchema = z.strictObject({
  id: z.string(),
  name: bilingual,
  columns: z.array(named),
  rows: z.array(reportRowSchema),
  /** Null where parts may not be added up. */
  total: reportRowSchema.omit({ lines: true }).nullable(),
  /** The whole table is too small to be told. */
  hidden: z.boolean(),
});
export type ReportTable = z.infer<typeof reportTableSchema>;

export const reachedSchema = z.strictObject({ goal, reached: z.number().int(), least: z.boolean() });
export type Reached = z.infer<typeof reachedSchema>;
export const goalsSchema = z.strictObject({
  years: z.array(reachedSchema.extend({ from: z.iso.date(), to: z.iso.date() })),
  staff: reachedSchema,
  providers: reachedSchema,
});
export type Goals = z.infer<typeof goalsSchema>;

/** What leaves, and nothing more: every number in it may be read by anybody. */
export const leavingSchema = z.strictObject({
  tables: z.array(reportTableSchema),
  goals: goalsSchema,
});
export type Leaving = z.infer<typeof leavingSchema>;

export const missingFacts = ['age', 'language'] as const;

export const shownReportSchema = z.strictObject({
  from: z.iso.date(),
  to: z.iso.date(),
  /** Its last day has passed. */
  over: z.boolean(),
  /** Of a quarter: made final when and by whom; `left`: something of it has been printed or written. */
  final: z.strictObject({ at: instantSchema, by: z.string(), left: z.boolean(), changedSince: z.boolean() }).nullable(),
  /** The quarters of the period, and which are final. */
  quarters: z.array(z.strictObject({ from: z.iso.date(), over: z.boolean(), final: z.boolean() })),
  /** True numbers of a quarter, for this screen only; null for what is added up. */
  stays: z.array(reportTableSchema).nullable(),
  /** True numbers of the award until the end of the period, or today. */
  goals: goalsSchema,
  /** Survivors new to the award, quarter by quarter, running total. */
  running: z.array(z.strictObject({ from: z.iso.date(), total: z.number().int() })),
  /** What is not written down, by how many people. */
  missing: z.array(z.strictObject({ what: z.enum(missingFacts), count: z.number().int() })),
  /** What leaves; of a quarter that is not final, as it would. Null: no quarter of the period is final. */
  leaves: leavingSchema.nullable(),
});
export type ShownReport = z.infer<typeof shownReportSchema>;

const supervisor: readonly Right[] = ['supervisor'];
const language = z.enum(['en', 'es']);
const quarter = z.strictObject({ quarter: quarterDaySchema });

export const reportCalls = {
  'grant.get': asks(['supervisor', 'administrator'], nothing, grantSchema),
  /** Throws `report-final` for another start of the award when a quarter is final. */
  'grant.save': changes(['supervisor', 'administrator'], grantSchema, grantSchema),
  'reports.show': asks(supervisor, z.strictObject({ period: periodSchema }), shownReportSchema),
  /** Keeps the numbers of a quarter as they are now. Throws `quarter-runs`, `report-final`. */
  'reports.finish': changes(supervisor, quarter, done),
  /** It was too early. Throws `report-left` when something of it has left the desk. */
  'reports.unfinish': changes(supervisor, quarter, done),
  /** Throws `report-not-final`. */
  'reports.print': changes(
    supervisor,
    z.strictObject({ period: periodSchema, language, queue: lineSchema }),
    printResultSchema,
    PATIENCE_FOR_PAPER,
  ),
  /** As a table for a spreadsheet (CSV). Throws `report-not-final`, and what writing to a stick throws. */
  'reports.export': changes(
    supervisor,
    z.strictObject({ period: periodSchema, language, placeId: lineSchema }),
    z.strictObject({ fileName: z.string() }),
  ),
};

const trains: readonly Right[] = ['worker', 'supervisor', 'administrator'];
const roleSchema = z.string().regex(/^[a-z0-9-]{1,40}$/);

/** How many of one role came, and how many of them for the first time in this award: no name, so no list of staff. */
export const attendanceSchema = z
  .strictObject({
    role: roleSchema,
    people: z.number().int().min(1).max(999),
    firstTime: z.number().int().min(0).max(999),
  })
  .refine(({ people, firstTime }) => firstTime <= people);
export type Attendance = z.infer<typeof attendanceSchema>;

export const trainingFieldsSchema = z.strictObject({
  day: z.iso.date(),
  topic: z.string().trim().min(1).max(120),
  minutes: z.number().int().min(5).max(1440),
  /** A site; null: somewhere else, which `place` says. */
  siteId: idSchema.nullable(),
  place: z.string().trim().max(80),
  trainer: z.string().trim().max(80),
  attendance: z
    .array(attendanceSchema)
    .min(1)
    .max(20)
    .refine((all) => new Set(all.map(({ role }) => role)).size === all.length),
});
export type TrainingFields = z.infer<typeof trainingFieldsSchema>;
export const trainingSchema = trainingFieldsSchema.extend({
  id: idSchema,
  version: z.number().int(),
  siteName: z.string(),
  /** By initials. */
  writtenBy: z.string(),
});
export type Training = z.infer<typeof trainingSchema>;

const one = z.strictObject({ id: idSchema, version: z.number().int().min(1) });
export const trainingRoleSchema = named.extend({ provider: z.boolean() });
export type TrainingRole = z.infer<typeof trainingRoleSchema>;

/** Training of clinic staff. Nobody in it is a survivor, and no attendee is named. */
export const trainingCalls = {
  'training.roles': asks(trains, nothing, z.array(trainingRoleSchema)),
  /** The latest first, with how many people were reached in the award, each once. */
  'training.list': asks(
    trains,
    nothing,
    z.strictObject({ sessions: z.array(trainingSchema), staff: reachedSchema, providers: reachedSchema }),
  ),
  /** Throws `bad-input` for a day to come, a role that is not in the table, a site that is not there. */
  'training.add': changes(trains, trainingFieldsSchema, trainingSchema),
  /** Throws `changed-meanwhile`, and as above. */
  'training.change': changes(trains, one.extend({ training: trainingFieldsSchema }), trainingSchema),
  /** It counts nowhere any more, until it is put back. Throws `changed-meanwhile`, `not-found`. */
  'training.remove': changes(trains, one, one),
  'training.putBack': changes(trains, one, done),
};
