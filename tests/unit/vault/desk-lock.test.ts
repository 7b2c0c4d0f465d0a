import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { holdDesk } from '../../../electron/vault/database/desk-lock.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const isRoot = process.getuid?.() === 0;
/** Another account where this process may become one, else this one. */
const OTHER = isRoot ? 65_534 : process.getuid?.();
const children: ChildProcess[] = [];
let folder: string;
let lock: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-lock-'));
  chmodSync(folder, 0o777);
  lock = join(folder, 'desk.lock');
});
afterEach(async () => {
  for (const child of children.splice(0)) await end(child);
  rmSync(folder, { recursive: true, force: true });
});

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** A process of its own that tries to hold the desk, and what it said. */
async function other(uid?: number): Promise<{ said: string; child: ChildProcess }> {
  const script = join(import.meta.dirname, 'lock-child.ts');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, lock], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(uid === undefined ? {} : { uid }),
  });
  children.push(child);
  for await (const line of createInterface({ input: child.stdout })) return { said: line, child };
  throw new Error('it said nothing');
}

test('one process holds the desk; a second waits, is refused, and gets it when the first was killed', async () => {
  const first = await other();
  expect(first.said).toBe('held');
  expect(statSync(lock).mode & 0o777).toBe(0o660);
  const before = performance.now();
  expect((await other()).said).toBe('desk-busy');
  // An orphaned vault needs up to 1.5 s to end: nobody is refused sooner than 3 s.
  expect(performance.now() - before).toBeGreaterThan(3000);
  await end(first.child);
  expect((await other()).said).toBe('held');
}, 60_000);

test('one that comes while an orphan ends waits for it', async () => {
  const first = await other();
  const second = other();
  setTimeout(() => void end(first.child), 1500);
  expect((await second).said).toBe('held');
}, 60_000);

test('another account is refused while the desk is held, and may hold it afterwards', async () => {
  const held = await holdDesk(lock);
  // The group of the desk, which a test may not join: everybody stands for it.
  chmodSync(lock, 0o666);
  expect((await other(OTHER)).said).toBe('desk-busy');
  held.close();
  expect((await other(OTHER)).said).toBe('held');
}, 60_000);

test('on a file it may only read nobody believes to hold it', async () => {
  (await holdDesk(lock)).close();
  chmodSync(lock, 0o444);
  const { said } = await other(OTHER);
  expect(said).toBe('desk-busy');
}, 60_000);

test('twice in one process is refused as well', async () => {
  const held = await holdDesk(lock);
  await expect(holdDesk(lock)).rejects.toMatchObject({ code: 'desk-busy' });
  held.close();
}, 60_000);
