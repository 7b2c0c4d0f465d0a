/** A step that cannot go on; its message is for the person at the terminal, without a stack. */
export class CannotGoOn extends Error {}

/**
 * One plain line about a step. Steps with nothing to do stay silent, so a prepared machine prints nothing.
 * @param {string} line
 */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * Runs a script's body: a step that cannot go on is told in a plain line, and the exit code follows.
 * @param {() => Promise<number>} body resolves to the exit code
 */
export async function runScript(body) {
  try {
    process.exitCode = await body();
  } catch (error) {
    if (!(error instanceof CannotGoOn)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
