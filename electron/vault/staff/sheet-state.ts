import { appendAudit } from '../audit/audit.ts';
import type { Db } from '../database/driver.ts';
import type { Keyring, Slot } from '../keyring/keyring.ts';
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

/** Keeps the public key of the sheet in a keyring, inside the transaction that makes it. */
export function noteSheet(db: Db, ring: Pick<Keyring, 'slots' | 'sheetNumber'>, now: Date): void {
  const slot = ring.slots.find((one) => one.kind === 'recovery');
  if (!slot) throw new Error('a keyring without a recovery slot');
  db.prepare('INSERT INTO sheets (number, slot_id, slot_public_key, made_at) VALUES (?, ?, ?, ?)').run(
    ring.sheetNumber,
    slot.id,
    slot.publicKey,
    now.toISOString(),
  );
}

/**
 * The recovery slot of a keyring when the database knows it, else null: it was put there by somebody else, or by a sheet
 * that a power cut left nameless and whose code nobody has seen.
 */
export function knownSheetSlot(db: Db, ring: Keyring): Slot | null {
  const known = db.prepare('SELECT slot_id, slot_public_key FROM sheets WHERE number = ?').get(ring.sheetNumber) as
    | { slot_id: string; slot_public_key: string }
    | undefined;
  const slot = ring.slots.find((one) => one.kind === 'recovery' && one.id === known?.slot_id);
  return slot && slot.publicKey === known?.slot_public_key ? slot : null;
}
