// Counts what the test programs wrote about themselves. A check that did not run is a failure, unless the reviewed
// list tests/allowed-not-run.json names it: silence must not look like success.

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {'passed' | 'failed' | 'not run'} outcome
 * @property {string} [why] the first lines of the failure
 */

/** @typedef {{ suite: string, test: string, reason: string }} Allowance */

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} lines what a person must know about the failures
 */

const LINES_OF_A_FAILURE = 12;

// biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of the programs' messages
const COLOURS = /\u001b\[[0-9;]*m/g;

const shortened = (/** @type {string} */ text) =>
  text.replace(COLOURS, '').trim().split('\n').slice(0, LINES_OF_A_FAILURE).join('\n');

/**
 * @param {any} report of vitest's json reporter
 * @param {string} root the folder the file names are shown below
 * @returns {Check[]}
 */
export function checksOfVitest(report, root) {
  return (report?.testResults ?? []).flatMap((/** @type {any} */ file) => {
    const name = String(file.name).replace(`${root}/`, '');
    const tests = file.assertionResults ?? [];
    const checks = tests.map((/** @type {any} */ test) => ({
      name: `${name} › ${test.fullName}`,
      outcome: test.status === 'passed' || test.status === 'failed' ? test.status : 'not run',
      why: shortened((test.failureMessages ?? []).join('\n')),
    }));
    // A file that cannot be loaded has no tests to fail, and one without tests proves nothing.
    const failedInside = checks.some((/** @type {Check} */ check) => check.outcome === 'failed');
    if (tests.length === 0 || (file.status === 'failed' && !failedInside)) {
      checks.push({ name, outcome: 'failed', why: shortened(file.message || 'The file holds no test.') });
    }
    return checks;
  });
}

/**
 * @param {any} report of Playwright's json reporter
 * @returns {Check[]}
 */
export function checksOfPlaywright(report) {
  const errors = (report?.errors ?? []).map((/** @type {any} */ error) => ({
    name: 'before the tests',
    outcome: 'failed',
    why: shortened(error.message ?? ''),
  }));
  return [...errors, ...(report?.suites ?? []).flatMap((/** @type {any} */ suite) => checksOfSuite(suite, []))];
}

/** @returns {Check[]} */
function checksOfSuite(/** @type {any} */ suite, /** @type {string[]} */ above) {
  const path = [...above, suite.title];
  const inner = (suite.suites ?? []).flatMap((/** @type {any} */ child) => checksOfSuite(child, path));
  const own = (suite.specs ?? []).flatMap((/** @type {any} */ spec) =>
    spec.tests.map((/** @type {any} */ test) => ({
      name: [...path, spec.title].join(' › '),
      // "flaky" passed only when repeated; with retries off it cannot occur, and if it did it is no pass.
      outcome: test.status === 'expected' ? 'passed' : test.status === 'skipped' ? 'not run' : 'failed',
      why: shortened(test.results?.map((/** @type {any} */ result) => result.error?.message ?? '').join('\n') ?? ''),
    })),
  );
  return [...own, ...inner];
}

/**
 * @param {string} suite
 * @param {Check[]} checks
 * @param {number} exitCode of the program; not 0 without a failed check means that it broke off
 * @param {Allowance[]} allowed
 * @returns {Count}
 */
export function countChecks(suite, checks, exitCode, allowed) {
  const count = { passed: 0, failed: 0, lines: /** @type {string[]} */ ([]) };
  const permitted = new Map(
    allowed.filter((entry) => entry.suite === suite).map((entry) => [entry.test, entry.reason]),
  );
  for (const { name, outcome, why } of checks) {
    if (outcome === 'passed') count.passed += 1;
    else if (outcome === 'failed') fail(count, `  failed: ${name}${why ? `\n${indented(why)}` : ''}`);
    else if (permitted.has(name)) count.lines.push(`  NOT RUN, as allowed: ${name}: ${permitted.get(name)}`);
    else fail(count, `  NOT RUN: ${name}`);
  }
  if (checks.length === 0) fail(count, '  failed: no test ran');
  else if (exitCode !== 0 && count.failed === 0) fail(count, `  failed: the program ended with ${exitCode}`);
  const ran = new Map(checks.map((check) => [check.name, check.outcome]));
  for (const name of permitted.keys()) {
    if (ran.get(name) !== 'not run') count.lines.push(`  no longer needed in tests/allowed-not-run.json: ${name}`);
  }
  return count;
}

function fail(/** @type {Count} */ count, /** @type {string} */ line) {
  count.failed += 1;
  count.lines.push(line);
}

const indented = (/** @type {string} */ text) => text.replace(/^/gm, '    ');
