import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Cups, type CupsOptions, startCups } from './cups.ts';

let dir = '';
const running: Cups[] = [];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'cups-test-'));
});
afterEach(async () => {
  for (const cups of running.splice(0)) await cups.stop();
  rmSync(dir, { recursive: true, force: true });
});

async function start(options?: CupsOptions, place = dir): Promise<Cups> {
  const cups = await startCups(place, options);
  running.push(cups);
  return cups;
}

function lp(cups: Cups, input: Buffer, args: string[] = []) {
  const env = { ...process.env, CUPS_SERVER: cups.socket, LC_ALL: 'C' };
  return spawnSync('lp', ['-d', cups.queue, ...args, '-'], { input, env, encoding: 'utf8' });
}

async function printed(cups: Cups, job: number): Promise<Buffer> {
  const path = join(cups.outDir, `job-${job}.bin`);
  for (let tries = 0; !existsSync(path) && tries < 100; tries++) await wait(50);
  // the backend is done; cupsd needs a moment to notice
  await wait(300);
  return readFileSync(path);
}

const documents = (cups: Cups) => readdirSync(cups.spoolDir).filter((name) => name !== 'tmp');

describe('our own print service', () => {
  it('hands the printer the very bytes, and keeps nothing of them', async () => {
    const cups = await start();
    const bytes = Buffer.from(Array.from({ length: 100_000 }, (_, i) => (i * 7) & 255));
    expect(lp(cups, bytes).stdout).toContain('capture-1');
    expect((await printed(cups, 1)).equals(bytes)).toBe(true);
    expect(documents(cups)).toEqual([]);
  });

  it("with Debian's defaults keeps the document of a finished job", async () => {
    const cups = await start({ keepHistory: true });
    lp(cups, Buffer.from('a page'));
    await printed(cups, 1);
    expect(documents(cups)).toContain('d00001-001');
    expect(readFileSync(join(cups.spoolDir, 'd00001-001'), 'utf8')).toBe('a page');
  });

  it('runs without root, as its backend shows', async () => {
    const cups = await start();
    lp(cups, Buffer.from('a page'));
    await printed(cups, 1);
    const owner = spawnSync('stat', ['-c', '%u', join(cups.outDir, 'job-1.bin')], { encoding: 'utf8' });
    expect(Number(owner.stdout)).toBeGreaterThan(0);
  });

  it('refuses jobs when told to', async () => {
    const cups = await start({ accepting: false });
    expect(lp(cups, Buffer.from('a page')).status).not.toBe(0);
  });

  it('finds a short place for its socket when the folder has a long name', async () => {
    const long = join(dir, 'a-very-long-name-of-a-folder'.repeat(4));
    mkdirSync(long);
    chmodSync(dir, 0o755);
    const cups = await start({}, long);
    expect(cups.socket.length).toBeLessThanOrEqual(107);
    expect(lp(cups, Buffer.from('a page')).status).toBe(0);
  });

  it('is gone after stop', async () => {
    const cups = await start();
    await cups.stop();
    await expect(
      new Promise((resolve, reject) => connect(cups.socket).once('connect', resolve).once('error', reject)),
    ).rejects.toThrow();
  });
});
