import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { itemIdSchema } from '../../contract/catalogue.ts';
import { deleteAppointmentsOf } from '../appointments/purge.ts';
import { appendAudit } from '../audit/audit.ts';
import { fileNumberOf } from '../clients/clients.ts';
import {
  deleteAvoided,
  deleteFact,
  deleteFile,
  deleteOtherNames,
  type FileInTime,
  fileInTime,
} from '../clients/keeping.ts';
import {
  consentHead,
  deleteConsentsOf,
  deleteKeptConsent,
  forgetPaperPlace,
  revocations,
  revokeAgain,
} from '../consents/purge.ts';
import type { Db } from '../database/driver.ts';
import { deleteKeptDisclosure, keepAccounting } from '../disclosures/keep.ts';
import { dropDraftsAbout } from '../drafts/drafts.ts';
import { buryHandover, deleteHandoversOf, forgetHandoverWords } from '../handovers/purge.ts';
import { deleteIntakeOf } from '../intake/purge.ts';
import { deleteNote, deleteNotesOf, noteHead, noteIdsOf } from '../notes/purge.ts';
import { deleteReferralsOf, deleteReferralWords, referralHead } from '../referrals/purge.ts';
import { deleteEntriesOf } from '../services/entries.ts';
import { isKnownStaff, removeAgain, removedStaff } from '../staff/members.ts';
import { deleteSupportOf } from '../support/purge.ts';
import { deleteHoldsOf } from './holds.ts';

/**
 * A tombstone says what is gone by an id that names nobody, so that a backup of before is purged again when it comes
 * back. A purge is nothing else: its tombstones are put up, and what each names is buried.
 */

export const tombstoneSchema = z.strictObject({
  /** Random; two desks of one vault know by it what they have done already. */
  id: z.uuid(),
  kind: z.enum([
    'file',
    'note',
    'fact',
    'other-names',
    'avoided',
    'paper-place',
    'referral-words',
    'kept-disclosure',
    'kept-consent',
    'handover',
    // no purge, but what a backup of before does not know either
    'revocation',
    'member',
  ]),
  target: z.uuid(),
  /** Of a fact its item; of a hand-over why it ended; of a revocation how and by whom, as JSON; else empty. */
  detail: z.string().max(200),
  at: z.iso.datetime(),
});
export type Tombstone = z.infer<typeof tombstoneSchema>;
/** One that is to be put up. */
export type Plot = Pick<Tombstone, 'kind' | 'target' | 'detail'>;

/** The key under which sticks keep tombstones: made with the desk, and the same in each of its backups and epochs. */
export function insertTombstoneKey(db: Db): void {
  db.prepare('INSERT OR IGNORE INTO tombstone_key (id, key) VALUES (1, ?)').run(randomBytes(32));
}

/** Null in a desk that was made without one. */
export function tombstoneKey(db: Db): Buffer | null {
  return (db.prepare('SELECT key FROM tombstone_key WHERE id = 1').pluck().get() as Buffer | undefined) ?? null;
}

/** Everything a stick is to remember: purges, revocations, members removed. */
export function allTombstones(db: Db): Tombstone[] {
  const purges = db.prepare('SELECT id, kind, target, detail, at FROM tombstones ORDER BY at, id').all() as Tombstone[];
  const revoked = revocations(db).map(({ consentId, at, spoken, by }) => ({
    id: consentId,
    kind: 'revocation' as const,
    target: consentId,
    detail: JSON.stringify({ spoken, by }),
    at,
  }));
  const members = removedStaff(db).map(({ id, at }) => ({ id, kind: 'member' as const, target: id, detail: '', at }));
  return [...purges, ...revoked, ...members];
}

const insert =
  'INSERT OR IGNORE INTO tombstones (id, kind, target, detail, at) VALUES (@id, @kind, @target, @detail, @at)';

/** Puts one up and buries what it names. Call it inside the purge's transaction. */
export function putUp(db: Db, plot: Plot, now: Date): void {
  db.prepare(insert).run({ ...plot, id: randomUUID(), at: now.toISOString() });
  bury(db, plot);
}

/** Everything of one file goes; accounting and the places of signed papers stay under its number. */
function buryFile(db: Db, { id, fileNumber }: FileInTime): void {
  for (const noteId of noteIdsOf(db, id)) dropDraftsAbout(db, noteId);
  dropDraftsAbout(db, id);
  deleteNotesOf(db, id);
  deleteAppointmentsOf(db, id);
  deleteHandoversOf(db, id);
  keepAccounting(db, id, fileNumber);
  deleteReferralsOf(db, id);
  deleteConsentsOf(db, id, fileNumber);
  deleteHoldsOf(db, id);
  deleteEntriesOf(db, id);
  deleteSupportOf(db, id);
  deleteIntakeOf(db, id);
  // What was said of its parts is said by the file's own stone.
  db.prepare("DELETE FROM tombstones WHERE target = ? AND kind <> 'file'").run(id);
  db.prepare('DELETE FROM purges WHERE file_number = ? AND ended_at IS NULL').run(fileNumber);
  deleteFile(db, id);
}

/** Buries what a stone names. Returns the file's number when something was there, for the audit; else null. */
function bury(db: Db, { kind, target, detail }: Plot): string | null {
  const ofFile = (run: (clientId: string) => void) => {
    const file = fileInTime(db, { id: target });
    if (file) run(file.id);
    return file?.fileNumber ?? null;
  };
  const ofHead = (head: { clientId: string } | null, run: (db: Db, id: string) => void) => {
    if (head) run(db, target);
    return head ? fileNumberOf(db, head.clientId) : null;
  };
  switch (kind) {
    case 'file': {
      const file = fileInTime(db, { id: target });
      if (file) buryFile(db, file);
      return file?.fileNumber ?? null;
    }
    case 'note':
      dropDraftsAbout(db, target);
      return ofHead(noteHead(db, target), deleteNote);
    case 'fact': {
      const item = itemIdSchema.safeParse(detail);
      return ofFile((clientId) => {
        if (item.success) deleteFact(db, clientId, item.data);
        forgetHandoverWords(db, clientId);
      });
    }
    case 'other-names':
      return ofFile((clientId) => deleteOtherNames(db, clientId));
    case 'avoided':
      return ofFile((clientId) => deleteAvoided(db, clientId));
    case 'paper-place':
      return ofHead(consentHead(db, target), forgetPaperPlace);
    case 'referral-words':
      return ofHead(referralHead(db, target), deleteReferralWords);
    case 'handover':
      buryHandover(db, target, detail === 'her-wish' ? 'her-wish' : 'not-reached', new Date());
      return null;
    case 'kept-disclosure':
      deleteKeptDisclosure(db, target);
      return null;
    case 'kept-consent':
      deleteKeptConsent(db, target);
      return null;
    default:
      return null;
  }
}

const detailSchema = z.strictObject({ spoken: z.boolean(), by: z.uuid() });

function revokeAs(db: Db, stone: Tombstone, now: Date): void {
  const detail = detailSchema.parse(JSON.parse(stone.detail));
  const one = { consentId: stone.target, at: stone.at, ...detail };
  const clientId = revokeAgain(db, one, isKnownStaff(db, detail.by));
  if (clientId) appendAudit(db, null, 'consent.revoked', fileNumberOf(db, clientId), now);
}

/**
 * What others remember and this desk does not holds here again, with an audit row for each thing that was there.
 * Returns how many things were buried. Inside a transaction.
 */
export function takeOver(db: Db, stones: readonly Tombstone[], now: Date): number {
  const known = new Set(db.prepare('SELECT id FROM tombstones').pluck().all() as string[]);
  let buried = 0;
  for (const stone of stones) {
    if (stone.kind === 'revocation') revokeAs(db, stone, now);
    else if (stone.kind === 'member') {
      const code = removeAgain(db, stone.target, stone.at);
      if (code) appendAudit(db, null, 'staff.removed', code, now);
    } else if (!known.has(stone.id)) {
      db.prepare(insert).run(stone);
      const fileNumber = bury(db, stone);
      if (fileNumber) appendAudit(db, null, 'purge.repeated', fileNumber, now);
      buried += 1;
    }
  }
  return buried;
}

/**
 * Writes the whole file anew, after something went. `secure_delete` has overwritten the rows themselves; what it leaves
 * is what SQLite moved from page to page before. A full disk leaves that, and no more.
 */
export function scrub(db: Db): void {
  try {
    db.exec('VACUUM');
  } catch {
    // A reader that is still at work, or no room for a second copy: the next purge does it.
  }
  db.pragma('wal_checkpoint(TRUNCATE)');
}
