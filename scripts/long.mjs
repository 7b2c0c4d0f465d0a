#!/usr/bin/env node
// npm run long [NAME...]: the long forms of the tests, run once per issue; the results go to docs/long-runs/.

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAs } from './lib/desk.mjs';
import { packageIn } from './lib/packaging.mjs';
import { prepare } from './lib/prepare.mjs';
import { PROJECT } from './lib/project.mjs';
import { CannotGoOn, runScript, say } from './lib/say.mjs';

const PLAYWRIGHT = 'node_modules/@playwright/test/cli.js';
const VITEST = ['node_modules/vitest/vitest.mjs', 'run', '--configLoader', 'runner'];

/**
 * @typedef {object} Form
 * @property {string[]} script a Node 24 script and its arguments. The seed is part of the form, so that a run can be repeated
 * @property {NodeJS.ProcessEnv} [environment] what makes it the long one
 * @property {(desk: import('./lib/prepare.mjs').Desk) => Promise<void>} [before]
 */

/** @type {Record<string, Form>} */
const LONG_FORMS = {
  'packet-mutations': { script: ['tests/faults/packet-mutations.ts', '--long', '--seed', '20261124'] },
  'typing-kills': { script: ['tests/faults/typing-kills.ts', '--kills', '180', '--seed', '20261124'] },
  'window-kills': {
    script: [PLAYWRIGHT, 'test', '--config=playwright.long.config.ts', 'window-kill'],
    environment: { DESK_KILLS: '20' },
  },
  looks: {
    script: [PLAYWRIGHT, 'test', 'tests/e2e/look.spec.ts', 'tests/e2e/audit.spec.ts'],
    environment: { DESK_DRESSES: 'all' },
  },
  memory: { script: [PLAYWRIGHT, 'test', '--config=playwright.long.config.ts', 'memory'] },
  'rotation-kill': { script: ['tests/faults/rotation-kill.ts', '--long', '--seed', '20261124'] },
  packaged: { script: [...VITEST, '--project=packaged'], before: packageIn },
};

/** @returns {string} the commit the run is about, so that its result can be filed */
function commit() {
  const git = (/** @type {string[]} */ ...args) => spawnSync('git', args, { cwd: PROJECT, encoding: 'utf8' });
  const head = git('rev-parse', 'HEAD');
  if (head.status !== 0) return 'no commit';
  return head.stdout.trim() + (git('status', '--porcelain').stdout.trim() === '' ? '' : ' with uncommitted changes');
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
  const node = join(desk.place, 'node_modules/node/bin/node');
  let failed = 0;
  for (const [name, { script, environment, before }] of Object.entries(LONG_FORMS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    say(`${name}, commit ${commit()}: ${script.join(' ')}`);
    const began = Date.now();
    await before?.(desk);
    const code = await runAs(desk, [node, '--disable-warning=ExperimentalWarning', ...script], {
      DESK_TEST_RESULTS: join(results, name),
      ...environment,
    });
    say(`${name}: ${code === 0 ? 'passed' : `failed (${code})`} in ${Math.round((Date.now() - began) / 1000)} s`);
    if (code !== 0) failed += 1;
  }
  return failed === 0 ? 0 : 1;
});
