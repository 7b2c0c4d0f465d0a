import { appendFileSync, existsSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { z } from 'zod';
import { SHARED_FILE } from '../modes.ts';
import { writeAtomically } from './atomic-file.ts';
import { type KeyPair, openWith, sealTo } from './sealed-box.ts';

/**
 * Wrong tries while the desk is locked. Each is one line, sealed to a key that only an opened vault has: a
 * thief learns how many there were, not when or which. They are merged into the audit at the next unlock.
 * The delay guards this keyboard only; against a copied file Argon2 and the passphrase stand.
 */

const PURPOSE = 'desk/attempt/v1';
const AAD = Buffer.from('attempts/1');
const FREE_TRIES = 3;
const LONGEST_WAIT_S = 300;
/** FAT keeps times to two seconds, rounded up. */
const CLOCK_GRAIN_S = 2;

function lines(file: string): string[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').split('\n').filter(Boolean);
}

/** Seconds to wait after so many wrong tries: none for three, then 2, 4, 8 … up to five minutes. */
export function delayAfter(wrongTries: number): number {
  if (wrongTries <= FREE_TRIES) return 0;
  return Math.min(LONGEST_WAIT_S, 2 ** (wrongTries - FREE_TRIES));
}

/** Only the account that made a file may set its time; for any other of the group an empty line does the same. */
function touch(file: string, now: Date): void {
  try {
    utimesSync(file, now, now);
  } catch {
    appendFileSync(file, '\n');
  }
}

/** Seconds still to wait, also after the program was ended and started again. */
export function secondsToWait(file: string, now: Date): number {
  const count = lines(file).length;
  if (count === 0) return 0;
  const since = (now.getTime() - statSync(file).mtimeMs) / 1000;
  // A clock set back must not lock the desk for longer than the longest wait: the wait begins anew, once.
  if (since < -CLOCK_GRAIN_S) touch(file, now);
  return Math.max(0, Math.ceil(delayAfter(count) - Math.max(0, since)));
}

/** Notes one wrong try. `kind` is `passphrase` or `recovery-code`; what was typed is never kept. */
export async function noteAttempt(
  file: string,
  publicKey: Uint8Array,
  kind: 'passphrase' | 'recovery-code',
  now: Date,
): Promise<void> {
  const plain = Buffer.from(JSON.stringify({ at: now.toISOString(), kind }));
  await appendFile(file, `${sealTo(publicKey, plain, AAD, PURPOSE).toString('base64')}\n`, { mode: SHARED_FILE });
}

/** Anybody can seal to a public key: what a line says is looked at before it goes into the audit. */
const attemptSchema = z.strictObject({ at: z.iso.datetime(), kind: z.enum(['passphrase', 'recovery-code']) });

export interface Attempt {
  at: string;
  kind: string;
}

function readLine(line: string, pair: KeyPair): Attempt | null {
  const plain = openWith(pair, Buffer.from(line, 'base64'), AAD, PURPOSE);
  try {
    return plain && attemptSchema.parse(JSON.parse(plain.toString('utf8')));
  } catch {
    return null;
  }
}

/** The tries, oldest first. A line that is not ours was put there by somebody else and is told as such. */
export function readAttempts(file: string, pair: KeyPair): Attempt[] {
  return lines(file).map((line) => readLine(line, pair) ?? { at: new Date(0).toISOString(), kind: 'foreign-line' });
}

export async function clearAttempts(file: string): Promise<void> {
  if (lines(file).length > 0) await writeAtomically(file, '');
}
