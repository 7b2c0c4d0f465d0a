import { statSync } from 'node:fs';
import { DeskError } from '../../contract/errors.ts';
import { shareFile } from '../modes.ts';
import { type Db, openFile, sqliteCode } from './driver.ts';

/** Marks a file as ours in SQLite's header ("SHDK"). */
export const APPLICATION_ID = 0x5348444b;

/**
 * SQLite's code to the desk's. Behind a passphrase proved by its tag, "not a database" means damage and
 * never a wrong key (design, section 3).
 */
export function deskErrorOf(fault: unknown): unknown {
  const code = sqliteCode(fault);
  if (!code) return isDiskFull(fault) ? new DeskError('disk-full') : fault;
  if (code.startsWith('SQLITE_FULL')) return new DeskError('disk-full');
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return new DeskError('desk-busy');
  if (/^SQLITE_(NOTADB|CORRUPT|IOERR)/.test(code)) return new DeskError('desk-damaged');
  if (code.startsWith('SQLITE_READONLY')) return new DeskError('place-readonly');
  if (code.startsWith('SQLITE_CANTOPEN')) return new DeskError('desk-missing');
  // What a row points to is not there: an id of another desk, or one that never was.
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return new DeskError('not-found');
  return fault;
}

/** Keyring, anchor and marker are written by plain file calls. */
function isDiskFull(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && (fault.code === 'ENOSPC' || fault.code === 'EDQUOT');
}

function must(db: Db, pragma: string, expected: string | number): void {
  const got = db.pragma(pragma, { simple: true });
  // Some answers come as text, some as numbers.
  if (String(got) !== String(expected)) throw new Error(`pragma ${pragma} is ${String(got)}`);
}

/** The order is the only one that works (cipher, legacy, key; measured). */
function setKey(db: Db, key: Buffer): void {
  db.pragma("cipher='sqlcipher'");
  db.pragma('legacy=4');
  const raw = Buffer.from(`raw:${key.toString('hex')}`, 'latin1');
  db.key(raw);
  raw.fill(0);
}

/**
 * Sets the key and everything that must hold on every connection. Never `db.serialize()`: it gives the database in clear.
 */
function prepare(db: Db, key: Buffer, journal: 'wal' | 'delete', exclusive: boolean): void {
  setKey(db, key);
  // Alone with the file, SQLite keeps the index of the log in memory: no -shm beside a backup on a stick.
  if (exclusive) db.pragma('locking_mode=EXCLUSIVE');
  // SQLite's own temporary files are not encrypted: none may be written.
  db.pragma('temp_store=MEMORY');
  db.pragma(`journal_mode=${journal}`);
  db.pragma('synchronous=FULL'); // falls back to NORMAL at every reopening of a WAL database
  db.pragma('foreign_keys=ON');
  db.pragma('secure_delete=ON');
  // Without it INSERT OR REPLACE takes a row away past its DELETE trigger, also a row of the audit.
  db.pragma('recursive_triggers=ON');
  must(db, 'cipher', 'sqlcipher');
  must(db, 'legacy', 4);
  must(db, 'temp_store', 2);
  must(db, 'journal_mode', journal);
  must(db, 'synchronous', 2);
  must(db, 'foreign_keys', 1);
  must(db, 'secure_delete', 1);
  must(db, 'recursive_triggers', 1);
}

const PAGE = 4096;

/**
 * SQLite takes a file of a few bytes for a new, empty database and would begin one in it. stat opens nothing, so it
 * cannot drop the locks of a connection of ours.
 */
function mustHavePages(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0) throw new DeskError('desk-missing');
  if (size < PAGE) throw new DeskError('desk-damaged');
}

/**
 * What the file says it is, without changing a byte of it or of its log. A connection that may write would, when it
 * closes, copy the log over a damaged file and delete it; and the last day's work may be in that log alone.
 * Throws `desk-missing`, `desk-damaged`.
 */
export function inspectDatabase(path: string, key: Buffer): { applicationId: number; schema: number } {
  const db = openToRead(path, key);
  try {
    return {
      applicationId: db.pragma('application_id', { simple: true }) as number,
      schema: db.pragma('user_version', { simple: true }) as number,
    };
  } catch (fault) {
    throw deskErrorOf(fault);
  } finally {
    db.close();
  }
}

/** A connection that cannot write. Throws `desk-missing`, `desk-damaged`. */
export function openToRead(path: string, key: Buffer): Db {
  mustHavePages(path);
  let db: Db | undefined;
  try {
    db = openFile(path, { timeout: 3000, fileMustExist: true, readonly: true });
    setKey(db, key);
    db.pragma('temp_store=MEMORY');
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    return db;
  } catch (fault) {
    db?.close();
    throw deskErrorOf(fault);
  }
}

/** Whether a database opens and is whole, looked at without writing: a damaged one keeps its log as it is. */
export function looksWhole(path: string, key: Buffer): boolean {
  let db: Db | undefined;
  try {
    mustHavePages(path);
    db = openFile(path, { timeout: 3000, fileMustExist: true, readonly: true });
    setKey(db, key);
    db.pragma('temp_store=MEMORY');
    return db.pragma('quick_check', { simple: true }) === 'ok';
  } catch {
    return false;
  } finally {
    db?.close();
  }
}

export interface OpenOptions {
  /** Make a new database where there is none. */
  create?: boolean;
  journal?: 'wal' | 'delete';
  /** For a file nobody else opens, such as a backup. */
  exclusive?: boolean;
}

/**
 * Opens the encrypted database with its raw key. Throws `desk-missing` for a missing or empty file (SQLite
 * would open it as a new, empty one, with any key) and `desk-damaged` for one that cannot be read.
 */
export function openDatabase(path: string, key: Buffer, options: OpenOptions = {}): Db {
  if (!options.create) mustHavePages(path);
  let db: Db | undefined;
  try {
    db = openFile(path, { timeout: 3000, fileMustExist: !options.create });
    if (options.create) shareFile(path);
    prepare(db, key, options.journal ?? 'wal', options.exclusive ?? false);
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    return db;
  } catch (fault) {
    db?.close();
    throw deskErrorOf(fault);
  }
}
