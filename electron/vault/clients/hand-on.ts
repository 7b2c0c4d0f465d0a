import type { AuditAction } from '../../contract/audit-actions.ts';
import type { Input, Output } from '../../contract/calls.ts';
import type { ClientFile } from '../../contract/clients.ts';
import { DeskError } from '../../contract/errors.ts';
import { appendAudit } from '../audit/audit.ts';
import type { Db } from '../database/driver.ts';
import type { Session } from '../staff/desk.ts';
import { initialsOfStaff, membersWithFiles } from '../staff/members.ts';
import { mayReach } from './access.ts';
import { readFile } from './clients.ts';

/** Runs on a file she may decide about, as it was when `version` was read. Throws `no-right`, `changed-meanwhile`. */
function decide(
  db: Db,
  session: Session,
  input: { id: string; version: number },
  action: AuditAction,
  run: () => void,
): void {
  db.transaction(() => {
    const file = readFile(db, session, input.id);
    if (!file.mine) throw new DeskError('no-right');
    if (file.version !== input.version) throw new DeskError('changed-meanwhile');
    run();
    appendAudit(db, session.member.id, action, file.fileNumber);
  }).immediate();
}

/** Says who else may open a file; by its owner or a supervisor. Throws `no-right`, `changed-meanwhile`, `not-found`. */
export function setAccess(db: Db, session: Session, input: Input<'clients.setAccess'>): ClientFile {
  decide(db, session, input, 'file.access-changed', () => {
    db.prepare('UPDATE clients SET version = version + 1, access = ? WHERE id = ?').run(input.access, input.id);
  });
  return readFile(db, session, input.id);
}

/**
 * Hands a file to another member who works with files; by its owner or a supervisor. Throws `no-right`,
 * `changed-meanwhile`, `not-found` also for somebody who has left or does not work with files.
 */
export function assignFile(db: Db, session: Session, input: Input<'clients.assign'>): Output<'clients.assign'> {
  decide(db, session, input, 'file.assigned', () => {
    if (!membersWithFiles(db).includes(input.to)) throw new DeskError('not-found');
    db.prepare('UPDATE clients SET version = version + 1, owner_id = ? WHERE id = ?').run(input.to, input.id);
  });
  const owner = { id: input.to, initials: initialsOfStaff(db, input.to) };
  return { owner, stillMine: mayReach(db, session, input.id) };
}
