import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'port-'));
let results: Record<string, unknown>;

beforeAll(async () => {
  const script = join(import.meta.dirname, 'port-child.ts');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script, `--dir=${join(folder, 'desk')}`, '--version=0'],
    { timeout: 60_000 },
  );
  results = JSON.parse(stdout.split('\n')[0] ?? '') as Record<string, unknown>;
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the process says that it is ready, and its port begins locked', () => {
  expect(results).toMatchObject({ first: 'ready', one: 'new' });
});

test('a second port for the same page is refused; one for a later page ends the first', () => {
  expect(results).toMatchObject({ samePage: 'closed', newPage: 'new' });
});

test('a port that went quietly makes room for the next', () => {
  expect(results).toMatchObject({ afterQuietClose: 'new', locksAsked: 0 });
});

test('a port that went while the desk was being opened is followed by none: this process locks', () => {
  expect(results.afterBusyClose).toBe('closed');
  expect(results.locksAskedThen).toBeGreaterThan(0);
});

test('hiding closes the port, keeps the session for whoever proves herself, and gives the old port nothing', () => {
  expect(results).toMatchObject({
    hidden: 1,
    hiddenState: 'hidden',
    whileHidden: 'locked',
    revealed: 'M. O.',
    toldHides: { kind: 'opened', hides: true },
    toldHabits: { kind: 'habits', habits: { idleMinutes: 5, hideKey: 'F9', hideCorner: 'none' } },
    draft: { done: true },
    hiddenAgain: 2,
    oldPort: 'nothing',
    draftBack: 'the last words',
  });
});
