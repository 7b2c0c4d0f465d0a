import type { BarrierKind } from '../../contract/support.ts';
import type { Db } from '../database/driver.ts';

/** Barriers written down from day to day, both included, without their words. For aggregates only. */
export function barriersToCount(db: Db, days: { from: string; to: string }): { clientId: string; kind: BarrierKind }[] {
  return db.prepare('SELECT client_id AS clientId, kind FROM barriers WHERE since BETWEEN @from AND @to').all(days) as {
    clientId: string;
    kind: BarrierKind;
  }[];
}
