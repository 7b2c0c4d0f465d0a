import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quietly } from './commands.mjs';
import { NODE_24, PROJECT, readJson, toolEnvironment } from './project.mjs';
import { say } from './say.mjs';

/** Whatever the bundle is made of. */
const INPUTS = [
  ...['electron', 'src', 'resources', 'electron.vite.config.ts', 'tsconfig.json'],
  ...['package.json', 'package-lock.json'],
];
const STAMP = 'out/.built-from.json';

/**
 * By content, not by date: a clone, a copy and a checkout all set dates of their own.
 * @param {string} root
 * @param {string[]} [inputs] files or folders below root; absent ones count as absent
 * @returns {string} a hash over the names and contents of all files
 */
export function hashInputs(root, inputs = INPUTS) {
  const hash = createHash('sha256');
  for (const input of inputs) addTo(hash, root, input);
  return hash.digest('hex');
}

function addTo(/** @type {import('node:crypto').Hash} */ hash, /** @type {string} */ root, /** @type {string} */ path) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  try {
    const content = readFileSync(full);
    hash.update(`${path}\0${content.length}\0`).update(content);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EISDIR') throw error;
    for (const name of readdirSync(full).sort()) addTo(hash, root, join(path, name));
  }
}

/**
 * Builds out/ with electron-vite unless it was built from exactly these inputs.
 * @param {Record<string, string>} environment of the runtime
 * @throws {CannotGoOn} when the build fails
 */
export function ensureBuild(environment) {
  const inputs = hashInputs(PROJECT);
  if (readJson(join(PROJECT, STAMP))?.inputs === inputs && existsSync(join(PROJECT, 'out/main/index.js'))) return;
  say('Building the app.');
  const cli = join(PROJECT, 'node_modules/electron-vite/bin/electron-vite.js');
  quietly(NODE_24, [cli, 'build'], { cwd: PROJECT, env: { ...toolEnvironment(), ...environment } });
  writeFileSync(join(PROJECT, STAMP), `${JSON.stringify({ inputs })}\n`);
}
