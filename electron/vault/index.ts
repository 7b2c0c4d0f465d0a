import { writeFileSync } from 'node:fs';
import type { Notice, Question } from '../contract/calls.ts';
import { DeskError } from '../contract/errors.ts';
import type { Finishing } from '../contract/session.ts';
import type { ShellToVault, VaultToShell } from '../contract/shell.ts';
import { setDriver } from './database/driver.ts';
import { stayInPractice } from './forms/practice.ts';
import { VAULT_UMASK } from './modes.ts';
import { Router } from './router.ts';
import { getHabits } from './settings/settings.ts';
import { shellDoor } from './shell.ts';
import { hideDesk } from './staff/hide.ts';
import { Vault } from './vault.ts';

/**
 * The vault process: the only one that ever has a key. It is a utility process of Electron's, speaks to the
 * shell over its parent port and to the window over the one port the shell hands it.
 */

function argument(name: string): string | undefined {
  const head = `--${name}=`;
  return process.argv.find((one) => one.startsWith(head))?.slice(head.length);
}

/** A crash must not leave a file with keys in it: nothing of this process goes into a core dump. */
function forbidCoreDump(): void {
  if (process.platform !== 'linux') return;
  try {
    writeFileSync('/proc/self/coredump_filter', '0x0');
  } catch {
    // Not every kernel lets a process say so; docs/ARCHITECTURE.md names it.
  }
}

interface Port {
  on(event: 'message', listener: (event: { data: Question }) => void): void;
  on(event: 'close', listener: () => void): void;
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
}
interface ParentPort {
  on(event: 'message', listener: (event: { data: ShellToVault; ports: Port[] }) => void): void;
  postMessage(message: VaultToShell): void;
}

const parent = (process as unknown as { parentPort: ParentPort }).parentPort;
const path = argument('dir');
if (!parent || !path) throw new Error('the vault is started by the shell');

forbidCoreDump();
process.umask(VAULT_UMASK);
setDriver(argument('driver'));
const shell = shellDoor((message) => parent.postMessage(message));
const hiddenLimit = argument('hidden-limit');
if (argument('test-runtime')) stayInPractice();
const vault = new Vault(
  {
    path,
    version: argument('version') ?? '',
    testRuntime: argument('test-runtime') ?? null,
    ...(hiddenLimit ? { hiddenLimit: Number(hiddenLimit) } : {}),
  },
  shell,
);
/** Only the class of a fault is written: its words may hold what somebody typed. */
const noteFault = (fault: unknown) => {
  console.error('vault fault', fault instanceof Error ? fault.name : typeof fault);
};
const router = new Router(vault, noteFault);
let live: { port: Port; load: number } | null = null;

vault.notify = (notice: Notice) => {
  live?.port.postMessage(notice);
  // Also while no window listens: a backup may be finishing behind the lock.
  if (notice.notice === 'progress') parent.postMessage({ kind: 'progress', percent: notice.percent });
};
vault.onWork = (job) => parent.postMessage({ kind: 'at-work', job });

/** What the shell was told: nothing yet, that there is something to lock, or also that there is a session to hide. */
let told: 'nothing' | 'locks' | 'hides' = 'nothing';
const saysHabits = /^(session\.(unlock|setUp|reveal)|settings\.save)$/;

/** After each call: whether there is something to lock (a session, a recovery code, a clinic's pages) and to hide. */
function tellShell(method: string): void {
  const { session } = vault;
  const now = session ? 'hides' : vault.pendingSheet || method === 'reader.open' ? 'locks' : told;
  if (now !== told) {
    told = now;
    parent.postMessage({ kind: 'opened', hides: now === 'hides' });
  }
  if (session && saysHabits.test(method)) parent.postMessage({ kind: 'habits', habits: getHabits(session.desk.db) });
}

/**
 * One live port. A session belongs to the port it was opened on, so a new port begins locked: the port of a later
 * page load ends the old one (its page is gone, only its `close` is late), any other second port is refused.
 */
function serve(port: Port, load: number): void {
  if (live && load <= live.load) {
    port.close();
    return;
  }
  live?.port.close();
  if (vault.session || vault.opening) {
    // Whoever had opened the desk, or was about to, has to open it again, in a fresh process.
    live = null;
    port.close();
    void shell.ask('lock', {});
    return;
  }
  live = { port, load };
  port.on('message', ({ data }) => {
    if (live?.port !== port) return;
    void router.answer(data).then((answer) => {
      if (live?.port !== port) return;
      port.postMessage(answer);
      tellShell(data.method);
    });
  });
  port.on('close', () => {
    if (live?.port !== port) return;
    live = null;
    if (vault.session || vault.opening) void shell.ask('lock', {});
  });
  port.start();
}

/** No call comes in after this, and no answer goes out. */
function shutPort(): void {
  const port = live?.port;
  live = null;
  port?.close();
}

/** The shell waits for `hidden`; where it does not come, it locks. */
async function hide(): Promise<void> {
  shutPort();
  told = 'nothing';
  if (await hideDesk(vault).catch(hiddenAllTheSame)) parent.postMessage({ kind: 'hidden' });
}

function hiddenAllTheSame(fault: unknown): boolean {
  noteFault(fault);
  return vault.behind !== null;
}

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  shutPort();
  try {
    await vault.close();
  } finally {
    process.exit(0);
  }
}

function finishing(now: Finishing | null): void {
  vault.finishing = now;
  vault.notify({ notice: 'finishing', finishing: now });
}

parent.on('message', ({ data, ports }) => {
  if (data.kind === 'port' && ports[0]) serve(ports[0], data.load);
  else if (data.kind === 'hide') void hide();
  else if (data.kind === 'stop') void stop();
  else if (data.kind === 'finishing') finishing(data.finishing);
  else shell.take(data);
});

// A fault nobody caught may have left a transaction open: end, and let a fresh process be made.
process.on('uncaughtException', (fault) => {
  console.error('vault fault', fault instanceof DeskError ? fault.code : 'internal');
  process.exit(70);
});
process.on('unhandledRejection', (fault) => {
  console.error('vault fault', fault instanceof DeskError ? fault.code : 'internal');
  process.exit(70);
});
parent.postMessage({ kind: 'ready' });
