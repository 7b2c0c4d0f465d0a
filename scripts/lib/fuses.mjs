// Electron's fuses: switches burnt into the program file, which no argument and no environment can turn back.

import { FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';

/** @type {[name: keyof typeof FuseV1Options, on: boolean][]} What a packaged desk has. */
const WANTED = [
  ['RunAsNode', false], // ELECTRON_RUN_AS_NODE would make a bare Node of it, with our name and rights
  ['EnableCookieEncryption', true],
  ['EnableNodeOptionsEnvironmentVariable', false],
  ['EnableNodeCliInspectArguments', false], // a debugger reads keys
  ['EnableEmbeddedAsarIntegrityValidation', true], // heeded on Windows and macOS only
  ['OnlyLoadAppFromAsar', true],
  ['LoadBrowserProcessSpecificV8Snapshot', false],
  ['GrantFileProtocolExtraPrivileges', false],
  ['WasmTrapHandlers', true],
];
/** Newer than the oldest Electron the desk runs on, and no danger where it is absent. */
const MAY_BE_ABSENT = 'WasmTrapHandlers';

/** @returns {Promise<Record<string, number>>} state by the fuse's index */
async function wireOf(/** @type {string} */ program) {
  const wire = /** @type {Record<string, any>} */ (await getCurrentFuseWire(program));
  return Object.fromEntries(Object.entries(wire).filter(([index]) => /^\d+$/.test(index)));
}

/**
 * @param {string} program path of an Electron
 * @returns {Promise<import('@electron/fuses').FuseConfig>} our fuses, as far as this Electron has them
 */
export async function fuseConfig(program) {
  const wire = await wireOf(program);
  const wanted = WANTED.map(([name, on]) => [FuseV1Options[name], on]).filter(([index]) => String(index) in wire);
  return { version: FuseVersion.V1, ...Object.fromEntries(wanted) };
}

/**
 * Reads the fuses out of the program file.
 * @param {string} program
 * @returns {Promise<{ fuses: Record<string, 'on' | 'off' | 'absent'>, faults: string[] }>} every fuse by name, and in
 *   words what is not as it must be; a fuse that Electron has gained since and nobody has judged is a fault too
 */
export async function readFuses(program) {
  const wire = await wireOf(program);
  /** @type {Record<string, 'on' | 'off' | 'absent'>} */
  const fuses = {};
  const faults = [];
  for (const [name, on] of WANTED) {
    const state = wire[String(FuseV1Options[name])];
    const is = state === FuseState.ENABLE ? 'on' : state === FuseState.DISABLE ? 'off' : 'absent';
    fuses[name] = is;
    if (is !== (on ? 'on' : 'off') && !(is === 'absent' && name === MAY_BE_ABSENT)) faults.push(`${name} is ${is}`);
  }
  const judged = WANTED.map(([name]) => String(FuseV1Options[name]));
  for (const index of Object.keys(wire)) {
    if (!judged.includes(index)) faults.push(`fuse ${index} has never been judged`);
  }
  return { fuses, faults };
}
