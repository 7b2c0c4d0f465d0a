// The Debian package, made by dpkg-deb from the unpacked program. electron-builder's own deb target downloads its
// tools at build time; this one needs only what every Debian has.

import { chmodSync, cpSync, lstatSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quietly } from './commands.mjs';
import { WINDOW } from './debian.mjs';
import { PROJECT, readJson } from './project.mjs';
import { filesBelow } from './stage.mjs';

const NAME = 'safe-haven-desk';
const SOURCES = join(PROJECT, 'packaging/linux');
/** Debian's names for Node's. */
const ARCHITECTURE = /** @type {Record<string, string>} */ ({ x64: 'amd64', arm64: 'arm64' });

/**
 * @param {string} version as npm writes it, "0.1.0-testruntime.33.2.1"
 * @returns {string} as Debian orders it: "~" sorts before the release, so that a release replaces what only tested it
 */
export const debianVersion = (version) => version.replace('-', '~');

/** Since Debian 13 some libraries end in t64 (64-bit time), with the same content. */
function depends() {
  const libraries = WINDOW.filter((name) => /^lib/.test(name)).map((name) => `${name} | ${name}t64`);
  const others = WINDOW.filter((name) => /^cups/.test(name));
  return [...libraries, ...others, 'passwd'].join(', '); // passwd: groupadd, for postinst
}

/**
 * @param {{ version: string, arch: string, kilobytes: number }} about
 * @returns {string} DEBIAN/control
 */
export function controlFile({ version, arch, kilobytes }) {
  const { description } = readJson(join(PROJECT, 'package.json'));
  return [
    `Package: ${NAME}`,
    `Version: ${debianVersion(version)}`,
    `Architecture: ${ARCHITECTURE[arch]}`,
    'Section: misc',
    'Priority: optional',
    'Maintainer: Safe Haven Desk <maintainers@example.invalid>',
    `Installed-Size: ${kilobytes}`,
    `Depends: ${depends()}`,
    'Description: case management for one desk, encrypted and offline',
    ` ${description}`,
    ...(version.includes('testruntime')
      ? [' .', ' Built on the TEST RUNTIME, an Electron out of support: practice mode only, never for a Center.']
      : []),
    '',
  ].join('\n');
}

/**
 * @param {string} program the folder electron-builder left, "linux-unpacked"
 * @param {string} output the folder the package goes to
 * @param {{ version: string, arch: string }} about
 * @returns {string} the package's path; its name holds version and architecture
 * @throws {CannotGoOn} when dpkg-deb fails or is not there
 */
export function makeDeb(program, output, { version, arch }) {
  const root = join(output, 'deb');
  rmSync(root, { recursive: true, force: true });
  const opt = `opt/${NAME}`;
  put(root, program, opt);
  symlinkInto(root, `../../${opt}/${NAME}`, `usr/bin/${NAME}`);
  put(root, join(SOURCES, `${NAME}.desktop`), `usr/share/applications/${NAME}.desktop`);
  put(root, join(PROJECT, 'packaging/icon.png'), `usr/share/icons/hicolor/512x512/apps/${NAME}.png`);
  put(root, join(PROJECT, 'packaging/icon.svg'), `usr/share/icons/hicolor/scalable/apps/${NAME}.svg`);
  put(root, join(SOURCES, 'README.Debian'), `usr/share/doc/${NAME}/README.Debian`);
  put(root, join(SOURCES, 'copyright'), `usr/share/doc/${NAME}/copyright`);
  const kilobytes = Math.ceil(bytesBelow(root) / 1024);
  for (const script of ['postinst', 'postrm']) put(root, join(SOURCES, script), `DEBIAN/${script}`);
  writeFileSync(join(root, 'DEBIAN/control'), controlFile({ version, arch, kilobytes }));
  setRights(root, opt);
  const file = join(output, `${NAME}_${debianVersion(version)}_${ARCHITECTURE[arch]}.deb`);
  quietly('dpkg-deb', ['--root-owner-group', '-Zzstd', '-z3', '--build', root, file]);
  rmSync(root, { recursive: true });
  return file;
}

function put(/** @type {string} */ root, /** @type {string} */ from, /** @type {string} */ to) {
  mkdirSync(join(root, to, '..'), { recursive: true });
  cpSync(from, join(root, to), { recursive: true, verbatimSymlinks: true });
}

function symlinkInto(/** @type {string} */ root, /** @type {string} */ target, /** @type {string} */ path) {
  mkdirSync(join(root, path, '..'), { recursive: true });
  symlinkSync(target, join(root, path));
}

/** Whatever the builder's umask was: readable by all, writable by root, run where it was to be run. */
function setRights(/** @type {string} */ root, /** @type {string} */ opt) {
  quietly('chmod', ['-R', 'u+rwX,go+rX,go-w', root]);
  // Chromium's sandbox where user namespaces are held back: root's own and setuid, or Chromium refuses it.
  chmodSync(join(root, opt, 'chrome-sandbox'), 0o4755);
  for (const script of ['postinst', 'postrm']) chmodSync(join(root, 'DEBIAN', script), 0o755);
}

/** @returns {number} bytes of all files below; a link counts as itself */
export function bytesBelow(/** @type {string} */ folder) {
  return filesBelow(folder)
    .map((file) => lstatSync(join(folder, file)).size)
    .reduce((sum, size) => sum + size, 0);
}
