import type { Right } from '../../contract/call.ts';
import { DeskError } from '../../contract/errors.ts';
import { forgetKeys, openWithPassphrase } from '../keyring/keyring.ts';
import type { Session } from './desk.ts';
import { hasOneTimeWords, staffOfSlot } from './members.ts';
import { counted } from './prove.ts';

/**
 * The second member of staff, who signs in for one act beside whoever has the desk open: her own name and passphrase,
 * tried as at the lock. `not` is whoever prepared the act; `any` are the rights of which the second needs one.
 * Throws `wrong-passphrase`, `wait`; `second-needed` when it is the same person, or one without the right, or one who
 * came in with words that somebody else knows.
 */
export async function proveSecond(
  session: Session,
  input: { signInName: string; passphrase: string },
  rule: { not: string; any: readonly Right[] },
): Promise<Session['member']> {
  const { db, ring } = session.desk;
  const slotId = await counted(session, 'passphrase', async () => {
    const opened = await openWithPassphrase(ring, input.signInName, input.passphrase);
    if (!opened) return null;
    forgetKeys(opened.keys);
    // A slot of nobody's opens the key and stands for no member.
    return staffOfSlot(db, opened.slot.id) ? opened.slot.id : null;
  });
  const second = staffOfSlot(db, slotId);
  const fits = second && second.id !== rule.not && rule.any.some((right) => second.rights.includes(right));
  if (!fits || hasOneTimeWords(db, second.id)) throw new DeskError('second-needed');
  return second;
}
