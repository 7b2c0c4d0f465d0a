#!/usr/bin/env node
// npm run package: dist/linux-unpacked and a .deb; on Windows and macOS their installer (docs/release.md). Publishes
// nothing.

import { ensurePackage } from './lib/packaging.mjs';
import { prepare } from './lib/prepare.mjs';
import { runScript, say } from './lib/say.mjs';

await runScript(async () => {
  const { runtime } = await prepare({ screen: false, judges: false });
  if (runtime.kind === 'test-runtime') {
    say(`The official Electron cannot be had here. This package is built on the TEST RUNTIME ${runtime.version}:`);
    say('it says so in its name, its version and on every screen, and works in practice mode only. Not for a Center.');
  }
  await ensurePackage(runtime);
  say('The package lies in dist/. Nothing was published.');
  return 0;
});
