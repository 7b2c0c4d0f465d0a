import type { AuditAction } from '../../contract/audit-actions.ts';
import type { Input, Output } from '../../contract/calls.ts';
import type { ClientFile } from '../../contract/clients.ts';
import { DeskError } from '../../contract/errors.ts';
import type { FileStanding } from '../../contract/intake.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import type { Db } from '../database/driver.ts';
import type { Session } from '../staff/desk.ts';
import { initialsOfStaff, membersWithFiles } from '../staff/members.ts';
import { mayReach } from './access.ts';
import { fileNumberOf, readFile } from './clients.ts';
import { knows } from './known.ts';
import { mustNotTell } from './residence.ts';

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
 * `changed-meanwhile`, `not-found` also for somebody who has left or does not work with files, `knows-person`.
 * `note` is for the one after alone, until she has read it.
 */
export function assignFile(db: Db, session: Session, input: Input<'clients.assign'>): Output<'clients.assign'> {
  decide(db, session, input, 'file.assigned', () => {
    if (!membersWithFiles(db).includes(input.to)) throw new DeskError('not-found');
    if (knows(db, input.id, input.to)) throw new DeskError('knows-person');
    writeNote(db, session, input);
    db.prepare('UPDATE clients SET version = version + 1, owner_id = ? WHERE id = ?').run(input.to, input.id);
  });
  const owner = { id: input.to, initials: initialsOfStaff(db, input.to) };
  return { owner, stillMine: mayReach(db, session, input.id) };
}

/** What she says to the one after her; one said before goes. Inside a transaction. */
function writeNote(db: Db, session: Session, { id, to, note }: Input<'clients.assign'>): void {
  db.prepare('DELETE FROM hand_on_notes WHERE client_id = ?').run(id);
  if (!note) return;
  mustNotTell(db, id, [note]);
  db.prepare('INSERT INTO hand_on_notes (client_id, words, by, meant_for, at) VALUES (?, ?, ?, ?, ?)').run(
    id,
    note,
    session.member.id,
    to,
    deskNow(db).toISOString(),
  );
}

/** The note that waits for her; null for everybody else. */
export function handOnNote(db: Db, session: Session, clientId: string): FileStanding['note'] {
  const row = db
    .prepare('SELECT words, by, at FROM hand_on_notes WHERE client_id = ? AND meant_for = ?')
    .get(clientId, session.member.id) as { words: string; by: string; at: string } | undefined;
  return row ? { words: row.words, by: initialsOfStaff(db, row.by), at: row.at } : null;
}

/** She has read it, and it goes; where none waits nothing happens. */
export function readHandOnNote(db: Db, session: Session, clientId: string): void {
  db.transaction(() => {
    const gone = db
      .prepare('DELETE FROM hand_on_notes WHERE client_id = ? AND meant_for = ?')
      .run(clientId, session.member.id);
    if (gone.changes > 0) appendAudit(db, session.member.id, 'client.opened', fileNumberOf(db, clientId));
  }).immediate();
}
