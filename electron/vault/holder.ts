import { readFileSync, rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { type Holder, holderSchema } from '../contract/session.ts';
import { writeAtomically } from './keyring/atomic-file.ts';

/**
 * `desk.holder`: for whoever finds the desk held, by which account of this machine and since when. A courtesy, not a
 * lock: what holds is `desk.lock`, and a file left by a crash is overwritten by the next who holds it.
 */
const fileOf = (path: string) => join(path, 'desk.holder');

/** An account that the machine's list does not name (a directory service that is away) is its number. */
function accountName(): string {
  try {
    return userInfo().username.slice(0, 64);
  } catch {
    return `uid ${process.getuid?.() ?? ''}`.trim();
  }
}

/** To be called once the lock is held. That it could not be written must keep nobody from her desk. */
export async function nameHolder(path: string, now = new Date()): Promise<void> {
  const holder: Holder = { account: accountName(), since: now.toISOString() };
  await writeAtomically(fileOf(path), `${JSON.stringify(holder)}\n`).catch(() => undefined);
}

/** Null when nobody has said so, or not in words of ours. */
export function readHolder(path: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(fileOf(path), 'utf8')));
  } catch {
    return null;
  }
}

/** To be called while the lock is still held. */
export function forgetHolder(path: string): void {
  try {
    rmSync(fileOf(path), { force: true });
  } catch {
    // The next who holds the desk writes her own name over it.
  }
}
