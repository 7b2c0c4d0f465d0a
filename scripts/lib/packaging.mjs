// The package, made again only when something it is made of has changed.

import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashInputs } from './build.mjs';
import { inForeground } from './commands.mjs';
import { copyReadable } from './place.mjs';
import { NODE_24, PROJECT, readJson, toolEnvironment } from './project.mjs';
import { CannotGoOn, say } from './say.mjs';

export const DIST = join(PROJECT, 'dist');
export const LINUX_PROGRAM = join(DIST, 'linux-unpacked/safe-haven-desk');
const STAMP = join(DIST, '.packaged-from.json');

/** Whatever the package is made of, beside the Electron. */
const INPUTS = [
  ...['out', 'packaging', 'electron-builder.yml', 'package.json', 'package-lock.json'],
  ...['after-pack.cjs', 'before-build.cjs'].map((name) => `scripts/${name}`),
  ...['deb', 'debian', 'fuses', 'make-package', 'packaging', 'stage'].map((name) => `scripts/lib/${name}.mjs`),
];

/**
 * @param {{ kind: 'official' | 'test-runtime', version: string }} runtime
 * @returns {string} the project's version; on the test runtime one that says so in the file's name and on the screen
 *   and that any release replaces
 */
export function packageVersion({ kind, version }) {
  const own = readJson(join(PROJECT, 'package.json')).version;
  return kind === 'official' ? own : `${own}-testruntime.${version}`;
}

/**
 * Makes dist/linux-unpacked and the .deb (or this system's installer) from out/ and the given Electron, unless that
 * was done from exactly these. About 25 seconds on two cores.
 * @param {import('./runtime.mjs').Runtime} runtime
 * @throws {CannotGoOn} when it cannot be made, or is not as it must be
 */
export async function ensurePackage(runtime) {
  const made = { inputs: hashInputs(PROJECT, INPUTS), electron: runtime.folder, driver: runtime.driver ?? null };
  const before = JSON.stringify(readJson(STAMP));
  if (before === JSON.stringify(made) && (process.platform !== 'linux' || existsSync(LINUX_PROGRAM))) return;
  say(`Packaging for ${process.platform} on Electron ${runtime.version} (about half a minute).`);
  rmSync(STAMP, { force: true });
  const script = join(PROJECT, 'scripts/lib/make-package.mjs');
  const code = await inForeground(NODE_24, [script, JSON.stringify(runtime)], { cwd: PROJECT, env: toolEnvironment() });
  if (code !== 0) throw new CannotGoOn('The package was not made.');
  writeFileSync(STAMP, `${JSON.stringify(made)}\n`);
}

/**
 * Makes the package where it has to be made, and puts it where the tests of this desk run.
 * @param {import('./prepare.mjs').Desk} desk
 * @throws {CannotGoOn}
 */
export async function packageIn({ runtime, place }) {
  await ensurePackage(runtime);
  if (place === PROJECT) return;
  rmSync(join(place, 'dist'), { recursive: true, force: true });
  copyReadable(DIST, join(place, 'dist'));
}
