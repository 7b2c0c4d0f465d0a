import type { ReportDue } from '../../contract/notes.ts';
import { reachableIds } from '../clients/access.ts';
import { fileNumberOf } from '../clients/clients.ts';
import type { Db } from '../database/driver.ts';
import { writeBy } from '../disclosures/clock.ts';
import type { Session } from '../staff/desk.ts';

/** Mandated reports that wait for the telephone or for the paper, in files she reaches; the most pressing first. */
export function reportsDue(db: Db, session: Session): ReportDue[] {
  const reached = reachableIds(db, session);
  const rows = db
    .prepare(
      `SELECT n.id, n.client_id, r.learned_at, r.phoned_at FROM notes n
       JOIN mandated_report_notes r ON r.note_id = n.id AND r.version = n.version
       WHERE r.phoned_at IS NULL OR r.written_at IS NULL ORDER BY r.learned_at, n.id`,
    )
    .all() as { id: string; client_id: string; learned_at: string; phoned_at: string | null }[];
  return rows
    .filter((row) => reached.has(row.client_id))
    .map((row) => ({
      noteId: row.id,
      clientId: row.client_id,
      fileNumber: fileNumberOf(db, row.client_id),
      phoned: row.phoned_at !== null,
      writtenDueBy: writeBy('child-abuse', row.learned_at),
    }));
}
