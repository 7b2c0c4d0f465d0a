import { DeskError } from '../../contract/errors.ts';
import type { RecoverySheet } from '../../contract/session.ts';
import { appendAudit } from '../audit/audit.ts';
import { writeAtomically } from '../keyring/atomic-file.ts';
import { clearAttempts, noteAttempt, readAttempts, secondsToWait } from '../keyring/attempts.ts';
import { attemptsFile, authorityKeyFile, writeKeyring } from '../keyring/desk-folder.ts';
import { forgetKeys, type Keyring, newSlot, openWithPassphrase, type VaultKeys } from '../keyring/keyring.ts';
import { newRecoveryCode } from '../keyring/recovery-code.ts';
import { openKeptAuthority } from '../packets/kept-authority.ts';
import { sealAuthority } from '../packets/signer-keys.ts';
import type { Vault } from '../vault.ts';
import type { Session } from './desk.ts';
import { slotOfMember } from './members.ts';
import { sheetConfirmed } from './sheet-state.ts';

/** Her own slot and no other: somebody else's passphrase must not do for the member who is asked. */
async function proveMember(session: Session, passphrase: string): Promise<VaultKeys> {
  const { db, folder, ring } = session.desk;
  const attempts = attemptsFile(folder.path);
  const seconds = secondsToWait(attempts, new Date());
  if (seconds > 0) throw new DeskError('wait', { seconds });
  const own = slotOfMember(db, session.member.id);
  const slots = ring.slots.filter((slot) => slot.id === own?.slotId);
  const opened = own ? await openWithPassphrase({ ...ring, slots }, own.signInName, passphrase) : null;
  if (opened) return opened.keys;
  await noteAttempt(attempts, Buffer.from(ring.attemptsPublicKey, 'base64'), 'passphrase', new Date());
  throw new DeskError('wrong-passphrase', { seconds: secondsToWait(attempts, new Date()) });
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

/** Its audit row, and the wrong tries before it: she has proved herself, so they no longer slow her. */
async function noteMade(session: Session, sheetNumber: number): Promise<void> {
  const { db, folder, keys } = session.desk;
  const attempts = attemptsFile(folder.path);
  const tries = readAttempts(attempts, keys.attempts);
  db.transaction(() => {
    for (const { kind, at } of tries) appendAudit(db, null, 'desk.wrong-try', `${kind} ${at}`);
    appendAudit(db, session.member.id, 'sheet.made', `sheet ${sheetNumber}`);
  }).immediate();
  await clearAttempts(attempts);
}

/**
 * Another recovery sheet in place of one that nobody has shown to exist on paper. First the authority's key goes
 * under the new code, then the keyring: the sheet before is worth nothing, and until the new one is confirmed the
 * desk keeps the key itself, so that after a power cut at any step another sheet can be made.
 * Throws `sheet-in-force`, `wait` and `wrong-passphrase` (details.seconds), `locked`, `disk-full`.
 */
export async function makeNewSheet(vault: Vault, passphrase: string): Promise<RecoverySheet> {
  const session = vault.mustBeOpen();
  const { desk } = session;
  const refuseConfirmed = () => {
    if (sheetConfirmed(desk.db, desk.ring.sheetNumber)) throw new DeskError('sheet-in-force');
  };
  refuseConfirmed();
  const keys = await proveMember(session, passphrase);
  try {
    const recoveryCode = newRecoveryCode();
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
    await noteMade(session, ring.sheetNumber);
    const sheet = { recoveryCode, sheetNumber: ring.sheetNumber };
    vault.pendingSheet = sheet;
    return sheet;
  } finally {
    forgetKeys(keys);
  }
}
