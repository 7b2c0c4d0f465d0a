import { chmodSync, mkdirSync, statSync } from 'node:fs';

/**
 * Who may read the desk's folder: its owner and one group of this machine, nobody else. Two accounts of the group use
 * one desk in turn, so whatever one of them makes the other has to be able to write. Windows keeps this in the
 * folder's access list, which the installer sets and every file inherits.
 */

/** The group's bit (setgid) makes everything inside belong to the same group. */
export const SHARED_FOLDER = 0o2770;
export const SHARED_FILE = 0o660;
/** On a stick: groups of another machine mean nothing. */
export const OWN_FILE = 0o600;
/** Of the vault process: nothing it makes is for everybody. */
export const VAULT_UMASK = 0o007;

const OWNER_WRITES = 0o200;

/**
 * Only its owner may change the mode of a file; when another account made it, that one did so. What its owner may only
 * read is left alone: somebody meant it. Opens nothing.
 */
function setMode(path: string, mode: number): void {
  if (process.platform === 'win32') return;
  const { uid, mode: had } = statSync(path);
  if (uid !== process.getuid?.() || (had & OWNER_WRITES) === 0) return;
  if ((had & 0o7777) !== mode) chmodSync(path, mode);
}

/**
 * For a file that SQLite makes (0644 less the umask, so the group could not write): to be called before its log, which
 * takes the same mode. By path, because a plain open and close would drop SQLite's locks.
 */
export function shareFile(path: string): void {
  setMode(path, SHARED_FILE);
}

/** Makes a folder for the desk's group, and those above it that are missing. One that is there stays what it is. */
export function makeSharedFolder(path: string): void {
  // The setgid bit cannot be given to mkdir. A folder of the installer's has it already and hands it on.
  if (mkdirSync(path, { recursive: true, mode: 0o770 }) !== undefined) setMode(path, SHARED_FOLDER);
}
