import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import type { AuditAction } from '../../contract/audit-actions.ts';
import type { Input, Method } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import type { Unlocked } from '../../contract/session.ts';
import { appendAudit } from '../audit/audit.ts';
import { forgetKeys } from '../keyring/keyring.ts';
import type { Vault } from '../vault.ts';
import { anchorDesk, type Session } from './desk.ts';
import { mergeTries, proveMember } from './prove.ts';
import { nothingLost, welcome } from './unlock.ts';

/** Milliseconds a hidden desk waits before it locks (design, section 3). */
export const HIDDEN_LIMIT = 600_000;
/** The third wrong PIN locks. */
const PIN_TRIES = 3;

/** The session while the desk is hidden. */
export interface Behind {
  session: Session;
  /** Wrong PINs since it was hidden. */
  wrongPins: number;
  locksAt: Date;
  timer: NodeJS.Timeout;
}

/**
 * Four digits are found in an instant by whoever reads this memory; what guards the PIN is that three tries are all
 * there are. Hashed all the same, so that no dump of memory shows a number she may use elsewhere.
 */
export interface KeptPin {
  salt: Buffer;
  hash: Buffer;
}

const hashOf = (pin: string, salt: Buffer) => scryptSync(pin, salt, 32);

/** The digits that bring this desk back, for as long as it is not locked. */
export function setPin(vault: Vault, pin: string): void {
  const salt = randomBytes(16);
  vault.pin = { salt, hash: hashOf(pin, salt) };
}

/** All that a hidden desk answers; everything else is refused with `locked`, whoever asks. */
const whileHidden: ReadonlySet<Method> = new Set([
  'session.state',
  'session.reveal',
  'session.lock',
  'sites.directory',
  'help.lines',
]);

/** Throws `locked` for whatever a hidden desk does not answer. */
export function refuseWhileHidden(vault: Vault, method: Method): void {
  if (vault.behind && !whileHidden.has(method)) throw new DeskError('locked');
}

/** One row about the hidden session, anchored at once: no call may come after it. */
async function note(session: Session, action: AuditAction): Promise<void> {
  const { desk, member } = session;
  desk.db.transaction(() => appendAudit(desk.db, member.id, action, '')).immediate();
  await anchorDesk(desk);
}

/**
 * Puts the session behind the PIN: no call reaches it from here on. A job that changes the session itself (another
 * sheet, another passphrase) is waited for; a backup goes on. False when there is no session that could wait.
 * The row may fail, on a full disk, and is then told as a fault: hidden it is all the same.
 */
export async function hideDesk(vault: Vault): Promise<boolean> {
  await vault.settled();
  const { session } = vault;
  if (!session) return false;
  const limit = vault.options.hiddenLimit ?? HIDDEN_LIMIT;
  const timer = setTimeout(() => void vault.shell.ask('lock', {}), limit);
  vault.session = null;
  vault.behind = { session, wrongPins: 0, locksAt: new Date(Date.now() + limit), timer };
  vault.reader.forget();
  await note(session, 'desk.hidden');
  return true;
}

/** The third wrong one locks; the answer says how many are left. */
async function provePin(vault: Vault, behind: Behind, pin: string): Promise<void> {
  const kept = vault.pin;
  const right = kept !== null && timingSafeEqual(hashOf(pin, kept.salt), kept.hash);
  if (right && behind.wrongPins < PIN_TRIES) return;
  behind.wrongPins += 1;
  const left = Math.max(0, PIN_TRIES - behind.wrongPins);
  if (left === 0) void vault.shell.ask('lock', {});
  await note(behind.session, 'desk.wrong-pin');
  throw new DeskError('wrong-pin', { left });
}

/** Her own slot, with the delays of the unlock screen; her wrong tries go into the audit and no longer slow her. */
async function provePassphrase(session: Session, passphrase: string): Promise<void> {
  forgetKeys(await proveMember(session, passphrase));
  await mergeTries(session);
}

/** What the unlock said, as things stand now. */
function greetAgain(vault: Vault, session: Session): Unlocked {
  const { checkedToRow, lostRows, anchorMissing, brokenAtRow, wrongTries } = vault.greeting ?? noTries;
  const past = { checkedToRow, lostRows, anchorMissing, brokenAtRow };
  return { ...welcome(session, past, wrongTries), pinChosen: vault.pin !== null };
}
const noTries = { ...nothingLost, wrongTries: 0 };

/**
 * Brings the hidden desk back, to the member who opened it: by her PIN or her own passphrase. Throws `not-hidden`,
 * `wrong-pin` (details.left; with none left the desk locks), `wrong-passphrase`, `wait`, and `locked` when the ten
 * minutes are over or the desk is locking.
 */
export function revealDesk(vault: Vault, input: Input<'session.reveal'>): Promise<Unlocked> {
  return vault.reveals.take(async () => {
    const { behind } = vault;
    if (!behind) throw new DeskError('not-hidden');
    if (behind.wrongPins >= PIN_TRIES) throw new DeskError('locked');
    // The timer may stand still while the machine sleeps; the time of day does not.
    if (Date.now() >= behind.locksAt.getTime()) {
      void vault.shell.ask('lock', {});
      throw new DeskError('locked');
    }
    if ('pin' in input) await provePin(vault, behind, input.pin);
    else await provePassphrase(behind.session, input.passphrase);
    if (vault.behind !== behind) throw new DeskError('locked');
    const { session } = behind;
    const unlocked = greetAgain(vault, session);
    session.desk.db.transaction(() => appendAudit(session.desk.db, session.member.id, 'desk.revealed', '')).immediate();
    clearTimeout(behind.timer);
    vault.behind = null;
    vault.session = session;
    return unlocked;
  });
}
