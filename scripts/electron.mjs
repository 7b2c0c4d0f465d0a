#!/usr/bin/env node
// node scripts/electron.mjs                     prints the runtime's environment as `export` lines
// node scripts/electron.mjs COMMAND ARGS...     runs a command with that environment
// node scripts/electron.mjs --person COMMAND... the same as the unprivileged user, under Xvfb, in a readable place

import { inForeground } from './lib/commands.mjs';
import { runAs } from './lib/desk.mjs';
import { prepare } from './lib/prepare.mjs';
import { runtimeEnvironment } from './lib/runtime.mjs';
import { runScript, say } from './lib/say.mjs';

await runScript(async () => {
  const asPerson = process.argv[2] === '--person';
  const [command, ...args] = process.argv.slice(asPerson ? 3 : 2);
  const desk = await prepare({ screen: asPerson, judges: false, build: false });
  if (!command) {
    for (const [name, value] of Object.entries(runtimeEnvironment(desk.runtime))) say(`export ${name}='${value}'`);
    return 0;
  }
  if (asPerson) return runAs(desk, [command, ...args]);
  return inForeground(command, args, { stdio: 'inherit', env: desk.environment });
});
