#!/usr/bin/env node
// npm test [SUITE...]: prepares the machine, runs every check and closes with "N passed, N failed".

import { join } from 'node:path';
import { scratchFolder } from './lib/place.mjs';
import { prepare } from './lib/prepare.mjs';
import { PROJECT, readJson } from './lib/project.mjs';
import { CannotGoOn, runScript, say } from './lib/say.mjs';
import { NAMED_SUITES, SUITES } from './lib/suites.mjs';

/** A suite that hangs is ended after this many times its budget, so that a run always closes with its count. */
const PATIENCE = 4;

/** @returns {Promise<{ passed: number, failed: number }>} */
async function runSuites(/** @type {string[]} */ asked) {
  const unknown = asked.find((name) => [...SUITES, ...NAMED_SUITES].every((suite) => suite.name !== name));
  if (unknown)
    throw new CannotGoOn(`There is no suite "${unknown}"; there are: ${SUITES.map((s) => s.name).join(', ')}.`);
  const desk = await prepare({ screen: true, judges: true });
  const results = scratchFolder(desk.person, 'results');
  say(
    `Testing on ${desk.runtime.kind === 'official' ? 'the official' : 'the test runtime,'} Electron ${desk.runtime.version}.`,
  );
  const allowed = readJson(join(PROJECT, 'tests/allowed-not-run.json'));
  if (!Array.isArray(allowed)) throw new CannotGoOn('tests/allowed-not-run.json must hold a list; it may be empty.');
  const total = { passed: 0, failed: 0 };
  for (const { name, budget, run } of asked.length > 0 ? [...SUITES, ...NAMED_SUITES] : SUITES) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const began = Date.now();
    const context = { desk, results, allowed, limit: budget * PATIENCE };
    const { passed, failed, lines } = await run(context).catch(couldNotRun);
    const seconds = Math.ceil((Date.now() - began) / 1000);
    for (const line of lines) say(line);
    say(`${name}: ${passed} passed, ${failed} failed, ${seconds} s of ${budget} s`);
    if (seconds > budget) say(`${name}: over its budget; make it quicker or move a part of it to the long forms.`);
    total.passed += passed;
    total.failed += failed;
  }
  say(`Traces, pictures and reports: ${results}`);
  return total;
}

/** What could not run at all is a failure like any other, and the last line is still the count. */
function couldNotRun(/** @type {unknown} */ error) {
  const why = error instanceof CannotGoOn ? error.message : String(/** @type {Error} */ (error).stack);
  return { passed: 0, failed: 1, lines: [why] };
}

await runScript(async () => {
  const total = await runSuites(process.argv.slice(2)).catch((error) => {
    const { lines, ...count } = couldNotRun(error);
    for (const line of lines) say(line);
    return count;
  });
  say(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});
