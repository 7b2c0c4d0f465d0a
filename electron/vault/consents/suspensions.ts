import type { Output } from '../../contract/calls.ts';
import type { Consent } from '../../contract/consents.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import { reachableIds } from '../clients/access.ts';
import { factsOf, fileNumberOf, nameToUse } from '../clients/clients.ts';
import type { Db } from '../database/driver.ts';
import { dayOf, daysAfter } from '../disclosures/days.ts';
import type { Session } from '../staff/desk.ts';
import { initialsOf } from '../staff/members.ts';
import { type ConsentRow, consentOf, getConsent, SELECT_CONSENTS } from './consents.ts';

/* Consents that want looking at: those that wait after a restore, and those that end soon. */

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

function linesOf(db: Db, session: Session, rows: readonly ConsentRow[]): Output<'consents.suspended'> {
  if (rows.length === 0) return [];
  const on = dayOf(deskNow(db));
  const reached = reachableIds(db, session);
  return rows
    .filter((row) => reached.has(row.client_id))
    .map((row) => ({
      consent: consentOf(db, row, on),
      fileNumber: fileNumberOf(db, row.client_id),
      initials: initialsOf(nameToUse(factsOf(db, row.client_id))),
    }));
}

/**
 * What still waits to be checked against the paper, in files that the member reaches. Those come first under which
 * something could leave today; one that has ended lets nothing out, checked or not.
 */
export function suspendedConsents(db: Db, session: Session): Output<'consents.suspended'> {
  const rows = db
    .prepare(
      `${SELECT_CONSENTS} WHERE s.since IS NOT NULL AND r.at IS NULL ORDER BY c.ends_on < @today, c.recorded_at, c.id`,
    )
    .all({ today: dayOf(deskNow(db)) }) as ConsentRow[];
  return linesOf(db, session, rows);
}

/** "Soon" on Today. */
const SOON_DAYS = 7;

/**
 * Valid consents that end within seven days, the nearest first, in files that the member reaches. One that a later
 * consent for the same recipient outlasts has been renewed already.
 */
export function expiringConsents(db: Db, session: Session): Output<'consents.expiring'> {
  const today = dayOf(deskNow(db));
  const rows = db
    .prepare(
      `${SELECT_CONSENTS} WHERE c.ends_on BETWEEN @today AND @soon AND r.at IS NULL AND s.since IS NULL
         AND NOT EXISTS (SELECT 1 FROM consents later WHERE later.client_id = c.client_id
           AND later.site_id IS c.site_id AND later.partner_id IS c.partner_id AND (later.ends_on > c.ends_on OR (later.ends_on = c.ends_on AND later.id > c.id))
           AND later.signed_on <= @today AND later.id NOT IN (SELECT consent_id FROM consent_revocations))
       ORDER BY c.ends_on, c.recorded_at`,
    )
    .all({ today, soon: daysAfter(today, SOON_DAYS) }) as ConsentRow[];
  return linesOf(db, session, rows);
}
