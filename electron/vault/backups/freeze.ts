import { statSync } from 'node:fs';
import { DeskError } from '../../contract/errors.ts';
import { openDatabase } from '../database/connection.ts';
import type { Db } from '../database/driver.ts';
import type { Desk } from '../staff/desk.ts';

/**
 * Freezes the file: everything out of the write-ahead log, then a read transaction on a second connection, under
 * which no checkpoint can change the file while others go on writing. The caller closes the reader.
 */
export function freeze({ db, folder, keys }: Desk): { reader: Db; bytes: number } {
  db.pragma('wal_checkpoint(TRUNCATE)');
  const reader = openDatabase(folder.database, keys.databaseKey);
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM audit').get();
  if ((statSync(`${folder.database}-wal`, { throwIfNoEntry: false })?.size ?? 0) !== 0) {
    reader.close();
    throw new DeskError('internal');
  }
  return { reader, bytes: statSync(folder.database).size };
}
