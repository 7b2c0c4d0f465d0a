import type { Grant, Named, TrainingRole } from '../../contract/reports.ts';
import type { BarrierKind, FeedbackFields } from '../../contract/support.ts';
import { type CountedFile, closingsBetween, filesToCount, reopeningsBetween } from '../clients/count.ts';
import type { Db } from '../database/driver.ts';
import { dayOf, daysAfter, endOfDay } from '../disclosures/days.ts';
import { feedbackToCount } from '../feedback/feedback.ts';
import { type CountedHandover, handoversToCount } from '../handovers/count.ts';
import { type CountedReferral, referralsToCount } from '../referrals/count.ts';
import { type ServiceRow, servedByMonth, servicesToCount, wasWrittenBy } from '../services/count.ts';
import { categories, kinds } from '../services/kinds.ts';
import { readCatalogue } from '../sites/catalogue.ts';
import { barriersToCount } from '../support/count.ts';
import { type CountedTraining, trainingsToCount } from '../training/count.ts';
import { mapping } from './mapping.ts';
import { type Days, daysOfQuarter, federalYearOf, quarterOf } from './periods.ts';

/** All that a quarter is counted from: plain data, so that counting is a function of it. */
export interface QuarterFacts {
  days: Days;
  awardStart: string;
  /** First day of the federal year of the quarter. */
  federalYear: string;
  files: ReadonlyMap<string, CountedFile>;
  /** From the earlier of both beginnings to the end of the quarter. */
  happened: Happened;
  entries: readonly ServiceRow[];
  referrals: readonly CountedReferral[];
  closings: readonly { id: string; reason: string }[];
  reopenings: readonly string[];
  handovers: readonly CountedHandover[];
  barriers: readonly { clientId: string; kind: BarrierKind }[];
  sheets: readonly Omit<FeedbackFields, 'words'>[];
  trainings: readonly CountedTraining[];
  roles: readonly TrainingRole[];
  categories: readonly Named[];
  services: readonly Named[];
}

/** A day on which something was done with somebody: her file opened, a referral sent; of a service the first of its month. */
export type Happened = readonly (readonly [day: string, clientId: string])[];

/** Quarters that are final, each with the instant until which it was counted. */
export type Finals = readonly { quarter: string; madeAt: string }[];

/** A span and the instant until which it was counted; null: it is counted now. */
interface Span extends Days {
  madeAt: string | null;
}

/** A period of whole quarters, cut where a final one begins or ends. */
function spansOf({ from, to }: Days, finals: Finals): Span[] {
  const spans: Span[] = [];
  let begin = from;
  for (const { quarter, madeAt } of finals) {
    if (quarter < begin || quarter > to) continue;
    if (quarter > begin) spans.push({ from: begin, to: daysAfter(quarter, -1), madeAt: null });
    const days = daysOfQuarter(quarter);
    spans.push({ ...days, madeAt });
    begin = daysAfter(days.to, 1);
  }
  return begin <= to ? [...spans, { from: begin, to, madeAt: null }] : spans;
}

/**
 * What makes somebody counted in a period of whole months. A file opened by mistake counts nowhere. What was written down
 * for a final quarter after it was made final counts nobody there: its numbers stay, and whoever was written down too late
 * for it is new where her file was opened.
 */
export function whatHappened(
  db: Db,
  { from, to }: Days,
  files: ReadonlyMap<string, CountedFile>,
  finals: Finals,
): {
  happened: Happened;
  referrals: CountedReferral[];
} {
  const happened: (readonly [string, string])[] = [];
  const add = (day: string, id: string) => {
    if (day >= from && day <= to && files.has(id)) happened.push([day, id]);
  };
  // Within one hour of UTC the day at the desk is one: asked of the calendar once for each.
  const days = new Map<string, string>();
  for (const { id, createdAt } of files.values()) {
    const hour = createdAt.slice(0, 13);
    const day = days.get(hour) ?? dayOf(new Date(createdAt));
    days.set(hour, day);
    add(day, id);
  }
  for (const { madeAt, ...span } of spansOf({ from, to }, finals)) {
    // Whoever had a file by the end of the quarter is counted in it or before it all the same.
    const isLate = (id: string) => (files.get(id)?.createdAt.slice(0, 10) ?? '') >= span.to;
    for (const [month, id] of servedByMonth(db, span)) {
      if (madeAt === null || !isLate(id) || wasWrittenBy(db, id, span, madeAt)) add(month, id);
    }
  }
  const madeAt = new Map(finals.map((one) => [one.quarter, one.madeAt]));
  const tooLate = (day: string, at: string) => at > (madeAt.get(quarterOf(day)) ?? at);
  const referrals = referralsToCount(db, to);
  for (const { clientId, steps } of referrals) {
    for (const { step, day, at } of steps) if (step === 'sent' && !tooLate(day, at)) add(day, clientId);
  }
  return { happened, referrals };
}

/**
 * Categories of which something is done every week stand first: small lines go together with those that follow, and so with
 * others that are small. An order of the table's, never of the numbers.
 */
const often = new Set(kinds.filter(({ usual }) => usual).map(({ category }) => category));
const inOrder = [...categories.filter(({ id }) => often.has(id)), ...categories.filter(({ id }) => !often.has(id))];

/** Reads what a quarter is counted from. It looks at every file: for aggregates only. */
export function quarterFacts(db: Db, days: Days, grant: Grant, finals: Finals): QuarterFacts {
  const files = new Map(filesToCount(db).map((file) => [file.id, file]));
  const federalYear = federalYearOf(days.from);
  const [begin = federalYear] = [grant.awardStart, federalYear].sort();
  const { happened, referrals } = whatHappened(db, { from: begin, to: days.to }, files, finals);
  const catalogue = readCatalogue(db);
  const instants = {
    from: new Date(endOfDay(daysAfter(days.from, -1)).getTime() + 1000).toISOString(),
    before: new Date(endOfDay(days.to).getTime() + 1000).toISOString(),
  };
  return {
    days,
    awardStart: grant.awardStart,
    federalYear,
    files,
    happened,
    entries: servicesToCount(db, days),
    referrals,
    closings: closingsBetween(db, days),
    reopenings: reopeningsBetween(db, days),
    handovers: handoversToCount(db, instants),
    barriers: barriersToCount(db, days),
    sheets: feedbackToCount(db, { from: days.from.slice(0, 7), to: days.to.slice(0, 7) }),
    trainings: trainingsToCount(db, days),
    roles: mapping.roles,
    categories: inOrder,
    services: catalogue.services.map(({ id, name }) => ({ id, name })),
  };
}
