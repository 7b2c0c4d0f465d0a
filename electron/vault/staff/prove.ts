import { DeskError } from '../../contract/errors.ts';
import { appendAudit } from '../audit/audit.ts';
import { clearAttempts, noteAttempt, readAttempts, secondsToWait } from '../keyring/attempts.ts';
import { attemptsFile } from '../keyring/desk-folder.ts';
import { type Keyring, openWithPassphrase, type Slot, type VaultKeys } from '../keyring/keyring.ts';
import type { Session } from './desk.ts';
import { workingMember } from './members.ts';

/**
 * A try at a secret in an open desk, counted and slowed as at the lock. `open` gives null when the secret is wrong.
 * Throws `wait`, and `wrong-passphrase` or `wrong-recovery-code` (details.seconds until the next try).
 */
export async function counted<T>(
  session: Session,
  kind: 'passphrase' | 'recovery-code',
  open: () => Promise<T | null>,
): Promise<T> {
  const { folder, ring } = session.desk;
  const attempts = attemptsFile(folder.path);
  const seconds = secondsToWait(attempts, new Date());
  if (seconds > 0) throw new DeskError('wait', { seconds });
  const opened = await open();
  if (opened !== null) return opened;
  await noteAttempt(attempts, Buffer.from(ring.attemptsPublicKey, 'base64'), kind, new Date());
  throw new DeskError(`wrong-${kind}`, { seconds: secondsToWait(attempts, new Date()) });
}

/** Her own slot in the keyring, or null. */
export function ownSlot(ring: Keyring, slotId: string): Slot | null {
  return ring.slots.find((slot) => slot.kind === 'staff' && slot.id === slotId) ?? null;
}

/**
 * Proves whoever has opened the desk once more: a desk left open for a moment must not let anybody in for good. Her own
 * slot and no other: somebody else's passphrase must not do for the member who is asked. The caller forgets the keys.
 * Throws `wait`, `wrong-passphrase` (details.seconds).
 */
export function proveMember(session: Session, passphrase: string): Promise<VaultKeys> {
  const { db, ring } = session.desk;
  return counted(session, 'passphrase', async () => {
    const own = workingMember(db, session.member.id);
    const slots = ring.slots.filter((slot) => slot.id === own.slotId);
    const opened = await openWithPassphrase({ ...ring, slots }, own.signInName, passphrase);
    return opened?.keys ?? null;
  });
}

/** She has proved herself: the wrong tries before it no longer slow her, and are rows of the audit. */
export async function mergeTries(session: Session): Promise<void> {
  const { db, folder, keys } = session.desk;
  const attempts = attemptsFile(folder.path);
  const tries = readAttempts(attempts, keys.attempts);
  if (tries.length === 0) return;
  db.transaction(() => {
    for (const { kind, at } of tries) appendAudit(db, null, 'desk.wrong-try', `${kind} ${at}`);
  }).immediate();
  await clearAttempts(attempts);
}
