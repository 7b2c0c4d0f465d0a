import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { amRoot } from './cache.mjs';

/** The screen of the desk the app is designed for. */
const SCREEN = '-screen 0 1366x768x24';
const SOCKETS = '/tmp/.X11-unix';

/** @returns {boolean} whether a person can see windows opened from here */
export function hasDisplay(environment = process.env) {
  if (process.platform !== 'linux') return true;
  return Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}

/**
 * Puts a command in front of a screen of its own that nobody sees.
 * @param {string[]} command
 * @param {{ screenIn?: string | undefined, twoScreens?: boolean | undefined }} [how] screenIn: a folder where the screen's memory lies as a file,
 *   `Xvfb_screen0`; twoScreens: DESK_SECOND_SCREEN gives the command another, as DISPLAY and XAUTHORITY with a blank between
 * @returns {string[]}
 */
export function underXvfb(command, { screenIn, twoScreens } = {}) {
  // The X server expects this folder from the system's start; a container has none, and only root can make it rightly.
  if (amRoot() && !existsSync(SOCKETS)) {
    mkdirSync(SOCKETS);
    chmodSync(SOCKETS, 0o1777);
  }
  const onScreen = ['xvfb-run', '-a', '-s', screenIn ? `${SCREEN} -fbdir ${screenIn}` : SCREEN];
  if (!twoScreens) return [...onScreen, ...command];
  const keepsFirst = ['sh', '-c', 'DESK_SECOND_SCREEN="$DISPLAY $XAUTHORITY" exec "$@"', 'sh'];
  return [...onScreen, ...keepsFirst, ...onScreen, ...command];
}

/** @returns {NodeJS.ProcessEnv} the environment without the person's own screen, so that a test cannot take it */
export function withoutDisplay(/** @type {NodeJS.ProcessEnv} */ environment) {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, XAUTHORITY: _key, ...rest } = environment;
  return rest;
}
