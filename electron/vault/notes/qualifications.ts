import type { Input } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import type { Qualification } from '../../contract/notes.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import type { Db } from '../database/driver.ts';
import { dayOf } from '../disclosures/days.ts';
import type { Session } from '../staff/desk.ts';
import { workingMember } from '../staff/members.ts';

/** Who at this desk is a caseworker whose notes are privileged (Evidence Code 1038.2), and by what. */
export function qualifications(db: Db): Qualification[] {
  const rows = db.prepare('SELECT * FROM qualifications ORDER BY staff_id').all() as {
    staff_id: string;
    kind: Qualification['kind'];
    since: string;
    supervised_by: string;
  }[];
  return rows.map((row) => ({
    staffId: row.staff_id,
    kind: row.kind,
    since: row.since,
    supervisedBy: row.supervised_by,
  }));
}

/** The day since when a member is a caseworker, or null. */
export function caseworkerSince(db: Db, staffId: string): string | null {
  const since = db.prepare('SELECT since FROM qualifications WHERE staff_id = ?').pluck().get(staffId);
  return (since as string | undefined) ?? null;
}

/**
 * Enters a qualification or takes it away: a fact of the member, said by an administrator. Notes written before stay
 * privileged. Throws `not-found`, `bad-input` for forty hours without a supervisor or a day to come.
 */
export function qualify(db: Db, session: Session, input: Input<'notes.qualify'>): void {
  const { staffId, qualification } = input;
  const now = deskNow(db);
  if (qualification?.kind === 'training-40-hours' && !qualification.supervisedBy) throw new DeskError('bad-input');
  if (qualification && qualification.since > dayOf(now)) throw new DeskError('bad-input');
  db.transaction(() => {
    const { member } = workingMember(db, staffId);
    db.prepare('DELETE FROM qualifications WHERE staff_id = ?').run(staffId);
    if (qualification) {
      db.prepare(
        `INSERT INTO qualifications (staff_id, kind, since, supervised_by, entered_at, entered_by)
         VALUES (@staffId, @kind, @since, @supervisedBy, @enteredAt, @enteredBy)`,
      ).run({ staffId, ...qualification, enteredAt: now.toISOString(), enteredBy: session.member.id });
    }
    appendAudit(db, session.member.id, 'staff.qualified', member.code, now);
  }).immediate();
}
