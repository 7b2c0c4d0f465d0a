import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DeskError } from '../../contract/errors.ts';
import { makeSharedFolder, SHARED_FILE } from '../modes.ts';
import { writeAtomically } from './atomic-file.ts';
import { type Keyring, keyringSchema } from './keyring.ts';

/**
 * The desk's folder on disk:
 *   current             names the epoch in force; the only thing ever swapped
 *   epoch-N/unfinished  this epoch was begun and is not in force yet
 *   epoch-N/desk.db     the encrypted database      epoch-N/keyring.json   who can open it
 *   desk.lock           held by the one process that has the desk open
 *   desk.holder         by which account of the machine, and since when (../holder.ts)
 *   help-lines.json     local lines of "Help now", to be read while locked (../help/mirror.ts)
 *   anchor              row and head of the audit chain after the last commit
 *   attempts.log        wrong tries while locked, sealed
 *   tombstones          what was purged, revoked, removed, sealed; beside the epochs, so that a restore finds it
 *   authority.pem       the desk's certificate, public      authority.age   its key, under the recovery code
 */
export interface DeskFolder {
  path: string;
  epoch: number;
  epochFolder: string;
  database: string;
  keyring: string;
}

export function lockFile(path: string): string {
  return join(path, 'desk.lock');
}
export function anchorFile(path: string): string {
  return join(path, 'anchor');
}
export function attemptsFile(path: string): string {
  return join(path, 'attempts.log');
}
export function authorityCertificateFile(path: string): string {
  return join(path, 'authority.pem');
}
export function tombstonesFile(path: string): string {
  return join(path, 'tombstones');
}
export function authorityKeyFile(path: string): string {
  return join(path, 'authority.age');
}

export function folderOfEpoch(path: string, epoch: number): DeskFolder {
  const epochFolder = join(path, `epoch-${epoch}`);
  return {
    path,
    epoch,
    epochFolder,
    database: join(epochFolder, 'desk.db'),
    keyring: join(epochFolder, 'keyring.json'),
  };
}

/** The text of a file, or null where there is none. Throws `desk-unreachable` when it is there and cannot be read. */
function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (fault) {
    // A file that is there and may not be read, or not just now, is not a desk that is gone.
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new DeskError('desk-unreachable');
  }
}

/** Numbers of the epochs that have a folder, in no order. */
export function epochNumbers(path: string): number[] {
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .map((name) => Number(/^epoch-([1-9][0-9]{0,8})$/.exec(name)?.[1] ?? 0))
    .filter((number) => number > 0);
}

/**
 * The epoch in force, null where there is no desk yet. Where the marker alone is gone, a power cut came between the last
 * two steps of a set-up, or somebody deleted it: the newest epoch that has a keyring is the desk.
 * Throws `desk-damaged` when the marker says nothing, `desk-unreachable`.
 */
export function currentFolder(path: string): DeskFolder | null {
  const marker = textOf(join(path, 'current'));
  if (marker === null) {
    const whole = epochNumbers(path)
      .sort((a, b) => b - a)
      .map((epoch) => folderOfEpoch(path, epoch));
    return whole.find((folder) => existsSync(folder.keyring) && existsSync(folder.database)) ?? null;
  }
  const match = /^([1-9][0-9]{0,8})\n$/.exec(marker);
  if (!match) throw new DeskError('desk-damaged');
  return folderOfEpoch(path, Number(match[1]));
}

/** Throws when the text is cut or of another format. */
export function parseKeyring(text: string): Keyring {
  return keyringSchema.parse(JSON.parse(text));
}

/** Throws `desk-damaged` when the keyring is missing, cut or of another format, `desk-unreachable`. */
export function readKeyring(file: string): Keyring {
  const text = textOf(file);
  try {
    return parseKeyring(text ?? '');
  } catch {
    throw new DeskError('desk-damaged');
  }
}

/** The text of `keyring.json`. */
export function keyringText(ring: Keyring): string {
  return `${JSON.stringify(ring, null, 1)}\n`;
}

export async function writeKeyring(file: string, ring: Keyring): Promise<void> {
  await writeAtomically(file, keyringText(ring));
}

/** Marks an epoch that is not in force yet: what a power cut leaves with it is nobody's desk. */
export function unfinishedFile(folder: DeskFolder): string {
  return join(folder.epochFolder, 'unfinished');
}

/** A folder for the next epoch. An unfinished one, left by a power cut, is never used again. */
export async function makeNextEpoch(path: string): Promise<DeskFolder> {
  const folder = folderOfEpoch(path, Math.max(0, ...epochNumbers(path)) + 1);
  makeSharedFolder(folder.epochFolder);
  await writeFile(unfinishedFile(folder), '', { mode: SHARED_FILE });
  return folder;
}

/** The swap: from here on this epoch is the desk. */
export async function makeCurrent(path: string, epoch: number): Promise<void> {
  await writeAtomically(join(path, 'current'), `${epoch}\n`);
  // In force is what `current` names, marked or not; a mark that stays is taken away at the next unlock.
  await rm(unfinishedFile(folderOfEpoch(path, epoch)), { force: true }).catch(() => undefined);
}
