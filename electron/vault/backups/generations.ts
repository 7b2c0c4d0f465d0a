import type { Db } from '../database/driver.ts';
import type { Keyring } from '../keyring/keyring.ts';
import { staffOfSlot } from '../staff/members.ts';
import { keyringForBackup } from './beside.ts';

/** The newest backup that was read back and proved, or null. */
export function lastBackup(db: Db): { at: string; generation: number } | null {
  const row = db.prepare('SELECT at, generation FROM backups ORDER BY generation DESC LIMIT 1').get() as
    | { at: string; generation: number }
    | undefined;
  return row ?? null;
}

export interface MadeBackup {
  generation: number;
  at: string;
  name: string;
  bytes: number;
  auditRow: number;
  /** Who can open it as long as it exists: the sheet of that day, and these members of staff. */
  sheetNumber: number;
  openers: string[];
}

/** Ids of the members whose slots travel with a generation made now. */
export function openersOf(db: Db, ring: Keyring): string[] {
  return keyringForBackup(ring).slots.flatMap((slot) => staffOfSlot(db, slot.id)?.id ?? []);
}

/** Generations that a member of staff or a recovery sheet can still open, newest first. */
export function opensStill(
  db: Db,
  by: { staffId: string } | { sheetNumber: number },
): { generation: number; at: string }[] {
  const [where, value] =
    'staffId' in by
      ? ['? IN (SELECT value FROM json_each(openers))', by.staffId]
      : ['sheet_number = ?', by.sheetNumber];
  return db.prepare(`SELECT generation, at FROM backups WHERE ${where} ORDER BY generation DESC`).all(value) as {
    generation: number;
    at: string;
  }[];
}

/**
 * The number of the next generation; as far as this desk knows. A restored desk does not know of the generation
 * it came from by its own backups, because that row was written after the copy.
 */
export function nextGeneration(db: Db): number {
  const last = db
    .prepare('SELECT max(generation) FROM (SELECT generation FROM backups UNION ALL SELECT generation FROM restores)')
    .pluck()
    .get() as number | null;
  return (last ?? 0) + 1;
}

/** Generations made since an instant, newest first: whatever was here then is in each of them. */
export function generationsSince(db: Db, since: string): { generation: number; at: string }[] {
  return db.prepare('SELECT generation, at FROM backups WHERE at >= ? ORDER BY generation DESC').all(since) as {
    generation: number;
    at: string;
  }[];
}

/** Whether this desk's own list has a generation of a stick, by number, instant and name. */
export function wasMadeHere(db: Db, one: Pick<MadeBackup, 'generation' | 'at' | 'name'>): boolean {
  const found = db
    .prepare('SELECT 1 FROM backups WHERE generation = ? AND at = ? AND name = ?')
    .get(one.generation, one.at, one.name);
  return found !== undefined;
}

export function insertBackup(db: Db, made: MadeBackup): void {
  db.prepare(
    `INSERT INTO backups (generation, at, name, bytes, audit_row, sheet_number, openers)
     VALUES (@generation, @at, @name, @bytes, @auditRow, @sheetNumber, @openers)`,
  ).run({ ...made, openers: JSON.stringify(made.openers) });
}
