import { DeskError } from '../../contract/errors.ts';
import type { Grant, ReportTable } from '../../contract/reports.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import type { Db } from '../database/driver.ts';
import { dayOf } from '../disclosures/days.ts';
import type { Session } from '../staff/desk.ts';
import { countQuarter } from './count.ts';
import { quarterFacts } from './facts.ts';
import { getGrant } from './grant.ts';
import { daysOfQuarter } from './periods.ts';
import { asCounted, publish } from './publish.ts';
import type { CountedTable } from './tables.ts';

/*
 * A quarter is made final once. From then on its numbers are sums without persons: a file that is purged, merged or
 * changed later changes nothing in them, and what leaves is the same on every paper. Something that is released twice
 * could be told apart by its difference.
 */

export interface Final {
  quarter: string;
  madeAt: string;
  madeBy: string;
  stays: ReportTable[];
  leaves: ReportTable[];
  hasLeft: boolean;
}
interface Row {
  quarter: string;
  made_at: string;
  made_by: string;
  stays: string;
  leaves: string;
  has_left: 0 | 1;
}

/** The final quarters from one day to another, the oldest first. */
export function finalsIn(db: Db, { from, to }: { from: string; to: string }): Final[] {
  const rows = db
    .prepare('SELECT * FROM final_quarters WHERE quarter BETWEEN ? AND ? ORDER BY quarter')
    .all(from, to) as Row[];
  return rows.map((row) => ({
    quarter: row.quarter,
    madeAt: row.made_at,
    madeBy: row.made_by,
    stays: JSON.parse(row.stays) as ReportTable[],
    leaves: JSON.parse(row.leaves) as ReportTable[],
    hasLeft: row.has_left === 1,
  }));
}

/** One quarter if it is final, or null. */
export function finalOf(db: Db, quarter: string): Final | null {
  return finalsIn(db, { from: quarter, to: quarter })[0] ?? null;
}

/** A quarter counted as the desk stands now. */
export function countNow(db: Db, quarter: string, grant: Grant): CountedTable[] {
  const days = daysOfQuarter(quarter);
  const finals = finalsIn(db, { from: '0000', to: days.to });
  return countQuarter(quarterFacts(db, days, grant, finals));
}

/** Keeps the numbers of a quarter that is over. Throws `before-award`, `quarter-runs`, `report-final`. */
export function finishQuarter(db: Db, session: Session, quarter: string): void {
  db.transaction(() => {
    const now = deskNow(db);
    const grant = getGrant(db);
    if (quarter < grant.awardStart) throw new DeskError('before-award');
    if (daysOfQuarter(quarter).to >= dayOf(now)) throw new DeskError('quarter-runs');
    if (finalOf(db, quarter)) throw new DeskError('report-final');
    const tables = countNow(db, quarter, grant);
    db.prepare(
      `INSERT INTO final_quarters (quarter, made_at, made_by, stays, leaves, has_left)
       VALUES (@quarter, @at, @by, @stays, @leaves, 0)`,
    ).run({
      quarter,
      at: now.toISOString(),
      by: session.member.id,
      stays: JSON.stringify(tables.map(asCounted)),
      leaves: JSON.stringify(publish(tables)),
    });
    appendAudit(db, session.member.id, 'report.finished', quarter, now);
  }).immediate();
}

/** It was too early. Throws `report-not-final`, `report-left` when somebody has it already. */
export function unfinishQuarter(db: Db, session: Session, quarter: string): void {
  db.transaction(() => {
    const final = finalOf(db, quarter);
    if (!final) throw new DeskError('report-not-final');
    if (final.hasLeft) throw new DeskError('report-left');
    db.prepare('DELETE FROM final_quarters WHERE quarter = ?').run(quarter);
    appendAudit(db, session.member.id, 'report.unfinished', quarter);
  }).immediate();
}

/** Something of these quarters leaves: they stay as they are from now on. Inside the transaction of the leaving. */
export function markLeft(db: Db, quarters: readonly string[]): void {
  const mark = db.prepare('UPDATE final_quarters SET has_left = 1 WHERE quarter = ?');
  for (const quarter of quarters) mark.run(quarter);
}
