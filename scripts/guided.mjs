#!/usr/bin/env node
// npm run guided -- --out DIR: a synthetic survivor's way through the app, in pictures, by tests/guided/guided.ts.

import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runAs } from './lib/desk.mjs';
import { may } from './lib/person.mjs';
import { scratchFolder } from './lib/place.mjs';
import { prepare } from './lib/prepare.mjs';
import { CannotGoOn, runScript, say } from './lib/say.mjs';

/**
 * @param {string[]} args as given to the script
 * @returns {{ out: string | undefined, rest: string[] }} the folder named by `--out DIR` or `--out=DIR`
 * @throws {CannotGoOn} when --out names no folder
 */
export function splitOut(args) {
  const rest = [...args];
  const at = rest.findIndex((word) => word === '--out' || word.startsWith('--out='));
  if (at < 0) return { out: undefined, rest };
  const [word = '', next] = rest.slice(at, at + 2);
  const joined = word.startsWith('--out=');
  const out = joined ? word.slice('--out='.length) : next;
  if (!out || (!joined && out.startsWith('--'))) throw new CannotGoOn('--out needs the name of a folder.');
  rest.splice(at, joined ? 1 : 2);
  return { out, rest };
}

/**
 * @param {import('./lib/prepare.mjs').Desk} desk
 * @param {string[]} args `--out DIR` and what guided.ts takes; without --out a fresh folder
 * @returns {Promise<number>} the run's exit code
 */
export async function guidedRun(desk, args) {
  const { out, rest } = splitOut(args);
  const wanted = out === undefined ? scratchFolder(desk.person, 'guided') : outFolder(desk.person, resolve(out));
  // Root may name a folder the person cannot reach; then she works elsewhere and root brings the results over.
  const reachable = may(desk.person, '-w', wanted);
  const folder = reachable ? wanted : scratchFolder(desk.person, 'guided');
  const node = join(desk.place, 'node_modules/node/bin/node');
  const script = ['--disable-warning=ExperimentalWarning', 'tests/guided/guided.ts'];
  const code = await runAs(desk, [node, ...script, '--out', folder, ...rest]);
  if (!reachable) {
    cpSync(folder, wanted, { recursive: true });
    rmSync(folder, { recursive: true });
  }
  say(`The guided run ${code === 0 ? 'is done' : `ended with ${code}`}. Its pictures and files: ${wanted}`);
  return code;
}

/** A folder that exists keeps its owner and rights: it may be /tmp. */
function outFolder(/** @type {import('./lib/person.mjs').Person} */ person, /** @type {string} */ out) {
  if (existsSync(out)) return out;
  mkdirSync(dirname(out), { recursive: true });
  mkdirSync(out, { mode: 0o700 });
  chmodSync(out, 0o700);
  if (person.other) chownSync(out, person.uid, person.gid);
  return out;
}

const [, script] = process.argv;
if (script && realpathSync(script) === fileURLToPath(import.meta.url)) {
  await runScript(async () => guidedRun(await prepare({ screen: true, judges: false }), process.argv.slice(2)));
}
