import type { Db } from '../database/driver.ts';
import { deleteGoalsOf } from './goals.ts';

export type SupportThing = 'plans' | 'goals' | 'how' | 'barriers';

/** How many things of each kind a file has; a plan counts once, with all its versions. */
export function countSupport(db: Db, clientId: string): { what: SupportThing; count: number }[] {
  const count = (sql: string) => db.prepare(sql).pluck().get(clientId) as number;
  return [
    { what: 'plans', count: count('SELECT count(DISTINCT client_id) FROM safety_plans WHERE client_id = ?') },
    { what: 'goals', count: count('SELECT count(*) FROM goals WHERE client_id = ?') },
    { what: 'how', count: count('SELECT count(*) FROM how_answers WHERE client_id = ?') },
    { what: 'barriers', count: count('SELECT count(*) FROM barriers WHERE client_id = ?') },
  ];
}

/** All of it that a file has. Call it inside a purge's transaction. */
export function deleteSupportOf(db: Db, clientId: string): void {
  db.prepare('DELETE FROM safety_plans WHERE client_id = ?').run(clientId);
  deleteGoalsOf(db, clientId);
  db.prepare('DELETE FROM how_answers WHERE client_id = ?').run(clientId);
  db.prepare('DELETE FROM barriers WHERE client_id = ?').run(clientId);
}
