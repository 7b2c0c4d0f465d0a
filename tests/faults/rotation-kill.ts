import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readKeyring } from '../../electron/vault/keyring/desk-folder.ts';
import { openWithRecoveryCode } from '../../electron/vault/keyring/keyring.ts';
import { openKeptAuthority } from '../../electron/vault/packets/kept-authority.ts';
import { openAuthority } from '../../electron/vault/packets/signer-keys.ts';
import { noFile } from '../fixtures/invented-file.ts';
import { invented, refusal, type TestDesk, testDesk } from '../fixtures/test-desk.ts';
import { words } from './rotation-child.ts';
import { SeededRandom } from './seeded-random.ts';

/**
 * Kills a process at every step of a changed passphrase, a forgotten one, a removal and a replaced sheet. After each one
 * of the two states opens with what was told to be valid, nothing cries loss, and nothing of the other state stays.
 */

export const JOBS = ['passphrase', 'letIn', 'remove', 'sheet'] as const;
type Job = (typeof JOBS)[number];
export interface KillReport {
  seed: number;
  kills: number;
  /** After how many kills the state before, and the one after, was in force. */
  before: number;
  after: number;
  steps: Record<string, number>;
  failures: string[];
}

const colleague = { signInName: 'r.quetzal', displayName: 'Rosa Quetzal', passphrase: 'ocho lunas sobre el huerto' };
const admin = { signInName: invented.signInName };

interface Scene {
  root: string;
  from: string;
  code: string;
  authorityKey: Uint8Array;
  age: Buffer;
}

/** A desk with a confirmed sheet and a colleague; each kill works on a copy. */
async function setScene(): Promise<Scene> {
  const root = mkdtempSync(join(tmpdir(), 'rotation-kill-'));
  const from = join(root, 'from');
  const desk = testDesk({ path: from, stick: root });
  const { sheet } = await desk.call('session.setUp', { ...invented, passphrase: words.before });
  await desk.call('session.confirmSheet', { lastGroup: sheet.recoveryCode.slice(-4) });
  const added = await desk.call('staff.add', { ...colleague, rights: ['worker'], passphrase: words.before });
  await desk.reopen();
  await desk.call('session.unlock', { signInName: colleague.signInName, passphrase: added.words });
  await desk.call('session.changePassphrase', { passphrase: added.words, newPassphrase: colleague.passphrase });
  await desk.call('clients.create', noFile);
  await desk.vault.close();
  const age = readFileSync(join(from, 'authority.age'));
  const authorityKey = await openAuthority(new Uint8Array(age), sheet.recoveryCode);
  return { root, from, code: sheet.recoveryCode, authorityKey, age };
}

interface Ended {
  lines: string[];
  killed: boolean;
}

/** Runs the child to its end or its kill; `afterMs` kills it from outside, in the middle of whatever it does. */
async function run(scene: Scene, job: Job, folder: string, step: number | string, afterMs?: number): Promise<Ended> {
  const script = join(import.meta.dirname, 'rotation-child.ts');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, job, folder, String(step)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, OLD_CODE: scene.code },
  });
  const gone = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (line === 'begun' && afterMs !== undefined) void wait(afterMs).then(() => child.kill('SIGKILL'));
  }
  const signal = await gone;
  return { lines, killed: signal === 'SIGKILL' };
}

const opens = async (desk: TestDesk, signInName: string, passphrase: string) => {
  const code = await refusal(desk.call('session.unlock', { signInName, passphrase }));
  await desk.reopen();
  return code === 'not refused';
};

/** Which state is in force, by what opens; throws when it is neither or both. */
async function stateOf(scene: Scene, job: Job, desk: TestDesk): Promise<'before' | 'after'> {
  if (job === 'passphrase') {
    const [old, own] = [
      await opens(desk, admin.signInName, words.before),
      await opens(desk, admin.signInName, words.after),
    ];
    if (old === own) throw new Error(`old passphrase ${old}, new one ${own}`);
    return old ? 'before' : 'after';
  }
  if (job === 'sheet') {
    const current = readFileSync(join(desk.path, 'current'), 'utf8').trim();
    const old = await openWithRecoveryCode(
      readKeyring(join(desk.path, `epoch-${current}`, 'keyring.json')),
      scene.code,
    );
    if (Boolean(old) !== (current === '1')) throw new Error(`epoch ${current}, old code ${Boolean(old)}`);
    return old ? 'before' : 'after';
  }
  return (await opens(desk, colleague.signInName, colleague.passphrase)) ? 'before' : 'after';
}

/** The authority's key must be where it can be had: under the old code, or in the desk until a new sheet is confirmed. */
function authorityIsThere(scene: Scene, desk: TestDesk, state: 'before' | 'after'): boolean {
  if (state === 'before') return readFileSync(join(desk.path, 'authority.age')).equals(scene.age);
  const { db, keys } = desk.vault.mustBeOpen().desk;
  const kept = openKeptAuthority(db, keys.wrapKey);
  return kept !== null && Buffer.from(kept).equals(Buffer.from(scene.authorityKey));
}

/** Throws what is wrong with a desk after a kill. */
async function check(scene: Scene, job: Job, path: string): Promise<'before' | 'after'> {
  const desk = testDesk({ path, stick: scene.root });
  try {
    const state = await stateOf(scene, job, desk);
    const passphrase = job === 'passphrase' && state === 'after' ? words.after : words.before;
    const told = await desk.call('session.unlock', { ...admin, passphrase });
    if (told.lostRows || told.anchorMissing || told.brokenAtRow) throw new Error(`cries loss: ${JSON.stringify(told)}`);
    const epochs = readdirSync(path).filter((name) => name.startsWith('epoch-'));
    if (epochs.length !== 1) throw new Error(`left: ${epochs.join(', ')}`);
    const inside = readdirSync(join(path, epochs[0] ?? '')).filter(
      (name) => !/^desk\.db(-wal|-shm)?$|^keyring\.json$|\.part$/.test(name),
    );
    if (inside.length > 0) throw new Error(`left inside: ${inside.join(', ')}`);
    if ((await desk.call('audit.check', {})).firstBadRow !== null) throw new Error('chain broken');
    if ((await desk.call('clients.find', { text: '' })).length !== 1) throw new Error('the file is gone');
    const states = (await desk.call('staff.list', {})).map((one) => one.state).sort();
    const wanted = { passphrase: 'active', letIn: 'one-time', remove: 'removed', sheet: 'active' }[job];
    if (states.join() !== ['active', state === 'before' ? 'active' : wanted].sort().join())
      throw new Error(states.join());
    const slots = desk.vault.mustBeOpen().desk.ring.slots.length;
    if (slots !== (job === 'remove' && state === 'after' ? 2 : 3)) throw new Error(`${slots} slots`);
    if (job === 'sheet' && !authorityIsThere(scene, desk, state)) throw new Error('the authority’s key is gone');
    if (told.sheetUnconfirmed !== (job === 'sheet' && state === 'after')) throw new Error('the sheet');
    return state;
  } finally {
    await desk.vault.close();
  }
}

/** Two at a time: the machine has two cores. */
async function inPairs<T>(each: readonly T[], run: (one: T) => Promise<void>): Promise<void> {
  const left = [...each];
  const worker = async () => {
    for (let next = left.shift(); next; next = left.shift()) await run(next);
  };
  await Promise.all([worker(), worker()]);
}

/** The steps that lie on either side of what is swapped. */
export const AT: Record<Job, string[]> = {
  passphrase: ['before rename keyring.json', 'after rename keyring.json'],
  letIn: ['after rename keyring.json', 'after commit'],
  remove: ['after rekey', 'after rename anchor', 'after rename current', 'after rm epoch-1'],
  sheet: ['after rename anchor', 'before rename authority.age'],
};

/** `steps`: the names of a few, or every one of every job, and `drawn` kills of each at drawn moments, within a rekey too. */
export async function runKills(counts: { seed: number; steps: 'all' | typeof AT; drawn: number }): Promise<KillReport> {
  const scene = await setScene();
  const random = new SeededRandom(counts.seed);
  const report: KillReport = { seed: counts.seed, kills: 0, before: 0, after: 0, steps: {}, failures: [] };
  let copies = 0;
  const one = async (job: Job, name: string, step: number | string, afterMs?: number): Promise<string[]> => {
    copies += 1;
    const path = join(scene.root, `copy-${copies}`);
    cpSync(scene.from, path, { recursive: true });
    const { lines, killed } = await run(scene, job, path, step, afterMs);
    if (killed) report.kills += 1;
    else if (step !== 0) report.failures.push(`${job}, ${name}: not killed`);
    try {
      const state = await check(scene, job, path);
      report[state] += 1;
      if (!killed && state !== 'after') report.failures.push(`${job}, ${name}: not done at its end`);
    } catch (fault) {
      report.failures.push(`${job}, ${name}: ${fault instanceof Error ? fault.message : String(fault)}`);
    }
    rmSync(path, { recursive: true, force: true });
    return lines;
  };
  const everyStep = async (job: Job) => {
    const began = Date.now();
    const lines = await one(job, 'whole', 0);
    const took = Date.now() - began;
    const steps = JSON.parse(lines[1] ?? '[]') as string[];
    report.steps[job] = steps.length;
    for (const [index, name] of steps.entries())
      await one(job, `step ${index + 1} of ${steps.length}, ${name}`, index + 1);
    for (let kill = 0; kill < counts.drawn; kill += 1) {
      const afterMs = random.below(took);
      await one(job, `after ${afterMs} ms`, 0, afterMs);
    }
  };
  if (counts.steps === 'all') await inPairs(JOBS, everyStep);
  else {
    const named = Object.entries(counts.steps) as [Job, string[]][];
    await inPairs(
      named.flatMap(([job, names]) => names.map((name) => ({ job, name }))),
      async ({ job, name }) => {
        await one(job, name, name);
      },
    );
  }
  rmSync(scene.root, { recursive: true, force: true });
  return report;
}

/** `node tests/faults/rotation-kill.ts --long [--seed N]`: every step of every job. Exit 1 when anything came out otherwise. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { long: { type: 'boolean' }, seed: { type: 'string' } } });
  const seed = Number(values.seed ?? 20_261_124);
  const report = await runKills({ seed, ...(values.long ? LONG : SHORT) });
  console.log(JSON.stringify(report, null, 2));
  if (report.failures.length > 0) process.exitCode = 1;
}

export const SHORT = { steps: AT, drawn: 0 } as const;
export const LONG = { steps: 'all', drawn: 25 } as const;

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
