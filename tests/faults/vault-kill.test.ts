import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { openBackupManifest } from '../../electron/vault/backups/backup-manifest.ts';
import { readBeside } from '../../electron/vault/backups/beside.ts';
import { isWhole } from '../../electron/vault/backups/counts.ts';
import { hashFile } from '../../electron/vault/copier.ts';
import { openDatabase } from '../../electron/vault/database/connection.ts';
import { openAuthority } from '../../electron/vault/packets/signer-keys.ts';
import { invented, testDesk } from '../fixtures/test-desk.ts';
import { SeededRandom } from './seeded-random.ts';

// Processes killed with SIGKILL at moments drawn from a seed, and at every step of what they do.

const SEED = 20_261_124;
const root = mkdtempSync(join(tmpdir(), 'vault-kill-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function begin(job: string, folder: string): Promise<{ child: ChildProcess; said: string }> {
  mkdirSync(folder, { recursive: true });
  const script = join(import.meta.dirname, 'vault-child.ts');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, job, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const said of createInterface({ input: child.stdout })) return { child, said };
  throw new Error('the child ended before it began');
}
async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  expect((await gone)[1]).toBe('SIGKILL');
}
/** Two at a time: the machine has two cores. */
async function inPairs<T>(each: readonly T[], run: (one: T, index: number) => Promise<void>): Promise<void> {
  const left = [...each.entries()];
  const worker = async () => {
    for (let next = left.shift(); next; next = left.shift()) await run(next[1], next[0]);
  };
  await Promise.all([worker(), worker()]);
}

test('a file written atomically is after 30 kills the old one or the new one, whole', async () => {
  const random = new SeededRandom(SEED);
  const moments = Array.from({ length: 30 }, () => random.below(60));
  let parts = 0;
  const numbers: number[] = [];
  await inPairs(moments, async (moment, index) => {
    const folder = join(root, `atomic-${index % 2}`, String(index));
    const { child } = await begin('write', folder);
    await wait(moment);
    await kill(child);
    const text = readFileSync(join(folder, 'file'), 'latin1');
    const round = Number(text.slice(0, text.indexOf('\n')));
    const body = text.slice(text.indexOf('\n') + 1);
    const letter = String.fromCharCode(97 + (round % 26));
    expect([index, body.length]).toEqual([index, 100_000 + (round % 7) * 30_000]);
    expect([index, body === letter.repeat(body.length)]).toEqual([index, true]);
    numbers.push(round);
    parts += readdirSync(folder).filter((name) => name.endsWith('.part')).length;
  });
  // They were killed at work: some left half a file beside the whole one, and not all at the first round.
  expect(parts).toBeGreaterThan(0);
  expect(new Set(numbers).size).toBeGreaterThan(5);
});

const KEYRING = 'epoch-1/keyring.json';
const steps = ['authority.age', 'epoch-1/desk.db', 'anchor', KEYRING, 'current'];

test('a set-up killed at any step leaves no desk, and a new one can be made; or a whole one', async () => {
  const random = new SeededRandom(SEED + 1);
  const moments = steps.map((step) => ({ step, after: random.below(4) }));
  const kinds: string[] = [];
  await inPairs(moments, async ({ step, after }, index) => {
    const path = join(root, `set-up-${index}`);
    // A busy machine may have gone past the step before the kill comes: then the first step is tried again.
    for (let tries = 0; tries < 10; tries += 1) {
      rmSync(path, { recursive: true, force: true });
      const { child } = await begin('setUp', path);
      while (!existsSync(join(path, step))) await wait(1);
      await wait(after);
      await kill(child);
      if (step !== steps[0] || !existsSync(join(path, KEYRING))) break;
    }
    const desk = testDesk({ path, stick: root });
    try {
      const { kind } = await desk.call('session.state', {});
      kinds.push(kind);
      // The keyring makes an epoch a desk: before it there is none, from it on a whole one.
      expect([step, kind]).toEqual([step, existsSync(join(path, KEYRING)) ? 'locked' : 'new']);
      const { signInName, passphrase } = invented;
      if (kind === 'locked') {
        const unlocked = await desk.call('session.unlock', { signInName, passphrase });
        expect(unlocked).toMatchObject({ lostRows: null, anchorMissing: false });
      } else {
        // What lies in the way of a new one: a half epoch most of all.
        if (step !== 'epoch-1/desk.db') return;
        await desk.call('session.setUp', invented);
      }
      expect((await desk.call('audit.check', {})).firstBadRow).toBeNull();
      expect((await desk.call('sites.list', {})).length).toBeGreaterThan(0);
    } finally {
      await desk.vault.close();
    }
  });
  expect(new Set(kinds)).toEqual(new Set(['new', 'locked']));
});

/** Resolves when another file lies under that name: a rename gives it another inode. */
async function replaced(file: string): Promise<void> {
  const { ino } = statSync(file);
  while (statSync(file).ino === ino) await wait(1);
}

test('a new sheet killed at any step leaves a desk that opens, and another sheet is made', async () => {
  const { passphrase, signInName } = invented;
  const lost = join(root, 'lost');
  const first = testDesk({ path: lost, stick: root });
  await first.call('session.setUp', invented);
  await first.vault.close();
  const numbers: number[] = [];
  await inPairs(['begun', 'authority.age', 'epoch-1/keyring.json', 'anchor'], async (step, index) => {
    const path = join(root, `sheet-${index}`);
    cpSync(lost, path, { recursive: true });
    const { child } = await begin('newSheet', path);
    if (step !== 'begun') await replaced(join(path, step));
    await kill(child);
    const desk = testDesk({ path, stick: root });
    try {
      const unlocked = await desk.call('session.unlock', { signInName, passphrase });
      expect([step, unlocked]).toMatchObject([step, { sheetUnconfirmed: true, lostRows: null, anchorMissing: false }]);
      const sheet = await desk.call('session.newSheet', { passphrase });
      numbers.push(sheet.sheetNumber);
      await desk.call('session.confirmSheet', { lastGroup: sheet.recoveryCode.slice(-4) });
      const sealed = new Uint8Array(readFileSync(join(path, 'authority.age')));
      expect((await openAuthority(sealed, sheet.recoveryCode)).length).toBeGreaterThan(100);
      expect((await desk.call('audit.check', {})).firstBadRow).toBeNull();
    } finally {
      await desk.vault.close();
    }
  });
  // One was killed before the keyring was written, and one after.
  expect(new Set(numbers)).toEqual(new Set([2, 3]));
});

interface Told {
  path: string;
  databaseKey: string;
  macKey: string;
}

/** Proves a generation as a restore would, from behind the sheet. */
async function proves(folder: string, told: Told): Promise<boolean> {
  const manifest = openBackupManifest(join(folder, 'manifest.json'), Buffer.from(told.macKey, 'hex'));
  if (!manifest || !readBeside(folder, manifest.clear.files)) return false;
  const { sha256, ...contents } = manifest.contents;
  if ((await hashFile(join(folder, 'desk.db'), () => undefined)).sha256 !== sha256) return false;
  const db = openDatabase(join(folder, 'desk.db'), Buffer.from(told.databaseKey, 'hex'), { exclusive: true });
  try {
    return isWhole(db, contents);
  } finally {
    db.close();
  }
}

test('a backup killed at any moment: whatever is called a generation proves, and none that was made is gone', async () => {
  const random = new SeededRandom(SEED + 2);
  const moments = Array.from({ length: 14 }, () => random.below(150));
  let halves = 0;
  let generations = 0;
  await inPairs(moments, async (moment, index) => {
    const stick = join(root, `stick-${index}`);
    const { child, said } = await begin('backUp', stick);
    const told = JSON.parse(said) as Told;
    await wait(moment);
    await kill(child);
    const names = readdirSync(stick);
    halves += names.filter((name) => name.endsWith('.part')).length;
    const called = names.filter((name) => name.endsWith('.shbackup'));
    generations += called.length;
    for (const name of called)
      expect([index, name, await proves(join(stick, name), told)]).toEqual([index, name, true]);
    const db = openDatabase(join(told.path, 'epoch-1', 'desk.db'), Buffer.from(told.databaseKey, 'hex'));
    const recorded = db.prepare('SELECT name FROM backups').pluck().all() as string[];
    db.close();
    expect(recorded.length).toBeGreaterThan(0);
    expect(recorded.filter((name) => !called.includes(name))).toEqual([]);
    rmSync(told.path, { recursive: true });
  });
  expect(halves).toBeGreaterThan(0);
  expect(generations).toBeGreaterThan(moments.length);
});
