#!/usr/bin/env node
// npm run bench: measures what the design promises a person (section 9) and prints it as tables. Never a part of
// `npm test`: on a busy machine a number says nothing. Run it on a quiet one.

import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAs } from './lib/desk.mjs';
import { prepare } from './lib/prepare.mjs';
import { runScript, say } from './lib/say.mjs';

await runScript(async () => {
  const desk = await prepare({ screen: true, judges: true });
  const folder = mkdtempSync(join(tmpdir(), 'desk-bench-'));
  chmodSync(folder, 0o777);
  const node = join(desk.place, 'node_modules/node/bin/node');
  const run = (/** @type {string[]} */ ...script) => {
    const more = { DESK_TEST_RESULTS: join(folder, 'results'), DESK_BENCH: join(folder, 'desk'), DESK_SCREEN: folder };
    return runAs(desk, [node, '--disable-warning=ExperimentalWarning', ...script], more, { screenIn: folder });
  };
  say('A desk of 10,000 invented clients is made first; a minute or so.');
  const codes = [
    await run('tests/bench/unlock.ts', '--desk', folder),
    await run('node_modules/@playwright/test/cli.js', 'test', '--config=playwright.bench.config.ts'),
  ];
  rmSync(folder, { recursive: true, force: true });
  return codes.every((code) => code === 0) ? 0 : 1;
});
