import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Input } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import type { RecoverySheet } from '../../contract/session.ts';
import { appendAudit, auditHead } from '../audit/audit.ts';
import { suspendAllConsents } from '../consents/suspensions.ts';
import { deskErrorOf, openDatabase } from '../database/connection.ts';
import type { Db } from '../database/driver.ts';
import { migrate, newestSchema } from '../database/migrate.ts';
import { writeAnchor } from '../keyring/anchor.ts';
import { writeAtomically } from '../keyring/atomic-file.ts';
import { clearAttempts } from '../keyring/attempts.ts';
import {
  anchorFile,
  attemptsFile,
  authorityCertificateFile,
  authorityKeyFile,
  type DeskFolder,
  makeCurrent,
  makeNextEpoch,
  writeKeyring,
} from '../keyring/desk-folder.ts';
import { deriveKeys, type Keyring, newSlot, resealSlot, type Slot, type VaultKeys } from '../keyring/keyring.ts';
import { newRecoveryCode } from '../keyring/recovery-code.ts';
import { makeSharedFolder, shareFile } from '../modes.ts';
import { keepAuthority, openKeptAuthority } from '../packets/kept-authority.ts';
import { rewrapSigners } from '../packets/signer.ts';
import { openAuthority, sealAuthority } from '../packets/signer-keys.ts';
import { tombstonesAround } from '../retention/sticks.ts';
import { scrub, type Tombstone, takeOver, tombstoneKey } from '../retention/tombstones.ts';
import { staffOfSlot } from '../staff/members.ts';
import { noteSheet } from '../staff/sheet-state.ts';
import type { Vault } from '../vault.ts';
import { highestOn } from './find.ts';
import { insertBackup, openersOf } from './generations.ts';
import { placeOf } from './places.ts';
import { type Proved, proveGeneration, refuseWhereADeskOpens } from './prove.ts';
import { copyIn, rekeyCopy } from './rekey.ts';

export interface Restored {
  generation: number;
  at: string;
  auditRow: number;
  consentsSuspended: number;
  sheet: RecoverySheet;
}

/** What a restored desk is told: from where it comes, and that no consent counts until it was checked. */
function enterRestore(
  db: Db,
  proved: Proved,
  stones: readonly Tombstone[],
  after: { keys: VaultKeys; ring: Keyring; authorityKey: Uint8Array | null },
  now: Date,
): { suspended: number; buried: number } {
  return db
    .transaction(() => {
      const { row, hash } = proved.contents.head;
      rewrapSigners(db, proved.keys.wrapKey, after.keys.wrapKey);
      // The new sheet is not confirmed yet.
      if (after.authorityKey) keepAuthority(db, after.authorityKey, after.keys.wrapKey);
      noteSheet(db, after.ring, now);
      insertBackup(db, {
        // Its own row was written after the copy: whoever can open this generation is to be known here too.
        generation: proved.clear.generation,
        at: proved.clear.at,
        name: basename(proved.folder),
        bytes: proved.clear.bytes,
        auditRow: row,
        sheetNumber: proved.clear.sheetNumber,
        openers: openersOf(db, proved.ring),
      });
      // What was purged, revoked and removed since: before the consents are counted that wait.
      const buried = takeOver(db, stones, now);
      const suspended = suspendAllConsents(db, now);
      db.prepare('INSERT INTO restores (at, generation, audit_row, audit_head) VALUES (?, ?, ?, ?)').run(
        now.toISOString(),
        proved.clear.generation,
        row,
        hash,
      );
      for (const { kind, at } of proved.tries) appendAudit(db, null, 'desk.wrong-try', `${kind} ${at}`, now);
      appendAudit(db, null, 'desk.restored', `generation ${proved.clear.generation}, row ${row}, head ${hash}`, now);
      return { suspended, buried };
    })
    .immediate();
}

/**
 * The authority's key goes from the old sheet's code to the new one's, and is given back; the caller fills it with
 * zeros. A file under another code than the sheet's was left by a power cut while a sheet was made: the desk then
 * still keeps the key itself. Where it does not, the file stays as it is: certificates can be made anew, a client's
 * file cannot.
 */
async function moveAuthority(path: string, proved: Proved, db: Db, newCode: string): Promise<Uint8Array | null> {
  const certificate = proved.beside.get('authority.pem');
  const sealed = proved.beside.get('authority.age');
  if (certificate) await writeAtomically(authorityCertificateFile(path), certificate);
  const opened = sealed ? await openAuthority(new Uint8Array(sealed), proved.code).catch(() => null) : null;
  const pkcs8 = opened ?? openKeptAuthority(db, proved.keys.wrapKey);
  const moved = pkcs8 ? await sealAuthority(pkcs8, newCode) : sealed;
  if (moved) await writeAtomically(authorityKeyFile(path), moved);
  return pkcs8;
}

/** Copies the database off the stick. Throws `disk-full`, `backup-damaged`. */
async function copyOff(vault: Vault, proved: Proved, to: string, told: (bytes: number) => void): Promise<void> {
  const ask = { from: join(proved.folder, 'desk.db'), to, expectBytes: proved.clear.bytes };
  const copied = await copyIn(vault, ask, told);
  if (copied.sha256 !== proved.contents.sha256) throw new DeskError('backup-damaged');
  shareFile(to);
}

/** The slots that travelled, under the new key, and one for the new sheet. */
async function newRing(folder: DeskFolder, proved: Proved, keys: VaultKeys, newCode: string): Promise<Keyring> {
  const { ring } = proved;
  const slots = ring.slots
    .filter((slot) => slot.kind === 'staff')
    .map((slot) => resealSlot(ring.vaultId, folder.epoch, keys.vaultKey, slot));
  const recovery = { kind: 'recovery' as const, rights: [], signInName: '', secret: newCode };
  slots.push(await newSlot(ring.vaultId, folder.epoch, keys.vaultKey, recovery));
  return {
    ...ring,
    epoch: folder.epoch,
    // Sheets made since that day have their numbers on the stick: no two papers may bear the same one.
    sheetNumber: Math.max(ring.sheetNumber, highestOn(dirname(proved.folder), ring.vaultId).sheetNumber) + 1,
    attemptsPublicKey: keys.attempts.publicKey.toString('base64'),
    slots,
  };
}

/**
 * Brings the desk back from one generation into a new epoch, under a new vault key and with a new sheet. The
 * stick is only read; what lies in the desk's folder is kept. `current` is swapped last.
 * Throws `wait`, `wrong-recovery-code`, `not-a-backup`, `backup-damaged`, `backup-newer`, `desk-newer`,
 * `desk-not-empty`, `place-gone`, `disk-full`, `backup-of-removed`.
 */
export async function restoreBackup(vault: Vault, input: Input<'backups.restore'>): Promise<Restored> {
  const path = vault.options.path;
  const place = await placeOf(vault, input.placeId);
  if (!/^[0-9a-z]+\.shbackup$/.test(input.name)) throw new DeskError('not-a-backup');
  makeSharedFolder(path);
  const step = (what: string, percent: number) =>
    vault.notify({ notice: 'progress', job: 'restore', step: what, percent: Math.round(percent) });
  step('prove', 0);
  const proved = await proveGeneration(path, join(place.path, input.name), input.recoveryCode);
  if (proved.contents.schema > newestSchema) throw new DeskError('desk-newer', { schema: proved.contents.schema });
  await refuseWhereADeskOpens(path, proved.code);
  const folder = await makeNextEpoch(path);
  let restored: Restored;
  try {
    restored = await restoreInto(vault, folder, proved, step);
  } catch (fault) {
    // It is not the desk yet, and holds a whole copy.
    await rm(folder.epochFolder, { recursive: true, force: true }).catch(() => undefined);
    throw deskErrorOf(fault);
  }
  await makeCurrent(path, folder.epoch);
  await clearAttempts(attemptsFile(path));
  step('done', 100);
  return restored;
}

/**
 * Slots of whoever was removed since the backup open nothing here. Throws `backup-of-removed` when nobody else's
 * travelled: a desk that no administrator opens is none, and a newer generation has hers.
 */
function onlyWorking(db: Db, slots: readonly Slot[]): Slot[] {
  const staying = slots.filter((slot) => slot.kind === 'recovery' || staffOfSlot(db, slot.id));
  if (staying.length < slots.length && staying.every((slot) => slot.kind === 'recovery')) {
    throw new DeskError('backup-of-removed');
  }
  return staying;
}

/** Everything but the swap. */
async function restoreInto(
  vault: Vault,
  folder: DeskFolder,
  proved: Proved,
  step: (what: string, percent: number) => void,
): Promise<Restored> {
  const { path } = folder;
  await copyOff(vault, proved, folder.database, (done) => step('copy', 10 + (done / proved.clear.bytes) * 40));
  step('rekey', 55);
  const now = new Date();
  const keys = deriveKeys(randomBytes(32), proved.ring.vaultId);
  const { sha256: _hash, ...expected } = proved.contents;
  const databaseKeys = { before: proved.keys.databaseKey, after: keys.databaseKey };
  rekeyCopy(folder.database, databaseKeys, expected, 'backup-damaged');

  step('sheet', 75);
  const newCode = newRecoveryCode();
  const ring = await newRing(folder, proved, keys, newCode);

  const db = openDatabase(folder.database, keys.databaseKey);
  let consentsSuspended: number;
  try {
    migrate(db);
    const authorityKey = await moveAuthority(path, proved, db, newCode);
    const stones = await tombstonesAround(vault, ring.vaultId, tombstoneKey(db), dirname(proved.folder));
    const entered = enterRestore(db, proved, stones, { keys, ring, authorityKey }, now);
    consentsSuspended = entered.suspended;
    ring.slots = onlyWorking(db, ring.slots);
    if (entered.buried > 0) scrub(db);
    authorityKey?.fill(0);
    const head = auditHead(db);
    await writeKeyring(folder.keyring, ring);
    await writeAnchor(anchorFile(path), keys.macKey, { row: head.row, head: head.hash, epoch: folder.epoch });
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
  return {
    generation: proved.clear.generation,
    at: proved.clear.at,
    auditRow: proved.contents.head.row,
    consentsSuspended,
    sheet: { recoveryCode: newCode, sheetNumber: ring.sheetNumber },
  };
}
