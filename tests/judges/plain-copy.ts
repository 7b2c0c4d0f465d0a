import { copyFileSync } from 'node:fs';
import Database from 'better-sqlite3-multiple-ciphers';

/**
 * Copies a closed database and takes the encryption off the copy, page by page and free pages too, so that the detector
 * can look into it. `databaseKey` in hex. Only a test does this: the desk has no way to write its database in clear.
 */
export function plainCopy(database: string, databaseKey: string, to: string): void {
  copyFileSync(database, to);
  const db = new Database(to);
  try {
    db.pragma("cipher='sqlcipher'");
    db.pragma('legacy=4');
    db.pragma(`key="x'${databaseKey}'"`);
    db.pragma('journal_mode=DELETE');
    db.pragma("rekey=''");
  } finally {
    db.close();
  }
}
