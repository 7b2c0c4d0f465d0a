import type { Db } from '../database/driver.ts';

/** How many appointments and follow-ups a file has. */
export function countAppointments(db: Db, clientId: string): { appointments: number; followUps: number } {
  const count = (sql: string) => db.prepare(sql).pluck().get(clientId) as number;
  return {
    appointments: count('SELECT count(*) FROM appointments WHERE client_id = ?'),
    followUps: count('SELECT count(*) FROM follow_ups WHERE client_id = ?'),
  };
}

/** All of one file. Call it inside a purge's transaction, before its referrals and consents go. */
export function deleteAppointmentsOf(db: Db, clientId: string): void {
  // One points to the other; without its outcome none does.
  db.prepare(
    `UPDATE appointments SET outcome = NULL, outcome_from = NULL, outcome_consent = NULL, moved_to = NULL WHERE client_id = ?`,
  ).run(clientId);
  db.prepare('DELETE FROM appointments WHERE client_id = ?').run(clientId);
  db.prepare('DELETE FROM follow_ups WHERE client_id = ?').run(clientId);
}
