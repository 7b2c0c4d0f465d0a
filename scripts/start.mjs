#!/usr/bin/env node
// npm start: opens the app where somebody can see it; elsewhere takes the guided run.

import { guidedRun } from './guided.mjs';
import { openApp } from './lib/app.mjs';
import { hasDisplay } from './lib/display.mjs';
import { prepare } from './lib/prepare.mjs';
import { runScript, say } from './lib/say.mjs';

await runScript(async () => {
  if (hasDisplay()) return openApp(await prepare({ screen: false, judges: false }), process.argv.slice(2));
  say('There is no display here, so the app is shown by the guided run, in pictures.');
  return guidedRun(await prepare({ screen: true, judges: false }), process.argv.slice(2));
});
