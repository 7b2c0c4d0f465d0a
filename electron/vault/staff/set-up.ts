import { rights } from '../../contract/call.ts';
import type { Input } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import type { RecoverySheet } from '../../contract/session.ts';
import { appendAudit } from '../audit/audit.ts';
import { openDatabase } from '../database/connection.ts';
import { migrate } from '../database/migrate.ts';
import { currentFolder, makeCurrent, makeNextEpoch, writeKeyring } from '../keyring/desk-folder.ts';
import { newKeyring } from '../keyring/keyring.ts';
import { newRecoveryCode } from '../keyring/recovery-code.ts';
import { makeSharedFolder } from '../modes.ts';
import { neutralCallBack, neutralSender } from '../packets/neutral.ts';
import { PacketBuildError } from '../packets/packet-errors.ts';
import { insertSigner, makeSigner, writeAuthority } from '../packets/signer.ts';
import { sealAuthority } from '../packets/signer-keys.ts';
import { insertTombstoneKey } from '../retention/tombstones.ts';
import { insertSettings } from '../settings/settings.ts';
import { insertSiteSeeds } from '../sites/sites.ts';
import { anchorDesk, type Desk, type Session } from './desk.ts';
import { addStaff } from './members.ts';
import { noteSheet } from './sheet-state.ts';
import { mustBeStrong } from './strength.ts';

function mustBeNeutral(senderName: string, callBack: string): void {
  try {
    neutralSender(senderName);
    neutralCallBack(callBack);
  } catch (fault) {
    throw fault instanceof PacketBuildError ? new DeskError('sender-not-neutral') : fault;
  }
}

/**
 * Makes a new desk in an empty folder: vault key, first member with every right, recovery sheet, database,
 * authority and signer. The keyring is written last but one: a power cut before it leaves no desk; one after
 * it leaves the whole desk, whose sheet can be made anew.
 * Throws `already-set-up`, `sender-not-neutral`, `passphrase-weak`.
 */
export async function setUpDesk(
  path: string,
  input: Input<'session.setUp'>,
): Promise<{ session: Session; sheet: RecoverySheet }> {
  if (currentFolder(path)) throw new DeskError('already-set-up');
  mustBeNeutral(input.senderName, input.callBack);
  const { signInName, displayName, senderName, callBack } = input;
  await mustBeStrong(input.passphrase, [signInName, displayName, senderName, callBack]);
  const now = new Date();
  makeSharedFolder(path);
  const folder = await makeNextEpoch(path);
  const recoveryCode = newRecoveryCode();
  const first = { kind: 'staff' as const, rights: [...rights], signInName: input.signInName, secret: input.passphrase };
  const { ring, keys, staffSlot } = await newKeyring(folder.epoch, first, recoveryCode);
  const signer = await makeSigner(input.senderName, keys.wrapKey, now);
  await writeAuthority(path, await sealAuthority(signer.authorityKey, recoveryCode), signer.authority);

  const db = openDatabase(folder.database, keys.databaseKey, { create: true });
  try {
    migrate(db);
    const member = db
      .transaction(() => {
        insertSettings(db, input.senderName, input.callBack);
        insertSiteSeeds(db);
        insertTombstoneKey(db);
        insertSigner(db, signer, keys.wrapKey, now);
        const added = addStaff(
          db,
          { signInName: input.signInName, displayName: input.displayName, rights: [...rights], slot: staffSlot },
          now,
        );
        noteSheet(db, ring, now);
        appendAudit(db, added.id, 'desk.set-up', '', now);
        return added;
      })
      .immediate();
    const desk: Desk = { db, folder, ring, keys, anchoredRow: 0 };
    // The keyring makes an epoch a desk (see currentFolder), so everything else is there before it.
    await anchorDesk(desk);
    await writeKeyring(folder.keyring, ring);
    await makeCurrent(path, folder.epoch);
    return { session: { desk, member }, sheet: { recoveryCode, sheetNumber: ring.sheetNumber } };
  } catch (fault) {
    db.close();
    throw fault;
  }
}
