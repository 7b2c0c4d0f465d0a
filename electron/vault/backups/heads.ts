import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Generation } from '../../contract/backups.ts';
import { DeskError } from '../../contract/errors.ts';
import { hashAt, lastAtOf } from '../audit/audit.ts';
import { placeError } from '../file-faults.ts';
import { parseKeyring } from '../keyring/desk-folder.ts';
import type { Desk } from '../staff/desk.ts';
import { type ClearManifest, openBackupManifest, readClear } from './backup-manifest.ts';
import { readSmall } from './beside.ts';
import { wasMadeHere } from './generations.ts';

/** What of a desk the heads on a stick are compared with. */
export type Compared = Pick<Desk, 'db' | 'ring'> & { keys: Pick<Desk['keys'], 'macKey'> };
type Head = NonNullable<Generation['chain']>;

/** The public key for wrong tries comes out of the vault key, so it tells whether a generation is under ours. */
function isUnderOurKey(desk: Compared, folder: string): boolean {
  try {
    const ring = parseKeyring(readSmall(join(folder, 'keyring.json')).toString('utf8'));
    return ring.attemptsPublicKey === desk.ring.attemptsPublicKey;
  } catch {
    return true;
  }
}

/**
 * A generation of ours under another key: as it should be before the last restore or rotation, and for what this desk
 * made itself (its clock may have been wrong). Anything else was written by a desk that lived on where this one did not.
 */
function underAnotherKey(desk: Compared, name: string, clear: ClearManifest): Head {
  const newKeyAt = lastAtOf(desk.db, ['desk.restored', 'desk.rotated']);
  const explained = (newKeyAt !== null && clear.at <= newKeyAt) || wasMadeHere(desk.db, { ...clear, name });
  return { verdict: explained ? 'earlier-key' : 'newer', row: null };
}

/** How the audit head in one generation's folder stands to the desk's chain; null when nothing of it can be read. */
export function headOf(desk: Compared, folder: string): Head | null {
  const file = join(folder, 'manifest.json');
  const clear = readClear(file);
  if (!clear || clear === 'newer') return null;
  if (clear.vaultId !== desk.ring.vaultId) return { verdict: 'other-desk', row: null };
  const opened = openBackupManifest(file, desk.keys.macKey);
  if (!opened && isUnderOurKey(desk, folder)) return { verdict: 'changed', row: null };
  if (!opened) return underAnotherKey(desk, basename(folder), clear);
  const { row, hash } = opened.contents.head;
  const here = hashAt(desk.db, row);
  return { verdict: here === null ? 'newer' : here === hash ? 'agrees' : 'differs', row };
}

/** Every generation on a stick with its head. Throws `place-gone`, `stick-pulled`, `place-readonly`. */
export function headsOn(desk: Compared, stick: string): { name: string; generation: number; head: Head | null }[] {
  try {
    return readdirSync(stick)
      .filter((name) => name.endsWith('.shbackup'))
      .map((name) => {
        const clear = readClear(join(stick, name, 'manifest.json'));
        const generation = clear && clear !== 'newer' ? clear.generation : 0;
        return { name, generation, head: headOf(desk, join(stick, name)) };
      });
  } catch (fault) {
    throw placeError(fault);
  }
}

/**
 * A desk that is older than its backup must not write over what the stick remembers, nor go on as if nothing had
 * happened. Throws `desk-older` (details.generation, details.verdict).
 */
export function refuseOlderDesk(desk: Compared, stick: string): void {
  for (const { head, generation } of headsOn(desk, stick)) {
    if (head?.verdict !== 'newer' && head?.verdict !== 'differs') continue;
    throw new DeskError('desk-older', { generation, verdict: head.verdict });
  }
}
