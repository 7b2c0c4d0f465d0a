import type { ErrorCode } from './errors.ts';
import type { PrintResult } from './packets.ts';
import type { Finishing, Habits } from './session.ts';

/**
 * The door between vault and shell: what the vault process may ask of main. Messages on the parent port;
 * types only, because both ends are ours and neither takes anything from outside through it.
 */
export interface ShellRequests {
  /** Our own HTML to PDF, from memory. */
  render: {
    ask: { html: string; headerTemplate: string; footerTemplate: string; title: string };
    answer: { pdf: Uint8Array };
  };
  /** Decode a PDF in glass and give its pages to the window as bitmaps. */
  show: { ask: { job: string; pdf: Uint8Array }; answer: { pages: number } };
  queues: { ask: object; answer: { queues: { name: string; isDefault: boolean }[] } };
  print: { ask: { pdf: Uint8Array; queue: string; twoSided: boolean }; answer: PrintResult };
  places: { ask: object; answer: { places: ShellPlace[] } };
  choosePath: {
    ask: { what: 'packet' | 'identity' | 'authority' | 'scan' | 'folder' };
    answer: { path: string | null };
  };
  /** Copy and hash in a process of its own: a plain open and close here would drop SQLite's locks. */
  copy: {
    ask: { from: string; to: string; expectBytes: number };
    answer: { sha256: string; bytes: number };
  };
  hash: { ask: { path: string }; answer: { sha256: string; bytes: number } };
  /** The one locking path: this process will be asked to stop, and a fresh one made. */
  lock: { ask: object; answer: object };
  /** The same path, but this process stays, behind the PIN. */
  hide: { ask: object; answer: object };
}

export type ShellRequestKind = keyof ShellRequests;

export interface ShellPlace {
  id: string;
  label: string;
  kind: 'stick' | 'folder';
  path: string;
  freeBytes: number;
}

export type VaultToShell =
  | { kind: 'ready' }
  /**
   * Somebody opened the desk or came back to it, or something of a person is on the screen: from now on standing idle
   * hides. `hides` false: there is no session that could wait behind a PIN, so whatever hides locks.
   */
  | { kind: 'opened'; hides: boolean }
  /** How the desk hides; said at each unlock and when the settings change. */
  | { kind: 'habits'; habits: Habits }
  /** The session is behind the PIN and the port is closed. */
  | { kind: 'hidden' }
  /** A backup or restore begins, or has ended: locking lets it finish. */
  | { kind: 'at-work'; job: Finishing['job'] | null }
  | { kind: 'progress'; percent: number }
  | { [K in ShellRequestKind]: { kind: 'ask'; what: K; id: number; ask: ShellRequests[K]['ask'] } }[ShellRequestKind];

export type ShellToVault =
  | { kind: 'port'; load: number }
  | { kind: 'stop' }
  /** The session goes behind the PIN and its port closes; a new port then shows the public directory. */
  | { kind: 'hide' }
  /** The vault before this one ends its job behind the lock, and holds the desk until then; null when it has ended. */
  | { kind: 'finishing'; finishing: Finishing | null }
  | { kind: 'answer'; id: number; ok: true; answer: unknown }
  | { kind: 'answer'; id: number; ok: false; code: ErrorCode; details?: Record<string, string | number> }
  | { kind: 'copy-progress'; id: number; bytes: number };

/**
 * Codes that the shell posts to the window itself, when there is no vault to speak. `locking`: the window is
 * already out of sight and has 150 ms to hand its last draft to the vault.
 */
export type ShellNote = 'vault-stopped' | 'vault-back' | 'locking';

/** What the preload passes on to the page by `window.postMessage`; a `vault` or `glass` carries one port. */
export type ShellToWindow = { kind: 'vault' } | { kind: 'glass' } | { kind: 'note'; note: ShellNote };

/** Main to copier: one job for each process. */
export type CopierJob =
  | ({ kind: 'copy' } & ShellRequests['copy']['ask'])
  | ({ kind: 'hash' } & ShellRequests['hash']['ask']);
export type CopierReport =
  | { kind: 'progress'; bytes: number }
  | { kind: 'done'; sha256: string; bytes: number }
  | { kind: 'failed'; code: ErrorCode; details?: Record<string, string | number> };
