import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DeskError } from '../../contract/errors.ts';
import { looksWhole } from '../database/connection.ts';
import { type Attempt, noteAttempt, readAttempts, secondsToWait } from '../keyring/attempts.ts';
import { attemptsFile, currentFolder, type DeskFolder, parseKeyring, readKeyring } from '../keyring/desk-folder.ts';
import { type Keyring, openWithRecoveryCode, type VaultKeys } from '../keyring/keyring.ts';
import { readRecoveryCode } from '../keyring/recovery-code.ts';
import { type ClearManifest, openBackupManifest, readClear, type SealedContents } from './backup-manifest.ts';
import { type Beside, readBeside } from './beside.ts';

/** A generation whose manifest, keyring and small files were opened with its sheet and belong together. */
export interface Proved {
  folder: string;
  clear: ClearManifest;
  contents: SealedContents;
  beside: Beside;
  ring: Keyring;
  keys: VaultKeys;
  code: string;
  /** Wrong tries before this one, for the restored desk's audit. */
  tries: Attempt[];
}

/** The folder and keyring of a desk that somebody may still be able to open; null when nobody can. */
function deskThatMayOpen(path: string): { current: DeskFolder; ring: Keyring } | null {
  try {
    const current = currentFolder(path);
    if (!current || (statSync(current.database, { throwIfNoEntry: false })?.size ?? 0) === 0) return null;
    return { current, ring: readKeyring(current.keyring) };
  } catch (fault) {
    // Only what is missing or makes no sense cannot be opened by anybody; a file that cannot be read just now may.
    if (fault instanceof DeskError && fault.code === 'desk-damaged') return null;
    throw fault;
  }
}

/** A desk that opens is not to be replaced by an older one; one that cannot be opened is. Throws `desk-not-empty`. */
export async function refuseWhereADeskOpens(path: string, code: string): Promise<void> {
  const desk = deskThatMayOpen(path);
  if (!desk) return;
  const opened = await openWithRecoveryCode(desk.ring, code);
  // A keyring that this sheet does not open is whole: this is a desk of somebody else's, or of a later sheet.
  if (!opened || looksWhole(desk.current.database, opened.keys.databaseKey)) throw new DeskError('desk-not-empty');
}

/** The manifest in clear and the files beside it, their hashes compared. */
function readGeneration(folder: string): { clear: ClearManifest; beside: Beside; ring: Keyring } {
  const clear = readClear(join(folder, 'manifest.json'));
  if (clear === 'newer') throw new DeskError('backup-newer');
  if (!clear) throw new DeskError('not-a-backup');
  const size = statSync(join(folder, 'desk.db'), { throwIfNoEntry: false })?.size;
  const beside = readBeside(folder, clear.files);
  const keyring = beside?.get('keyring.json');
  if (size !== clear.bytes || !beside || !keyring) throw new DeskError('backup-damaged');
  try {
    return { clear, beside, ring: parseKeyring(keyring.toString('utf8')) };
  } catch {
    throw new DeskError('backup-damaged');
  }
}

/**
 * Opens the backup's keyring with the sheet and checks the manifest's seal. Wrong codes are counted and slowed.
 * Throws `backup-newer`, `not-a-backup`, `backup-damaged`, `wait`, `wrong-recovery-code` (details.seconds).
 */
export async function proveGeneration(path: string, folder: string, typed: string): Promise<Proved> {
  const attempts = attemptsFile(path);
  const seconds = secondsToWait(attempts, new Date());
  if (seconds > 0) throw new DeskError('wait', { seconds });
  const { clear, beside, ring } = readGeneration(folder);
  const code = readRecoveryCode(typed);
  if (!code) throw new DeskError('wrong-recovery-code', { seconds: 0 });
  const opened = await openWithRecoveryCode(ring, code);
  if (!opened) {
    await noteAttempt(attempts, Buffer.from(ring.attemptsPublicKey, 'base64'), 'recovery-code', new Date());
    throw new DeskError('wrong-recovery-code', { seconds: secondsToWait(attempts, new Date()) });
  }
  const manifest = openBackupManifest(join(folder, 'manifest.json'), opened.keys.macKey);
  if (!manifest || JSON.stringify(manifest.clear) !== JSON.stringify(clear) || clear.vaultId !== ring.vaultId) {
    throw new DeskError('backup-damaged');
  }
  const tries = readAttempts(attempts, opened.keys.attempts);
  return { folder, clear, contents: manifest.contents, beside, ring, keys: opened.keys, code, tries };
}
