import { fileRights, type Right } from '../../contract/call.ts';
import { DeskError } from '../../contract/errors.ts';
import type { Db } from '../database/driver.ts';
import { newId } from '../database/ids.ts';
import { keptStatement } from '../database/kept.ts';
import type { Slot } from '../keyring/keyring.ts';
import type { Session } from './desk.ts';

interface StaffRow {
  id: string;
  sign_in_name: string;
  display_name: string;
  code: string;
  rights: string;
  slot_id: string;
  slot_public_key: string;
  one_time: 0 | 1;
  created_at: string;
  removed_at: string | null;
}

/** "Marisol Ortega" to "M. O.". */
export function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `${[...word][0]?.toLocaleUpperCase() ?? ''}.`)
    .slice(0, 3)
    .join(' ');
}

function memberOf(row: StaffRow): Session['member'] {
  return {
    id: row.id,
    displayName: row.display_name,
    initials: initialsOf(row.display_name),
    rights: JSON.parse(row.rights) as Right[],
    code: row.code,
  };
}

export interface NewMember {
  signInName: string;
  displayName: string;
  rights: Right[];
  slot: Slot;
  /** She comes in with words that somebody else knows, and has to choose a passphrase. */
  oneTime?: boolean;
}

/** Enters a member of staff; her slot stands in the keyring already. */
export function addStaff(db: Db, member: NewMember, now: Date): Session['member'] {
  const count = (db.prepare('SELECT count(*) AS n FROM staff').get() as { n: number }).n;
  const row = {
    id: newId(now),
    sign_in_name: member.signInName,
    display_name: member.displayName,
    code: `CHW-${String(count + 1).padStart(2, '0')}`,
    rights: JSON.stringify(member.rights),
    slot_id: member.slot.id,
    slot_public_key: member.slot.publicKey,
    one_time: member.oneTime ? (1 as const) : (0 as const),
    created_at: now.toISOString(),
  };
  db.prepare(
    `INSERT INTO staff (id, sign_in_name, display_name, code, rights, slot_id, slot_public_key, one_time, created_at)
     VALUES (@id, @sign_in_name, @display_name, @code, @rights, @slot_id, @slot_public_key, @one_time, @created_at)`,
  ).run(row);
  return memberOf({ ...row, removed_at: null });
}

/** The member whose slot opened the desk; null when she has been removed since the keyring was written. */
export function staffOfSlot(db: Db, slotId: string): Session['member'] | null {
  const row = db.prepare('SELECT * FROM staff WHERE slot_id = ? AND removed_at IS NULL').get(slotId) as
    | StaffRow
    | undefined;
  return row ? memberOf(row) : null;
}

/** A member as the staff domain works with her. */
export interface StaffRecord {
  member: Session['member'];
  signInName: string;
  slotId: string;
  /** X25519, base64: what a new vault key is sealed to. */
  slotPublicKey: string;
  oneTime: boolean;
  addedAt: string;
  removedAt: string | null;
}

function recordOf(row: StaffRow): StaffRecord {
  return {
    member: memberOf(row),
    signInName: row.sign_in_name,
    slotId: row.slot_id,
    slotPublicKey: row.slot_public_key,
    oneTime: row.one_time === 1,
    addedAt: row.created_at,
    removedAt: row.removed_at,
  };
}

/** Everybody who works here or did, in the order of their names; who has left comes last. */
export function allStaff(db: Db): StaffRecord[] {
  const rows = db
    .prepare('SELECT * FROM staff ORDER BY removed_at IS NOT NULL, display_name COLLATE NOCASE, id')
    .all() as StaffRow[];
  return rows.map(recordOf);
}

/** Somebody who works here. Throws `not-found`. */
export function workingMember(db: Db, id: string): StaffRecord {
  const row = db.prepare('SELECT * FROM staff WHERE id = ? AND removed_at IS NULL').get(id) as StaffRow | undefined;
  if (!row) throw new DeskError('not-found');
  return recordOf(row);
}

/** Whether she came in with words that somebody else knows, and has not chosen a passphrase yet. */
export function hasOneTimeWords(db: Db, id: string): boolean {
  return db.prepare('SELECT one_time FROM staff WHERE id = ?').pluck().get(id) === 1;
}

/** Ids of those who work here and with files: a file of anybody else's waits for an owner. */
export function membersWithFiles(db: Db): string[] {
  const rows = db.prepare('SELECT id, rights FROM staff WHERE removed_at IS NULL').all() as StaffRow[];
  return rows.filter((row) => fileRights.some((right) => row.rights.includes(`"${right}"`))).map((row) => row.id);
}

/** Initials of whoever made an audit row. */
export function initialsOfStaff(db: Db, staffId: string): string {
  const row = keptStatement(db, 'SELECT display_name FROM staff WHERE id = ?').get(staffId) as
    | { display_name: string }
    | undefined;
  return row ? initialsOf(row.display_name) : '';
}

/** Somebody else saved first: who it was, by initials, and when, so that whoever is refused can be told. */
export function changedMeanwhile(db: Db, staffId: string, at: string): DeskError {
  return new DeskError('changed-meanwhile', { by: initialsOfStaff(db, staffId), at });
}

/** Ids of everybody who was removed, for the sticks: a backup of before does not know of it. */
export function removedStaff(db: Db): { id: string; at: string }[] {
  return db
    .prepare('SELECT id, removed_at AS at FROM staff WHERE removed_at IS NOT NULL ORDER BY removed_at, id')
    .all() as { id: string; at: string }[];
}

/** Somebody whom a stick remembers as removed is removed. Returns her code when that was new to this desk, else null. */
export function removeAgain(db: Db, id: string, at: string): string | null {
  const removed = db.prepare('UPDATE staff SET removed_at = ?, one_time = 0 WHERE id = ? AND removed_at IS NULL');
  if (removed.run(at, id).changes === 0) return null;
  return db.prepare('SELECT code FROM staff WHERE id = ?').pluck().get(id) as string;
}

/** Whether a member's row is here. */
export function isKnownStaff(db: Db, id: string): boolean {
  return db.prepare('SELECT 1 FROM staff WHERE id = ?').get(id) !== undefined;
}
