import { DeskError, type ErrorCode } from '../../contract/errors.ts';
import type { ShellRequests } from '../../contract/shell.ts';
import { openDatabase } from '../database/connection.ts';
import type { Vault } from '../vault.ts';
import { type Contents, isWhole } from './counts.ts';

/** Copies a database onto the desk's own disk, by the copier. What is full is that disk. Throws `disk-full`. */
export async function copyIn(
  vault: Vault,
  ask: ShellRequests['copy']['ask'],
  told?: (bytes: number) => void,
): Promise<{ sha256: string }> {
  return vault.shell.ask('copy', ask, told).catch((fault: unknown) => {
    if (fault instanceof DeskError && fault.code === 'place-full') throw new DeskError('disk-full', fault.details);
    throw fault;
  });
}

/**
 * Puts a copy under another key: re-keyed away from WAL, opened by path again, compared before and after with what it
 * must hold. Never a live file. Throws `damaged` when it is not whole.
 */
export function rekeyCopy(
  database: string,
  keys: { before: Buffer; after: Buffer },
  expected: Contents,
  damaged: ErrorCode,
): void {
  const copy = openDatabase(database, keys.before, { journal: 'delete', exclusive: true });
  try {
    if (!isWhole(copy, expected)) throw new DeskError(damaged);
    const raw = Buffer.from(`raw:${keys.after.toString('hex')}`, 'latin1');
    copy.rekey(raw);
    raw.fill(0);
  } finally {
    copy.close();
  }
  const again = openDatabase(database, keys.after, { journal: 'delete', exclusive: true });
  const whole = isWhole(again, expected);
  again.close();
  if (!whole) throw new DeskError(damaged);
}
