import type { Output } from '../../contract/calls.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import { fileNumberOf } from '../clients/clients.ts';
import { bornOf, signingFactsOf } from '../clients/signing.ts';
import type { Db } from '../database/driver.ts';
import { dayOf } from '../disclosures/days.ts';
import { yearsOn } from '../disclosures/engine/ages.ts';
import type { Session } from '../staff/desk.ts';
import { initialsOfStaff } from '../staff/members.ts';
import { type ConsentRow, consentOf, getConsent, SELECT_CONSENTS } from './consents.ts';

/* Who may sign was unsure: the privacy officer says so, nobody else, and until then nothing goes. */

/** What waits for her word: an age and the facts instead of a name. Ended and revoked ones wait for nothing. */
export function unsureConsents(db: Db): Output<'consents.unsure'> {
  const on = dayOf(deskNow(db));
  const rows = db
    .prepare(
      `${SELECT_CONSENTS} WHERE c.asks_officer = 1 AND a.at IS NULL AND r.at IS NULL AND c.ends_on >= ?
       ORDER BY c.recorded_at`,
    )
    .all(on) as ConsentRow[];
  return rows.map((row) => {
    const consent = consentOf(db, row, on);
    const born = bornOf(db, row.client_id);
    return {
      id: consent.id,
      code: consent.code,
      fileNumber: fileNumberOf(db, row.client_id),
      recipientName: consent.recipientName,
      signedBy: consent.signedBy,
      signedOn: consent.signedOn,
      endsOn: consent.endsOn,
      age: born === null ? null : yearsOn(born, consent.signedOn),
      facts: signingFactsOf(db, row.client_id),
      care: consent.care,
      sealed: consent.initialled,
      by: initialsOfStaff(db, row.recorded_by),
    };
  });
}

/** The privacy officer agrees to who signed; a second time changes nothing. Throws `not-found`. */
export function agreeToConsent(db: Db, session: Session, id: string): void {
  db.transaction(() => {
    const consent = getConsent(db, id);
    const now = deskNow(db);
    const put = db.prepare('INSERT OR IGNORE INTO consent_agreements (consent_id, at, by) VALUES (?, ?, ?)');
    if (put.run(id, now.toISOString(), session.member.id).changes > 0) {
      appendAudit(db, session.member.id, 'consent.agreed', fileNumberOf(db, consent.clientId), now);
    }
  }).immediate();
}
