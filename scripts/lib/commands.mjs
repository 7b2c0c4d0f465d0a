import { spawn, spawnSync } from 'node:child_process';
import { CannotGoOn, say } from './say.mjs';

/** npm gives its reason first, a compiler last. */
function shortened(/** @type {string} */ output) {
  return output.length <= 4000 ? output : `${output.slice(0, 1500)}\n…\n${output.slice(-2500)}`;
}

/**
 * Runs a command quietly.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 * @returns {string} what it wrote to standard output
 * @throws {CannotGoOn} with its output, the middle left out when that is long, when it fails
 */
export function quietly(command, args, options = {}) {
  const done = spawnSync(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
    ...options,
    encoding: 'utf8',
  });
  if (done.error) throw new CannotGoOn(`${command} could not be started: ${done.error.message}`);
  if (done.status !== 0) {
    const output = shortened(`${done.stdout ?? ''}${done.stderr ?? ''}`.trimEnd());
    throw new CannotGoOn(
      `${command} ${args.slice(0, 3).join(' ')} ended with ${done.status ?? done.signal}:\n${output}`,
    );
  }
  return done.stdout;
}

/** How long a program that was asked to end may take over it. */
const GRACE_SECONDS = 10;

/**
 * Runs a command in the foreground and passes the person's interrupts on to it.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { seconds?: number }} [options] seconds: ends the command, and
 *   all it started, after that time
 * @returns {Promise<number>} its exit code; 128 when it could not be started, was ended or died by a signal
 */
export function inForeground(command, args, { seconds, ...options } = {}) {
  return new Promise((done) => {
    // A group of its own when there is a limit: the window and the display under it must end too.
    const detached = seconds !== undefined;
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options, detached });
    const end = (/** @type {NodeJS.Signals} */ signal) => signalTo(child, signal, detached);
    const signals = /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    for (const signal of signals) process.on(signal, end);
    const timers = detached ? [setTimeout(end, seconds * 1000, 'SIGTERM')] : [];
    if (detached) timers.push(setTimeout(end, (seconds + GRACE_SECONDS) * 1000, 'SIGKILL'));
    const finish = (/** @type {number} */ code) => {
      for (const signal of signals) process.off(signal, end);
      for (const timer of timers) clearTimeout(timer);
      if (detached) end('SIGKILL'); // what it left running
      done(code);
    };
    child.on('error', (error) => {
      say(`${command} could not be started: ${error.message}`);
      finish(128);
    });
    child.on('exit', (code) => finish(code ?? 128));
  });
}

function signalTo(
  /** @type {import('node:child_process').ChildProcess} */ child,
  /** @type {NodeJS.Signals} */ signal,
  /** @type {boolean} */ wholeGroup,
) {
  if (child.pid === undefined) return;
  try {
    process.kill(wholeGroup ? -child.pid : child.pid, signal);
  } catch {
    // it has ended meanwhile
  }
}
