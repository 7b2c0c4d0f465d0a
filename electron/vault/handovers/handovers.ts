import type { AuditAction } from '../../contract/audit-actions.ts';
import type { Input, Output } from '../../contract/calls.ts';
import type { Fact } from '../../contract/clients.ts';
import { DeskError } from '../../contract/errors.ts';
import { type Handover, HOURS_TO_FIRST_CONTACT } from '../../contract/handovers.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import { mayReach, mustReach } from '../clients/access.ts';
import { createClient, fileNumberOf, noteReading } from '../clients/clients.ts';
import { covered } from '../clients/residence.ts';
import { whoseOf } from '../clients/whose.ts';
import { recipientName } from '../consents/consents.ts';
import type { Db } from '../database/driver.ts';
import { newId } from '../database/ids.ts';
import { putUp } from '../retention/tombstones.ts';
import type { Session } from '../staff/desk.ts';
import { NO_WORDS } from './purge.ts';

/*
 * A clinic or a partner hands somebody over to the desk, with her yes. Until she has a file, everybody who works with
 * files sees who waits: whoever is free calls. With a file, those who reach the file.
 */

interface HandoverRow {
  id: string;
  version: number;
  site_id: string | null;
  partner_id: string | null;
  from_name: string;
  how: Handover['how'];
  called: string;
  reach: string;
  number: string;
  never: string;
  received_at: string;
  contacted_at: string | null;
  client_id: string | null;
  ended_at: string | null;
}

const HOUR_MS = 3_600_000;

function handoverOf(db: Db, row: HandoverRow): Handover {
  const from =
    row.site_id === null
      ? { kind: 'partner' as const, id: row.partner_id ?? '' }
      : { kind: 'site' as const, id: row.site_id };
  const told = (text: string) => (row.client_id === null ? text : covered(db, row.client_id, text));
  return {
    id: row.id,
    version: row.version,
    from,
    fromPlace: recipientName(db, from),
    fromName: row.from_name,
    how: row.how,
    called: row.called,
    reach: told(row.reach),
    number: told(row.number),
    never: told(row.never),
    receivedAt: row.received_at,
    contactBy: new Date(Date.parse(row.received_at) + HOURS_TO_FIRST_CONTACT * HOUR_MS).toISOString(),
    contactedAt: row.contacted_at,
    clientId: row.client_id,
  };
}

/** One that goes on, and is hers to see. Throws `not-found`, `file-elsewhere`. */
export function getHandover(db: Db, session: Session, id: string): Handover {
  const row = db.prepare('SELECT * FROM handovers WHERE id = ? AND ended_at IS NULL').get(id) as
    | HandoverRow
    | undefined;
  if (!row) throw new DeskError('not-found');
  if (row.client_id !== null) mustReach(db, session, row.client_id);
  return handoverOf(db, row);
}

/** The number of its file; without one its own id, which names nobody. */
const subjectOf = (db: Db, { id, clientId }: Handover) => (clientId === null ? id : fileNumberOf(db, clientId));

/** Takes down who is handed over, by whom and how. Throws `bad-input` for a moment ahead, `not-found` for a place that is not there. */
export function receiveHandover(db: Db, session: Session, input: Input<'handovers.receive'>): Handover {
  return db
    .transaction(() => {
      const now = deskNow(db);
      if (Date.parse(input.receivedAt) > now.getTime()) throw new DeskError('bad-input');
      recipientName(db, input.from);
      const id = newId(now);
      db.prepare(
        `INSERT INTO handovers (id, version, site_id, partner_id, from_name, how, her_yes, called, reach, number, never,
           received_at, by)
         VALUES (@id, 1, @siteId, @partnerId, @fromName, @how, 1, @called, @reach, @number, @never, @receivedAt, @by)`,
      ).run({
        id,
        siteId: input.from.kind === 'site' ? input.from.id : null,
        partnerId: input.from.kind === 'partner' ? input.from.id : null,
        fromName: input.fromName,
        how: input.how,
        called: input.called,
        reach: input.reach,
        number: input.number,
        never: input.never,
        receivedAt: input.receivedAt,
        by: session.member.id,
      });
      appendAudit(db, session.member.id, 'handover.received', id, now);
      return getHandover(db, session, id);
    })
    .immediate();
}

/** Without a first contact or without a file, the nearest end first. */
export function waitingHandovers(db: Db, session: Session): Output<'handovers.waiting'> {
  const rows = db
    .prepare(
      `SELECT * FROM handovers WHERE ended_at IS NULL AND (contacted_at IS NULL OR client_id IS NULL)
       ORDER BY contacted_at IS NOT NULL, received_at, id`,
    )
    .all() as HandoverRow[];
  return rows
    .filter((row) => row.client_id === null || mayReach(db, session, row.client_id))
    .map((row) => ({ ...handoverOf(db, row), whose: row.client_id === null ? null : whoseOf(db, row.client_id) }));
}

/** Where a file came from. */
export function handoversOf(db: Db, session: Session, clientId: string): Handover[] {
  noteReading(db, session, clientId);
  const rows = db
    .prepare('SELECT * FROM handovers WHERE client_id = ? ORDER BY received_at DESC, id DESC')
    .all(clientId) as HandoverRow[];
  return rows.map((row) => handoverOf(db, row));
}

/** One step of one that nobody else has moved meanwhile. Throws `changed-meanwhile`. */
function goOn(
  db: Db,
  session: Session,
  input: { id: string; version: number },
  step: (handover: Handover, now: Date) => void,
  action: AuditAction = 'handover.changed',
): Handover {
  return db
    .transaction(() => {
      const now = deskNow(db);
      const before = getHandover(db, session, input.id);
      if (before.version !== input.version) throw new DeskError('changed-meanwhile');
      step(before, now);
      db.prepare('UPDATE handovers SET version = version + 1 WHERE id = ?').run(input.id);
      const after = getHandover(db, session, input.id);
      appendAudit(db, session.member.id, action, subjectOf(db, after), now);
      return after;
    })
    .immediate();
}

/** The first contact, or null when it was none after all. Throws `bad-input`, `changed-meanwhile`. */
export function contacted(db: Db, session: Session, input: Input<'handovers.contacted'>): Handover {
  return goOn(db, session, input, ({ receivedAt }, now) => {
    if (input.at !== null && (Date.parse(input.at) > now.getTime() || input.at < receivedAt)) {
      throw new DeskError('bad-input');
    }
    db.prepare('UPDATE handovers SET contacted_at = ? WHERE id = ?').run(input.at, input.id);
  });
}

/** What was handed over, as facts of a file: what she is called, how she may be reached, and how never. */
function factsFrom({ called, reach, number, never }: Handover): Fact[] {
  const name: Fact[] = called ? [{ item: 'name-to-use', state: 'given', value: { kind: 'text', text: called } }] : [];
  const contact: Fact[] = reach
    ? [
        {
          item: 'safe-contact',
          state: 'given',
          value: { kind: 'contact', how: reach, number, when: '', never, voicemail: false, words: '' },
        },
      ]
    : [];
  return [...name, ...contact];
}

/** A new file from it; what she tells herself is written over what others told of her. Throws `changed-meanwhile`. */
export function makeFileFrom(db: Db, session: Session, input: Input<'handovers.makeFile'>): Handover {
  return goOn(db, session, input, (handover) => {
    if (handover.clientId !== null) throw new DeskError('changed-meanwhile');
    const facts = factsFrom(handover);
    const none = { aliases: [], avoidedSites: [], avoidedPeople: '', limitsExplainedOn: null };
    join(db, input.id, createClient(db, session, { ...none, facts }).id);
    // From now on they stand in the file, and in one place only.
    db.prepare(`UPDATE handovers SET ${NO_WORDS} WHERE id = ?`).run(input.id);
  });
}

/** She has a file already: nothing in it is changed. Throws `changed-meanwhile`. */
export function joinFile(db: Db, session: Session, input: Input<'handovers.join'>): Handover {
  return goOn(db, session, input, (handover) => {
    if (handover.clientId !== null) throw new DeskError('changed-meanwhile');
    fileNumberOf(db, input.clientId);
    join(db, input.id, input.clientId);
  });
}

function join(db: Db, id: string, clientId: string): void {
  db.prepare('UPDATE handovers SET client_id = ? WHERE id = ?').run(clientId, id);
}

/** She was not reached, or does not want it: what was told of her goes for good. Throws `changed-meanwhile`. */
export function endHandover(db: Db, session: Session, input: Input<'handovers.end'>): void {
  db.transaction(() => {
    const now = deskNow(db);
    const handover = getHandover(db, session, input.id);
    if (handover.version !== input.version || handover.clientId !== null) throw new DeskError('changed-meanwhile');
    // A backup of before knows it still: the stone takes it away there too.
    putUp(db, { kind: 'handover', target: input.id, detail: input.for }, now);
    appendAudit(db, session.member.id, 'handover.changed', input.id, now);
  }).immediate();
}
