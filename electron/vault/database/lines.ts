import { dayOf, daysAfter, endOfDay } from '../disclosures/days.ts';
import type { Db } from './driver.ts';

/** Where a page of the timeline ended: the next one begins below it. */
export interface LineCursor {
  day: string;
  at: string;
  key: string;
}

/** What a domain is asked for one page of a file's timeline. */
export interface LinesAsked {
  clientId: string;
  /** Only what this member wrote; null: everybody. */
  by: string | null;
  before: LineCursor | null;
  most: number;
}

/** One thing of the timeline, told when the page is known. Sorted by `day`, `at`, `key`, the latest first. */
export interface Line<E> {
  day: string;
  /** The instant of its writing. */
  at: string;
  key: string;
  /** Id of a member. */
  by: string;
  tell: () => E;
}

export interface LineRow {
  key: string;
  day: string;
  at: string;
  by: string;
}

/** A row as a line of the timeline. */
export function lineOf<E>({ key, day, at, by }: LineRow, tell: () => E): Line<E> {
  return { key, day, at, by, tell };
}

/**
 * A page of rows that have a day of their own. `select` names `@clientId` and gives `key`, `day`, `at`, `by` and what
 * the line tells.
 */
export function pageByDay<R extends LineRow>(
  db: Db,
  select: string,
  { clientId, by, before, most }: LinesAsked,
  more: Record<string, unknown> = {},
): R[] {
  return db
    .prepare(
      `SELECT * FROM (${select}) WHERE (@writer IS NULL OR by = @writer)
         AND (@beforeDay IS NULL OR (day, at, key) < (@beforeDay, @beforeAt, @beforeKey))
       ORDER BY day DESC, at DESC, key DESC LIMIT @most`,
    )
    .all({ ...more, clientId, writer: by, ...bound(before), most }) as R[];
}

/** A page of rows whose day is the one on which their instant falls at the desk; of `select` as above, without `day`. */
export function pageByInstant<R extends LineRow>(
  db: Db,
  select: string,
  { clientId, by, before, most }: LinesAsked,
): R[] {
  const rows = db
    .prepare(
      `SELECT * FROM (${select}) WHERE (@writer IS NULL OR by = @writer)
         AND (@beforeDay IS NULL OR at < @dayBegins OR (at < @dayAfter AND (at, key) < (@beforeAt, @beforeKey)))
       ORDER BY at DESC, key DESC LIMIT @most`,
    )
    .all({ clientId, writer: by, ...bound(before), ...limits(before), most }) as Omit<R, 'day'>[];
  return rows.map((row) => ({ ...row, day: dayOf(new Date(row.at)) }) as R);
}

function bound(before: LineCursor | null) {
  return { beforeDay: before?.day ?? null, beforeAt: before?.at ?? null, beforeKey: before?.key ?? null };
}

/** The first instants of the cursor's day and of the day after it. */
function limits(before: LineCursor | null) {
  if (!before) return { dayBegins: null, dayAfter: null };
  const secondAfter = (day: string) => new Date(endOfDay(day).getTime() + 1000).toISOString();
  return { dayBegins: secondAfter(daysAfter(before.day, -1)), dayAfter: secondAfter(before.day) };
}
