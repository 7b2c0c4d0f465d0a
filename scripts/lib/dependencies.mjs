import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { quietly } from './commands.mjs';
import { NODE_24, PROJECT, readJson } from './project.mjs';
import { CannotGoOn, say } from './say.mjs';

/** jsdom and the driver's prebuild need at least this. */
const NODE_AT_LEAST = [24, 15];

/** @typedef {Record<string, { version?: string, optional?: boolean, peer?: boolean, link?: boolean }>} Packages */

/**
 * Compares the lockfile with npm's own record of what it installed, which npm writes last: an interrupted install
 * has none, and an install by hand that agrees with the lockfile is not done again.
 * @param {Packages | undefined} locked `packages` of package-lock.json
 * @param {Packages | undefined} installed `packages` of node_modules/.package-lock.json
 * @returns {boolean}
 */
export function inStep(locked, installed) {
  if (!locked || !installed) return false;
  const names = Object.keys(locked).filter((name) => name !== '');
  const allThere = names.every((name) => {
    const [want, have] = [locked[name], installed[name]];
    return have ? have.version === want?.version : want?.optional === true; // optional: for another platform
  });
  return allThere && Object.keys(installed).every((name) => name in locked);
}

/**
 * @param {string} version such as "v24.21.0"
 * @returns {boolean} whether the project's tools run on it
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const [wantMajor = 0, wantMinor = 0] = NODE_AT_LEAST;
  return major > wantMajor || (major === wantMajor && minor >= wantMinor);
}

/** @returns {string} the version Node 24 says it has, or '' when it does not run */
function installedNode() {
  const asked = existsSync(NODE_24) ? spawnSync(NODE_24, ['--version'], { encoding: 'utf8' }) : undefined;
  return asked?.status === 0 ? asked.stdout.trim() : '';
}

/**
 * Installs the packages of package-lock.json unless they are there already (about a minute).
 * @throws {CannotGoOn} when npm fails or Node 24 does not run afterwards
 */
export function ensureDependencies() {
  const locked = readJson(join(PROJECT, 'package-lock.json'))?.packages;
  const installed = readJson(join(PROJECT, 'node_modules/.package-lock.json'))?.packages;
  if (!inStep(locked, installed)) {
    say('Installing the packages of package-lock.json (about a minute).');
    // No package's script runs, whatever npm's version: the driver's would start a compiler. Node 24 needs its own.
    quietly('npm', ['ci', '--ignore-scripts'], { cwd: PROJECT });
  }
  if (!isNewEnough(installedNode())) {
    say('Installing Node 24 for the tools.');
    quietly('npm', ['rebuild', 'node', '--foreground-scripts'], { cwd: PROJECT });
  }
  const version = installedNode();
  if (!isNewEnough(version)) {
    throw new CannotGoOn(
      `Node ${NODE_AT_LEAST.join('.')} or newer is needed in node_modules/node; found "${version}".`,
    );
  }
}
