import { createHash } from 'node:crypto';
import { stat, statfs } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ShellPlace } from '../contract/shell.ts';
import { type Drive, thisPlatform } from './platform/platform.ts';

/** The same place keeps its id for as long as it keeps its path; the window knows it by nothing else. */
export const placeId = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 16);

/** A stick pulled between the list and the look is left out. */
async function placeAt(drive: Drive): Promise<ShellPlace | null> {
  try {
    if (!(await stat(drive.path)).isDirectory()) return null;
    const { bavail, bsize } = await statfs(drive.path);
    return { id: placeId(drive.path), label: drive.label, kind: 'stick', path: drive.path, freeBytes: bavail * bsize };
  } catch {
    return null;
  }
}

/** The sticks that are in, with their free bytes. `extra` are folders that stand in for sticks in development. */
export async function listPlaces(extra: readonly string[]): Promise<ShellPlace[]> {
  const real = await thisPlatform()
    .removableDrives()
    .catch((): Drive[] => []);
  const drives = [...real, ...extra.map((path) => ({ path, label: basename(path) }))];
  const seen = new Map(drives.map((drive) => [drive.path, drive]));
  const places = await Promise.all([...seen.values()].map(placeAt));
  return places.filter((place) => place !== null);
}
