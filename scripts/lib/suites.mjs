// The checks of `npm test`: what they are called, how long they may take, and how each is run and counted.

import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAs } from './desk.mjs';
import { packageIn } from './packaging.mjs';
import { NODE_24, PROJECT, readJson, toolEnvironment } from './project.mjs';
import { checksOfPlaywright, checksOfVitest, countChecks } from './report.mjs';

/**
 * @typedef {object} Suite
 * @property {string} name
 * @property {number} budget seconds it may take on two cores; more is told, and four times as much ends it
 * @property {(context: Context) => Promise<import('./report.mjs').Count>} run
 */

/**
 * @typedef {object} Context
 * @property {import('./prepare.mjs').Desk} desk
 * @property {string} results a folder the unprivileged user writes to
 * @property {import('./report.mjs').Allowance[]} allowed
 * @property {number} limit seconds after which the program is ended
 */

const LINES_OF_A_LOG = 40;

/** Together 12 minutes; `npm test` may take 15 on a prepared machine. */
export const SUITES = /** @type {Suite[]} */ ([
  {
    name: 'lint',
    budget: 10,
    run: tool('node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
  },
  { name: 'types', budget: 30, run: tool('node_modules/typescript/bin/tsc', ['--noEmit']) },
  { name: 'unit', budget: 150, run: vitest('unit', ['unit', 'window']) },
  { name: 'judges', budget: 120, run: vitest('judges') },
  { name: 'faults', budget: 120, run: vitest('faults') },
  { name: 'end-to-end', budget: 300, run: playwright },
]);

/** Run when they are named: `npm test packaged`. A long form as well (scripts/long.mjs). */
export const NAMED_SUITES = /** @type {Suite[]} */ ([{ name: 'packaged', budget: 75, run: packaged }]);

/** The package is made first when it is not that of this build: about 12 seconds, which count. */
async function packaged(/** @type {Context} */ context) {
  await packageIn(context.desk);
  return vitest('packaged')(context);
}

/** A program that says yes or no about the whole project counts as one check. */
function tool(/** @type {string} */ program, /** @type {string[]} */ args) {
  return async (/** @type {Context} */ { limit }) => {
    const done = spawnSync(NODE_24, [join(PROJECT, program), ...args], {
      cwd: PROJECT,
      env: { ...toolEnvironment(), CI: 'true', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      timeout: limit * 1000,
    });
    if (done.status === 0) return { passed: 1, failed: 0, lines: [] };
    return { passed: 0, failed: 1, lines: [`${done.stdout ?? ''}${done.stderr ?? ''}`.trimEnd()] };
  };
}

function vitest(/** @type {string} */ suite, projects = [suite]) {
  return async (/** @type {Context} */ context) => {
    const report = join(context.results, `${suite}.json`);
    const chosen = projects.map((project) => `--project=${project}`);
    // --configLoader runner: the usual one writes beside the config, where the unprivileged user may not.
    const args = ['run', '--configLoader', 'runner', ...chosen, '--reporter=json', `--outputFile=${report}`];
    const ended = await runTests(context, suite, ['node_modules/vitest/vitest.mjs', ...args]);
    return counted(suite, checksOfVitest(readJson(report), context.desk.place), ended, context);
  };
}

/** @returns {Promise<import('./report.mjs').Count>} */
async function playwright(/** @type {Context} */ context) {
  const report = join(context.results, 'end-to-end.json');
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=json'];
  const ended = await runTests(context, 'end-to-end', args, { PLAYWRIGHT_JSON_OUTPUT_FILE: report }, true);
  return counted('end-to-end', checksOfPlaywright(readJson(report)), ended, context);
}

/** @typedef {{ code: number, log: string }} Ended the exit code, and the file that holds all the program wrote */

/** @returns {Promise<Ended>} */
async function runTests(
  /** @type {Context} */ { desk, results, limit },
  /** @type {string} */ suite,
  /** @type {string[]} */ command,
  /** @type {NodeJS.ProcessEnv} */ more = {},
  twoScreens = false,
) {
  const log = join(results, `${suite}.log`);
  const file = openSync(log, 'w', 0o644);
  try {
    const node = join(desk.place, 'node_modules/node/bin/node');
    const env = { ...more, CI: 'true', NO_COLOR: '1', DESK_TEST_RESULTS: results };
    const code = await runAs(desk, [node, ...command], env, {
      seconds: limit,
      stdio: ['ignore', file, file],
      twoScreens,
    });
    return { code, log };
  } finally {
    closeSync(file);
  }
}

/** Without a failed test the reason for a failure can only stand in what the program wrote. */
function counted(
  /** @type {string} */ suite,
  /** @type {import('./report.mjs').Check[]} */ checks,
  /** @type {Ended} */ { code, log },
  /** @type {Context} */ { allowed },
) {
  const count = countChecks(suite, checks, code, allowed);
  if (code !== 0 && checks.every((check) => check.outcome !== 'failed')) {
    count.lines.push(...readFileSync(log, 'utf8').trimEnd().split('\n').slice(-LINES_OF_A_LOG));
  }
  return count;
}
