import type { Db } from '../database/driver.ts';

function perFile(rows: unknown[]): Map<string, number> {
  return new Map((rows as { client_id: string; count: number }[]).map(({ client_id, count }) => [client_id, count]));
}

/** How many appointments each file has on the days from `from` to `to`, both included, of which nothing is known yet. */
export function appointmentsPerFile(db: Db, from: string, to: string): Map<string, number> {
  const sql = `SELECT client_id, count(*) AS count FROM appointments
    WHERE day BETWEEN ? AND ? AND outcome IS NULL GROUP BY client_id`;
  return perFile(db.prepare(sql).all(from, to));
}

/** How many open follow-ups each file has that are due by a day. */
export function followUpsPerFile(db: Db, to: string): Map<string, number> {
  const sql = `SELECT client_id, count(*) AS count FROM follow_ups WHERE day <= ? AND state = 'open' GROUP BY client_id`;
  return perFile(db.prepare(sql).all(to));
}
