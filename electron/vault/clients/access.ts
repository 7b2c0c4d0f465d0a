import type { Access } from '../../contract/clients.ts';
import { DeskError } from '../../contract/errors.ts';
import { deskNow } from '../audit/desk-clock.ts';
import type { Db } from '../database/driver.ts';
import type { Session } from '../staff/desk.ts';

/**
 * Which file is whose (design, section 3). A worker reaches her own files, shared ones, and a colleague's for eight hours
 * behind broken glass; a supervisor all; nobody else any. Whoever said "I know this person" reaches that file no more, whatever
 * her rights, and it is to her as if it were not there. Rights are the program's, not cryptography's.
 */

/** For `clients c` and `@me`: she has not said that she knows this person. */
export const STRANGER = 'c.id NOT IN (SELECT client_id FROM recusals WHERE staff_id = @me)';

/**
 * The part of a WHERE that leaves only files she reaches, for `clients c`, with what it binds. A restricted file is
 * reached by its owner and supervisors alone: restricting it ends what broken glass had opened.
 */
export function reachable(db: Db, session: Session): { where: string; bind: Record<string, string> } {
  const { id, rights } = session.member;
  if (rights.includes('supervisor')) return { where: STRANGER, bind: { me: id } };
  if (!rights.includes('worker')) return { where: '0', bind: {} };
  const where = `(${STRANGER} AND (c.owner_id = @me OR c.access = 'shared' OR (c.access = 'own' AND c.id IN
    (SELECT client_id FROM glass_broken WHERE staff_id = @me AND ends_at > @now))))`;
  return { where, bind: { me: id, now: deskNow(db).toISOString() } };
}

/** Ids of all files she reaches, or `all`: for lists that go across files. */
export function reachableIds(db: Db, session: Session): { has(clientId: string): boolean } {
  if (session.member.rights.includes('supervisor')) {
    const known = db.prepare('SELECT client_id FROM recusals WHERE staff_id = ?').pluck().all(session.member.id);
    const closed = new Set(known as string[]);
    return { has: (clientId) => !closed.has(clientId) };
  }
  const { where, bind } = reachable(db, session);
  return new Set(db.prepare(`SELECT c.id FROM clients c WHERE ${where}`).pluck().all(bind) as string[]);
}

/** Whether she may open a file that is there. */
export function mayReach(db: Db, session: Session, clientId: string): boolean {
  const { where, bind } = reachable(db, session);
  const found = db.prepare(`SELECT 1 FROM clients c WHERE c.id = @clientId AND ${where}`).get({ ...bind, clientId });
  return found !== undefined;
}

/**
 * Throws `file-elsewhere` for a colleague's file, and `not-found` for one that is not there or restricted: of those
 * others learn nothing.
 */
export function mustReach(db: Db, session: Session, clientId: string): void {
  if (mayReach(db, session, clientId)) return;
  const access = db
    .prepare(`SELECT c.access FROM clients c WHERE c.id = @clientId AND ${STRANGER}`)
    .pluck()
    .get({ clientId, me: session.member.id }) as Access | undefined;
  throw new DeskError(!access || access === 'restricted' ? 'not-found' : 'file-elsewhere');
}

/** Whether she may share a file or hand it on: its owner and every supervisor. */
export function mayDecide(session: Session, ownerId: string): boolean {
  return ownerId === session.member.id || session.member.rights.includes('supervisor');
}

/** Whose file it is; null when it is not there. */
export function ownerOf(db: Db, clientId: string): string | null {
  const owner = db.prepare('SELECT owner_id FROM clients WHERE id = ?').pluck().get(clientId);
  return (owner as string | undefined) ?? null;
}

/** How many files have this owner. */
export function countOwned(db: Db, staffId: string): number {
  return db.prepare('SELECT count(*) FROM clients WHERE owner_id = ?').pluck().get(staffId) as number;
}
