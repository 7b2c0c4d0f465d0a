import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { readHolder } from '../../../electron/vault/holder.ts';

/*
 * Two accounts of one group use one desk in turn. Where this process may become somebody else they are two accounts
 * that have nothing in common but the group; elsewhere both are this one, and the modes still have to be right.
 */
const isRoot = process.getuid?.() === 0;
const GROUP = 54_321;
const first = isRoot ? { uid: 54_001, gid: GROUP } : {};
const second = isRoot ? { uid: 54_002, gid: GROUP } : {};
const children: ChildProcess[] = [];
let root: string;
let folder: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'accounts-'));
  // As an installer makes it: of the group, and handing the group on.
  if (isRoot) chownSync(root, 0, GROUP);
  chmodSync(root, 0o2770);
  folder = join(root, 'desk');
});
afterEach(async () => {
  for (const child of children.splice(0)) await end(child);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function account(
  who: { uid?: number; gid?: number },
  what: string,
): Promise<{ said: string; child: ChildProcess }> {
  const script = join(import.meta.dirname, 'turn-child.ts');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, folder, what], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...who,
  });
  children.push(child);
  for await (const line of createInterface({ input: child.stdout })) return { said: line, child };
  throw new Error('it said nothing');
}

function modes(at: string): string[] {
  return readdirSync(at, { withFileTypes: true }).flatMap((entry) => {
    const path = join(at, entry.name);
    const mode = (statSync(path).mode & 0o7777).toString(8);
    return entry.isDirectory() ? [`${entry.name}/ ${mode}`, ...modes(path)] : [`${entry.name} ${mode}`];
  });
}

test('the second is told who holds the desk, and takes it over when the first was killed', async () => {
  const holds = await account(first, 'set-up');
  expect(holds.said).toBe('made');
  const name = isRoot ? 'uid 54001' : userInfo().username;
  expect(JSON.parse((await account(second, 'state')).said)).toEqual(['busy', name, 'desk-busy', name]);
  // Log, index and journal are there, made by the first.
  expect(modes(folder).join()).toMatch(/desk\.db-wal.*desk\.db-shm|desk\.db-shm.*desk\.db-wal/);
  expect(modes(folder).filter((line) => !/\/ 2770$| 660$/.test(line))).toEqual([]);
  await end(holds.child);
  expect(JSON.parse((await account(second, 'work')).said)).toEqual(['wrong-passphrase', 1, null, true, true]);
  expect(readHolder(folder)).toBeNull();
}, 60_000);

test('and in turn: what each has written the other can write', async () => {
  const told = ['wrong-passphrase', 1, null, true, true];
  expect(JSON.parse((await account(first, 'work')).said)).toEqual(told);
  expect(JSON.parse((await account(second, 'work')).said)).toEqual(told);
  expect(modes(folder).filter((line) => !/\/ 2770$| 660$/.test(line))).toEqual([]);
}, 60_000);

test('the file that names the holder says nothing else, and words not ours are nobody’s', async () => {
  const holds = await account(first, 'state');
  expect(holds.said).toContain('locked');
  const text = readFileSync(join(folder, 'desk.holder'), 'utf8');
  expect(Object.keys(JSON.parse(text))).toEqual(['account', 'since']);
}, 60_000);
