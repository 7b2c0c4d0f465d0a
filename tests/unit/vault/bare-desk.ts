import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Right, rights } from '../../../electron/contract/call.ts';
import { appendAudit } from '../../../electron/vault/audit/audit.ts';
import { openDatabase } from '../../../electron/vault/database/connection.ts';
import type { Db } from '../../../electron/vault/database/driver.ts';
import { migrate } from '../../../electron/vault/database/migrate.ts';
import { folderOfEpoch } from '../../../electron/vault/keyring/desk-folder.ts';
import { deriveKeys, type Keyring } from '../../../electron/vault/keyring/keyring.ts';
import { insertSettings } from '../../../electron/vault/settings/settings.ts';
import { insertSiteSeeds } from '../../../electron/vault/sites/sites.ts';
import type { Session } from '../../../electron/vault/staff/desk.ts';
import { addStaff } from '../../../electron/vault/staff/members.ts';

export interface BareDesk {
  path: string;
  db: Db;
  session: Session;
  remove(): void;
}

/**
 * A real encrypted database with its first member, under a key that no passphrase leads to: for everything that
 * begins behind the unlocking, without the second of Argon2id.
 */
export function bareDesk(held: readonly Right[] = rights): BareDesk {
  const path = mkdtempSync(join(tmpdir(), 'bare-desk-'));
  const folder = folderOfEpoch(path, 1);
  mkdirSync(folder.epochFolder);
  const vaultId = randomUUID();
  const keys = deriveKeys(randomBytes(32), vaultId);
  const db = openDatabase(folder.database, keys.databaseKey, { create: true });
  migrate(db);
  const attemptsPublicKey = keys.attempts.publicKey.toString('base64');
  const ring: Keyring = { format: 'keyring/1', vaultId, epoch: 1, sheetNumber: 1, attemptsPublicKey, slots: [] };
  const member = db
    .transaction(() => {
      const now = new Date();
      insertSettings(db, 'Community Medical Centers, Care Coordination', '(209) 555-0190');
      insertSiteSeeds(db);
      const slot = { id: randomUUID(), publicKey: attemptsPublicKey };
      const added = addStaff(
        db,
        { signInName: 'm.ortega', displayName: 'Marisol Ortega', rights: [...held], slot: slot as never },
        now,
      );
      appendAudit(db, added.id, 'desk.set-up', '', now);
      return added;
    })
    .immediate();
  const session: Session = { desk: { db, folder, ring, keys, anchoredRow: 0 }, member };
  return {
    path,
    db,
    session,
    remove: () => {
      db.close();
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** A shell whose every answer a test must give itself; whatever else is asked fails the test. */
export function refusingShell() {
  return {
    ask: (what: string) => Promise.reject(new Error(`the shell was asked for ${what}`)),
  };
}

/** The code of a fault, or its words when it has none. */
export function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (fault) {
    return (fault as { code?: string }).code ?? String(fault);
  }
  return 'no fault';
}
