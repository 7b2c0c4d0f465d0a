import { chmodSync, chownSync, copyFileSync, existsSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { inForeground } from './commands.mjs';
import { as, environmentOf } from './person.mjs';
import { scratchFolder } from './place.mjs';
import { say } from './say.mjs';

/** An app that ends with an error this soon never showed its window. */
const NO_WINDOW_SECONDS = 10;

const KEY = 'Xauthority';

/** Chromium reports a missing D-Bus or graphics card as errors, though the app does not need them. */
const QUIET = '--log-level=3';

/**
 * Opens the app on the person's display, with Chromium's sandbox on.
 * @param {import('./prepare.mjs').Desk} desk
 * @param {string[]} args handed to the app
 * @returns {Promise<number>} the app's exit code
 */
export async function openApp(desk, args) {
  const { person, place, runtime, environment } = desk;
  const key = displayKey(person);
  const env = { ...environmentOf(person, environment), ...(key ? { XAUTHORITY: join(key, KEY) } : {}) };
  const began = Date.now();
  const code = await inForeground(runtime.program, ['.', QUIET, ...args], { ...as(person), cwd: place, env });
  if (key) rmSync(key, { recursive: true, force: true });
  if (code !== 0 && Date.now() - began < NO_WINDOW_SECONDS * 1000) {
    say(`The app ended with ${code}. If no window appeared, the display does not admit the user ${person.name}.`);
    if (person.other) say('Root cannot always lend its display to that user: run npm start from your own account.');
  }
  return code;
}

/**
 * Root's key to the display lies where nobody else can read it; the person gets a copy for as long as the app runs.
 * @returns {string | undefined} the folder of the copy
 */
function displayKey(/** @type {import('./person.mjs').Person} */ person) {
  const key = process.env.XAUTHORITY || join(homedir(), '.Xauthority');
  if (!person.other || !existsSync(key)) return undefined;
  const folder = scratchFolder(person, 'display');
  copyFileSync(key, join(folder, KEY));
  chmodSync(join(folder, KEY), 0o600);
  chownSync(join(folder, KEY), person.uid, person.gid);
  return folder;
}
