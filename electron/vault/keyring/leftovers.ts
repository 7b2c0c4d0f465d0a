import { existsSync, readdirSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type DeskFolder, epochNumbers, folderOfEpoch, unfinishedFile } from './desk-folder.ts';

/** A half file this old is no longer being written (atomic-file.ts). */
const OLD_MS = 60_000;

/** Whether an epoch is nobody's desk: begun and never in force, empty, or replaced by a rotation. */
function isLoser(folder: DeskFolder, replaced: ReadonlySet<number>): boolean {
  if (replaced.has(folder.epoch)) return true;
  return existsSync(unfinishedFile(folder)) || readdirSync(folder.epochFolder).length === 0;
}

function oldParts(folder: string, now: number): string[] {
  return readdirSync(folder)
    .filter((name) => /^\.[0-9a-f]{12}\.part$/.test(name))
    .map((name) => join(folder, name))
    .filter((file) => now - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now) > OLD_MS);
}

/**
 * Takes away what a power cut left of a set-up, a restore or a rotation: epochs that lost, and half-written files. Call
 * it behind the proof that the epoch in force opens. `replaced` are the epochs that rotations put out of force; any
 * other epoch, such as a damaged desk that a restore left in peace, is not touched.
 */
export async function clearLeftovers(current: DeskFolder, replaced: ReadonlySet<number>): Promise<void> {
  const { path } = current;
  const others = epochNumbers(path).filter((epoch) => epoch !== current.epoch);
  for (const folder of others.map((epoch) => folderOfEpoch(path, epoch))) {
    if (isLoser(folder, replaced)) await rm(folder.epochFolder, { recursive: true, force: true });
  }
  const parts = [path, current.epochFolder].flatMap((folder) => oldParts(folder, Date.now()));
  for (const file of [unfinishedFile(current), ...parts]) await rm(file, { force: true });
}
