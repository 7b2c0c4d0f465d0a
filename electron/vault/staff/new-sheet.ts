import type { Output } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import { appendAudit } from '../audit/audit.ts';
import { opensStill } from '../backups/generations.ts';
import type { Db } from '../database/driver.ts';
import { writeAtomically } from '../keyring/atomic-file.ts';
import { authorityKeyFile, writeKeyring } from '../keyring/desk-folder.ts';
import { type Keyring, newSlot, type VaultKeys } from '../keyring/keyring.ts';
import { newRecoveryCode } from '../keyring/recovery-code.ts';
import { openKeptAuthority } from '../packets/kept-authority.ts';
import { sealAuthority } from '../packets/signer-keys.ts';
import type { Vault } from '../vault.ts';
import type { Session } from './desk.ts';
import { noteSheet, sheetConfirmed } from './sheet-state.ts';
import { asProved } from './staff.ts';

/** The public key of a sheet that was made, and its row of the audit. Call it inside a transaction. */
export function noteMade(db: Db, session: Session, ring: Keyring, now: Date): void {
  noteSheet(db, ring, now);
  appendAudit(db, session.member.id, 'sheet.made', `sheet ${ring.sheetNumber}`, now);
}

/** The keyring with another recovery slot and the next number; everybody else's slot stays what it is. */
async function ringWithSheet(ring: Keyring, vaultKey: Buffer, recoveryCode: string): Promise<Keyring> {
  const wanted = { kind: 'recovery' as const, rights: [], signInName: '', secret: recoveryCode };
  const recovery = await newSlot(ring.vaultId, ring.epoch, vaultKey, wanted);
  const slots = [...ring.slots.filter((slot) => slot.kind !== 'recovery'), recovery];
  return { ...ring, sheetNumber: ring.sheetNumber + 1, slots };
}

/** The authority's key under the new code, or null when the desk keeps none. */
async function sealForSheet(session: Session, keys: VaultKeys, recoveryCode: string): Promise<Uint8Array | null> {
  const pkcs8 = openKeptAuthority(session.desk.db, keys.wrapKey);
  if (!pkcs8) return null;
  const sealed = await sealAuthority(pkcs8, recoveryCode);
  pkcs8.fill(0);
  return sealed;
}

/**
 * Another recovery sheet in place of one that nobody has shown to exist on paper. First the authority's key goes
 * under the new code, then the keyring: the sheet before is worth nothing, and until the new one is confirmed the
 * desk keeps the key itself, so that after a power cut at any step another sheet can be made.
 * Throws `sheet-in-force`, `wait` and `wrong-passphrase` (details.seconds), `locked`, `disk-full`.
 */
export function makeNewSheet(vault: Vault, passphrase: string): Promise<Output<'session.newSheet'>> {
  return asProved(vault, passphrase, async (session, keys) => {
    const { desk } = session;
    const refuseConfirmed = () => {
      if (sheetConfirmed(desk.db, desk.ring.sheetNumber)) throw new DeskError('sheet-in-force');
    };
    refuseConfirmed();
    const recoveryCode = newRecoveryCode();
    const before = desk.ring.sheetNumber;
    const ring = await ringWithSheet(desk.ring, keys.vaultKey, recoveryCode);
    if (vault.mustBeOpen() !== session) throw new DeskError('locked');
    const sealed = await sealForSheet(session, keys, recoveryCode);
    if (vault.mustBeOpen() !== session) throw new DeskError('locked');
    // The sheet before may have been confirmed meanwhile; from here on it cannot be.
    refuseConfirmed();
    vault.pendingSheet = null;
    if (sealed) await writeAtomically(authorityKeyFile(desk.folder.path), sealed);
    await writeKeyring(desk.folder.keyring, ring);
    desk.ring = ring;
    const now = new Date();
    desk.db.transaction(() => noteMade(desk.db, session, ring, now)).immediate();
    const sheet = { recoveryCode, sheetNumber: ring.sheetNumber };
    vault.pendingSheet = sheet;
    return { ...sheet, stillOpen: opensStill(desk.db, { sheetNumber: before }), authorityMoved: sealed !== null };
  });
}
