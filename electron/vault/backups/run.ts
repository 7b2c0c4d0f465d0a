import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Output } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskErrorOf, openDatabase } from '../database/connection.ts';
import { sqliteCode } from '../database/driver.ts';
import { placeError } from '../file-faults.ts';
import { syncFolder, writeAtomically } from '../keyring/atomic-file.ts';
import { OWN_FILE } from '../modes.ts';
import { meetStick } from '../retention/sticks.ts';
import type { Session } from '../staff/desk.ts';
import { sheetConfirmed } from '../staff/sheet-state.ts';
import type { Vault } from '../vault.ts';
import { writeBackupManifest } from './backup-manifest.ts';
import { besideOf, hashesOf, readBeside, readSmall } from './beside.ts';
import { type Contents, contentsOf, isWhole } from './counts.ts';
import { highestOn } from './find.ts';
import { freeze } from './freeze.ts';
import { insertBackup, nextGeneration, openersOf } from './generations.ts';
import { refuseOlderDesk } from './heads.ts';
import { placeOf } from './places.ts';

/** Room beside the database: keyring, manifest, certificate. */
const BESIDE = 256 * 1024;

/** Whatever is wrong with the copy is no fault of the desk's own file, so no such word is let through. */
function isWholeCopy(file: string, key: Buffer, contents: Contents): boolean {
  try {
    const copy = openDatabase(file, key, { exclusive: true });
    try {
      return isWhole(copy, contents);
    } finally {
      copy.close();
    }
  } catch {
    return false;
  }
}

/**
 * Writes one generation to a stick and proves it: reopened by path, size and hash compared, checked whole, every
 * table counted. Only then it counts. Whatever happens before leaves older generations untouched.
 * Throws `place-gone`, `place-full` (details.needed, details.free), `place-readonly`, `stick-pulled`, `backup-unproved`,
 * `desk-older` where the stick knows more than this desk.
 */
export async function runBackup(vault: Vault, session: Session, placeId: string): Promise<Output<'backups.run'>> {
  const { db, folder, keys, ring } = session.desk;
  const place = await placeOf(vault, placeId);
  refuseOlderDesk(session.desk, place.path);
  // Before the copy: what the stick knows to be purged is not written to it once more.
  await meetStick(session.desk, place.path);
  const at = new Date();
  // A desk restored from an older day does not know of the generations made since; the stick does.
  const generation = Math.max(nextGeneration(db), highestOn(place.path, ring.vaultId).generation + 1);
  const name = `${randomBytes(5).toString('hex')}.shbackup`;
  const part = join(place.path, `${name}.part`);
  const final = join(place.path, name);
  const step = (what: string, percent: number) =>
    vault.notify({ notice: 'progress', job: 'backup', step: what, percent: Math.round(percent) });

  const { reader, bytes } = freeze(session.desk);
  try {
    const needed = bytes + BESIDE;
    if (place.freeBytes < needed) throw new DeskError('place-full', { needed, free: place.freeBytes });
    const contents = contentsOf(reader);
    step('copy', 0);
    await mkdir(part, { mode: 0o700 });
    const copied = await vault.shell.ask(
      'copy',
      { from: folder.database, to: join(part, 'desk.db'), expectBytes: bytes },
      (done) => step('copy', (done / bytes) * 70),
    );
    const beside = besideOf(folder.path, ring);
    for (const [file, content] of beside) await writeAtomically(join(part, file), content, OWN_FILE);
    const clear = {
      format: 'backup/1' as const,
      vaultId: ring.vaultId,
      epoch: ring.epoch,
      generation,
      sheetNumber: ring.sheetNumber,
      at: at.toISOString(),
      bytes,
      files: hashesOf(beside),
    };
    const manifest = writeBackupManifest(keys.macKey, clear, { ...contents, sha256: copied.sha256 });
    await writeAtomically(join(part, 'manifest.json'), manifest, OWN_FILE);
    await rename(part, final);
    await syncFolder(place.path);

    step('prove', 75);
    const whole = isWholeCopy(join(final, 'desk.db'), keys.databaseKey, contents);
    step('prove', 90);
    const reread = await vault.shell.ask('hash', { path: join(final, 'desk.db') });
    const same = reread.sha256 === copied.sha256 && reread.bytes === bytes;
    const small = readSmall(join(final, 'manifest.json')).toString('utf8') === manifest;
    if (!whole || !same || !small || !readBeside(final, clear.files)) throw new DeskError('backup-unproved');

    const openers = openersOf(db, ring);
    const { sheetNumber } = ring;
    const made = { generation, at: clear.at, name, bytes, auditRow: contents.head.row, sheetNumber, openers };
    db.transaction(() => {
      insertBackup(db, made);
      appendAudit(db, session.member.id, 'backup.made', `generation ${generation}`);
    }).immediate();
    await meetStick(session.desk, place.path);
    step('done', 100);
    const sheetUnconfirmed = !sheetConfirmed(db, ring.sheetNumber);
    return { generation, at: made.at, bytes, auditRow: made.auditRow, sheetUnconfirmed };
  } catch (fault) {
    // What was not proved must not lie there looking like a generation.
    for (const folder of [part, final]) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    // SQLite's words are of the desk's own disk, all others of the stick.
    throw placeError(sqliteCode(fault) ? deskErrorOf(fault) : fault);
  } finally {
    reader.close();
  }
}
