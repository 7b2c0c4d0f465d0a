import { DeskError } from '../../contract/errors.ts';
import type { Unlocked } from '../../contract/session.ts';
import { appendAudit, auditHead, checkChain, hashAt } from '../audit/audit.ts';
import { lastBackup } from '../backups/generations.ts';
import { countSuspended } from '../consents/suspensions.ts';
import { APPLICATION_ID, deskErrorOf, inspectDatabase, openDatabase } from '../database/connection.ts';
import type { Db } from '../database/driver.ts';
import { migrate, newestSchema } from '../database/migrate.ts';
import { inPractice } from '../forms/practice.ts';
import { readAnchor } from '../keyring/anchor.ts';
import { type Attempt, clearAttempts, noteAttempt, readAttempts, secondsToWait } from '../keyring/attempts.ts';
import { anchorFile, attemptsFile, currentFolder, readKeyring, writeKeyring } from '../keyring/desk-folder.ts';
import { forgetKeys, openWithPassphrase } from '../keyring/keyring.ts';
import { clearLeftovers } from '../keyring/leftovers.ts';
import { getHabits } from '../settings/settings.ts';
import { anchorDesk, type Desk, type Session } from './desk.ts';
import { hasOneTimeWords, initialsOfStaff, staffOfSlot } from './members.ts';
import { rotatedEpochs } from './rotate.ts';
import { noteConfirmed, sheetConfirmed } from './sheet-state.ts';
import { slotsAsRecorded } from './staff.ts';

/** Rows checked while she waits; the whole chain is walked right after it (audit/watch.ts says why from row 1). */
const CHECKED_AT_UNLOCK = 2000;

interface Past {
  checkedToRow: number;
  lostRows: Unlocked['lostRows'];
  anchorMissing: boolean;
  brokenAtRow: number | null;
}

/** Compares the database with the anchor: what was committed must still be there. Damage is told, never hidden. */
function comparePast(desk: Desk): Past {
  const head = auditHead(desk.db);
  const anchor = readAnchor(anchorFile(desk.folder.path), desk.keys.macKey);
  const check = checkChain(desk.db, Math.max(1, head.row - CHECKED_AT_UNLOCK));
  const brokenAtRow = check.firstBadRow;
  const past: Past = { checkedToRow: check.rows, lostRows: null, anchorMissing: false, brokenAtRow };
  if (anchor === 'missing' || anchor === 'forged') return { ...past, anchorMissing: true };
  if (head.row < anchor.row) return { ...past, lostRows: { from: head.row + 1, to: anchor.row } };
  // The same number of rows, but others: put back from another time and worked on since.
  if (hashAt(desk.db, anchor.row) !== anchor.head) return { ...past, lostRows: { from: 1, to: anchor.row } };
  return past;
}

function lastClosed(db: Db): Unlocked['lastClosed'] {
  const row = db
    .prepare("SELECT at, staff_id FROM audit WHERE action = 'desk.locked' ORDER BY row DESC LIMIT 1")
    .get() as { at: string; staff_id: string | null } | undefined;
  return row ? { at: row.at, initials: row.staff_id ? initialsOfStaff(db, row.staff_id) : '' } : null;
}

/** What she sees first: when the desk was last closed, what happened meanwhile. */
export function welcome(session: Session, past: Past, wrongTries: number): Unlocked {
  const { db } = session.desk;
  const { code: _code, ...member } = session.member;
  return {
    member,
    oneTimeWords: hasOneTimeWords(db, member.id),
    habits: getHabits(db),
    pinChosen: false,
    practice: inPractice(db),
    lastClosed: lastClosed(db),
    wrongTries,
    consentsSuspended: countSuspended(db, session),
    lastBackup: lastBackup(db),
    sheetUnconfirmed: !sheetConfirmed(db, session.desk.ring.sheetNumber),
    ...past,
  };
}

/** For a desk made or restored a moment ago. */
export const nothingLost: Past = { checkedToRow: 1, lostRows: null, anchorMissing: false, brokenAtRow: null };

function noteOpening(session: Session, past: Past, attempts: Attempt[], confirmedSheet: number | null): void {
  const { db } = session.desk;
  db.transaction(() => {
    if (confirmedSheet === session.desk.ring.sheetNumber) noteConfirmed(db, null, confirmedSheet);
    for (const attempt of attempts) appendAudit(db, null, 'desk.wrong-try', `${attempt.kind} ${attempt.at}`);
    if (past.lostRows) {
      appendAudit(db, session.member.id, 'desk.rows-lost', `${past.lostRows.from}-${past.lostRows.to}`);
    }
    if (past.anchorMissing) appendAudit(db, session.member.id, 'desk.rows-lost', 'no anchor');
    if (past.brokenAtRow !== null) {
      appendAudit(db, session.member.id, 'desk.rows-lost', `chain broken at ${past.brokenAtRow}`);
    }
    appendAudit(db, session.member.id, 'desk.unlocked', '');
  }).immediate();
}

/** Opens the database behind keys that are already proved, and checks that it is ours and not newer. */
function openProved(path: string, key: Buffer): Db {
  const { applicationId, schema } = inspectDatabase(path, key);
  if (applicationId !== APPLICATION_ID) throw new DeskError('desk-damaged');
  if (schema > newestSchema) throw new DeskError('desk-newer', { schema });
  const db = openDatabase(path, key);
  try {
    migrate(db);
    return db;
  } catch (fault) {
    db.close();
    throw deskErrorOf(fault);
  }
}

/**
 * What a power cut left of a rotation or of a change of staff is taken away. The keyring is not touched where rows were
 * lost: a database put back does not know who was let in since. That she opened the desk is not undone by a failure here.
 */
async function tidy(desk: Desk, past: Past): Promise<void> {
  const nothingMissing = !past.lostRows && !past.anchorMissing && past.brokenAtRow === null;
  const slots = nothingMissing ? slotsAsRecorded(desk) : desk.ring.slots;
  if (JSON.stringify(slots) !== JSON.stringify(desk.ring.slots)) {
    const ring = { ...desk.ring, slots };
    await writeKeyring(desk.folder.keyring, ring).then(
      () => {
        desk.ring = ring;
      },
      () => undefined,
    );
  }
  await clearLeftovers(desk.folder, rotatedEpochs(desk.db)).catch(() => undefined);
}

/**
 * Opens the desk with a member's name and passphrase. The passphrase is proved by the slot's tag before the
 * database is touched. Throws `not-set-up`, `wait` (details.seconds), `wrong-passphrase` (details.seconds until
 * the next try), `desk-damaged`, `desk-missing`, `desk-newer`.
 */
export async function unlockDesk(
  path: string,
  input: { signInName: string; passphrase: string },
  confirmedSheet: number | null,
): Promise<{ session: Session; unlocked: Unlocked }> {
  const attempts = attemptsFile(path);
  const seconds = secondsToWait(attempts, new Date());
  if (seconds > 0) throw new DeskError('wait', { seconds });
  const folder = currentFolder(path);
  if (!folder) throw new DeskError('not-set-up');
  const ring = readKeyring(folder.keyring);
  const opened = await openWithPassphrase(ring, input.signInName, input.passphrase);
  if (!opened) {
    await noteAttempt(attempts, Buffer.from(ring.attemptsPublicKey, 'base64'), 'passphrase', new Date());
    throw new DeskError('wrong-passphrase', { seconds: secondsToWait(attempts, new Date()) });
  }
  const db = openProved(folder.database, opened.keys.databaseKey);
  try {
    const member = staffOfSlot(db, opened.slot.id);
    if (!member) throw new DeskError('wrong-passphrase', { seconds: 0 });
    const session: Session = { desk: { db, folder, ring, keys: opened.keys, anchoredRow: -1 }, member };
    const past = comparePast(session.desk);
    const tries = readAttempts(attempts, opened.keys.attempts);
    const closedBefore = lastClosed(db);
    noteOpening(session, past, tries, confirmedSheet);
    const unlocked = { ...welcome(session, past, tries.length), lastClosed: closedBefore };
    await anchorDesk(session.desk);
    await clearAttempts(attempts);
    await tidy(session.desk, past);
    return { session, unlocked };
  } catch (fault) {
    db.close();
    throw deskErrorOf(fault);
  }
}

/** Closes the desk: the last row, the anchor, everything out of the write-ahead log. */
export async function closeDesk(desk: Desk, staffId: string | null): Promise<void> {
  const { db } = desk;
  db.transaction(() => appendAudit(db, staffId, 'desk.locked', '')).immediate();
  await anchorDesk(desk);
  // A backup may still be reading. Waiting for it would keep the keys here; the log is taken in at the next opening.
  db.pragma('busy_timeout=0');
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  forgetKeys(desk.keys);
}
