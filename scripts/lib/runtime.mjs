// Which Electron runs: the official one where it can be had, else the fall-back.

import { chmodSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { amRoot } from './cache.mjs';
import { fallbackDriver, preparedDriver } from './driver.mjs';
import { FALLBACK, fallbackFolder, preparedFallback } from './fallback.mjs';
import { officialFolder, officialIsReachable, officialVersion, preparedOfficial } from './official.mjs';
import { CannotGoOn, say } from './say.mjs';

/**
 * @typedef {object} Runtime
 * @property {'official' | 'test-runtime'} kind
 * @property {string} version Electron's version
 * @property {string} folder the folder that holds the program
 * @property {string} program the path of the program
 * @property {string} [driver] the database driver built for it; absent where the prebuilt one fits
 */

/**
 * @param {'official' | 'fallback' | undefined} wanted from ELECTRON_RUNTIME
 * @param {{ official: boolean, fallback: boolean }} prepared
 * @param {() => Promise<boolean>} reachable asked only when nothing is prepared: the question can take five seconds
 * @returns {Promise<'official' | 'fallback'>}
 */
export async function chooseRuntime(wanted, prepared, reachable) {
  if (wanted) return wanted;
  if (prepared.official) return 'official';
  if (prepared.fallback) return 'fallback';
  return (await reachable()) ? 'official' : 'fallback';
}

/**
 * Finds the runtime or prepares it (two minutes for the fall-back).
 * @returns {Promise<Runtime>}
 * @throws {CannotGoOn} when it cannot be had
 */
export async function findRuntime() {
  const wanted = process.env.ELECTRON_RUNTIME || undefined;
  if (wanted !== undefined && wanted !== 'official' && wanted !== 'fallback') {
    throw new CannotGoOn(`ELECTRON_RUNTIME is "${wanted}"; it may be "official" or "fallback".`);
  }
  const prepared = { official: Boolean(preparedOfficial()), fallback: Boolean(preparedFallback() && preparedDriver()) };
  const choice = await chooseRuntime(wanted, prepared, officialIsReachable);
  if (choice === 'official') {
    try {
      return withSandboxHelper(officialRuntime());
    } catch (error) {
      if (wanted === 'official' || !(error instanceof CannotGoOn)) throw error;
      say(`The official Electron ${officialVersion()} could not be fetched.`);
    }
  } else if (!prepared.fallback && wanted === undefined) {
    say(`The official Electron ${officialVersion()} cannot be reached from here.`);
  }
  return withSandboxHelper(fallbackRuntime());
}

/** @returns {Runtime} */
function officialRuntime() {
  const folder = officialFolder();
  const inside = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
  const program = join(folder, inside[/** @type {'darwin'} */ (process.platform)] ?? 'electron');
  return { kind: 'official', version: officialVersion(), folder, program };
}

/** @returns {Runtime} */
function fallbackRuntime() {
  const folder = fallbackFolder();
  const program = join(folder, 'electron');
  return { kind: 'test-runtime', version: FALLBACK.electron, folder, program, driver: fallbackDriver() };
}

/**
 * The variables by which Electron's tools and our own app learn of the runtime. The app heeds the DESK_ ones only
 * when it is not packaged.
 * @param {Runtime} runtime
 * @returns {Record<string, string>}
 */
export function runtimeEnvironment(runtime) {
  return {
    ELECTRON_OVERRIDE_DIST_PATH: runtime.folder, // Electron's own package, Playwright
    ELECTRON_EXEC_PATH: runtime.program, // electron-vite
    DESK_RUNTIME: runtime.kind,
    ...(runtime.driver ? { DESK_DRIVER: runtime.driver } : {}),
  };
}

/**
 * Where the kernel refuses user namespaces, Chromium's sandbox works through a helper that must belong to root and be
 * setuid; an unpacked archive never is.
 * @param {Runtime} runtime
 * @returns {Runtime}
 */
function withSandboxHelper(runtime) {
  const helper = join(runtime.folder, 'chrome-sandbox');
  if (amRoot() && existsSync(helper)) {
    const { uid, mode } = statSync(helper);
    if (uid === 0 && (mode & 0o7777) !== 0o4755) chmodSync(helper, 0o4755);
  }
  return runtime;
}
