import type { ServiceWay } from '../../contract/services.ts';
import type { Db } from '../database/driver.ts';
import { kindOf } from './kinds.ts';

/** What a line counts: people once each, times, and minutes. */
export interface ServiceSums {
  persons: number;
  times: number;
  minutes: number;
}
export interface ServiceCount extends ServiceSums {
  /** A category of the grant's report, or a block of the VOCA report. */
  group: string;
  provided: ServiceSums;
  referred: ServiceSums;
}
export interface CountedServices {
  /** Over the whole period: a person who came in two months is one. */
  whole: ServiceCount[];
  /** Month by month, `2026-10`. */
  months: { month: string; groups: ServiceCount[] }[];
}

/** One entry, in the order of the index. */
export type ServiceRow = [day: string, kind: string, way: ServiceWay, clientId: string, times: number, minutes: number];
type Row = ServiceRow;

/** Adds up one group; people are kept by file, so that each is counted once. */
class Tally {
  private readonly all = new Sums();
  private readonly byWay = { provided: new Sums(), referred: new Sums() };

  add(row: Row): void {
    this.all.add(row);
    this.byWay[row[2]].add(row);
  }

  of(group: string): ServiceCount {
    return { group, ...this.all.value(), provided: this.byWay.provided.value(), referred: this.byWay.referred.value() };
  }
}

class Sums {
  private readonly people = new Set<string>();
  private times = 0;
  private minutes = 0;

  add([, , , clientId, times, minutes]: Row): void {
    this.people.add(clientId);
    this.times += times;
    this.minutes += minutes;
  }

  value(): ServiceSums {
    return { persons: this.people.size, times: this.times, minutes: this.minutes };
  }
}

/** Reads the index `service_entries_by_day` and no row of the table. Added up here, which takes a fraction of what SQLite takes to group by text. */
export const countSql = `SELECT day, kind, way, client_id, count, minutes FROM service_entries
  WHERE taken_back_at IS NULL AND day BETWEEN @from AND @to`;

/** Every entry from one day to another, both included. For aggregates only: it looks at every file. */
export function servicesToCount(db: Db, days: { from: string; to: string }): ServiceRow[] {
  return db.prepare(countSql).raw().all(days) as ServiceRow[];
}

/**
 * Who had anything in which month, as the first day of it; each once a month. For aggregates whose days are whole months,
 * as quarters and years are: SQLite tells a tenth of the rows, and none of them twice.
 */
export function servedByMonth(db: Db, days: { from: string; to: string }): [month: string, clientId: string][] {
  return db
    .prepare(
      `SELECT DISTINCT substr(day, 1, 7) || '-01', client_id FROM service_entries
       WHERE taken_back_at IS NULL AND day BETWEEN @from AND @to`,
    )
    .raw()
    .all(days) as [string, string][];
}

/** Whether something was done with one of them from day to day that was written down by an instant. */
export function wasWrittenBy(db: Db, clientId: string, days: { from: string; to: string }, writtenBy: string): boolean {
  const found = db
    .prepare(
      `SELECT 1 FROM service_entries WHERE client_id = @clientId AND day BETWEEN @from AND @to
       AND taken_back_at IS NULL AND written_at <= @writtenBy LIMIT 1`,
    )
    .get({ ...days, clientId, writtenBy });
  return found !== undefined;
}

function inTurn(tallies: Map<string, Tally>): ServiceCount[] {
  return [...tallies].map(([group, tally]) => tally.of(group)).sort((one, other) => (one.group < other.group ? -1 : 1));
}

/**
 * Services from one day to another, both included, by category of the grant or block of the VOCA report (Q8: people and
 * times; TIMS: time too). For aggregates only: it looks at every file, and whoever shows it suppresses small cells
 * (design, section 4). Entries that were taken back count nowhere; a kind without a VOCA block is in no block.
 */
export function countServices(
  db: Db,
  period: { from: string; to: string },
  by: 'category' | 'voca' = 'category',
): CountedServices {
  const rows = db.prepare(countSql).raw().all(period) as Row[];
  const whole = new Map<string, Tally>();
  const months = new Map<string, Map<string, Tally>>();
  const tallyOf = (of: Map<string, Tally>, group: string) => {
    const known = of.get(group) ?? new Tally();
    of.set(group, known);
    return known;
  };
  for (const row of rows) {
    const group = kindOf(row[1])?.[by];
    if (!group) continue;
    const name = row[0].slice(0, 7);
    const month = months.get(name) ?? new Map<string, Tally>();
    months.set(name, month);
    tallyOf(whole, group).add(row);
    tallyOf(month, group).add(row);
  }
  const inOrder = [...months].sort(([one], [other]) => (one < other ? -1 : 1));
  return { whole: inTurn(whole), months: inOrder.map(([month, groups]) => ({ month, groups: inTurn(groups) })) };
}
