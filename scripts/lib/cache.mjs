import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Readable by every account, so that tests can run the app as an unprivileged user. */
const SHARED_CACHE = '/var/cache/safe-haven-desk';

export const amRoot = () => process.getuid?.() === 0;

/** @returns {string} the folder new downloads and builds go to; made when absent */
export function ownCache() {
  const folder = amRoot()
    ? SHARED_CACHE
    : join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'safe-haven-desk');
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}

/**
 * Where a cached thing stands: what root once prepared serves everybody else too.
 * @param {string} name file or folder name inside the cache
 * @param {string} [proof] a file inside it that is written last
 * @returns {string | undefined} its path, or undefined when it has yet to be made
 */
export function cached(name, proof = '') {
  return [join(SHARED_CACHE, name), join(ownCache(), name)].find((path) => existsSync(join(path, proof)));
}
