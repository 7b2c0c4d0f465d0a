import { appendAudit } from '../audit/audit.ts';
import type { Db } from '../database/driver.ts';
import { dropKeptAuthority } from '../packets/kept-authority.ts';

/** Whether the sheet was confirmed: its audit row is written at once, or after a restore at the first unlock. */
export function sheetConfirmed(db: Db, sheetNumber: number): boolean {
  const rows = db
    .prepare("SELECT count(*) FROM audit WHERE action = 'sheet.confirmed' AND subject = ?")
    .pluck()
    .get(`sheet ${sheetNumber}`) as number;
  return rows > 0;
}

/**
 * Notes that the paper of a sheet exists; the authority's key then lies under its code alone. Call it inside a
 * transaction, so that neither happens without the other. `staffId` is null when nobody had opened the desk yet.
 */
export function noteConfirmed(db: Db, staffId: string | null, sheetNumber: number): void {
  dropKeptAuthority(db);
  appendAudit(db, staffId, 'sheet.confirmed', `sheet ${sheetNumber}`);
}
