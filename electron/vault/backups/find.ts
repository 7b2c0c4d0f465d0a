import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Generation } from '../../contract/backups.ts';
import { placeError } from '../file-faults.ts';
import { meetStick } from '../retention/sticks.ts';
import type { Desk } from '../staff/desk.ts';
import type { Vault } from '../vault.ts';
import { type ClearManifest, readClear } from './backup-manifest.ts';
import { readBeside } from './beside.ts';
import { headOf } from './heads.ts';
import { placeOf } from './places.ts';

const unreadable = {
  generation: 0,
  sheetNumber: 0,
  at: new Date(0).toISOString(),
  bytes: 0,
  readable: false,
  chain: null,
};

function look(desk: Desk | null, folder: string, name: string): Generation {
  const clear = readClear(join(folder, name, 'manifest.json'));
  if (!clear || clear === 'newer') return { name, ...unreadable };
  const size = statSync(join(folder, name, 'desk.db'), { throwIfNoEntry: false })?.size ?? 0;
  return {
    name,
    generation: clear.generation,
    sheetNumber: clear.sheetNumber,
    at: clear.at,
    bytes: clear.bytes,
    readable: size === clear.bytes && readBeside(join(folder, name), clear.files) !== null,
    chain: desk ? headOf(desk, join(folder, name)) : null,
  };
}

/** The highest numbers that one vault has used on a stick; 0 where there is none of its own. */
export function highestOn(folder: string, vaultId: string): { generation: number; sheetNumber: number } {
  const own = readdirSync(folder)
    .filter((name) => name.endsWith('.shbackup'))
    .map((name) => readClear(join(folder, name, 'manifest.json')))
    .filter((clear) => clear !== null && clear !== 'newer' && clear.vaultId === vaultId);
  const highest = (of: (clear: ClearManifest) => number) =>
    Math.max(0, ...own.map((clear) => (clear && clear !== 'newer' ? of(clear) : 0)));
  return { generation: highest((clear) => clear.generation), sheetNumber: highest((clear) => clear.sheetNumber) };
}

/** The generations on a stick, newest first. A leftover `.part` is none. Throws `place-gone`, `stick-pulled`, `place-readonly`. */
export async function findBackups(vault: Vault, placeId: string): Promise<Generation[]> {
  const place = await placeOf(vault, placeId);
  if (vault.session) await meetStick(vault.session.desk, place.path);
  try {
    return readdirSync(place.path)
      .filter((name) => name.endsWith('.shbackup'))
      .map((name) => look(vault.session?.desk ?? null, place.path, name))
      .sort((a, b) => (a.at < b.at ? 1 : -1));
  } catch (fault) {
    throw placeError(fault);
  }
}
