import type { Input } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import type { Strength } from '../../contract/session.ts';
import { appendAudit } from '../audit/audit.ts';
import { writeKeyring } from '../keyring/desk-folder.ts';
import { changeSecret } from '../keyring/keyring.ts';
import { getSettings } from '../settings/settings.ts';
import type { Vault } from '../vault.ts';
import type { Session } from './desk.ts';
import { workingMember } from './members.ts';
import { counted, mergeTries, ownSlot } from './prove.ts';
import { mustBeStrong, weighPassphrase } from './strength.ts';

/** What a guesser who knows this desk tries first: who she is and what the desk calls itself. */
function wordsAbout({ desk, member }: Session): string[] {
  const { senderName, callBack } = getSettings(desk.db);
  return [workingMember(desk.db, member.id).signInName, member.displayName, member.code, senderName, callBack];
}

/** For the meter; beside what the window tells, the desk's own words count. */
export function weigh(vault: Vault, input: Input<'session.weighPassphrase'>): Promise<Strength> {
  const own = vault.session ? wordsAbout(vault.session) : [];
  return weighPassphrase(input.passphrase, [...input.about, ...own]);
}

/**
 * Another passphrase: her slot's private half under it, in one atomic write of the keyring; the key pair stays. Ends
 * one-time words. Throws `passphrase-same`, `passphrase-weak`, `wait`, `wrong-passphrase` (details.seconds).
 */
export async function changePassphrase(vault: Vault, input: Input<'session.changePassphrase'>): Promise<void> {
  const session = vault.mustBeOpen();
  const { desk, member } = session;
  const secret = { before: input.passphrase, after: input.newPassphrase };
  if (secret.before.normalize('NFKC') === secret.after.normalize('NFKC')) throw new DeskError('passphrase-same');
  await mustBeStrong(secret.after, wordsAbout(session));
  const changed = await counted(session, 'passphrase', async () => {
    const slot = ownSlot(desk.ring, workingMember(desk.db, member.id).slotId);
    return slot ? changeSecret(desk.ring, desk.keys.vaultKey, slot, secret) : null;
  });
  if (vault.mustBeOpen() !== session) throw new DeskError('locked');
  const slots = desk.ring.slots.map((slot) => (slot.id === changed.id ? changed : slot));
  const ring = { ...desk.ring, slots };
  await writeKeyring(desk.folder.keyring, ring);
  desk.ring = ring;
  // Of this and the keyring the keyring comes first: words that somebody else knows must not pass for her own.
  desk.db
    .transaction(() => {
      desk.db.prepare('UPDATE staff SET one_time = 0 WHERE id = ?').run(member.id);
      appendAudit(desk.db, member.id, 'staff.passphrase-changed', member.code);
    })
    .immediate();
  await mergeTries(session);
}
