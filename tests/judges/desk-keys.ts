import { readFileSync } from 'node:fs';
import { currentFolder, readKeyring } from '../../electron/vault/keyring/desk-folder.ts';
import { openWithPassphrase } from '../../electron/vault/keyring/keyring.ts';

export interface DeskKeys {
  database: string;
  keyring: string;
  /** Raw key of the database, hex. */
  databaseKey: string;
}

/** Derives the database key from the keyring and an invented passphrase, as only a test may. */
export async function deskKeys(desk: string, signInName: string, passphrase: string): Promise<DeskKeys> {
  const folder = currentFolder(desk);
  if (!folder) throw new Error('no desk there');
  const opened = await openWithPassphrase(readKeyring(folder.keyring), signInName, passphrase);
  if (!opened) throw new Error('the passphrase does not open it');
  return {
    database: folder.database,
    keyring: folder.keyring,
    databaseKey: opened.keys.databaseKey.toString('hex'),
  };
}

/** Head of the audit chain as the anchor on disk tells it. */
export function anchorOf(desk: string): { row: number; head: string; epoch: number } {
  return JSON.parse(readFileSync(`${desk}/anchor`, 'utf8'));
}
