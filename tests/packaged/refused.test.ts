import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until, windowsTitled } from '../hands/x-screen.ts';
import { type Place, processes, start, unpack } from './installed.ts';

/*
 * The installed desk started with a word that a debugger, a test or an attacker would add. It has to end before it has
 * a window, and leave nothing behind. Each stands for a kind; the whole rule is held by
 * tests/unit/main/start-check.test.ts, and that a window would be seen by smoke.test.ts.
 */

/** EX_USAGE of sysexits(3): the command was used wrongly. */
const USAGE = 64;
/** Milliseconds a start may take on a machine that builds beside it; nothing here waits for it in vain. */
const PATIENCE = 45_000;

const folder = mkdtempSync(join(tmpdir(), 'refused-'));
let place: Place;

beforeAll(() => {
  place = unpack(folder);
});
afterAll(async () => {
  for (const { pid } of processes()) process.kill(pid, 'SIGKILL');
  await until('everything has ended', () => processes().length === 0);
  rmSync(folder, { recursive: true, force: true });
});

/** What came first: a window, or the end. */
async function whatCame(words: string[], env: NodeJS.ProcessEnv): Promise<string> {
  const child = start(place, words, env);
  const ended = once(child, 'exit').then(([code, signal]) => `ended with ${code ?? signal}`);
  const end = Date.now() + PATIENCE;
  let came = '';
  void ended.then((how) => {
    came = how;
  });
  while (came === '' && Date.now() < end) {
    if (windowsTitled('.+').length > 0) came = 'a window';
    else await pause(200);
  }
  if (came === 'a window' || came === '') child.kill('SIGKILL');
  return came || 'nothing';
}

const WORDS = [
  '--inspect',
  '--remote-debugging-port=0',
  '--no-sandbox',
  '--user-data-dir=/tmp/elsewhere',
  '--js-flags=--expose-gc',
  '--load-extension=/tmp',
  '--disable-web-security',
  '--log-net-log=/tmp/net.json',
  '--headless',
  '-r /tmp/other.js',
];

it.each(WORDS)('%s: opens nothing', async (words) => {
  expect(await whatCame(words.split(' '), {})).toBe(`ended with ${USAGE}`);
});

const ENVIRONMENT = ['ELECTRON_RUN_AS_NODE', 'ELECTRON_DISABLE_SANDBOX'];

it.each(ENVIRONMENT)('%s in the environment: opens nothing', async (name) => {
  expect(await whatCame([], { [name]: '1' })).toBe(`ended with ${USAGE}`);
});

it('left nothing behind: no desk, no data of its own', async () => {
  await until('everything has ended', () => processes().length === 0);
  expect(readdirSync(join(folder, 'var-lib'))).toEqual([]);
  expect(
    readdirSync(join(folder, 'home'), { recursive: true }).filter((path) => /Desk|Haven/.test(String(path))),
  ).toEqual([]);
});
