import type { Input } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import type { Hold } from '../../contract/retention.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import { fileInTime } from '../clients/keeping.ts';
import type { Db } from '../database/driver.ts';
import { newId } from '../database/ids.ts';
import type { Session } from '../staff/desk.ts';
import { initialsOfStaff } from '../staff/members.ts';

/**
 * A legal hold: somebody has reason to expect that the file is asked for in a proceeding, and nothing of it is purged
 * until the hold is lifted. The reason stays in the file's own tables; the audit says only that, when and by whom.
 */

interface HoldRow {
  id: string;
  client_id: string;
  reason: string;
  set_at: string;
  set_by: string;
}

/** The hold in force on a file, or null. */
export function holdOf(db: Db, clientId: string): Hold | null {
  const row = db.prepare('SELECT * FROM holds WHERE client_id = ? AND lifted_at IS NULL').get(clientId) as
    | HoldRow
    | undefined;
  return row ? shown(db, row) : null;
}

function shown(db: Db, row: HoldRow): Hold {
  const fileNumber = fileInTime(db, { id: row.client_id })?.fileNumber ?? '';
  return { fileNumber, reason: row.reason, setAt: row.set_at, setBy: initialsOfStaff(db, row.set_by) };
}

/** Ids of the files that are held. */
export function heldFiles(db: Db): Set<string> {
  return new Set(db.prepare('SELECT client_id FROM holds WHERE lifted_at IS NULL').pluck().all() as string[]);
}

/** All in force, the newest first. */
export function holdsInForce(db: Db): Hold[] {
  const rows = db.prepare('SELECT * FROM holds WHERE lifted_at IS NULL ORDER BY set_at DESC').all() as HoldRow[];
  return rows.map((row) => shown(db, row));
}

/** Throws `file-held`. */
export function mustNotBeHeld(db: Db, clientId: string): void {
  if (holdOf(db, clientId)) throw new DeskError('file-held');
}

/** Holds a file. Throws `not-found`, `file-held`. */
export function holdFile(db: Db, session: Session, input: Input<'retention.hold'>): void {
  db.transaction(() => {
    const file = fileInTime(db, input);
    if (!file) throw new DeskError('not-found');
    mustNotBeHeld(db, file.id);
    const now = deskNow(db);
    db.prepare('INSERT INTO holds (id, client_id, reason, set_at, set_by) VALUES (?, ?, ?, ?, ?)').run(
      newId(now),
      file.id,
      input.reason,
      now.toISOString(),
      session.member.id,
    );
    appendAudit(db, session.member.id, 'file.held', file.fileNumber, now);
  }).immediate();
}

/** Lifts the hold, with a reason of its own. Throws `not-found` where none is. */
export function liftHold(db: Db, session: Session, input: Input<'retention.lift'>): void {
  db.transaction(() => {
    const file = fileInTime(db, input);
    const now = deskNow(db);
    const lifted = db
      .prepare(
        'UPDATE holds SET lifted_at = ?, lifted_by = ?, lifted_for = ? WHERE client_id = ? AND lifted_at IS NULL',
      )
      .run(now.toISOString(), session.member.id, input.reason, file?.id ?? '');
    if (!file || lifted.changes === 0) throw new DeskError('not-found');
    appendAudit(db, session.member.id, 'file.released', file.fileNumber, now);
  }).immediate();
}

/** What was ever said of holds on a file that goes. Call it inside the purge's transaction. */
export function deleteHoldsOf(db: Db, clientId: string): void {
  db.prepare('DELETE FROM holds WHERE client_id = ?').run(clientId);
}
