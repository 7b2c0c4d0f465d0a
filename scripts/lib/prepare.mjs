import { ensureBuild } from './build.mjs';
import { amRoot } from './cache.mjs';
import {
  BUILD,
  ensurePackages,
  isDebian,
  JUDGES,
  missingPackages,
  requireLibraries,
  requirePackages,
  SCREEN,
  WINDOW,
} from './debian.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { findPerson } from './person.mjs';
import { placeFor } from './place.mjs';
import { toolEnvironment } from './project.mjs';
import { findRuntime, runtimeEnvironment } from './runtime.mjs';
import { CannotGoOn, say } from './say.mjs';

const OLDEST_NODE = 20;

/**
 * @typedef {object} Desk what a prepared machine offers
 * @property {import('./runtime.mjs').Runtime} runtime
 * @property {NodeJS.ProcessEnv} environment tools on the PATH, and the runtime's variables
 * @property {import('./person.mjs').Person} person who runs the app
 * @property {string} place the folder to run it in
 */

/**
 * Makes a bare machine ready: system packages, npm packages, Electron, the build, the person. Each step is silent
 * when there is nothing to do.
 * @param {{ screen: boolean, judges: boolean, build?: boolean }} needs screen: a display of our own; judges: the tests'
 *   outside programs; build: false to leave out/ alone
 * @returns {Promise<Desk>}
 * @throws {CannotGoOn}
 */
export async function prepare(needs) {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    throw new CannotGoOn(`Node ${OLDEST_NODE} or newer is needed; this is ${process.version}.`);
  }
  process.umask(0o022); // what is made here must be readable for the unprivileged user
  installPackages(needs);
  ensureDependencies();
  const runtime = await findRuntime();
  requireLibraries(runtime.program);
  const environment = { ...toolEnvironment(), ...runtimeEnvironment(runtime) };
  if (needs.build !== false) ensureBuild(runtimeEnvironment(runtime));
  const person = findPerson();
  return { runtime, environment, person, place: placeFor(person) };
}

function installPackages(/** @type {{ screen: boolean, judges: boolean }} */ needs) {
  const window = needs.screen ? [...WINDOW, ...SCREEN] : WINDOW;
  // One installation rather than three; what is missing afterwards is told apart below.
  if (needs.judges && amRoot()) ensurePackages([...window, ...BUILD, ...JUDGES], 'run and test the app');
  requirePackages(window, 'open a window');
  if (!needs.judges) return;
  if (!isDebian())
    say(`This is not Debian; the tests need what it calls ${[...window, ...BUILD, ...JUDGES].join(', ')}.`);
  if (missingPackages([...BUILD, ...JUDGES]).length > 0)
    ensurePackages([...BUILD, ...JUDGES], 'judge what the app writes');
}
