import type { Input, Output } from '../../contract/calls.ts';
import { type ItemId, isOwn } from '../../contract/catalogue.ts';
import type { Consent } from '../../contract/consents.ts';
import { DeskError } from '../../contract/errors.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import { reachableIds } from '../clients/access.ts';
import { factsOf, fileNumberOf, nameToUse } from '../clients/clients.ts';
import type { Db } from '../database/driver.ts';
import { newId, paperCode } from '../database/ids.ts';
import { dayOf, daysAfter } from '../disclosures/days.ts';
import { getSettings } from '../settings/settings.ts';
import { mustBeItems } from '../sites/catalogue.ts';
import { itemOf, purposeOf } from '../sites/seeds.ts';
import { getSite } from '../sites/sites.ts';
import type { Session } from '../staff/desk.ts';
import { initialsOf } from '../staff/members.ts';

interface ConsentRow {
  id: string;
  code: string;
  client_id: string;
  site_id: string;
  items: string;
  purposes: string;
  ways: string;
  signed_on: string;
  signed_by: Consent['signedBy'];
  ends_on: string;
  paper_place: string;
  language: string;
  interpreter: 0 | 1;
  copy: Consent['copy'];
  way_back: 0 | 1;
  recorded_at: string;
  revoked_at: string | null;
  suspended_since: string | null;
}

const SELECT = `SELECT c.*, r.at AS revoked_at, s.since AS suspended_since FROM consents c
  LEFT JOIN consent_revocations r ON r.consent_id = c.id
  LEFT JOIN consent_suspensions s ON s.consent_id = c.id`;

function standingOf(row: ConsentRow, on: string): Consent['standing'] {
  if (row.revoked_at) return 'revoked';
  if (row.suspended_since) return 'suspended';
  if (on < row.signed_on) return 'not-yet';
  return on > row.ends_on ? 'ended' : 'valid';
}

function consentOf(row: ConsentRow, on: string): Consent {
  return {
    id: row.id,
    code: row.code,
    clientId: row.client_id,
    siteId: row.site_id,
    items: JSON.parse(row.items) as Consent['items'],
    purposes: JSON.parse(row.purposes) as string[],
    ways: JSON.parse(row.ways) as Consent['ways'],
    signedOn: row.signed_on,
    signedBy: row.signed_by,
    signerIsNotTheAbuser: true,
    endsOn: row.ends_on,
    paperPlace: row.paper_place,
    language: row.language,
    interpreter: row.interpreter === 1,
    copy: row.copy,
    wayBack: row.way_back === 1,
    recordedAt: row.recorded_at,
    revokedAt: row.revoked_at,
    suspended: row.suspended_since !== null,
    standing: standingOf(row, on),
  };
}

/** A client's consents, newest first, with what each is worth on `on` (`YYYY-MM-DD`). */
export function consentsOf(db: Db, clientId: string, on: string): Consent[] {
  const rows = db
    .prepare(`${SELECT} WHERE c.client_id = ? ORDER BY c.recorded_at DESC, c.id DESC`)
    .all(clientId) as ConsentRow[];
  return rows.map((row) => consentOf(row, on));
}

function getConsent(db: Db, id: string): Consent {
  const row = db.prepare(`${SELECT} WHERE c.id = ?`).get(id) as ConsentRow | undefined;
  if (!row) throw new DeskError('not-found');
  return consentOf(row, dayOf(deskNow(db)));
}

/** Whose consent it is. Throws `not-found`. */
export function clientOfConsent(db: Db, id: string): string {
  return getConsent(db, id).clientId;
}

/** Items that may stand on a consent today: sealed ones wait for the forms with their own initials. */
function onlyTickable(items: Consent['items']): void {
  for (const item of items) {
    const kind = isOwn(item) ? 'ordinary' : itemOf(item).class;
    if (kind !== 'ordinary' && kind !== 'of-service') throw new DeskError('consent-sealed');
  }
}

/**
 * Records a consent signed on paper: one recipient, items one by one, purposes, an end no later than the cap.
 * Throws `consent-too-long` (details.day), `consent-sealed`, `bad-input`.
 */
export function recordConsent(db: Db, session: Session, input: Input<'consents.record'>): Consent {
  const now = deskNow(db);
  const today = dayOf(now);
  const latest = daysAfter(input.signedOn, getSettings(db).consentCapDays);
  if (input.endsOn > latest) throw new DeskError('consent-too-long', { day: latest });
  if (input.signedOn > today || input.endsOn < input.signedOn) throw new DeskError('bad-input');
  if (input.purposes.some((id) => !purposeOf(id))) throw new DeskError('bad-input');
  onlyTickable(input.items);
  mustBeItems(db, input.items);
  const id = newId(now);
  db.transaction(() => {
    const fileNumber = fileNumberOf(db, input.clientId);
    getSite(db, input.siteId);
    db.prepare(
      `INSERT INTO consents (id, code, client_id, site_id, items, purposes, ways, signed_on, signed_by, ends_on,
         paper_place, language, interpreter, copy, way_back, recorded_at, recorded_by)
       VALUES (@id, @code, @clientId, @siteId, @items, @purposes, @ways, @signedOn, @signedBy, @endsOn,
         @paperPlace, @language, @interpreter, @copy, @wayBack, @recordedAt, @recordedBy)`,
    ).run({
      id,
      code: paperCode('C'),
      clientId: input.clientId,
      siteId: input.siteId,
      items: JSON.stringify([...new Set(input.items)]),
      purposes: JSON.stringify([...new Set(input.purposes)]),
      ways: JSON.stringify([...new Set(input.ways)]),
      signedOn: input.signedOn,
      signedBy: input.signedBy,
      endsOn: input.endsOn,
      paperPlace: input.paperPlace,
      language: input.language,
      interpreter: input.interpreter ? 1 : 0,
      copy: input.copy,
      wayBack: input.wayBack ? 1 : 0,
      recordedAt: now.toISOString(),
      recordedBy: session.member.id,
    });
    appendAudit(db, session.member.id, 'consent.recorded', fileNumber, now);
  }).immediate();
  return getConsent(db, id);
}

/** Whether any consent, of whatever standing, names an item. */
export function isConsentedTo(db: Db, item: ItemId): boolean {
  const found = db.prepare('SELECT 1 FROM consents, json_each(consents.items) AS one WHERE one.value = ? LIMIT 1');
  return found.get(item) !== undefined;
}

/** Revokes at once, spoken too; a second revocation changes nothing. */
export function revokeConsent(db: Db, session: Session, input: { id: string; spoken: boolean }): Consent {
  db.transaction(() => {
    const consent = getConsent(db, input.id);
    const now = deskNow(db);
    const put = db.prepare(
      'INSERT OR IGNORE INTO consent_revocations (consent_id, at, spoken, by) VALUES (?, ?, ?, ?)',
    );
    if (put.run(input.id, now.toISOString(), input.spoken ? 1 : 0, session.member.id).changes > 0) {
      appendAudit(db, session.member.id, 'consent.revoked', fileNumberOf(db, consent.clientId), now);
    }
  }).immediate();
  return getConsent(db, input.id);
}

/** After a restore: the paper was looked at and says the same. */
export function confirmConsent(db: Db, session: Session, id: string): Consent {
  db.transaction(() => {
    const consent = getConsent(db, id);
    if (db.prepare('DELETE FROM consent_suspensions WHERE consent_id = ?').run(id).changes > 0) {
      appendAudit(db, session.member.id, 'consent.confirmed', fileNumberOf(db, consent.clientId));
    }
  }).immediate();
  return getConsent(db, id);
}

/** Suspends every consent that has not been revoked, until each is checked against the paper. Returns how many wait. */
export function suspendAllConsents(db: Db, now: Date): number {
  db.prepare(
    `INSERT OR IGNORE INTO consent_suspensions (consent_id, since)
     SELECT id, ? FROM consents WHERE id NOT IN (SELECT consent_id FROM consent_revocations)`,
  ).run(now.toISOString());
  return waitingClients(db).length;
}

/** Clients whose consents wait, once for each consent; a revoked one needs no paper any more. */
function waitingClients(db: Db): string[] {
  return db
    .prepare(
      `SELECT c.client_id FROM consent_suspensions s JOIN consents c ON c.id = s.consent_id
       WHERE s.consent_id NOT IN (SELECT consent_id FROM consent_revocations)`,
    )
    .pluck()
    .all() as string[];
}

/** How many wait in files that a member reaches. */
export function countSuspended(db: Db, session: Session): number {
  const waiting = waitingClients(db);
  if (waiting.length === 0) return 0;
  const reached = reachableIds(db, session);
  return waiting.filter((clientId) => reached.has(clientId)).length;
}

/** What still waits to be checked against the paper, in files that the member reaches. */
export function suspendedConsents(db: Db, session: Session): Output<'consents.suspended'> {
  const on = dayOf(deskNow(db));
  const reached = reachableIds(db, session);
  const rows = db
    .prepare(`${SELECT} WHERE s.since IS NOT NULL AND r.at IS NULL ORDER BY c.recorded_at`)
    .all() as ConsentRow[];
  return rows
    .filter((row) => reached.has(row.client_id))
    .map((row) => ({
      consent: consentOf(row, on),
      fileNumber: fileNumberOf(db, row.client_id),
      initials: initialsOf(nameToUse(factsOf(db, row.client_id))),
      siteName: getSite(db, row.site_id).name,
    }));
}
