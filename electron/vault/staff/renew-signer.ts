import { readFileSync } from 'node:fs';
import type { Input, Output } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import { appendAudit } from '../audit/audit.ts';
import { authorityKeyFile } from '../keyring/desk-folder.ts';
import type { VaultKeys } from '../keyring/keyring.ts';
import { readRecoveryCode } from '../keyring/recovery-code.ts';
import { createSigner, endOf, importSigningKey, isOurSigner, signerNeedsRenewal } from '../packets/certificates.ts';
import { openKeptAuthority } from '../packets/kept-authority.ts';
import { insertSigner, signerInForce } from '../packets/signer.ts';
import { openAuthority, sealPrivateKey } from '../packets/signer-keys.ts';
import { getSettings } from '../settings/settings.ts';
import type { Vault } from '../vault.ts';
import type { Session } from './desk.ts';
import { counted } from './prove.ts';
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

/**
 * The authority's PKCS#8: the desk's own copy while the sheet is not confirmed, else out of the age file. That file may
 * lie under the code of an earlier sheet, where a newer one was made without it, so the file itself says whether the
 * code is right. The caller fills it with zeros.
 */
async function authorityKey(session: Session, keys: VaultKeys, typed: string): Promise<Uint8Array<ArrayBuffer>> {
  const kept = openKeptAuthority(session.desk.db, keys.wrapKey);
  if (kept) return kept;
  const code = readRecoveryCode(typed);
  // A slip of the pen is told by the checksum, and is no try.
  if (!code) throw new DeskError('wrong-recovery-code', { seconds: 0 });
  const sealed = new Uint8Array(readFileSync(authorityKeyFile(session.desk.folder.path)));
  return counted(session, 'recovery-code', () => openAuthority(sealed, code).catch(() => null));
}

/**
 * The next signer, for 400 days, under the same authority: clinics have nothing to do. The one before stays as it is, so
 * what it signed stays genuine. Any time before its end, or after: nothing is signed meanwhile. Throws `wait`,
 * `wrong-passphrase`, `wrong-recovery-code` (details.seconds), `locked`, `disk-full`.
 */
export function renewSigner(vault: Vault, input: Input<'signer.renew'>): Promise<Output<'signer.state'>> {
  return asProved(vault, input.passphrase, async (session, keys) => {
    const { db } = session.desk;
    const pkcs8 = await authorityKey(session, keys, input.code);
    try {
      const { authority } = signerInForce(db);
      const now = new Date();
      const issued = await createSigner({
        authority: { certificate: authority, privateKey: await importSigningKey(pkcs8) },
        senderName: getSettings(db).senderName,
        now,
      });
      if (!isOurSigner(issued.certificate, authority)) throw new DeskError('internal');
      const sealedKey = JSON.stringify(sealPrivateKey(issued.pkcs8, issued.certificate, keys.wrapKey));
      issued.pkcs8.fill(0);
      if (vault.mustBeOpen() !== session) throw new DeskError('locked');
      const until = endOf(issued.certificate).toISOString().slice(0, 10);
      db.transaction(() => {
        const kept = openKeptAuthority(db, keys.wrapKey);
        insertSigner(
          db,
          { certificate: issued.certificate, authority, sealedKey, authorityKey: kept },
          keys.wrapKey,
          now,
        );
        appendAudit(db, session.member.id, 'signer.renewed', `until ${until}`, now);
      }).immediate();
      return signerState(vault);
    } finally {
      pkcs8.fill(0);
    }
  });
}
