import type { Right } from '../../contract/call.ts';
import type { Db } from '../database/driver.ts';
import { newId } from '../database/ids.ts';
import type { Slot } from '../keyring/keyring.ts';
import type { Session } from './desk.ts';

interface StaffRow {
  id: string;
  sign_in_name: string;
  display_name: string;
  code: string;
  rights: string;
  slot_id: string;
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
    created_at: now.toISOString(),
  };
  db.prepare(
    `INSERT INTO staff (id, sign_in_name, display_name, code, rights, slot_id, slot_public_key, created_at)
     VALUES (@id, @sign_in_name, @display_name, @code, @rights, @slot_id, @slot_public_key, @created_at)`,
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

/** The slot of a member in the keyring, and the name it is found by. */
export function slotOfMember(db: Db, id: string): { slotId: string; signInName: string } | null {
  const row = db.prepare('SELECT slot_id, sign_in_name FROM staff WHERE id = ? AND removed_at IS NULL').get(id) as
    | Pick<StaffRow, 'slot_id' | 'sign_in_name'>
    | undefined;
  return row ? { slotId: row.slot_id, signInName: row.sign_in_name } : null;
}

/** Initials of whoever made an audit row. */
export function initialsOfStaff(db: Db, staffId: string): string {
  const row = db.prepare('SELECT display_name FROM staff WHERE id = ?').get(staffId) as
    | { display_name: string }
    | undefined;
  return row ? initialsOf(row.display_name) : '';
}
