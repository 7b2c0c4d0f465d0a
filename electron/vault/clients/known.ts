import type { Input, Output } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import type { Db } from '../database/driver.ts';
import { dayOf } from '../disclosures/days.ts';
import type { Session } from '../staff/desk.ts';
import { initialsOfStaff } from '../staff/members.ts';
import { mustReach } from './access.ts';
import { fileNumberOf } from './clients.ts';

/** "I know this person": what is closed to whom for that. The rule itself stands in `access.ts`. */

/** It is closed to her at once. If it was hers, it waits for an owner (`find.ts`). Throws `not-found`. */
export function knowPerson(db: Db, session: Session, clientId: string): void {
  db.transaction(() => {
    const now = deskNow(db);
    db.prepare('INSERT OR IGNORE INTO recusals (client_id, staff_id, at) VALUES (?, ?, ?)').run(
      clientId,
      session.member.id,
      now.toISOString(),
    );
    // A reason that had opened it holds no more, and what was written for her is not hers to read.
    db.prepare('DELETE FROM hand_on_notes WHERE client_id = ? AND meant_for = ?').run(clientId, session.member.id);
    appendAudit(db, session.member.id, 'file.known', fileNumberOf(db, clientId), now);
  }).immediate();
}

/** Whether a member said that she knows this person. */
export function knows(db: Db, clientId: string, staffId: string): boolean {
  return db.prepare('SELECT 1 FROM recusals WHERE client_id = ? AND staff_id = ?').get(clientId, staffId) !== undefined;
}

/** To whom a file is closed, for a supervisor who reaches it. Throws `not-found`. */
export function closedTo(db: Db, session: Session, clientId: string): Output<'clients.closedTo'> {
  mustReach(db, session, clientId);
  const rows = db.prepare('SELECT staff_id, at FROM recusals WHERE client_id = ? ORDER BY at').all(clientId) as {
    staff_id: string;
    at: string;
  }[];
  return rows.map(({ staff_id, at }) => ({
    staffId: staff_id,
    initials: initialsOfStaff(db, staff_id),
    on: dayOf(new Date(at)),
  }));
}

/** It was said by mistake. Nobody says so of herself: the file is closed to her. Throws `not-found`. */
export function openAgainTo(db: Db, session: Session, input: Input<'clients.openAgainTo'>): void {
  mustReach(db, session, input.clientId);
  db.transaction(() => {
    const gone = db
      .prepare('DELETE FROM recusals WHERE client_id = ? AND staff_id = ?')
      .run(input.clientId, input.staffId);
    if (gone.changes === 0) throw new DeskError('not-found');
    appendAudit(db, session.member.id, 'file.known-mistake', fileNumberOf(db, input.clientId));
  }).immediate();
}
