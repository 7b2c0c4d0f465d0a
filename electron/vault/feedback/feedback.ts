import { randomUUID } from 'node:crypto';
import { DeskError } from '../../contract/errors.ts';
import { type FeedbackFields, type FeedbackQuarter, feedbackQuestions } from '../../contract/support.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import type { Db } from '../database/driver.ts';
import { dayOf } from '../disclosures/days.ts';
import type { Session } from '../staff/desk.ts';

/**
 * What survivors say of the place, without a name (Penal Code 13750(g)). A sheet knows its month and nothing else of its
 * coming: no file, no member, no moment, no order.
 */

/** So many come into sight together: one that came alone could be told by the day on which it was first there. */
export const TOGETHER = 5;

/** The first month of the quarter of a month, `2026-11` to `2026-10`. Calendar quarters, as the federal year has them. */
export function quarterOf(month: string): string {
  const first = Math.floor((Number(month.slice(5)) - 1) / 3) * 3 + 1;
  return `${month.slice(0, 5)}${String(first).padStart(2, '0')}`;
}

const thisMonth = (db: Db) => dayOf(deskNow(db)).slice(0, 7);
/** The month after the last one of a quarter. */
function afterQuarter(quarter: string): string {
  const [year, month] = [Number(quarter.slice(0, 4)), Number(quarter.slice(5)) + 3];
  return month > 12 ? `${year + 1}-01` : `${year}-${String(month).padStart(2, '0')}`;
}

/**
 * Takes a sheet in. The one change of the desk that leaves no audit row: the row would say on which minute, and on whose
 * desk, she wrote it. Throws `bad-input` for a sheet with nothing on it.
 */
export function giveFeedback(db: Db, sheet: FeedbackFields): void {
  if (sheet.words === '' && feedbackQuestions.every((question) => sheet[question] === null)) {
    throw new DeskError('bad-input');
  }
  db.transaction(() => {
    const month = thisMonth(db);
    db.prepare(
      `INSERT INTO feedback (id, month, shown, respected, decided, helped, again, words)
       VALUES (@id, @month, 0, @respected, @decided, @helped, @again, @words)`,
    ).run({ ...sheet, id: randomUUID(), month });
    const quarter = { from: quarterOf(month), to: month };
    const waiting = db
      .prepare('SELECT count(*) FROM feedback WHERE shown = 0 AND month BETWEEN @from AND @to')
      .pluck()
      .get(quarter) as number;
    if (waiting < TOGETHER) return;
    db.prepare('UPDATE feedback SET shown = 1 WHERE month BETWEEN @from AND @to').run(quarter);
  }).immediate();
}

interface Row extends FeedbackFields {
  month: string;
}

/**
 * What may be read: of a quarter that is over all, of the running one what came into sight by fives. How many wait is not
 * told, since a number that rises tells the day too. Reading is an audit row.
 */
export function readFeedback(db: Db, session: Session): FeedbackQuarter[] {
  const running = quarterOf(thisMonth(db));
  const rows = db
    .transaction(() => {
      appendAudit(db, session.member.id, 'feedback.read', '', deskNow(db));
      return db
        .prepare(
          `SELECT month, respected, decided, helped, again, words FROM feedback
           WHERE shown = 1 OR month < @running OR month >= @after ORDER BY id`,
        )
        .all({ running, after: afterQuarter(running) }) as Row[];
    })
    .immediate();
  const quarters = new Map<string, FeedbackFields[]>();
  for (const { month, ...sheet } of rows) {
    const from = quarterOf(month);
    quarters.set(from, [...(quarters.get(from) ?? []), sheet]);
  }
  return [...quarters]
    .sort(([one], [other]) => (one < other ? 1 : -1))
    .map(([from, sheets]) => ({ from, over: from !== running, sheets }));
}

/**
 * The answers of some months, without the words: for a report. Only what may be read; of a quarter that is over, all.
 */
export function feedbackToCount(db: Db, months: { from: string; to: string }): Omit<FeedbackFields, 'words'>[] {
  const running = quarterOf(thisMonth(db));
  return db
    .prepare(
      `SELECT respected, decided, helped, again FROM feedback
       WHERE month BETWEEN @from AND @to AND (shown = 1 OR month < @running OR month >= @after) ORDER BY id`,
    )
    .all({ ...months, running, after: afterQuarter(running) }) as Omit<FeedbackFields, 'words'>[];
}
