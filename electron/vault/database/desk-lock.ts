import { setTimeout as wait } from 'node:timers/promises';
import { DeskError } from '../../contract/errors.ts';
import { shareFile } from '../modes.ts';
import { type Db, openFile, sqliteCode } from './driver.ts';

/** An orphaned vault process needs up to 1.5 s to end. */
const PATIENCE_MS = 3000;

/**
 * Takes `desk.lock` for the life of this process: one desk at a time, also between two accounts of the
 * machine. `BEGIN EXCLUSIVE` on a file that may only be read succeeds without a lock, so the file is made
 * writable for its group and is written to inside the transaction. Throws `desk-busy`.
 *
 * Nothing in this process may open or close that file except through SQLite: closing any descriptor of it
 * drops the lock (POSIX), and SQLite would not notice.
 */
export async function holdDesk(path: string): Promise<Db> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const db = openFile(path, { timeout: 0 });
    try {
      // First of all: the journal of the transaction takes the mode of the file. One left by a killed process, which
      // another account could not write, would shut her out for good.
      shareFile(path);
      db.pragma('journal_mode=DELETE');
      db.exec('BEGIN EXCLUSIVE');
      db.exec('CREATE TABLE IF NOT EXISTS held (x); DELETE FROM held; INSERT INTO held VALUES (1)');
      return db;
    } catch (fault) {
      db.close();
      const code = sqliteCode(fault) ?? '';
      if (!code.startsWith('SQLITE_BUSY') && !code.startsWith('SQLITE_READONLY')) throw fault;
      if (Date.now() > until) throw new DeskError('desk-busy');
      await wait(100);
    }
  }
}
