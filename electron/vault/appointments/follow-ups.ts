import type { FollowUp, FollowUpLine } from '../../contract/appointments.ts';
import type { Input } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import { reachableIds } from '../clients/access.ts';
import { fileNumberOf, noteReading } from '../clients/clients.ts';
import { touchFile } from '../clients/keeping.ts';
import { covered, mustNotTell } from '../clients/residence.ts';
import { whoseOf } from '../clients/whose.ts';
import type { Db } from '../database/driver.ts';
import { newId } from '../database/ids.ts';
import type { Session } from '../staff/desk.ts';

/* A day and a sentence: what is to be done then. Done, moved to another day, or let go. */

interface FollowUpRow {
  id: string;
  client_id: string;
  version: number;
  day: string;
  words: string;
  state: FollowUp['state'];
}

function followUpOf(db: Db, row: FollowUpRow): FollowUp {
  const { client_id: clientId, id, version, day, state } = row;
  return { id, clientId, version, day, words: covered(db, clientId, row.words), state };
}

function getRow(db: Db, id: string): FollowUpRow {
  const row = db.prepare('SELECT * FROM follow_ups WHERE id = ?').get(id) as FollowUpRow | undefined;
  if (!row) throw new DeskError('not-found');
  return row;
}

/** Whose it is, for the file guard. Throws `not-found`. */
export function clientOfFollowUp(db: Db, id: string): string {
  return getRow(db, id).client_id;
}

/** A new one, or another day or sentence of one that is open. Throws `changed-meanwhile`, `not-found`. */
export function saveFollowUp(db: Db, session: Session, input: Input<'followUps.save'>): FollowUp {
  return db
    .transaction(() => {
      const now = deskNow(db);
      const fileNumber = fileNumberOf(db, input.clientId);
      mustNotTell(db, input.clientId, [input.words]);
      const id = input.id ?? newId(now);
      if (input.id === null) {
        db.prepare(
          `INSERT INTO follow_ups (id, client_id, version, day, words, state, created_at, created_by)
           VALUES (?, ?, 1, ?, ?, 'open', ?, ?)`,
        ).run(id, input.clientId, input.day, input.words, now.toISOString(), session.member.id);
      } else {
        const row = getRow(db, id);
        const same = row.client_id === input.clientId && row.version === input.version && row.state === 'open';
        if (!same) throw new DeskError('changed-meanwhile');
        db.prepare('UPDATE follow_ups SET version = version + 1, day = ?, words = ? WHERE id = ?').run(
          input.day,
          input.words,
          id,
        );
      }
      touchFile(db, input.clientId, now);
      appendAudit(db, session.member.id, 'follow-up.saved', fileNumber, now);
      return followUpOf(db, getRow(db, id));
    })
    .immediate();
}

/** Done, let go, or open again. Throws `changed-meanwhile`. */
export function settleFollowUp(db: Db, session: Session, input: Input<'followUps.settle'>): FollowUp {
  return db
    .transaction(() => {
      const now = deskNow(db);
      const row = getRow(db, input.id);
      if (row.version !== input.version) throw new DeskError('changed-meanwhile');
      const open = input.state === 'open';
      db.prepare(
        'UPDATE follow_ups SET version = version + 1, state = ?, settled_at = ?, settled_by = ? WHERE id = ?',
      ).run(input.state, open ? null : now.toISOString(), open ? null : session.member.id, row.id);
      touchFile(db, row.client_id, now);
      appendAudit(db, session.member.id, 'follow-up.settled', fileNumberOf(db, row.client_id), now);
      return followUpOf(db, getRow(db, row.id));
    })
    .immediate();
}

/** A file's follow-ups: open ones by their day, then the settled, the latest first. */
export function followUpsOf(db: Db, session: Session, clientId: string): FollowUp[] {
  noteReading(db, session, clientId);
  const rows = db
    .prepare(
      `SELECT * FROM follow_ups WHERE client_id = ?
       ORDER BY state <> 'open', CASE state WHEN 'open' THEN day END, settled_at DESC, id`,
    )
    .all(clientId) as FollowUpRow[];
  return rows.map((row) => followUpOf(db, row));
}

/** Open ones that are due by a day, in files that the member reaches, the oldest first. */
export function followUpsDue(db: Db, session: Session, to: string): FollowUpLine[] {
  const reached = reachableIds(db, session);
  const rows = db
    .prepare("SELECT * FROM follow_ups WHERE state = 'open' AND day <= ? ORDER BY day, id")
    .all(to) as FollowUpRow[];
  return rows
    .filter((row) => reached.has(row.client_id))
    .map((row) => ({ ...followUpOf(db, row), whose: whoseOf(db, row.client_id) }));
}
