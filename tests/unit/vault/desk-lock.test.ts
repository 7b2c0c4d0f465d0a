import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, expect, test, vi } from 'vitest';
import { holdDesk } from '../../../electron/vault/database/desk-lock.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const isRoot = process.getuid?.() === 0;
/** Another account where this process may become one, else this one. */
const OTHER = isRoot ? 65_534 : process.getuid?.();
const children: ChildProcess[] = [];
const root = mkdtempSync(join(tmpdir(), 'desk-lock-'));
chmodSync(root, 0o755);
let scenes = 0;

afterAll(async () => {
  for (const child of children.splice(0)) await end(child);
  rmSync(root, { recursive: true, force: true });
});

/** A folder of its own for each test: what they do is wait, so they wait side by side. */
function scene(): string {
  scenes += 1;
  const folder = join(root, `desk-${scenes}`);
  mkdirSync(folder);
  chmodSync(folder, 0o777);
  return join(folder, 'desk.lock');
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** A process of its own that tries to hold the desk, and what it said. */
async function other(lock: string, uid?: number): Promise<{ said: string; child: ChildProcess }> {
  const script = join(import.meta.dirname, 'lock-child.ts');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, lock], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(uid === undefined ? {} : { uid }),
  });
  children.push(child);
  for await (const line of createInterface({ input: child.stdout })) return { said: line, child };
  throw new Error('it said nothing');
}

test.concurrent('one process holds the desk; a second waits, is refused, and gets it when the first was killed', async () => {
  const lock = scene();
  const first = await other(lock);
  expect(first.said).toBe('held');
  expect(statSync(lock).mode & 0o777).toBe(0o660);
  const before = performance.now();
  expect((await other(lock)).said).toBe('desk-busy');
  // An orphaned vault needs up to 1.5 s to end: nobody is refused sooner than 3 s.
  expect(performance.now() - before).toBeGreaterThan(3000);
  await end(first.child);
  expect((await other(lock)).said).toBe('held');
}, 60_000);

test.concurrent('one that comes while an orphan ends waits for it', async () => {
  const lock = scene();
  const first = await other(lock);
  const second = other(lock);
  setTimeout(() => void end(first.child), 1500);
  expect((await second).said).toBe('held');
}, 60_000);

test.concurrent('another account is refused while the desk is held, and may hold it afterwards', async () => {
  const lock = scene();
  const held = await holdDesk(lock);
  // The group of the desk, which a test may not join: everybody stands for it.
  chmodSync(lock, 0o666);
  expect((await other(lock, OTHER)).said).toBe('desk-busy');
  held.close();
  expect((await other(lock, OTHER)).said).toBe('held');
}, 60_000);

test.concurrent('on a file it may only read nobody believes to hold it', async () => {
  const lock = scene();
  (await holdDesk(lock)).close();
  chmodSync(lock, 0o444);
  const { said } = await other(lock, OTHER);
  expect(said).toBe('desk-busy');
}, 60_000);

test.concurrent('twice in one process is refused as well', async () => {
  const lock = scene();
  const held = await holdDesk(lock);
  await expect(holdDesk(lock)).rejects.toMatchObject({ code: 'desk-busy' });
  held.close();
}, 60_000);
