import { DeskError, type ErrorCode } from '../contract/errors.ts';

/** What the system calls a failed file call, and what that means on a stick. One table for packets and backups. */
const codes: Record<string, ErrorCode> = {
  ENOSPC: 'place-full',
  EDQUOT: 'place-full',
  EFBIG: 'place-full', // FAT32 ends at 4 GiB
  EROFS: 'place-readonly',
  EACCES: 'place-readonly',
  EPERM: 'place-readonly',
  ENOENT: 'stick-pulled',
  ENOTDIR: 'stick-pulled',
  EIO: 'stick-pulled',
  ENODEV: 'stick-pulled',
  ENXIO: 'stick-pulled',
  ESTALE: 'stick-pulled',
};

/** What a failed file call means to the person at the desk; `write-failed` for whatever has no name here. */
export function fileFault(fault: unknown): ErrorCode {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  return codes[code] ?? 'write-failed';
}

/** The same as an error to throw; one that is ours already goes on as it is. */
export function placeError(fault: unknown): DeskError {
  return fault instanceof DeskError ? fault : new DeskError(fileFault(fault));
}
