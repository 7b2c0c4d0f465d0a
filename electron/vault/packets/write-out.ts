import { statSync } from 'node:fs';
import { DeskError, type ErrorCode } from '../../contract/errors.ts';
import { writeAtomically } from '../keyring/atomic-file.ts';

const codes: Record<string, ErrorCode> = {
  ENOSPC: 'place-full',
  EDQUOT: 'place-full',
  EROFS: 'place-readonly',
  EACCES: 'place-readonly',
  EPERM: 'place-readonly',
  ENOENT: 'stick-pulled',
  ENOTDIR: 'stick-pulled',
  EIO: 'stick-pulled',
  ENODEV: 'stick-pulled',
  ENXIO: 'stick-pulled',
};

/** What a failed write on a stick means to the person at the desk. */
export function placeError(fault: unknown): unknown {
  if (fault instanceof DeskError) return fault;
  const code = (fault as NodeJS.ErrnoException)?.code ?? '';
  return new DeskError(codes[code] ?? 'write-failed');
}

/**
 * Writes a file to a stick or folder: temporary file, fsync, rename, fsync of the folder, and looked at by path.
 * Throws `place-full` (details.needed, details.free, in bytes), `place-readonly`, `stick-pulled`, `write-failed`.
 */
export async function writeToPlace(path: string, bytes: Uint8Array, freeBytes: number): Promise<void> {
  if (freeBytes < bytes.length) throw new DeskError('place-full', { needed: bytes.length, free: freeBytes });
  try {
    await writeAtomically(path, bytes);
    if (statSync(path).size !== bytes.length) throw new DeskError('write-failed');
  } catch (fault) {
    throw placeError(fault);
  }
}
