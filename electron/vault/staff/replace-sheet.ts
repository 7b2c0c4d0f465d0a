import type { Input, Output } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import { opensStill } from '../backups/generations.ts';
import { writeAtomically } from '../keyring/atomic-file.ts';
import { authorityKeyFile } from '../keyring/desk-folder.ts';
import { forgetKeys, openWithRecoveryCode } from '../keyring/keyring.ts';
import { newRecoveryCode, readRecoveryCode } from '../keyring/recovery-code.ts';
import { keepAuthority, openKeptAuthority } from '../packets/kept-authority.ts';
import { openAuthorityFile } from '../packets/signer.ts';
import { sealAuthority } from '../packets/signer-keys.ts';
import type { Vault } from '../vault.ts';
import type { Session } from './desk.ts';
import { noteMade } from './new-sheet.ts';
import { counted } from './prove.ts';
import { rotateDesk } from './rotate.ts';
import { asProved } from './staff.ts';

/**
 * The authority's PKCS#8 out of the age file, for whoever still has the sheet that goes; the caller fills it with zeros.
 * Null when the file is under another code, as a power cut can leave it. Throws `wait`, `wrong-recovery-code`.
 */
async function authorityUnder(session: Session, typed: string): Promise<Uint8Array | null> {
  const { folder, ring } = session.desk;
  const code = readRecoveryCode(typed);
  // A slip of the pen is told by the checksum, and is no try.
  if (!code) throw new DeskError('wrong-recovery-code', { seconds: 0 });
  const opened = await counted(session, 'recovery-code', () => openWithRecoveryCode(ring, code));
  forgetKeys(opened.keys);
  return openAuthorityFile(folder.path, code);
}

/**
 * Another recovery sheet in place of one that is confirmed: a rotation, so that the code on the old paper opens nothing
 * on this desk from that moment; it still opens the generations written under it. With the old code the authority's key
 * goes under the new one. Without it that key stays where it is, under the old code: the desk signs on until its
 * certificate ends, and can be given another only with the old paper.
 *
 * The age file is written last, after the swap. Until the new sheet is confirmed the new epoch keeps the key itself, so a
 * power cut before that costs nothing; and before the swap the file must still fit the old epoch, whose sheet is on paper.
 * Call it alone in the gate. Throws `wait`, `wrong-passphrase`, `wrong-recovery-code`, `disk-full`, `locked`.
 */
export function replaceSheet(vault: Vault, input: Input<'session.newSheet'>): Promise<Output<'session.newSheet'>> {
  return asProved(vault, input.passphrase, async (session, proved) => {
    const { desk } = session;
    const before = desk.ring.sheetNumber;
    const under = input.oldCode ? await authorityUnder(session, input.oldCode) : null;
    // A power cut while an authority was begun anew leaves its key with the desk; the file is then the one before it.
    const pkcs8 = openKeptAuthority(desk.db, proved.wrapKey) ?? under;
    try {
      const recoveryCode = newRecoveryCode();
      const sealed = pkcs8 ? await sealAuthority(pkcs8, recoveryCode) : null;
      await rotateDesk(vault, session, {
        recoveryCode,
        enter: (db, { ring, keys }, now) => {
          if (pkcs8) keepAuthority(db, pkcs8, keys.wrapKey);
          noteMade(db, session, ring, now);
        },
      });
      const sheet = { recoveryCode, sheetNumber: desk.ring.sheetNumber };
      vault.pendingSheet = sheet;
      if (sealed) await writeAtomically(authorityKeyFile(desk.folder.path), sealed);
      return { ...sheet, stillOpen: opensStill(desk.db, { sheetNumber: before }), authorityMoved: sealed !== null };
    } finally {
      pkcs8?.fill(0);
    }
  });
}
