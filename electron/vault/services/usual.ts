import { MOST_USUAL, type ServicePlace, type ServiceWay, type Usual } from '../../contract/services.ts';
import { deskNow } from '../audit/desk-clock.ts';
import type { Db } from '../database/driver.ts';
import { dayOf, daysAfter, endOfDay } from '../disclosures/days.ts';
import type { Session } from '../staff/desk.ts';
import { asUsual, kindOf, kinds } from './kinds.ts';

/** Her last entries, of which the usual ones are counted. */
const LAST = 300;

interface Row {
  kind: string;
  way: ServiceWay;
  minutes: number;
  place: ServicePlace;
  times: number;
  latest: string;
}

/**
 * The nine kinds a member writes down most, each as she mostly writes it, in the order of the table. Counted up to the
 * end of yesterday: a digit that moved while she works would write down the wrong thing. Filled up with the usual
 * ones of the table, so that the digits work on the first day.
 */
export function usualServices(db: Db, session: Session): Usual[] {
  const before = endOfDay(daysAfter(dayOf(deskNow(db)), -1)).toISOString();
  const rows = db
    .prepare(
      `SELECT kind, way, minutes, place, count(*) AS times, max(written_at) AS latest FROM
         (SELECT * FROM service_entries WHERE written_by = @me AND written_at <= @before AND taken_back_at IS NULL
          ORDER BY written_at DESC LIMIT @last)
       GROUP BY kind, way, minutes, place ORDER BY times DESC, latest DESC`,
    )
    .all({ me: session.member.id, before, last: LAST }) as Row[];
  const most = new Map<string, { times: number; latest: string; usual: Usual }>();
  for (const { kind, way, minutes, place, times, latest } of rows) {
    const known = most.get(kind);
    if (known) known.times += times;
    else if (kindOf(kind)) most.set(kind, { times, latest, usual: { kind, way, minutes, place } });
  }
  const hers = [...most.values()]
    .sort((one, other) => other.times - one.times || other.latest.localeCompare(one.latest))
    .map(({ usual }) => usual);
  const fill = kinds.filter(({ id, usual }) => usual && !most.has(id)).map(asUsual);
  const place = ({ kind }: Usual) => kindOf(kind)?.shownAt ?? 0;
  return [...hers, ...fill].slice(0, MOST_USUAL).sort((one, other) => place(one) - place(other));
}
