import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { DeskError } from '../../contract/errors.ts';
import { appendAudit, auditHead } from '../audit/audit.ts';
import { contentsOf } from '../backups/counts.ts';
import { freeze } from '../backups/freeze.ts';
import { copyIn, rekeyCopy } from '../backups/rekey.ts';
import { deskErrorOf, openDatabase } from '../database/connection.ts';
import type { Db } from '../database/driver.ts';
import { writeAnchors } from '../keyring/anchor.ts';
import {
  anchorFile,
  currentFolder,
  type DeskFolder,
  makeCurrent,
  makeNextEpoch,
  writeKeyring,
} from '../keyring/desk-folder.ts';
import {
  deriveKeys,
  forgetKeys,
  type Keyring,
  newSlot,
  resealSlot,
  type Slot,
  type VaultKeys,
} from '../keyring/keyring.ts';
import { rewrapSigners } from '../packets/signer.ts';
import type { Vault } from '../vault.ts';
import { anchorDesk, type Desk, type Session } from './desk.ts';
import { allStaff } from './members.ts';
import { knownSheetSlot } from './sheet-state.ts';

/**
 * A rotation: a new vault key in a new epoch (design, section 3). Nobody's passphrase is needed, because the new key is
 * sealed to public keys. Call it alone in the gate (gate.ts), with the session that began it.
 *
 * A power cut before `current` is renamed leaves the old epoch in force, one after it the new one, each whole and each
 * finding its own line in the anchor; what lost is taken away at the next unlock (leftovers.ts).
 */

export interface Rotation {
  /** The member who is removed: no slot of hers is carried over. */
  without?: string;
  /** Another recovery code in place of the one in force. */
  recoveryCode?: string;
  /** What else belongs into the new epoch's first transaction. */
  enter: (db: Db, next: { ring: Keyring; keys: VaultKeys }, now: Date) => void;
}

/** Locked meanwhile: the old epoch was closed and stays the desk. */
function mustGoOn(vault: Vault, session: Session): void {
  if (vault.session !== session) throw new DeskError('locked');
}

/** Members' slots, sealed to the public keys the database knows and with the rights it says. */
function staffSlots(desk: Desk, epoch: number, vaultKey: Buffer, without: string | undefined): Slot[] {
  const staying = allStaff(desk.db).filter((one) => !one.removedAt && one.member.id !== without);
  return desk.ring.slots.flatMap((slot) => {
    const owner = slot.kind === 'staff' && staying.find((one) => one.slotId === slot.id);
    if (!owner) return [];
    const known = { ...slot, publicKey: owner.slotPublicKey, rights: owner.member.rights };
    return [resealSlot(desk.ring.vaultId, epoch, vaultKey, known)];
  });
}

async function nextRing(desk: Desk, epoch: number, keys: VaultKeys, how: Rotation): Promise<Keyring> {
  const { ring } = desk;
  const slots = staffSlots(desk, epoch, keys.vaultKey, how.without);
  let { sheetNumber } = ring;
  const carried = how.recoveryCode ? null : knownSheetSlot(desk.db, ring);
  if (carried) slots.push(resealSlot(ring.vaultId, epoch, keys.vaultKey, carried));
  // Without one the number in force is of a sheet that was never confirmed, and the desk asks for another.
  else sheetNumber += 1;
  if (how.recoveryCode) {
    const wanted = { kind: 'recovery' as const, rights: [], signInName: '', secret: how.recoveryCode };
    slots.push(await newSlot(ring.vaultId, epoch, keys.vaultKey, wanted));
  }
  const attemptsPublicKey = keys.attempts.publicKey.toString('base64');
  return { ...ring, epoch, sheetNumber, attemptsPublicKey, slots };
}

/** A copy of the live file under the new key, compared with it. Throws `disk-full`, `desk-damaged`, `locked`. */
async function copyUnder(vault: Vault, session: Session, folder: DeskFolder, newKey: Buffer): Promise<void> {
  const { desk } = session;
  const { reader, bytes } = freeze(desk);
  try {
    // A broken chain is copied as it is, and stays told: whoever broke it must not thereby keep her way in.
    const contents = contentsOf(reader);
    await copyIn(vault, { from: desk.folder.database, to: folder.database, expectBytes: bytes });
    mustGoOn(vault, session);
    const keys = { before: desk.keys.databaseKey, after: newKey };
    rekeyCopy(folder.database, keys, contents, 'desk-damaged');
  } finally {
    reader.close();
  }
}

/** From the anchor of both epochs to the session in the new one: the process does not end in between by itself. */
async function swap(desk: Desk, next: Omit<Desk, 'anchoredRow'>): Promise<void> {
  const { path, epoch } = next.folder;
  const anchorOf = (of: Omit<Desk, 'anchoredRow'>) => {
    const { row, hash } = auditHead(of.db);
    return { macKey: of.keys.macKey, anchor: { row, head: hash, epoch: of.folder.epoch } };
  };
  const after = anchorOf(next);
  await writeAnchors(anchorFile(path), [anchorOf(desk), after]);
  await makeCurrent(path, epoch).catch((fault: unknown) => {
    // The rename may have been done and only its fsync have failed: then this is the desk.
    if (currentFolder(path)?.epoch !== epoch) throw fault;
  });
  const before = { ...desk };
  Object.assign(desk, next, { anchoredRow: after.anchor.row });
  forgetKeys(before.keys);
  try {
    before.db.close();
    await rm(before.folder.epochFolder, { recursive: true, force: true });
    // Only now: the line of an epoch that is gone would be of no use to anybody.
    desk.anchoredRow = -1;
    await anchorDesk(desk);
  } catch {
    // What stays of the old epoch is taken away at the next unlock.
  }
}

/**
 * Makes the new epoch and goes on in it. Until the swap nothing of the old one is changed, and whatever fails leaves
 * it the desk. Throws `locked`, `disk-full`, `desk-damaged`.
 */
export async function rotateDesk(vault: Vault, session: Session, how: Rotation): Promise<void> {
  const { desk } = session;
  mustGoOn(vault, session);
  const folder = await makeNextEpoch(desk.folder.path);
  const keys = deriveKeys(randomBytes(32), desk.ring.vaultId);
  let db: Db | null = null;
  try {
    mustGoOn(vault, session);
    await copyUnder(vault, session, folder, keys.databaseKey);
    const ring = await nextRing(desk, folder.epoch, keys, how);
    mustGoOn(vault, session);
    const opened = openDatabase(folder.database, keys.databaseKey);
    db = opened;
    const now = new Date();
    opened
      .transaction(() => {
        rewrapSigners(opened, desk.keys.wrapKey, keys.wrapKey);
        how.enter(opened, { ring, keys }, now);
        const subject = `epoch ${desk.folder.epoch} to ${folder.epoch}`;
        appendAudit(opened, session.member.id, 'desk.rotated', subject, now);
      })
      .immediate();
    await writeKeyring(folder.keyring, ring);
    mustGoOn(vault, session);
    await vault.gate.swap(() => swap(desk, { db: opened, folder, ring, keys }));
  } catch (fault) {
    db?.close();
    forgetKeys(keys);
    await rm(folder.epochFolder, { recursive: true, force: true }).catch(() => undefined);
    throw deskErrorOf(fault);
  }
}

/**
 * Epochs that rotations put out of force. Only those since the last restore: numbers of before are of another folder,
 * and a damaged desk that a restore left beside it is not to be touched.
 */
export function rotatedEpochs(db: Db): ReadonlySet<number> {
  const subjects = db
    .prepare(
      `SELECT subject FROM audit WHERE action = 'desk.rotated'
       AND row > coalesce((SELECT max(row) FROM audit WHERE action = 'desk.restored'), 0)`,
    )
    .pluck()
    .all() as string[];
  return new Set(subjects.map((subject) => Number(/^epoch ([0-9]+) to [0-9]+$/.exec(subject)?.[1] ?? 0)));
}
