// node make-package.mjs RUNTIME-AS-JSON: stages, packs, checks and, on Linux, makes the .deb. Run by packaging.mjs
// under Node 24, because the packing tools no longer support Node 20.

import { existsSync, globSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { quietly } from './commands.mjs';
import { bytesBelow, makeDeb } from './deb.mjs';
import { readFuses } from './fuses.mjs';
import { DIST, LINUX_PROGRAM, packageVersion } from './packaging.mjs';
import { NODE_24, PROJECT, toolEnvironment } from './project.mjs';
import { CannotGoOn, runScript, say } from './say.mjs';
import { hashesOf, stageApp } from './stage.mjs';

/** Bytes a desk may take beyond Electron. */
const LIMIT = 60e6;

/** @typedef {import('./runtime.mjs').Runtime} Runtime */

/** @returns {Promise<number>} exit code */
async function makePackage(/** @type {Runtime} */ runtime) {
  process.umask(0o022);
  const version = packageVersion(runtime);
  const { driver } = runtime;
  const target = { platform: process.platform, arch: process.arch, version, ...(driver ? { driver } : {}) };
  const hashes = stageApp(join(DIST, 'app'), target);
  pack(runtime);
  rmSync(join(DIST, 'app'), { recursive: true });
  if (process.platform !== 'linux') return 0;
  await check(hashes);
  tellSizes();
  for (const old of globSync(join(DIST, '*.deb'))) rmSync(old);
  const deb = makeDeb(join(DIST, 'linux-unpacked'), DIST, { version, arch: process.arch });
  say(`dist/${deb.slice(DIST.length + 1)}: ${megabytes(statSync(deb).size)}`);
  return 0;
}

function pack(/** @type {Runtime} */ { folder, version }) {
  const cli = join(PROJECT, 'node_modules/electron-builder/cli.js');
  const electron = [`-c.electronDist=${folder}`, `-c.electronVersion=${version}`];
  // Whatever it would look for on a network (a newer self, a code-signing helper) it is not to look for here.
  const env = { ...toolEnvironment(), NO_UPDATE_NOTIFIER: '1' };
  quietly(NODE_24, [cli, '--publish', 'never', ...electron], { cwd: PROJECT, env });
}

/** What electron-builder made is looked at, not believed. */
async function check(/** @type {Record<string, string>} */ hashes) {
  const resources = join(DIST, 'linux-unpacked/resources');
  const found = hashesOf(join(resources, 'app.asar.unpacked'));
  if (JSON.stringify(found) !== JSON.stringify(hashes))
    throw new CannotGoOn('The native modules beside the asar are not those of the table inside it.');
  if (existsSync(join(resources, 'default_app.asar'))) throw new CannotGoOn('The loader is in the package.');
  const { fuses, faults } = await readFuses(LINUX_PROGRAM);
  if (faults.length > 0) throw new CannotGoOn(`Fuses: ${faults.join('; ')}.`);
  const told = Object.entries(fuses).map(([name, is]) => `${name} ${is}`);
  say(`Fuses, read back: ${told.join(', ')}.`);
}

function tellSizes() {
  const all = bytesBelow(join(DIST, 'linux-unpacked'));
  const ours = bytesBelow(join(DIST, 'linux-unpacked/resources'));
  say(
    `dist/linux-unpacked: ${megabytes(all)}, of which ${megabytes(ours)} beyond Electron (limit ${megabytes(LIMIT)})`,
  );
  if (ours > LIMIT) throw new CannotGoOn('The desk takes more than its limit beyond Electron.');
}

const megabytes = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

const [, script = '', runtime = ''] = process.argv;
if (import.meta.url === pathToFileURL(resolve(script)).href) await runScript(() => makePackage(JSON.parse(runtime)));
