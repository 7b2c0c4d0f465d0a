import { mkdirSync } from 'node:fs';
import type { Notice } from '../contract/calls.ts';
import { DeskError } from '../contract/errors.ts';
import type { RecoverySheet } from '../contract/session.ts';
import { holdDesk } from './database/desk-lock.ts';
import type { Db } from './database/driver.ts';
import { lockFile } from './keyring/desk-folder.ts';
import type { Drafts } from './packets/drafts.ts';
import { newDrafts } from './packets/drafts.ts';
import { newReaderTable, type ReaderTable } from './packets/reader-table.ts';
import type { Shell } from './shell.ts';
import type { Session } from './staff/desk.ts';
import { closeDesk } from './staff/unlock.ts';

export interface VaultOptions {
  /** Folder of the desk. */
  path: string;
  version: string;
  testRuntime: string | null;
}

/** One per process. It ends with the lock: that, not zeroing, removes what it knew. */
export class Vault {
  readonly options: VaultOptions;
  readonly shell: Shell;
  readonly drafts: Drafts = newDrafts();
  readonly reader: ReaderTable = newReaderTable();
  /** The open session; belongs to the port it was opened on. */
  session: Session | null = null;
  /** A recovery sheet that was made here and not yet shown to exist on paper. In memory only. */
  pendingSheet: RecoverySheet | null = null;
  /** Number of a sheet confirmed before anybody had opened the restored desk; its audit row waits for the unlock. */
  confirmedSheet: number | null = null;
  /** Tells the window something without being asked. */
  notify: (notice: Notice) => void = () => undefined;
  #lock: Promise<Db> | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #turns = 0;

  constructor(options: VaultOptions, shell: Shell) {
    this.options = options;
    this.shell = shell;
  }

  /** Takes the desk for this process, once, for its whole life; makes its folder where there is none. Throws `desk-busy`. */
  async hold(): Promise<void> {
    mkdirSync(this.options.path, { recursive: true, mode: 0o770 });
    this.#lock ??= holdDesk(lockFile(this.options.path));
    try {
      await this.#lock;
    } catch (fault) {
      this.#lock = null;
      throw fault;
    }
  }

  /**
   * Opening, setting up, restoring and backing up wait for one another: two at once would make two desks in one
   * folder, give a generation's number twice, or try many passphrases in the time of one.
   */
  inTurn<T>(job: () => Promise<T>): Promise<T> {
    this.#turns += 1;
    const result = this.#turn.then(job).finally(() => {
      this.#turns -= 1;
    });
    this.#turn = result.catch(() => undefined);
    return result;
  }

  /** Whether one of them is at work: the desk may be open in a moment. */
  get atWork(): boolean {
    return this.#turns > 0;
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

  /** Commits or rolls back, writes the anchor, checkpoints, closes. The caller ends the process. */
  async close(): Promise<void> {
    const session = this.session;
    this.session = null;
    if (session) await closeDesk(session.desk, session.member.id);
    (await this.#lock?.catch(() => null))?.close();
  }
}
