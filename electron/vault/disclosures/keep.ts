import type { AccountingRow } from '../../contract/disclosures.ts';
import type { Db } from '../database/driver.ts';
import { rowsOf } from './accounting.ts';

/**
 * The accounting outlives the file: six years (45 CFR 164.528(a)(1), 164.530(j)). It holds names of items and never
 * what stood under them; of the client nothing but the file number is left in it.
 */

/** How many disclosures a file has. */
export function countDisclosures(db: Db, clientId: string): number {
  return db.prepare('SELECT count(*) FROM disclosures WHERE client_id = ?').pluck().get(clientId) as number;
}

/** Moves a file's accounting to where it has no client any more. Call it inside a purge's transaction. */
export function keepAccounting(db: Db, clientId: string, fileNumber: string): void {
  const put = db.prepare('INSERT OR IGNORE INTO kept_disclosures (id, file_number, at, row) VALUES (?, ?, ?, ?)');
  for (const row of rowsOf(db, clientId)) {
    // Whether and why she was not told yet is in the worker's own words.
    put.run(row.id, fileNumber, row.at, JSON.stringify({ ...row, told: null }));
  }
  const ofFile = 'WHERE disclosure_id IN (SELECT id FROM disclosures WHERE client_id = ?)';
  db.prepare(`DELETE FROM mandated_reports ${ofFile}`).run(clientId);
  db.prepare(`DELETE FROM court_papers ${ofFile}`).run(clientId);
  db.prepare(`DELETE FROM disclosure_notices ${ofFile}`).run(clientId);
  db.prepare(`DELETE FROM disclosures_seen ${ofFile}`).run(clientId);
  db.prepare('DELETE FROM disclosures WHERE client_id = ?').run(clientId);
}

/** The accounting of a purged file, newest first. */
export function keptAccounting(db: Db, fileNumber: string): AccountingRow[] {
  const rows = db
    .prepare('SELECT row FROM kept_disclosures WHERE file_number = ? ORDER BY at DESC, id DESC')
    .pluck()
    .all(fileNumber) as string[];
  return rows.map((row) => JSON.parse(row) as AccountingRow);
}

/** When each kept row was made, of one file or of all. */
export function keptDisclosures(
  db: Db,
  fileNumber: string | null = null,
): { id: string; fileNumber: string; at: string }[] {
  return db
    .prepare(
      `SELECT id, file_number AS fileNumber, at FROM kept_disclosures
       WHERE @fileNumber IS NULL OR file_number = @fileNumber ORDER BY at, id`,
    )
    .all({ fileNumber }) as { id: string; fileNumber: string; at: string }[];
}

export function deleteKeptDisclosure(db: Db, id: string): void {
  db.prepare('DELETE FROM kept_disclosures WHERE id = ?').run(id);
}
