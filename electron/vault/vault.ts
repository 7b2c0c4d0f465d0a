import type { Notice } from '../contract/calls.ts';
import { DeskError } from '../contract/errors.ts';
import type { Finishing, RecoverySheet, Unlocked } from '../contract/session.ts';
import { holdDesk } from './database/desk-lock.ts';
import type { Db } from './database/driver.ts';
import { Gate } from './gate.ts';
import { forgetHolder, nameHolder, readHolder } from './holder.ts';
import { lockFile } from './keyring/desk-folder.ts';
import { makeSharedFolder } from './modes.ts';
import type { Drafts } from './packets/drafts.ts';
import { newDrafts } from './packets/drafts.ts';
import { newReaderTable, type ReaderTable } from './packets/reader-table.ts';
import type { Shell } from './shell.ts';
import type { Session } from './staff/desk.ts';
import type { Behind, KeptPin } from './staff/hide.ts';
import { closeDesk } from './staff/unlock.ts';
import { Turns } from './turns.ts';

export interface VaultOptions {
  /** Folder of the desk. */
  path: string;
  version: string;
  testRuntime: string | null;
  /** Milliseconds a hidden desk waits before it locks; ten minutes unless said otherwise. */
  hiddenLimit?: number;
}

/** A job that is let finish behind the lock. */
export type Work = Finishing['job'];

/** One per process. It ends with the lock: that, not zeroing, removes what it knew. */
export class Vault {
  readonly options: VaultOptions;
  readonly shell: Shell;
  readonly drafts: Drafts = newDrafts();
  readonly reader: ReaderTable = newReaderTable();
  /** Every call passes it (router.ts); a rotation is alone in it. */
  readonly gate = new Gate();
  /** The open session; belongs to the port it was opened on. */
  session: Session | null = null;
  /** The session while the desk is hidden: nobody's port has it. */
  behind: Behind | null = null;
  /** Held in memory only, until the desk locks. */
  pin: KeptPin | null = null;
  /** What was said at the unlock, to be said again when she comes back. */
  greeting: Unlocked | null = null;
  /** Another vault of this program, locked already, still holds the desk for its job. */
  finishing: Finishing | null = null;
  /** A recovery sheet that was made here and not yet shown to exist on paper. In memory only. */
  pendingSheet: RecoverySheet | null = null;
  /** Number of a sheet confirmed before anybody had opened the restored desk; its audit row waits for the unlock. */
  confirmedSheet: number | null = null;
  /** Tells the window something without being asked. */
  notify: (notice: Notice) => void = () => undefined;
  /** Hears when a job begins that locking lets finish, and with null when it has ended. */
  onWork: (work: Work | null) => void = () => undefined;
  /** Tries to come back to a hidden desk wait for one another, but not for a backup. */
  readonly reveals = new Turns();
  readonly #turns = new Turns();
  #work: Work | null = null;
  #closing = false;
  #lock: Promise<Db> | null = null;

  constructor(options: VaultOptions, shell: Shell) {
    this.options = options;
    this.shell = shell;
  }

  /**
   * Takes the desk for this process, once, for its whole life; makes its folder where there is none. Throws `desk-busy`
   * (details.account and details.since where they are known).
   */
  async hold(): Promise<void> {
    this.#lock ??= this.#take();
    try {
      await this.#lock;
    } catch (fault) {
      this.#lock = null;
      const holder = fault instanceof DeskError && fault.code === 'desk-busy' ? readHolder(this.options.path) : null;
      throw holder ? new DeskError('desk-busy', holder) : fault;
    }
  }

  async #take(): Promise<Db> {
    makeSharedFolder(this.options.path);
    const lock = await holdDesk(lockFile(this.options.path));
    await nameHolder(this.options.path);
    return lock;
  }

  /**
   * Opening, setting up, restoring and backing up wait for one another: two at once would make two desks in one
   * folder, give a generation's number twice, or try many passphrases in the time of one. `work` is let finish when
   * the desk locks.
   */
  inTurn<T>(job: () => Promise<T>, work: Work | null = null): Promise<T> {
    return this.#turns.take(async () => {
      if (this.#closing) throw new DeskError('locked');
      this.#setWork(work);
      try {
        return await job();
      } finally {
        this.#setWork(null);
      }
    });
  }

  #setWork(work: Work | null): void {
    if (work === this.#work) return;
    this.#work = work;
    this.onWork(work);
  }

  /** Whether one of them is at work: the desk may be open in a moment. */
  get atWork(): boolean {
    return this.#turns.busy;
  }

  /** Whether the desk may come to be open without being asked again; a backup behind a hidden desk opens nothing. */
  get opening(): boolean {
    return this.reveals.busy || (this.atWork && !(this.behind && this.#work));
  }

  /** Resolves when no job is at work that changes the session itself; a backup is not waited for. */
  async settled(): Promise<void> {
    if (!this.#work) await this.#turns.oneDone();
  }

  /** Throws `locked` when nobody has opened the desk. */
  mustBeOpen(): Session {
    if (!this.session) throw new DeskError('locked');
    return this.session;
  }

  /** The open database. Throws `locked`. */
  db(): Db {
    return this.mustBeOpen().desk.db;
  }

  /** The session, open or hidden: for the desk's own bookkeeping, never for what somebody asks. */
  get held(): Session | null {
    return this.session ?? this.behind?.session ?? null;
  }

  /**
   * From now on every call is refused. A backup or restore at work is waited for; then commits or rolls back, writes
   * the anchor, checkpoints, closes. The caller ends the process.
   */
  async close(): Promise<void> {
    const session = this.held;
    this.#closing = true;
    clearTimeout(this.behind?.timer);
    this.session = null;
    this.behind = null;
    this.pin = null;
    if (this.#work) await this.#turns.oneDone();
    await this.gate.settled();
    if (session) await closeDesk(session.desk, session.member.id);
    const lock = await this.#lock?.catch(() => null);
    if (lock) forgetHolder(this.options.path);
    lock?.close();
  }
}
