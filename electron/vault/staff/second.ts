import type { Right } from '../../contract/call.ts';
import { DeskError } from '../../contract/errors.ts';
import { forgetKeys, openWithPassphrase } from '../keyring/keyring.ts';
import type { Vault } from '../vault.ts';
import type { Session } from './desk.ts';
import { hasOneTimeWords, staffOfSlot } from './members.ts';
import { counted, mergeTries } from './prove.ts';

/** Her own name and passphrase, typed at a desk that somebody has open already. */
export interface SecondInput {
  signInName: string;
  passphrase: string;
}

export interface SecondRule {
  /** Whoever prepared the act, who cannot be its second member too; null where nobody is barred. */
  not: string | null;
  /** The second needs one of these rights. */
  any: readonly Right[];
}

/** Who is needed; the window's words differ by the rights (src/i18n/error-text-notes.ts). */
export function secondNeeded({ any }: Pick<SecondRule, 'any'>): DeskError {
  return new DeskError('second-needed', { any: any.join(' ') });
}

/**
 * The second member of staff, who signs in for one act beside whoever has the desk open: her own name and passphrase,
 * tried as at the lock. The keys that it opens are forgotten at once. Call it in turn (`vault.inTurn`).
 * Throws `wrong-passphrase`, `wait`; `second-needed` (details.any) when it is the same person, or one without the right,
 * or one who came in with words that somebody else knows; `locked` when the desk was locked meanwhile.
 */
export async function proveSecond(vault: Vault, input: SecondInput, rule: SecondRule): Promise<Session['member']> {
  const session = vault.mustBeOpen();
  const { db, ring } = session.desk;
  const slotId = await counted(session, 'passphrase', async () => {
    const opened = await openWithPassphrase(ring, input.signInName, input.passphrase);
    if (!opened) return null;
    forgetKeys(opened.keys);
    // A slot of nobody's opens the key and stands for no member.
    return staffOfSlot(db, opened.slot.id) ? opened.slot.id : null;
  });
  if (vault.mustBeOpen() !== session) throw new DeskError('locked');
  const second = staffOfSlot(db, slotId);
  const fits = second && second.id !== rule.not && rule.any.some((right) => second.rights.includes(right));
  if (!fits || hasOneTimeWords(db, second.id)) throw secondNeeded(rule);
  await mergeTries(session);
  return second;
}
