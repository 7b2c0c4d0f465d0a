// The Electron that is shipped. Its npm package downloads the program from the release page on first use.

import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cached, ownCache } from './cache.mjs';
import { quietly } from './commands.mjs';
import { NODE_24, PROJECT, readJson, toolEnvironment } from './project.mjs';
import { CannotGoOn, say } from './say.mjs';

const PACKAGE = join(PROJECT, 'node_modules/electron');
const PROBE_SECONDS = 5;

/** @returns {string} the version pinned in package.json */
export const officialVersion = () => readJson(join(PROJECT, 'package.json')).devDependencies.electron;

const folderName = () => `electron-${officialVersion()}-official`;

/** @returns {string | undefined} the folder of an official Electron fetched earlier */
export const preparedOfficial = () => cached(folderName(), 'version');

/** @returns {Promise<boolean>} whether the release page answers within five seconds */
export async function officialIsReachable() {
  const mirror = process.env.ELECTRON_MIRROR || 'https://github.com/electron/electron/releases/download/';
  try {
    const signal = AbortSignal.timeout(PROBE_SECONDS * 1000);
    return (await fetch(`${mirror}v${officialVersion()}/SHASUMS256.txt`, { method: 'HEAD', signal })).ok;
  } catch {
    return false;
  }
}

/**
 * Fetches the official Electron; its own installer checks the hashes it carries.
 * Kept in the cache because node_modules may be unreadable for the user of the tests, and goes with every `npm ci`.
 * @returns {string} its folder
 * @throws {CannotGoOn} when the download fails
 */
export function officialFolder() {
  const found = preparedOfficial();
  if (found) return found;
  say(`Fetching the official Electron ${officialVersion()}.`);
  const { ELECTRON_OVERRIDE_DIST_PATH: _, ...env } = toolEnvironment();
  quietly(NODE_24, [join(PACKAGE, 'install.js')], { env, timeout: 600_000 });
  if (!existsSync(join(PACKAGE, 'dist/version')))
    throw new CannotGoOn('Electron was fetched, but its folder is not whole.');
  const folder = join(ownCache(), folderName());
  rmSync(`${folder}.part`, { recursive: true, force: true });
  cpSync(join(PACKAGE, 'dist'), `${folder}.part`, { recursive: true, verbatimSymlinks: true });
  rmSync(folder, { recursive: true, force: true });
  renameSync(`${folder}.part`, folder);
  return folder;
}
