import type { Db } from '../database/driver.ts';

/**
 * The time at the desk: the machine's clock, but never earlier than the last audit row. A clock set back (an empty
 * battery is enough) must not bring an ended consent back to life.
 */
export function deskNow(db: Db): Date {
  const last = db.prepare('SELECT at FROM audit ORDER BY row DESC LIMIT 1').pluck().get() as string | undefined;
  return new Date(Math.max(Date.now(), last ? Date.parse(last) : 0));
}
