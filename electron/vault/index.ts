import { writeFileSync } from 'node:fs';
import type { Notice, Question } from '../contract/calls.ts';
import { DeskError } from '../contract/errors.ts';
import type { ShellToVault, VaultToShell } from '../contract/shell.ts';
import { setDriver } from './database/driver.ts';
import { Router } from './router.ts';
import { shellDoor } from './shell.ts';
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
setDriver(argument('driver'));
const shell = shellDoor((message) => parent.postMessage(message));
const vault = new Vault(
  { path, version: argument('version') ?? '', testRuntime: argument('test-runtime') ?? null },
  shell,
);
/** Only the class of a fault is written: its words may hold what somebody typed. */
const router = new Router(vault, (fault) => {
  console.error('vault fault', fault instanceof Error ? fault.name : typeof fault);
});
let live: { port: Port; load: number } | null = null;

let toldOpened = false;
/** Tells the shell, once, that there is something to lock: a session, a recovery code or a clinic's pages. */
function tellOpened(method: string): void {
  if (toldOpened || !(vault.session || vault.pendingSheet || method === 'reader.open')) return;
  toldOpened = true;
  parent.postMessage({ kind: 'opened' });
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
  if (vault.session || vault.atWork) {
    // Whoever had opened the desk, or was about to, has to open it again, in a fresh process.
    live = null;
    port.close();
    void shell.ask('lock', {});
    return;
  }
  live = { port, load };
  vault.notify = (notice: Notice) => {
    port.postMessage(notice);
    if (notice.notice === 'progress') parent.postMessage({ kind: 'progress', percent: notice.percent });
  };
  port.on('message', ({ data }) => {
    if (live?.port !== port) return;
    void router.answer(data).then((answer) => {
      port.postMessage(answer);
      tellOpened(data.method);
    });
  });
  port.on('close', () => {
    if (live?.port !== port) return;
    live = null;
    vault.notify = () => undefined;
    if (vault.session || vault.atWork) void shell.ask('lock', {});
  });
  port.start();
}

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  try {
    await vault.close();
  } finally {
    parent.postMessage({ kind: 'stopped' });
    process.exit(0);
  }
}

parent.on('message', ({ data, ports }) => {
  if (data.kind === 'port' && ports[0]) serve(ports[0], data.load);
  else if (data.kind === 'stop') void stop();
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
