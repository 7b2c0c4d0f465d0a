#!/usr/bin/env node
// npm run long [NAME...]: the long forms of the tests, run once per issue; the results go to docs/long-runs/.

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { amRoot } from './lib/cache.mjs';
import { inForeground } from './lib/commands.mjs';
import { runAs } from './lib/desk.mjs';
import { LONG_FORMS } from './lib/long-forms.mjs';
import { prepare } from './lib/prepare.mjs';
import { PROJECT } from './lib/project.mjs';
import { CannotGoOn, runScript, say } from './lib/say.mjs';

/** @returns {string} the commit the run is about, so that its result can be filed */
function commit() {
  const git = (/** @type {string[]} */ ...args) => spawnSync('git', args, { cwd: PROJECT, encoding: 'utf8' });
  const head = git('rev-parse', 'HEAD');
  if (head.status !== 0) return 'no commit';
  return head.stdout.trim() + (git('status', '--porcelain').stdout.trim() === '' ? '' : ' with uncommitted changes');
}

/**
 * @param {import('./lib/prepare.mjs').Desk} desk
 * @param {import('./lib/long-forms.mjs').Form} form
 * @param {string} results
 * @returns {Promise<number>} its exit code
 */
async function run(desk, { script, environment, before, asRoot }, results) {
  await before?.(desk);
  const node = join(desk.place, 'node_modules/node/bin/node');
  const args = ['--disable-warning=ExperimentalWarning', ...script];
  const more = { DESK_TEST_RESULTS: results, ...environment };
  if (!asRoot) return runAs(desk, [node, ...args], more);
  if (!amRoot()) throw new CannotGoOn('Only root may become two accounts; run this form with sudo.');
  return inForeground(node, args, { cwd: desk.place, env: { ...desk.environment, ...more } });
}

await runScript(async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !Object.hasOwn(LONG_FORMS, name));
  if (unknown)
    throw new CannotGoOn(`There is no long form "${unknown}"; there are: ${Object.keys(LONG_FORMS).join(', ')}.`);
  const desk = await prepare({ screen: true, judges: true });
  // Outside the project, where the unprivileged user may write.
  const results = mkdtempSync(join(tmpdir(), 'desk-long-'));
  chmodSync(results, 0o777);
  say(`What the forms leave: ${results}`);
  let failed = 0;
  for (const [name, form] of Object.entries(LONG_FORMS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    say(`${name}, commit ${commit()}: ${form.script.join(' ')}`);
    const began = Date.now();
    const code = await run(desk, form, join(results, name));
    say(`${name}: ${code === 0 ? 'passed' : `failed (${code})`} in ${Math.round((Date.now() - began) / 1000)} s`);
    if (code !== 0) failed += 1;
  }
  return failed === 0 ? 0 : 1;
});
