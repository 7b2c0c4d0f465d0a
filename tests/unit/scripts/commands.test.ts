import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inForeground, quietly } from '../../../scripts/lib/commands.mjs';
import { CannotGoOn } from '../../../scripts/lib/say.mjs';

it('a failing command is told with its output', () => {
  expect(quietly('sh', ['-c', 'echo fine'])).toBe('fine\n');
  expect(() => quietly('sh', ['-c', 'echo why >&2; exit 3'])).toThrow(/ended with 3:\nwhy$/);
  expect(() => quietly('no-such-command', [])).toThrow(CannotGoOn);
});

it('the exit code is handed on, and 128 stands for a command that never was', async () => {
  expect(await inForeground('sh', ['-c', 'exit 7'])).toBe(7);
  expect(await inForeground('no-such-command', [])).toBe(128);
});

it('over its limit a command ends with all it started', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'safe-haven-desk-commands-'));
  try {
    const script = `sleep 300 & echo $! > ${folder}/pid; wait`;
    expect(await inForeground('sh', ['-c', script], { seconds: 1 })).toBe(128);
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
    // Killed processes may stay for a moment, until they are reaped.
    await expect.poll(() => isRunning(pid), { timeout: 5000 }).toBe(false);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
