import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/*
 * Native code is the one part of the program that lies outside its archive: SQLCipher and Argon2, which see every key.
 * Each file is looked at before the system loads it. This finds a file that was exchanged, broken or left over from
 * another version; who may write to the installed program can change this check as well.
 */

/** The SHA-256, in hex, of all native modules that were packaged. Throws when the table is missing or is none. */
export function readNativeTable(path: string): ReadonlySet<string> {
  const table: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const hashes = typeof table === 'object' && table !== null ? Object.values(table) : [];
  const whole = hashes.every((hash) => typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash));
  if (hashes.length === 0 || !whole) throw new Error('native-table');
  return new Set(hashes as string[]);
}

/** From now on this process loads only native modules whose content is listed; any other throws `native-changed`. */
export function guardNativeCode(listed: ReadonlySet<string>): void {
  const load = process.dlopen;
  process.dlopen = (...call: Parameters<typeof process.dlopen>) => {
    const hash = createHash('sha256').update(readFileSync(call[1])).digest('hex');
    if (!listed.has(hash)) throw new Error('native-changed');
    load.apply(process, call);
  };
}
