import { inForeground } from './commands.mjs';
import { underXvfb, withoutDisplay } from './display.mjs';
import { as, environmentOf } from './person.mjs';

/**
 * Runs a command as the unprivileged user on a screen of its own, in the place that user can read.
 * @param {import('./prepare.mjs').Desk} desk
 * @param {string[]} command
 * @param {NodeJS.ProcessEnv} [more]
 * @param {{ seconds?: number, stdio?: import('node:child_process').StdioOptions, screenIn?: string, twoScreens?: boolean }}
 *   [how] seconds: a limit after which it is ended; the screens: see display.mjs
 * @returns {Promise<number>} its exit code
 */
export function runAs(desk, command, more = {}, { screenIn, twoScreens, ...how } = {}) {
  const env = { ...environmentOf(desk.person, withoutDisplay(desk.environment)), ...more };
  const [program = '', ...args] = underXvfb(command, { screenIn, twoScreens });
  return inForeground(program, args, { ...as(desk.person), cwd: desk.place, env, ...how });
}
