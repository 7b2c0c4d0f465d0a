import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, wherever it was cloned. */
export const PROJECT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Node 24 from the devdependency `node`; the outer Node may be as old as 20. */
export const NODE_24 = join(PROJECT, 'node_modules/node/bin/node');

/** Resolves packages from the project's node_modules, which may appear only after this module was loaded. */
export const projectRequire = createRequire(join(PROJECT, 'package.json'));

/**
 * The environment for the project's tools: Node 24 and the local commands come first on the PATH.
 * @param {NodeJS.ProcessEnv} [base]
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment(base = process.env) {
  const first = `${join(PROJECT, 'node_modules/node/bin')}:${join(PROJECT, 'node_modules/.bin')}`;
  return { ...base, PATH: `${first}:${base.PATH ?? '/usr/bin:/bin'}` };
}

/**
 * @param {string} file
 * @returns {any} the parsed JSON, or undefined when the file is absent or damaged
 */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
