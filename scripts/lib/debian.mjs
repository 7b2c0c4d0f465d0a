// The Debian packages the app, its build and the judges of its tests need.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { amRoot } from './cache.mjs';
import { quietly } from './commands.mjs';
import { CannotGoOn, say } from './say.mjs';

/** To open a window. */
export const WINDOW = [
  ...['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libcups2', 'libdrm2', 'libatk-bridge2.0-0', 'libatspi2.0-0'],
  ...['libxkbcommon0', 'libxcomposite1', 'libxdamage1', 'libxfixes3', 'libxrandr2', 'fonts-dejavu-core', 'dbus'],
  'cups-client', // lp: how the app prints
];
/** To open it where there is no screen, with a printer of its own. */
export const SCREEN = ['xvfb', 'xauth', 'cups'];
/** To build the database driver of the test runtime and the judge's SQLCipher. */
export const BUILD = ['python3', 'make', 'g++'];
/** Programs made by others, by which the tests judge what the app wrote. */
export const JUDGES = [
  ...['poppler-utils', 'age', 'openssl', 'unzip', 'libnss3-tools', 'libssl-dev'],
  ...['cups', 'cups-client'],
  ...['xdotool', 'x11-apps', 'evilwm'], // hands and eyes for the packaged app, which nothing can steer
];

/** @returns {boolean} */
export function isDebian(osRelease = '/etc/os-release') {
  return existsSync(osRelease) && /^ID(_LIKE)?=.*\bdebian\b/m.test(readFileSync(osRelease, 'utf8'));
}

/**
 * @param {string[]} wanted
 * @param {string} listing lines "NAME STATE" as dpkg-query gives them; a multi-arch name may carry ":amd64"
 * @returns {string[]} those of `wanted` that are not installed
 */
export function missingFrom(wanted, listing) {
  const installed = new Set();
  for (const line of listing.split('\n')) {
    const [name = '', state] = line.trim().split(/\s+/);
    if (state === 'installed') installed.add(name.replace(/:.*$/, ''));
  }
  // Since Debian 13 some libraries end in t64 (64-bit time), with the same content.
  return wanted.filter((name) => !installed.has(name) && !installed.has(`${name}t64`));
}

/**
 * @param {string[]} wanted
 * @returns {string[]} the missing ones; empty where Debian's database cannot be asked
 */
export function missingPackages(wanted) {
  if (!isDebian()) return [];
  const names = wanted.flatMap((name) => [name, `${name}t64`]);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own placeholders
  const format = '${Package} ${db:Status-Status}\n';
  const asked = spawnSync('dpkg-query', ['-W', '-f', format, ...names], {
    encoding: 'utf8',
  });
  return asked.error ? [] : missingFrom(wanted, asked.stdout);
}

/**
 * Installs what is missing when root, or names it.
 * @param {string[]} wanted
 * @param {string} purpose completes the sentence "… needed to PURPOSE"
 * @returns {string[]} the packages still missing
 */
export function ensurePackages(wanted, purpose) {
  const missing = missingPackages(wanted);
  if (missing.length === 0) return [];
  if (!amRoot()) {
    say(`Debian packages are needed to ${purpose}. Install them with:\n  sudo apt-get install ${missing.join(' ')}`);
    return missing;
  }
  say(`Installing the Debian packages needed to ${purpose}: ${missing.join(' ')}.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  quietly('apt-get', ['update'], { env });
  const names = missing.map((name) => (hasCandidate(name) ? name : `${name}t64`));
  quietly('apt-get', ['install', '-y', '--no-install-recommends', ...names], { env });
  return missingPackages(wanted);
}

/**
 * As ensurePackages, for what cannot be done without.
 * @throws {CannotGoOn}
 */
export function requirePackages(/** @type {string[]} */ wanted, /** @type {string} */ purpose) {
  const missing = ensurePackages(wanted, purpose);
  if (missing.length > 0) throw new CannotGoOn(`Without ${missing.join(', ')} it is not possible to ${purpose}.`);
}

function hasCandidate(/** @type {string} */ name) {
  const policy = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  return /Candidate: (?!\(none\))/.test(policy.stdout ?? '');
}

/**
 * @param {string} listing what `ldd PROGRAM` says
 * @returns {string[]} the libraries the program would not find
 */
export function librariesNotFound(listing) {
  return [...listing.matchAll(/^\s*(\S+) => not found/gm)].map(([, name = '']) => name);
}

/**
 * On a Linux whose package names we do not know, the program itself is asked what it lacks.
 * @param {string} program
 * @throws {CannotGoOn} naming the libraries, and what Debian calls their packages
 */
export function requireLibraries(program) {
  if (process.platform !== 'linux' || isDebian()) return;
  const missing = librariesNotFound(spawnSync('ldd', [program], { encoding: 'utf8' }).stdout ?? '');
  if (missing.length === 0) return;
  throw new CannotGoOn(`Electron needs ${missing.join(', ')}. Debian has them in: ${WINDOW.join(' ')}.`);
}
