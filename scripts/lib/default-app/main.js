// Stands in for Electron's default app, which the fall-back runtime lacks: it starts the app folder named on the
// command line. `-r FILE` may come from a tool that steers the app and must be loaded first.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const require = createRequire(import.meta.url);
const words = process.argv.slice(1);
/** @type {string | undefined} */
let folder;
while (words.length > 0 && folder === undefined) {
  const word = words.shift() ?? '';
  if (word === '-r' || word === '--require') require(words.shift() ?? '');
  else if (!word.startsWith('-')) folder = resolve(word);
}
if (folder === undefined) {
  process.stderr.write('No app folder was named.\n');
  app.exit(2);
} else {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  // Electron keeps these two for its own default app, so its types leave them out.
  const own = /** @type {{ setAppPath(path: string): void, setVersion(version: string): void }} */ (
    /** @type {unknown} */ (app)
  );
  own.setAppPath(folder);
  own.setVersion(about.version ?? '0.0.0');
  app.setName(about.productName ?? about.name);
  // A --user-data-dir given by a test is kept; otherwise the folder follows the name, as in an official build.
  if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(app.getPath('appData'), app.getName()));
  await import(pathToFileURL(join(folder, about.main)).href);
}
