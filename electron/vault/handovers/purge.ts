import type { Db } from '../database/driver.ts';

export const NO_WORDS = "called = '', reach = '', number = '', never = ''";

/**
 * Ends one without a file and takes away what was told of her, whether it is there or not. Call these inside the
 * transaction of a purge, or of an end.
 */
export function buryHandover(db: Db, id: string, why: 'not-reached' | 'her-wish', now: Date): void {
  db.prepare(
    `UPDATE handovers SET version = version + 1, ended_at = ?, ended_for = ?, ${NO_WORDS}
     WHERE id = ? AND ended_at IS NULL AND client_id IS NULL`,
  ).run(now.toISOString(), why, id);
}

/** What others told of her goes with the answers of her file. */
export function forgetHandoverWords(db: Db, clientId: string): void {
  db.prepare(`UPDATE handovers SET ${NO_WORDS} WHERE client_id = ?`).run(clientId);
}

/** Those of a purged file. */
export function deleteHandoversOf(db: Db, clientId: string): void {
  db.prepare('DELETE FROM handovers WHERE client_id = ?').run(clientId);
}
