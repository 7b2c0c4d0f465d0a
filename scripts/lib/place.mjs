// Where the app and its tests run: in the project folder, or, when the unprivileged user cannot read that (a clone
// below /root, or made with umask 077), in a readable copy of it.

import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { may } from './person.mjs';
import { PROJECT } from './project.mjs';
import { CannotGoOn, say } from './say.mjs';

/** Not needed to run, and large or private. */
const LEFT_BEHIND = new Set(['.git', 'node_modules', 'dist', 'test-results']);

/**
 * Copies a tree so that everybody can read it. Files that already are readable by all are hard-linked: they belong to
 * root, so nobody else can change them through the copy.
 * @param {string} from
 * @param {string} to
 * @param {Set<string>} [leftBehind] names in the top folder
 */
export function copyReadable(from, to, leftBehind = new Set()) {
  mkdirSync(to, { recursive: true });
  chmodSync(to, 0o755);
  for (const name of readdirSync(from)) {
    if (leftBehind.has(name)) continue;
    const [source, target] = [join(from, name), join(to, name)];
    const stat = lstatSync(source);
    if (stat.isDirectory()) copyReadable(source, target);
    else if (stat.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else if (stat.isFile()) copyFile(source, target, stat.mode);
  }
}

function copyFile(/** @type {string} */ source, /** @type {string} */ target, /** @type {number} */ mode) {
  if ((mode & 0o004) !== 0) {
    try {
      linkSync(source, target);
      return;
    } catch {
      // another file system: copied below
    }
  }
  copyFileSync(source, target);
  chmodSync(target, (mode & 0o111) === 0 ? 0o644 : 0o755);
}

/**
 * The folder to run in. A copy is refreshed each time; its node_modules only when the installed packages changed.
 * @param {import('./person.mjs').Person} person
 * @returns {string}
 */
export function placeFor(person) {
  if (!person.other) return PROJECT;
  const needed = ['package.json', 'node_modules/electron/package.json', 'scripts/lib/say.mjs', 'out/main/index.js'];
  if (needed.every((path) => !existsSync(join(PROJECT, path)) || may(person, '-r', join(PROJECT, path))))
    return PROJECT;
  const copy = `/var/tmp/safe-haven-desk-run-${createHash('sha256').update(PROJECT).digest('hex').slice(0, 12)}`;
  if (!existsSync(copy)) say(`The user ${person.name} cannot read ${PROJECT}; a copy is kept in ${copy}.`);
  refreshCopy(copy);
  return copy;
}

function refreshCopy(/** @type {string} */ copy) {
  mkdirSync(copy, { recursive: true, mode: 0o755 });
  // /var/tmp is open to all: somebody else's folder of that name is not to be trusted.
  if (lstatSync(copy).isSymbolicLink() || lstatSync(copy).uid !== 0)
    throw new CannotGoOn(`${copy} belongs to somebody else.`);
  for (const name of readdirSync(copy)) {
    if (name !== 'node_modules' && name !== 'node_modules.stamp') rmSync(join(copy, name), { recursive: true });
  }
  copyReadable(PROJECT, copy, LEFT_BEHIND);
  refreshPackages(join(copy, 'node_modules'), join(copy, 'node_modules.stamp'));
}

function refreshPackages(/** @type {string} */ packages, /** @type {string} */ stampFile) {
  const lock = lstatSync(join(PROJECT, 'node_modules/.package-lock.json'));
  const stamp = `${lock.ino} ${lock.mtimeMs}`;
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  rmSync(packages, { recursive: true, force: true });
  rmSync(stampFile, { force: true });
  copyReadable(join(PROJECT, 'node_modules'), packages, new Set(['.vite', '.cache', '.vite-temp']));
  writeFileSync(stampFile, stamp);
}

/**
 * A fresh private folder for results, owned by that person.
 * @param {import('./person.mjs').Person} person
 * @param {string} purpose
 * @returns {string}
 */
export function scratchFolder(person, purpose) {
  const folder = mkdtempSync(join(tmpdir(), `safe-haven-desk-${purpose}-`));
  if (person.other) chownSync(folder, person.uid, person.gid);
  return folder;
}
