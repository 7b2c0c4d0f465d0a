import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ShellPlace } from '../../contract/shell.ts';
import { readClear } from '../backups/backup-manifest.ts';
import { allPlaces } from '../backups/places.ts';
import type { Db } from '../database/driver.ts';
import { writeAtomically } from '../keyring/atomic-file.ts';
import { tombstonesFile } from '../keyring/desk-folder.ts';
import { openUnder, sealUnder } from '../keyring/sealed-box.ts';
import { OWN_FILE } from '../modes.ts';
import type { Desk } from '../staff/desk.ts';
import { allStaff } from '../staff/members.ts';
import type { Vault } from '../vault.ts';
import { allTombstones, scrub, type Tombstone, takeOver, tombstoneKey, tombstoneSchema } from './tombstones.ts';

/**
 * Tombstones beside the generations on a stick, and in the desk's own folder (docs/formats/shtombs.md): sealed under a
 * key that every backup of this desk carries inside, so that the desk that comes back from an old one can read them,
 * and nobody without a backup can write one.
 */

/** Far more than a desk of twenty years has. */
const MOST_BYTES = 16 * 1024 * 1024;
const FORMAT = 'tombstones/1';
const fileSchema = z.strictObject({ format: z.literal(FORMAT), vaultId: z.uuid(), sealed: z.base64() });

/** One name for each vault, so that two desks may share a stick. */
function nameOf(vaultId: string): string {
  return `${createHash('sha256').update(vaultId).digest('hex').slice(0, 10)}.shtombs`;
}

const aadOf = (vaultId: string) => Buffer.from(JSON.stringify([FORMAT, vaultId]));

/** What a file says; nothing where it is missing, damaged or of another vault. */
function readFrom(file: string, vaultId: string, key: Buffer): Tombstone[] {
  try {
    if (statSync(file).size > MOST_BYTES) return [];
    const parsed = fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    const plain = openUnder(key, Buffer.from(parsed.sealed, 'base64'), aadOf(vaultId));
    return plain ? z.array(tombstoneSchema).parse(JSON.parse(plain.toString('utf8'))) : [];
  } catch {
    return [];
  }
}

const sameStone = (one: Tombstone) => `${one.kind} ${one.id}`;

/** Adds to what a file says already; what one desk put there no other takes away. */
async function addTo(
  file: string,
  vaultId: string,
  key: Buffer,
  stones: readonly Tombstone[],
  mode?: number,
): Promise<void> {
  const before = readFrom(file, vaultId, key);
  const union = new Map([...before, ...stones].map((stone) => [sameStone(stone), stone]));
  if (union.size === before.length && existsSync(file)) return;
  const plain = Buffer.from(JSON.stringify([...union.values()]));
  const sealed = sealUnder(key, plain, aadOf(vaultId)).toString('base64');
  await writeAtomically(file, `${JSON.stringify({ format: FORMAT, vaultId, sealed })}\n`, mode);
}

/** Whether a place has a generation or tombstones of this vault. */
function isKnown(path: string, vaultId: string): boolean {
  try {
    return readdirSync(path).some((name) => {
      if (name === nameOf(vaultId)) return true;
      if (!name.endsWith('.shbackup')) return false;
      const clear = readClear(join(path, name, 'manifest.json'));
      return clear !== null && clear !== 'newer' && clear.vaultId === vaultId;
    });
  } catch {
    return false;
  }
}

/** Takes over what a stick remembers and this desk does not, and lets the stick know what the desk does. */
export async function meetStick(desk: Desk, path: string): Promise<void> {
  const { db, ring } = desk;
  const key = tombstoneKey(db);
  if (!key || !isKnown(path, ring.vaultId)) return;
  const file = join(path, nameOf(ring.vaultId));
  const told = readFrom(file, ring.vaultId, key);
  const buried = db.transaction(() => takeOver(db, sparing(db, told), new Date())).immediate();
  if (buried > 0) scrub(db);
  const stones = allTombstones(db);
  if (stones.length === 0) return;
  await addTo(file, ring.vaultId, key, stones, OWN_FILE).catch(() => undefined);
  await addTo(tombstonesFile(desk.folder.path), ring.vaultId, key, stones).catch(() => undefined);
}

/** An open desk never loses its last administrator to a stick: without her nobody could let anybody in again. */
function sparing(db: Db, stones: readonly Tombstone[]): readonly Tombstone[] {
  const removed = new Set(stones.filter(({ kind }) => kind === 'member').map(({ target }) => target));
  const stays = ({ member, removedAt }: ReturnType<typeof allStaff>[number]) =>
    !removedAt && member.rights.includes('administrator') && !removed.has(member.id);
  return allStaff(db).some(stays) ? stones : stones.filter(({ kind }) => kind !== 'member');
}

/**
 * Tells the desk's own folder and every known stick that is in. Returns the labels of the sticks that know now. A stick
 * that cannot be written learns of it when it is looked at next; nothing fails for its sake.
 */
export async function spreadTombstones(vault: Vault): Promise<string[]> {
  const { db, ring, folder } = vault.mustBeOpen().desk;
  const key = tombstoneKey(db);
  const stones = allTombstones(db);
  if (!key || stones.length === 0) return [];
  await addTo(tombstonesFile(folder.path), ring.vaultId, key, stones).catch(() => undefined);
  const told: string[] = [];
  for (const place of await placesNow(vault)) {
    if (!isKnown(place.path, ring.vaultId)) continue;
    const file = join(place.path, nameOf(ring.vaultId));
    await addTo(file, ring.vaultId, key, stones, OWN_FILE).then(
      () => told.push(place.label),
      () => undefined,
    );
  }
  return told;
}

const placesNow = (vault: Vault): Promise<ShellPlace[]> => allPlaces(vault).catch(() => []);

/** What the desk's folder and every stick that is in remember of a vault, for a desk that comes back from one of them. */
export async function tombstonesAround(
  vault: Vault,
  vaultId: string,
  key: Buffer | null,
  stick: string,
): Promise<Tombstone[]> {
  if (!key) return [];
  const places = (await placesNow(vault)).map(({ path }) => path);
  const files = [tombstonesFile(vault.options.path), ...new Set([stick, ...places])].map((path, index) =>
    index === 0 ? path : join(path, nameOf(vaultId)),
  );
  const all = files.flatMap((file) => readFrom(file, vaultId, key));
  return [...new Map(all.map((stone) => [sameStone(stone), stone])).values()];
}
