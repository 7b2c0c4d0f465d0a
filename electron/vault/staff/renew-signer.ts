import type { Input, Output } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import { appendAudit } from '../audit/audit.ts';
import { forgetKeys, openWithRecoveryCode, type VaultKeys } from '../keyring/keyring.ts';
import { readRecoveryCode } from '../keyring/recovery-code.ts';
import { createSigner, endOf, importSigningKey, isOurSigner, signerNeedsRenewal } from '../packets/certificates.ts';
import { dropKeptAuthority, openKeptAuthority } from '../packets/kept-authority.ts';
import {
  insertSigner,
  makeSigner,
  type NewSigner,
  openAuthorityFile,
  signerInForce,
  writeAuthority,
} from '../packets/signer.ts';
import { sealAuthority, sealPrivateKey } from '../packets/signer-keys.ts';
import { getSettings } from '../settings/settings.ts';
import type { Vault } from '../vault.ts';
import type { Session } from './desk.ts';
import { counted } from './prove.ts';
import { sheetConfirmed } from './sheet-state.ts';
import { asProved } from './staff.ts';

/** Until when the desk can sign, and whether it is time to renew (from 60 days before; design, section 5). */
export function signerState(vault: Vault): Output<'signer.state'> {
  const { certificate, keepsAuthority } = signerInForce(vault.db());
  return {
    endsAt: endOf(certificate).toISOString(),
    due: signerNeedsRenewal(certificate, new Date()),
    needsCode: !keepsAuthority,
  };
}

type Opened = { pkcs8: Uint8Array<ArrayBuffer>; code: null } | { pkcs8: null; code: string };

/**
 * The authority's PKCS#8: the desk's own copy while the sheet is not confirmed, else out of the age file, which the
 * caller fills with zeros. That file may lie under the code of an earlier sheet, where a newer one was made without it:
 * the file itself says whether the code is right. Without a key: the code is that of the sheet in force, and the file
 * lies under another. Throws `wait`, `wrong-recovery-code`.
 */
async function openWith(session: Session, keys: VaultKeys, typed: string): Promise<Opened> {
  const { db, folder, ring } = session.desk;
  const kept = openKeptAuthority(db, keys.wrapKey);
  if (kept) return { pkcs8: kept, code: null };
  const code = readRecoveryCode(typed);
  // A slip of the pen is told by the checksum, and is no try.
  if (!code) throw new DeskError('wrong-recovery-code', { seconds: 0 });
  return counted(session, 'recovery-code', async () => {
    const pkcs8 = await openAuthorityFile(folder.path, code);
    if (pkcs8) return { pkcs8, code: null };
    const sheet = await openWithRecoveryCode(ring, code);
    if (sheet) forgetKeys(sheet.keys);
    return sheet && { pkcs8: null, code };
  });
}

/**
 * The next signer, for 400 days, under the same authority: clinics have nothing to do. The one before stays as it is, so
 * what it signed stays genuine. Any time before its end, or after: nothing is signed meanwhile.
 *
 * Where the authority's key lies under a sheet that is lost, `anew` makes another authority, whose key goes under the
 * code of the sheet in force; every clinic then has to be given the new certificate.
 * Throws `wait`, `wrong-passphrase`, `wrong-recovery-code` (details.seconds), `authority-elsewhere`, `locked`, `disk-full`.
 */
export function renewSigner(vault: Vault, input: Input<'signer.renew'>): Promise<Output<'signer.state'>> {
  return asProved(vault, input.passphrase, async (session, keys) => {
    const { pkcs8, code } = await openWith(session, keys, input.code);
    if (code && !input.anew) throw new DeskError('authority-elsewhere');
    const now = new Date();
    const { senderName } = getSettings(session.desk.db);
    try {
      const made = pkcs8
        ? await underTheSame(session, keys, pkcs8, senderName, now)
        : await makeSigner(senderName, keys.wrapKey, now);
      const sealed = code && made.authorityKey ? await sealAuthority(made.authorityKey, code) : null;
      if (vault.mustBeOpen() !== session) throw new DeskError('locked');
      enter(session, keys, made, now);
      // A power cut before this: the desk keeps the key itself, and renews without a code.
      if (sealed) {
        await writeAuthority(session.desk.folder.path, sealed, made.authority);
        if (sheetConfirmed(session.desk.db, session.desk.ring.sheetNumber)) dropKeptAuthority(session.desk.db);
      }
      return signerState(vault);
    } finally {
      pkcs8?.fill(0);
    }
  });
}

async function underTheSame(
  session: Session,
  keys: VaultKeys,
  pkcs8: Uint8Array<ArrayBuffer>,
  senderName: string,
  now: Date,
): Promise<NewSigner> {
  const { db } = session.desk;
  const { authority } = signerInForce(db);
  const privateKey = await importSigningKey(pkcs8);
  const issued = await createSigner({ authority: { certificate: authority, privateKey }, senderName, now });
  if (!isOurSigner(issued.certificate, authority)) throw new DeskError('internal');
  const sealedKey = JSON.stringify(sealPrivateKey(issued.pkcs8, issued.certificate, keys.wrapKey));
  issued.pkcs8.fill(0);
  const authorityKey = openKeptAuthority(db, keys.wrapKey);
  return { certificate: issued.certificate, authority, sealedKey, authorityKey };
}

function enter({ desk, member }: Session, keys: VaultKeys, made: NewSigner, now: Date): void {
  const until = endOf(made.certificate).toISOString().slice(0, 10);
  const same = Buffer.from(signerInForce(desk.db).authority).equals(made.authority);
  desk.db
    .transaction(() => {
      insertSigner(desk.db, made, keys.wrapKey, now);
      appendAudit(desk.db, member.id, same ? 'signer.renewed' : 'authority.replaced', `until ${until}`, now);
    })
    .immediate();
}
