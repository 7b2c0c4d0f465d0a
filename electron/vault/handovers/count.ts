import type { Db } from '../database/driver.ts';

/** Whom others handed over to us, by the instants of both ends of the clock. */
export interface CountedHandover {
  id: string;
  receivedAt: string;
  contactedAt: string | null;
}

/** Received from one instant to another, the last not included. For aggregates only. */
export function handoversToCount(db: Db, span: { from: string; before: string }): CountedHandover[] {
  return db
    .prepare(
      `SELECT id, received_at AS receivedAt, contacted_at AS contactedAt FROM handovers
       WHERE received_at >= @from AND received_at < @before`,
    )
    .all(span) as CountedHandover[];
}
