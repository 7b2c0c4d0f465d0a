import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { authorityCertificateFile, authorityKeyFile, keyringText } from '../keyring/desk-folder.ts';
import type { Keyring } from '../keyring/keyring.ts';

/**
 * The small files of a generation, beside the database. Their hashes stand in the manifest and under its MAC: a
 * slot exchanged on the stick would otherwise get the restored desk's new key sealed to it.
 */
export type Beside = ReadonlyMap<string, Buffer>;

/** A keyring of 500 slots has 350 KB. A stick may hold anything under these names. */
const MOST_BYTES = 1024 * 1024;

/** A small file of a stick. Throws when it is missing, large or none. */
export function readSmall(file: string): Buffer {
  const { size } = statSync(file);
  if (size === 0 || size > MOST_BYTES) throw new RangeError('not a small file');
  return readFileSync(file);
}

/** A backup opens with the recovery sheet and for administrators; nobody else's slot travels. */
export function keyringForBackup(ring: Keyring): Keyring {
  return {
    ...ring,
    slots: ring.slots.filter((slot) => slot.kind === 'recovery' || slot.rights.includes('administrator')),
  };
}

/** What goes beside the database of the desk in `path`. */
export function besideOf(path: string, ring: Keyring): Beside {
  const beside = new Map<string, Buffer>();
  beside.set('keyring.json', Buffer.from(keyringText(keyringForBackup(ring))));
  const put = (name: string, file: string) => {
    if (statSync(file, { throwIfNoEntry: false })) beside.set(name, readSmall(file));
  };
  put('authority.age', authorityKeyFile(path));
  put('authority.pem', authorityCertificateFile(path));
  return beside;
}

/** SHA-256 (hex) of each. */
export function hashesOf(beside: Beside): Record<string, string> {
  const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  return Object.fromEntries([...beside].map(([name, bytes]) => [name, hash(bytes)]));
}

/** The small files as they lie in a generation's folder, or null when one is missing or another than it was. */
export function readBeside(folder: string, hashes: Readonly<Record<string, string>>): Beside | null {
  try {
    const beside = new Map(Object.keys(hashes).map((name) => [name, readSmall(join(folder, name))]));
    return JSON.stringify(hashesOf(beside)) === JSON.stringify(hashes) ? beside : null;
  } catch {
    return null;
  }
}
