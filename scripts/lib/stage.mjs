// What goes into the package, said file by file: the bundle, and of the two native packages what loads them and the
// one build that fits. Everything not named here (sources, other systems' builds, tools) stays outside by that.

import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { PROJECT, readJson } from './project.mjs';
import { CannotGoOn } from './say.mjs';

const DRIVER = 'node_modules/better-sqlite3-multiple-ciphers';
const ARGON = 'node_modules/@node-rs/argon2';

/** What a file of the bundle may be; a source map or a stray note is refused rather than shipped. */
const IN_BUNDLE = /\.(js|cjs|mjs|html|css|woff2|wasm|bcmap|pfb|ttf|icc|png|svg)$|\/LICENSE[\w.]*$/;

/** The driver's further entries, one for each system it is built for; we come in by the first. */
const OTHER_ENTRY = /^(darwin|linux|linuxmusl|win32)-\w+\.js$/;

/** Where the table of hashes lies inside the asar; the shell reads it before it loads anything native. */
export const NATIVE_HASHES = 'out/main/native-hashes.json';

/**
 * @typedef {object} Target
 * @property {NodeJS.Platform} platform
 * @property {string} arch
 * @property {string} version of the package
 * @property {string} [driver] a build of the database driver that replaces the one the driver's package carries
 */

/**
 * Argon2's packages name their builds after the C library as well.
 * @param {Target} target
 */
const argonBuild = ({ platform, arch }) =>
  `argon2-${platform}-${arch}${platform === 'linux' ? '-gnu' : platform === 'win32' ? '-msvc' : ''}`;

/**
 * Puts together the folder that is packed.
 * @param {string} folder made anew
 * @param {Target} target
 * @returns {Record<string, string>} SHA-256 (hex) of each native module by its path below the folder
 * @throws {CannotGoOn} when a part is missing or the bundle holds what must not be shipped
 */
export function stageApp(folder, target) {
  rmSync(folder, { recursive: true, force: true });
  const build = argonBuild(target);
  const prebuild = `prebuilds/${target.platform}-${target.arch}.node`;
  for (const part of ['package.json', 'LICENSE']) take(join(DRIVER, part), folder);
  for (const file of filesBelow(join(PROJECT, DRIVER, 'lib'))) {
    if (!OTHER_ENTRY.test(file)) take(join(DRIVER, 'lib', file), folder);
  }
  take(target.driver ?? join(PROJECT, DRIVER, prebuild), folder, join(DRIVER, prebuild));
  for (const part of ['index.js', 'package.json', 'LICENSE']) take(join(ARGON, part), folder);
  for (const part of ['package.json', `${build.replace('argon2-', 'argon2.')}.node`])
    take(join(`${ARGON}${build.slice('argon2'.length)}`, part), folder);
  copyBundle(folder);
  writePackageJson(folder, target.version);
  const hashes = hashesOf(folder);
  writeFileSync(join(folder, NATIVE_HASHES), `${JSON.stringify(hashes, null, 2)}\n`);
  return hashes;
}

function copyBundle(/** @type {string} */ folder) {
  const bundle = join(PROJECT, 'out');
  for (const part of ['main', 'preload', 'renderer']) {
    for (const file of filesBelow(join(bundle, part))) {
      if (file === NATIVE_HASHES.slice('out/main/'.length)) continue; // of another time; ours is written below
      if (!IN_BUNDLE.test(`/${file}`)) throw new CannotGoOn(`out/${part}/${file} is nothing that may be shipped.`);
      take(join('out', part, file), folder);
    }
  }
}

function take(/** @type {string} */ from, /** @type {string} */ folder, to = from) {
  const source = isAbsolute(from) ? from : join(PROJECT, from);
  if (!existsSync(source)) throw new CannotGoOn(`${from} is missing; it belongs into the package.`);
  mkdirSync(dirname(join(folder, to)), { recursive: true });
  cpSync(source, join(folder, to), { recursive: true });
}

/** Only what Electron reads: no scripts, no tools, and no dependencies for a packer to follow. */
function writePackageJson(/** @type {string} */ folder, /** @type {string} */ version) {
  const {
    name,
    productName,
    private: own,
    license,
    description,
    author,
    type,
    main,
  } = readJson(join(PROJECT, 'package.json'));
  const kept = { name, productName, version, private: own, license, description, author, type, main };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(kept, null, 2)}\n`);
}

/**
 * @param {string} folder
 * @returns {string[]} every file below it, by its path with forward slashes, sorted
 */
export function filesBelow(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  return files
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/**
 * @param {string} folder
 * @returns {Record<string, string>} SHA-256 (hex) of each native module below it
 */
export function hashesOf(folder) {
  const native = filesBelow(folder).filter((file) => file.endsWith('.node'));
  return Object.fromEntries(
    native.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );
}
