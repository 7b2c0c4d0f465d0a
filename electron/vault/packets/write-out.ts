import { statSync } from 'node:fs';
import { DeskError } from '../../contract/errors.ts';
import { placeError } from '../file-faults.ts';
import { writeAtomically } from '../keyring/atomic-file.ts';
import { OWN_FILE } from '../modes.ts';

/**
 * Writes a file to a stick or folder: temporary file, fsync, rename, fsync of the folder, and looked at by path.
 * Throws `place-full` (details.needed, details.free, in bytes), `place-readonly`, `stick-pulled`, `write-failed`.
 */
export async function writeToPlace(path: string, bytes: Uint8Array, freeBytes: number): Promise<void> {
  if (freeBytes < bytes.length) throw new DeskError('place-full', { needed: bytes.length, free: freeBytes });
  try {
    await writeAtomically(path, bytes, OWN_FILE);
    if (statSync(path).size !== bytes.length) throw new DeskError('write-failed');
  } catch (fault) {
    throw placeError(fault);
  }
}
