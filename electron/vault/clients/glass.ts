import type { ClientFile, GlassBroken } from '../../contract/clients.ts';
import { DeskError } from '../../contract/errors.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import type { Db } from '../database/driver.ts';
import { newId } from '../database/ids.ts';
import type { Session } from '../staff/desk.ts';
import { initialsOfStaff } from '../staff/members.ts';
import { mayReach, mustReach } from './access.ts';
import { fileNumberOf, getClient } from './clients.ts';

/** One working day: long enough for a crisis, short enough that she asks for the file if it is to be hers. */
const OPEN_FOR_MS = 8 * 60 * 60 * 1000;
const MOST = 200;

/** Throws `not-found` for a restricted file: nobody opens what she is not to know of. */
function mustBeBreakable(db: Db, session: Session, clientId: string): void {
  try {
    mustReach(db, session, clientId);
  } catch (fault) {
    if (!(fault instanceof DeskError) || fault.code !== 'file-elsewhere') throw fault;
  }
}

/**
 * Opens a colleague's file for eight hours; its owner and the privacy officer read the reason. A file she reaches anyway
 * is opened and no glass is broken. Throws `not-found`.
 */
export function breakGlass(db: Db, session: Session, input: { id: string; reason: string }): ClientFile {
  mustBeBreakable(db, session, input.id);
  db.transaction(() => {
    if (mayReach(db, session, input.id)) return;
    const now = deskNow(db);
    const endsAt = new Date(now.getTime() + OPEN_FOR_MS);
    db.prepare('INSERT INTO glass_broken (id, client_id, staff_id, reason, at, ends_at) VALUES (?, ?, ?, ?, ?, ?)').run(
      newId(now),
      input.id,
      session.member.id,
      input.reason,
      now.toISOString(),
      endsAt.toISOString(),
    );
    appendAudit(db, session.member.id, 'file.glass-broken', fileNumberOf(db, input.id), now);
  }).immediate();
  return getClient(db, session, input.id);
}

/** Glass broken over her files, and for the privacy officer over all: what its owner has not seen first, then the newest. */
export function glassBroken(db: Db, session: Session): GlassBroken[] {
  const rows = db
    .prepare(
      `SELECT g.*, c.file_number, c.owner_id FROM glass_broken g JOIN clients c ON c.id = g.client_id
       WHERE c.owner_id = @me OR @officer ORDER BY g.owner_saw_at IS NOT NULL, g.at DESC, g.id DESC LIMIT @most`,
    )
    .all({
      me: session.member.id,
      officer: session.member.rights.includes('privacy-officer') ? 1 : 0,
      most: MOST,
    }) as {
    id: string;
    client_id: string;
    file_number: string;
    owner_id: string;
    staff_id: string;
    at: string;
    reason: string;
    owner_saw_at: string | null;
  }[];
  return rows.map((row) => ({
    id: row.id,
    clientId: row.client_id,
    fileNumber: row.file_number,
    mine: row.owner_id === session.member.id,
    by: initialsOfStaff(db, row.staff_id),
    at: row.at,
    reason: row.reason,
    ownerSawAt: row.owner_saw_at,
  }));
}

/** The owner has read it; nobody reads it for her. Throws `not-found`. */
export function sawGlass(db: Db, session: Session, id: string): void {
  const hers = db
    .prepare('SELECT 1 FROM glass_broken g JOIN clients c ON c.id = g.client_id WHERE g.id = ? AND c.owner_id = ?')
    .get(id, session.member.id);
  if (!hers) throw new DeskError('not-found');
  db.prepare('UPDATE glass_broken SET owner_saw_at = ? WHERE id = ? AND owner_saw_at IS NULL').run(
    deskNow(db).toISOString(),
    id,
  );
}
