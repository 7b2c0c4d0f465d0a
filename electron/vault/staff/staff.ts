import { rights as allRights, fileRights, type Right } from '../../contract/call.ts';
import type { Input, Output } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import type { StaffLine } from '../../contract/staff.ts';
import { appendAudit } from '../audit/audit.ts';
import type { Db } from '../database/driver.ts';
import { writeKeyring } from '../keyring/desk-folder.ts';
import { forgetKeys, type Keyring, newSlot, resealSlot, type Slot, type VaultKeys } from '../keyring/keyring.ts';
import { newWords, wordsToPassphrase } from '../packets/words.ts';
import type { Vault } from '../vault.ts';
import type { Desk, Session } from './desk.ts';
import { addStaff, allStaff, type StaffRecord, workingMember } from './members.ts';
import { mergeTries, proveMember } from './prove.ts';

function lineOf(record: StaffRecord, ring: Keyring): StaffLine {
  const { code, displayName, initials, rights, id } = record.member;
  const hasSlot = ring.slots.some((slot) => slot.id === record.slotId);
  const working = hasSlot ? (record.oneTime ? 'one-time' : 'active') : 'no-slot';
  return {
    id,
    displayName,
    signInName: record.signInName,
    initials,
    code,
    rights,
    state: record.removedAt ? 'removed' : working,
    addedAt: record.addedAt,
    removedAt: record.removedAt,
  };
}

/** Everybody who works here or did; who has left comes last. */
export function listStaff({ db, ring }: Desk): StaffLine[] {
  return allStaff(db).map((record) => lineOf(record, ring));
}

/** Who works with files, for handing one over. */
export function colleagues(db: Db): Output<'staff.colleagues'> {
  return allStaff(db)
    .filter(({ removedAt, member }) => !removedAt && member.rights.some((right) => fileRights.includes(right)))
    .map(({ member: { id, displayName, initials } }) => ({ id, displayName, initials }));
}

/** In the order of the contract and once each, so that the same rights are the same text. */
const sorted = (held: readonly Right[]): Right[] => allRights.filter((right) => held.includes(right));
const sameRights = (one: readonly Right[], other: readonly Right[]) => sorted(one).join() === sorted(other).join();

/** As people write a name: capitals, spaces and spellings of one letter make no other name. */
const plainName = (name: string) => name.normalize('NFKC').trim().toLowerCase();

/** Throws `name-taken`: two slots would be tried for one name. */
function mustBeFree(db: Db, signInName: string): void {
  const taken = allStaff(db).some((one) => !one.removedAt && plainName(one.signInName) === plainName(signInName));
  if (taken) throw new DeskError('name-taken');
}

/** What an audit row says of a member: her code on paper and the rights she has from now on. */
const subjectOf = (code: string, rights: readonly Right[]) => `${code}: ${rights.join(', ')}`;

/** Proves the administrator, runs, and forgets the keys. Throws `wait`, `wrong-passphrase`, `locked`. */
export async function asProved<T>(
  vault: Vault,
  passphrase: string,
  run: (session: Session, keys: VaultKeys) => Promise<T>,
): Promise<T> {
  const session = vault.mustBeOpen();
  const keys = await proveMember(session, passphrase);
  try {
    if (vault.mustBeOpen() !== session) throw new DeskError('locked');
    await mergeTries(session);
    return await run(session, keys);
  } finally {
    forgetKeys(keys);
  }
}

async function putRing(desk: Desk, slots: Slot[]): Promise<void> {
  const ring = { ...desk.ring, slots };
  await writeKeyring(desk.folder.keyring, ring);
  desk.ring = ring;
}

/** A slot that opens with words she is told by mouth. Takes the time of one Argon2id. */
async function slotWithWords(
  vault: Vault,
  session: Session,
  keys: VaultKeys,
  who: { signInName: string; rights: Right[] },
): Promise<{ slot: Slot; words: string }> {
  const { ring } = session.desk;
  const words = wordsToPassphrase(newWords());
  const slot = await newSlot(ring.vaultId, ring.epoch, keys.vaultKey, { kind: 'staff', ...who, secret: words });
  if (vault.mustBeOpen() !== session) throw new DeskError('locked');
  return { slot, words };
}

/**
 * A new member. Her slot goes into the keyring first: after a power cut in between it belongs to nobody and is dropped
 * at the next unlock. Throws `name-taken`, `wait`, `wrong-passphrase`.
 */
export function addMember(vault: Vault, input: Input<'staff.add'>): Promise<Output<'staff.add'>> {
  const { signInName, displayName } = input;
  const rights = sorted(input.rights);
  mustBeFree(vault.db(), signInName);
  return asProved(vault, input.passphrase, async (session, keys) => {
    const { desk } = session;
    mustBeFree(desk.db, signInName);
    const { slot, words } = await slotWithWords(vault, session, keys, { signInName, rights });
    await putRing(desk, [...desk.ring.slots, slot]);
    const now = new Date();
    const member = desk.db
      .transaction(() => {
        const added = addStaff(desk.db, { signInName, displayName, rights, slot, oneTime: true }, now);
        appendAudit(desk.db, session.member.id, 'staff.added', subjectOf(added.code, rights), now);
        return added;
      })
      .immediate();
    return { member: lineOf(workingMember(desk.db, member.id), desk.ring), words };
  });
}

/**
 * Another name or other rights. Nobody changes her own rights, so that somebody who can let others in always stays.
 * Throws `not-found`, `not-yourself`, `wait`, `wrong-passphrase`.
 */
export function changeMember(vault: Vault, input: Input<'staff.change'>): Promise<StaffLine> {
  return asProved(vault, input.passphrase, async (session) => {
    const { desk, member } = session;
    const { db } = desk;
    const before = workingMember(db, input.id);
    const rights = sorted(input.rights);
    const own = input.id === member.id;
    if (own && !sameRights(rights, before.member.rights)) throw new DeskError('not-yourself');
    db.transaction(() => {
      db.prepare('UPDATE staff SET display_name = ?, rights = ? WHERE id = ?').run(
        input.displayName,
        JSON.stringify(rights),
        input.id,
      );
      appendAudit(db, member.id, 'staff.changed', subjectOf(before.member.code, rights));
    }).immediate();
    // The database says who she is; the keyring follows, at the latest at the next unlock.
    await putRing(desk, slotsAsRecorded(desk));
    const after = workingMember(db, input.id);
    if (own) session.member = after.member;
    return lineOf(after, desk.ring);
  });
}

/**
 * A forgotten passphrase: another slot, with words told by mouth. The keyring holds both slots until the database names
 * the new one, so that a power cut leaves the one or the other, never none.
 * Throws `not-found`, `not-yourself`, `wait`, `wrong-passphrase`.
 */
export function letIn(vault: Vault, input: Input<'staff.letIn'>): Promise<Output<'staff.letIn'>> {
  return asProved(vault, input.passphrase, async (session, keys) => {
    const { desk } = session;
    const { db } = desk;
    if (input.id === session.member.id) throw new DeskError('not-yourself');
    const { signInName, member } = workingMember(db, input.id);
    const { slot, words } = await slotWithWords(vault, session, keys, { signInName, rights: member.rights });
    await putRing(desk, [...desk.ring.slots, slot]);
    db.transaction(() => {
      db.prepare('UPDATE staff SET slot_id = ?, slot_public_key = ?, one_time = 1 WHERE id = ?').run(
        slot.id,
        slot.publicKey,
        input.id,
      );
      appendAudit(db, session.member.id, 'staff.let-in', member.code);
    }).immediate();
    await putRing(desk, slotsAsRecorded(desk));
    return { member: lineOf(workingMember(db, input.id), desk.ring), words };
  });
}

/**
 * The slots as the database knows them: those of nobody dropped, rights made to agree. Nobody's passphrase is needed,
 * because the vault key is sealed anew to the same slot.
 */
export function slotsAsRecorded({ db, ring, keys }: Pick<Desk, 'db' | 'ring' | 'keys'>): Slot[] {
  const working = allStaff(db).filter((one) => !one.removedAt);
  return ring.slots.flatMap((slot) => {
    if (slot.kind === 'recovery') return [slot];
    const owner = working.find((one) => one.slotId === slot.id && one.slotPublicKey === slot.publicKey);
    if (!owner) return [];
    const { rights } = owner.member;
    if (rights.join() === slot.rights.join()) return [slot];
    return [resealSlot(ring.vaultId, ring.epoch, keys.vaultKey, { ...slot, rights })];
  });
}
