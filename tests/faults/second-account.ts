import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { invented, testDesk } from '../fixtures/test-desk.ts';
import type { Said } from './second-account-child.ts';

/*
 * npm run long second-account: while one account of the desk's group writes and backs up, another tries to open the
 * desk, again and again. Each try has to be refused with the holder's name, the log must stay the very file it was, and
 * after the holder was killed every row that was answered is there, and its backups restore. Only root may become two
 * accounts, so this runs as root and does nothing else as it.
 */

const GROUP = 54_321;
const HOLDER = { uid: 54_001, gid: GROUP };
const OTHER = { uid: 54_002, gid: GROUP };
const HOLDER_NAME = 'uid 54001';
/** A refusal takes six seconds of waiting and half a second of work. */
const LANES = 5;
/** Milliseconds between two looks at the log. */
const LOOKS = 5;

const QUIET = '--disable-warning=ExperimentalWarning';

export interface Report {
  seed: number;
  tries: number;
  refused: number;
  /** Tries during which a backup was at work. */
  besideABackup: number;
  backupsMade: number;
  rowsAnswered: number;
  looksAtTheLog: number;
  restored: number;
  failures: string[];
}

/** What the holder has said so far. */
interface Heard {
  recoveryCode: string;
  rows: string[];
  /** Rows answered before a backup began, by the name of its generation. */
  backups: { name: string; rowsBefore: number }[];
  backupBegan: number[];
  backupEnded: number[];
}

function makeGroupFolder(): string {
  const root = mkdtempSync(join(tmpdir(), 'second-account-'));
  // As an installer makes it: of the group, and handing the group on.
  chownSync(root, 0, GROUP);
  chmodSync(root, 0o2770);
  const stick = join(root, 'stick');
  mkdirSync(stick);
  chownSync(stick, HOLDER.uid, GROUP);
  return root;
}

/** Starts the holder, and resolves when the desk is set up. */
async function startHolder(path: string, stick: string, seed: number): Promise<{ child: ChildProcess; heard: Heard }> {
  const child = fork(join(import.meta.dirname, 'second-account-child.ts'), [path, stick, `${seed}`], {
    execArgv: [QUIET],
    ...HOLDER,
  });
  const heard: Heard = { recoveryCode: '', rows: [], backups: [], backupBegan: [], backupEnded: [] };
  let rowsBefore = 0;
  await new Promise<void>((ready, failed) => {
    child.once('exit', (code) => failed(new Error(`the holder ended with ${code}`)));
    child.on('message', (words: Said) => {
      if (words.said === 'row') heard.rows.push(words.fileNumber);
      if (words.said === 'backup-begins') {
        rowsBefore = heard.rows.length;
        heard.backupBegan.push(performance.now());
      }
      if (words.said === 'backup-made') {
        heard.backups.push({ name: words.name, rowsBefore });
        heard.backupEnded.push(performance.now());
      }
      if (words.said === 'ready') {
        heard.recoveryCode = words.recoveryCode;
        ready();
      }
    });
  });
  return { child, heard };
}

/** What the other account is told: by looking at the desk's state, and by its own right passphrase. */
async function tryAsOther(folder: string, what: 'state' | 'work'): Promise<string> {
  const script = join(import.meta.dirname, '../unit/vault/turn-child.ts');
  const child = spawn(process.execPath, [QUIET, script, folder, what], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...OTHER,
  });
  for await (const line of createInterface({ input: child.stdout })) return line;
  return 'nothing';
}

/** Counts looks at the log, and keeps every inode that was seen; 0 stands for no log at all. */
function watchLog(file: string): { looks: number; inodes: Set<number>; stop(): void } {
  const watched = { looks: 0, inodes: new Set<number>(), stop: () => clearInterval(timer) };
  const timer = setInterval(() => {
    watched.looks += 1;
    watched.inodes.add(statSync(file, { throwIfNoEntry: false })?.ino ?? 0);
  }, LOOKS);
  return watched;
}

/** Whether some backup was at work at a moment between these two. */
function besideABackup({ backupBegan, backupEnded }: Heard, from: number, to: number): boolean {
  return backupBegan.some((began, index) => began < to && (backupEnded[index] ?? Number.POSITIVE_INFINITY) > from);
}

function fileNumbers(desk: ReturnType<typeof testDesk>): Set<string> {
  return new Set(desk.vault.db().prepare('SELECT file_number FROM clients').pluck().all() as string[]);
}

const missing = (rows: string[], there: Set<string>) => rows.filter((row) => !there.has(row)).length;

/** Opens the desk as it was left and looks for every row that was answered. */
async function judgeDesk(path: string, stick: string, heard: Heard, report: Report): Promise<void> {
  const desk = testDesk({ path, stick });
  try {
    const { signInName, passphrase } = invented;
    const told = await desk.call('session.unlock', { signInName, passphrase });
    if (told.lostRows || told.anchorMissing || told.brokenAtRow !== null) report.failures.push(JSON.stringify(told));
    const lost = missing(heard.rows, fileNumbers(desk));
    if (lost > 0) report.failures.push(`${lost} rows that were answered are gone`);
    const { firstBadRow } = await desk.call('audit.check', {});
    if (firstBadRow !== null) report.failures.push(`chain broken at ${firstBadRow}`);
  } finally {
    await desk.vault.close();
  }
}

/** Restores a generation as a new machine would, by its sheet. */
async function judgeBackup(path: string, stick: string, name: string, rows: string[], code: string): Promise<string[]> {
  const desk = testDesk({ path, stick });
  try {
    await desk.call('backups.restore', { placeId: 'stick', name, recoveryCode: code });
    await desk.call('session.unlock', { signInName: invented.signInName, passphrase: invented.passphrase });
    const lost = missing(rows, fileNumbers(desk));
    return lost > 0 ? [`${name}: ${lost} rows that were answered before it are not in it`] : [];
  } catch (fault) {
    return [`${name}: ${fault instanceof Error ? fault.message : String(fault)}`];
  } finally {
    await desk.vault.close();
  }
}

async function inLanes(count: number, run: () => Promise<void>): Promise<void> {
  let left = count;
  const lane = async () => {
    while (left-- > 0) await run();
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

async function run(tries: number, seed: number): Promise<Report> {
  const root = makeGroupFolder();
  const [path, stick] = [join(root, 'desk'), join(root, 'stick')];
  const { child, heard } = await startHolder(path, stick, seed);
  const report: Report = {
    ...{ seed, tries, refused: 0, besideABackup: 0, backupsMade: 0, rowsAnswered: 0, looksAtTheLog: 0, restored: 0 },
    failures: [],
  };
  const log = watchLog(join(path, 'epoch-1/desk.db-wal'));
  const expected = JSON.stringify(['busy', HOLDER_NAME, 'desk-busy', HOLDER_NAME]);
  await inLanes(tries, async () => {
    const from = performance.now();
    const told = await tryAsOther(path, 'state');
    if (told === expected) report.refused += 1;
    else report.failures.push(`told: ${told}`);
    if (besideABackup(heard, from, performance.now())) report.besideABackup += 1;
  });
  log.stop();
  if (child.exitCode !== null || child.signalCode !== null) report.failures.push('the holder ended by itself');
  const gone = once(child, 'exit');
  // In the middle of its work, so that the log holds what is not in the database yet.
  child.kill('SIGKILL');
  await gone;
  Object.assign(report, {
    backupsMade: heard.backups.length,
    rowsAnswered: heard.rows.length,
    looksAtTheLog: log.looks,
  });
  if (log.inodes.size !== 1 || log.inodes.has(0)) report.failures.push(`the log was ${[...log.inodes].join(', ')}`);

  // The control: with nobody in its way the other account opens this desk, so it was the lock that refused it.
  const opened = await tryAsOther(path, 'work');
  if (opened !== JSON.stringify(['wrong-passphrase', 1, null, true, true]))
    report.failures.push(`afterwards: ${opened}`);
  await judgeDesk(path, stick, heard, report);
  for (const { name, rowsBefore } of heard.backups.slice(-3)) {
    const rows = heard.rows.slice(0, rowsBefore);
    report.failures.push(...(await judgeBackup(join(root, `restored-${name}`), stick, name, rows, heard.recoveryCode)));
    report.restored += 1;
  }
  rmSync(root, { recursive: true, force: true });
  return report;
}

const { values } = parseArgs({ options: { tries: { type: 'string' }, seed: { type: 'string' } } });
if (process.getuid?.() !== 0) throw new Error('only root may become two accounts');
const report = await run(Number(values.tries ?? 100), Number(values.seed ?? 20_261_124));
console.log(JSON.stringify(report, null, 2));
const { tries, refused, besideABackup: beside, restored, failures } = report;
process.exitCode = failures.length === 0 && refused === tries && beside === tries && restored === 3 ? 0 : 1;
