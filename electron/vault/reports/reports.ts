import type { Goals, Grant, Leaving, Period, ReportTable, ShownReport } from '../../contract/reports.ts';
import { deskNow } from '../audit/desk-clock.ts';
import { filesToCount } from '../clients/count.ts';
import type { Db } from '../database/driver.ts';
import { dayOf, daysAfter } from '../disclosures/days.ts';
import { initialsOfStaff } from '../staff/members.ts';
import { staffReached, trainingsToCount } from '../training/count.ts';
import { isProvider } from '../training/training.ts';
import { addUp, type ToldQuarter, toldGoals } from './add-up.ts';
import { whatHappened } from './facts.ts';
import { countNow, type Final, finalOf, finalsIn } from './finals.ts';
import { getGrant } from './grant.ts';
import { type Days, daysOf, quarterOf, quartersAfter, quartersIn, yearsOf } from './periods.ts';
import { asCounted, minorsOf, publish } from './publish.ts';
import type { CountedTable } from './tables.ts';

/* What is shown of a period on the screen of the desk, and what leaves of it. */

/** On which day somebody was first counted in the award, by quarter: how many are new. */
function newByQuarter(db: Db, award: Days): Map<string, number> {
  const files = new Map(filesToCount(db).map((file) => [file.id, file]));
  const first = new Map<string, string>();
  for (const [day, id] of whatHappened(db, award, files, finalsIn(db, award)).happened) {
    const known = first.get(id);
    if (known === undefined || day < known) first.set(id, day);
  }
  const quarters = new Map<string, number>();
  for (const day of first.values()) quarters.set(quarterOf(day), (quarters.get(quarterOf(day)) ?? 0) + 1);
  return quarters;
}

/**
 * True numbers, for the screen of the desk. A final quarter counts as it was made final: whoever was purged since was
 * served all the same.
 */
function trueGoals(db: Db, grant: Grant, to: string): { goals: Goals; running: ShownReport['running'] } {
  const award = { from: grant.awardStart, to };
  const counted = newByQuarter(db, award);
  for (const { quarter, stays } of finalsIn(db, award)) {
    const row = stays.find(({ id }) => id === 'survivors')?.rows.find(({ lines }) => lines[0]?.id === 'new');
    counted.set(quarter, row?.values[0] ?? 0);
  }
  const { staff, providers } = staffReached(trainingsToCount(db, award), isProvider);
  let total = 0;
  const running = quartersIn(award, to).map((from) => {
    total += counted.get(from) ?? 0;
    return { from, total };
  });
  const years = yearsOf(grant).map((from, year) => {
    const end = daysAfter(quartersAfter(from, 4), -1);
    const reached = [...counted].reduce((sum, [day, count]) => (day >= from && day <= end ? sum + count : sum), 0);
    return { goal: grant.survivors[year] ?? 0, from, to: end, reached, least: false };
  });
  const trained = (goal: number, reached: number) => ({ goal, reached, least: false });
  const goals = { years, staff: trained(grant.staff, staff), providers: trained(grant.providers, providers) };
  return { goals, running };
}

const withMinors = (tables: readonly ReportTable[]): ReportTable[] =>
  tables.flatMap((table) => (table.id === 'age' ? [minorsOf(table), table] : [table]));

const told = (finals: readonly Final[]): ToldQuarter[] =>
  finals.map(({ quarter, leaves }) => ({ quarter, tables: leaves }));

/**
 * What leaves of a period: of a final quarter its told tables, of a longer time their sums; and how far the award is by
 * what was told until then. Null when no quarter of it is final.
 */
export function leavingOf(db: Db, period: Period, grant: Grant): Left | null {
  const days = daysOf(period, grant);
  const finals = finalsIn(db, days);
  if (finals.length === 0) return null;
  const award = { from: grant.awardStart, to: days.to };
  const until = finalsIn(db, award);
  const [only] = finals;
  const tables = period.kind === 'quarter' && only ? only.leaves : addUp(told(finals));
  const names = [...finals, ...until].map(({ quarter }) => quarter);
  return {
    leaving: { tables: withMinors(tables), goals: toldGoals(told(until), grant, untold(db, award)) },
    added: finals.map(({ quarter }) => quarter),
    untold: untold(db, days),
    quarters: [...new Set(names)].sort(),
  };
}

/** Quarters that have begun and are not final. */
function untold(db: Db, days: Days): string[] {
  const finals = new Set(finalsIn(db, days).map(({ quarter }) => quarter));
  return quartersIn(days, dayOf(deskNow(db))).filter((quarter) => !finals.has(quarter));
}

interface Left {
  leaving: Leaving;
  /** The final quarters that were added up, and those of the period that are not in it. */
  added: string[];
  untold: string[];
  /** All quarters of which something leaves. */
  quarters: string[];
}

/** As it would leave if the quarter were made final now. */
function wouldLeave(db: Db, quarter: string, counted: readonly CountedTable[], grant: Grant): Leaving {
  const tables = publish(counted);
  const before = { from: grant.awardStart, to: daysAfter(quarter, -1) };
  const quarters = [...told(finalsIn(db, before)), { quarter, tables }];
  return { tables: withMinors(tables), goals: toldGoals(quarters, grant, untold(db, before)) };
}

function missingIn(stays: readonly ReportTable[]): ShownReport['missing'] {
  const countedAt = (table: string, line: string, column: number) =>
    stays.find(({ id }) => id === table)?.rows.find(({ lines }) => lines[0]?.id === line)?.values[column] ?? 0;
  return [
    { what: 'age' as const, count: countedAt('age', 'not-asked', 2) },
    { what: 'language' as const, count: countedAt('language', 'not-asked', 2) },
  ].filter(({ count }) => count > 0);
}

function shownQuarter(
  db: Db,
  quarter: string,
  grant: Grant,
): Pick<ShownReport, 'final' | 'stays' | 'missing' | 'leaves'> {
  const counted = countNow(db, quarter, grant);
  const now = counted.map(asCounted);
  const final = finalOf(db, quarter);
  const stays = final?.stays ?? now;
  const leaving = leavingOf(db, { kind: 'quarter', from: quarter }, grant);
  return {
    final: final && {
      at: final.madeAt,
      by: initialsOfStaff(db, final.madeBy),
      left: final.hasLeft,
      changedSince: JSON.stringify(final.stays) !== JSON.stringify(now),
    },
    stays: withMinors(stays),
    missing: missingIn(stays),
    leaves: leaving?.leaving ?? wouldLeave(db, quarter, counted, grant),
  };
}

/** What is shown of a period: true numbers of a quarter, which stay here, and what leaves. */
export function showReport(db: Db, period: Period): ShownReport {
  const today = dayOf(deskNow(db));
  const grant = getGrant(db);
  const days = daysOf(period, grant);
  const finals = new Set(finalsIn(db, days).map(({ quarter }) => quarter));
  const quarters = quartersIn(days, today).map((from) => ({
    from,
    over: quartersAfter(from, 1) <= today,
    final: finals.has(from),
  }));
  const own =
    period.kind === 'quarter'
      ? shownQuarter(db, period.from, grant)
      : { final: null, stays: null, missing: [], leaves: leavingOf(db, period, grant)?.leaving ?? null };
  const [until = today] = [days.to, today].sort();
  return { ...days, over: days.to < today, quarters, ...trueGoals(db, grant, until), ...own };
}
