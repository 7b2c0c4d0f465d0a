import type { Db } from '../database/driver.ts';

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

export function insertBackup(db: Db, made: MadeBackup): void {
  db.prepare('INSERT INTO backups (generation, at, name, bytes, audit_row) VALUES (?, ?, ?, ?, ?)').run(
    made.generation,
    made.at,
    made.name,
    made.bytes,
    made.auditRow,
  );
}
