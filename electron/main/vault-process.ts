import { join } from 'node:path';
import { type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import { DeskError } from '../contract/errors.ts';
import type { Finishing, Habits } from '../contract/session.ts';
import type { ShellRequestKind, ShellRequests, ShellToVault, VaultToShell } from '../contract/shell.ts';
import { type Options, vaultArguments } from './options.ts';

/** After this many milliseconds a vault that was asked to stop is killed. */
const PATIENCE_TO_STOP = 3000;
/** The same for one that ends a backup or a restore first: its keys end with it. */
const PATIENCE_TO_FINISH = 30 * 60_000;
/** Milliseconds in which a vault must have put its session behind the PIN, out of sight already; else it is locked. */
const PATIENCE_TO_HIDE = 3000;

/** One function for each thing the vault may ask of the shell. */
export type Handlers = {
  [K in ShellRequestKind]: (
    ask: ShellRequests[K]['ask'],
    told: { progress: (bytes: number) => void; vaultGone: AbortSignal },
  ) => Promise<ShellRequests[K]['answer']>;
};

export interface VaultEvents {
  ready: (pid: number) => void;
  /** There is something to lock. */
  opened: (hides: boolean) => void;
  habits: (habits: Habits) => void;
  progress: (percent: number) => void;
  gone: () => void;
}

export interface VaultProcess {
  /** What it is at that locking lets finish, or null. */
  readonly work: Work | null;
  givePort(port: MessagePortMain, load: number): void;
  /** Asks it to put the session behind the PIN; false when it did not within 3 s, or is gone. */
  hide(): Promise<boolean>;
  /** Tells it how far the vault before it is, which still holds the desk. */
  tellFinishing(finishing: Finishing | null): void;
  /** Asks it to commit or roll back, close and end; resolves when it is gone, killed after 3 s if need be. */
  stop(): Promise<void>;
  /** The same, but a backup or restore at work is let end first, for at most 30 minutes. */
  finish(): Promise<void>;
}

type Work = Finishing['job'];

/** Windows cannot start node's crypto without SystemRoot; nothing else of our environment is the vault's business. */
function smallEnvironment(): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of ['LANG', 'TZ', 'SystemRoot']) {
    const value = process.env[name];
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}

/** Starts a vault process and answers what it asks until it ends. */
export function startVault(options: Options, handlers: Handlers, on: VaultEvents): VaultProcess {
  const child: UtilityProcess = utilityProcess.fork(join(options.bundle, 'main/vault.js'), vaultArguments(options), {
    serviceName: 'vault',
    // Packaged, not a word of the vault reaches a terminal or a journal.
    stdio: options.development ? 'inherit' : 'ignore',
    env: smallEnvironment(),
  });
  const ended = new AbortController();
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      ended.abort();
      on.gone();
      resolve();
    });
  });
  const post = (message: ShellToVault, ports: MessagePortMain[] = []) => {
    if (!ended.signal.aborted) child.postMessage(message, ports);
  };
  const answer = async <K extends ShellRequestKind>(what: K, id: number, ask: ShellRequests[K]['ask']) => {
    const told = {
      progress: (bytes: number) => post({ kind: 'copy-progress', id, bytes }),
      vaultGone: ended.signal,
    };
    try {
      post({ kind: 'answer', id, ok: true, answer: await handlers[what](ask, told) });
    } catch (error) {
      // Only a code goes back: the words of a system error may hold a path or a title.
      post({ kind: 'answer', id, ok: false, ...(error instanceof DeskError ? error.shape() : { code: 'internal' }) });
    }
  };
  let work: Work | null = null;
  let hidden: (done: boolean) => void = () => undefined;
  child.on('message', (message: VaultToShell) => {
    if (message.kind === 'ready') on.ready(child.pid ?? 0);
    else if (message.kind === 'opened') on.opened(message.hides);
    else if (message.kind === 'habits') on.habits(message.habits);
    else if (message.kind === 'at-work') work = message.job;
    else if (message.kind === 'hidden') hidden(true);
    else if (message.kind === 'progress') on.progress(message.percent);
    else if (message.kind === 'ask') void answer(message.what, message.id, message.ask);
  });
  const endWithin = async (patience: number) => {
    post({ kind: 'stop' });
    // `kill()` sends SIGTERM, which a stuck vault need not hear.
    const overdue = setTimeout(() => {
      if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
    }, patience);
    await gone;
    clearTimeout(overdue);
  };
  return {
    get work() {
      return work;
    },
    givePort: (port, load) => post({ kind: 'port', load }, [port]),
    hide: () =>
      new Promise((resolve) => {
        const overdue = setTimeout(() => resolve(false), PATIENCE_TO_HIDE);
        hidden = (done) => {
          clearTimeout(overdue);
          resolve(done);
        };
        void gone.then(() => hidden(false));
        post({ kind: 'hide' });
      }),
    tellFinishing: (finishing) => post({ kind: 'finishing', finishing }),
    stop: () => endWithin(PATIENCE_TO_STOP),
    finish: () => endWithin(PATIENCE_TO_FINISH),
  };
}
