import type { ItemId } from '../../contract/catalogue.ts';
import type { Care, Consent, ConsentRecipient } from '../../contract/consents.ts';
import { DeskError } from '../../contract/errors.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import { fileNumberOf } from '../clients/clients.ts';
import type { Db } from '../database/driver.ts';
import { dayOf } from '../disclosures/days.ts';
import { getPartner } from '../sites/partners.ts';
import { getSite } from '../sites/sites.ts';
import type { Session } from '../staff/desk.ts';
import { initialsOfStaff } from '../staff/members.ts';

/* Reading consents, and taking them back. How one is written down stands in record.ts. */

export interface ConsentRow {
  id: string;
  code: string;
  client_id: string;
  site_id: string | null;
  partner_id: string | null;
  purposes: string;
  items: string;
  initialled: string;
  way_back: string;
  ways: string;
  signed_on: string;
  ends_on: string;
  signed_by: Consent['signedBy'];
  care: string;
  on_screen: 0 | 1;
  form_language: Consent['formLanguage'];
  wording_version: string;
  wording_sha256: string;
  language: string;
  interpreter: 0 | 1;
  copy: Consent['copy'];
  other_person_released: 0 | 1;
  asks_officer: 0 | 1;
  paper_place: string;
  recorded_at: string;
  recorded_by: string;
  revoked_at: string | null;
  suspended_since: string | null;
  agreed_at: string | null;
  agreed_by: string | null;
  scanned: 0 | 1;
}

/** Every consent with what became of it. Other files of this domain add their own WHERE. */
export const SELECT_CONSENTS = `SELECT c.*, r.at AS revoked_at, s.since AS suspended_since, a.at AS agreed_at,
    a.by AS agreed_by, EXISTS (SELECT 1 FROM consent_papers p WHERE p.consent_id = c.id) AS scanned
  FROM consents c
  LEFT JOIN consent_revocations r ON r.consent_id = c.id
  LEFT JOIN consent_suspensions s ON s.consent_id = c.id
  LEFT JOIN consent_agreements a ON a.consent_id = c.id`;

function standingOf(row: ConsentRow, on: string): Consent['standing'] {
  if (row.revoked_at) return 'revoked';
  if (row.suspended_since) return 'suspended';
  if (on < row.signed_on) return 'not-yet';
  if (on > row.ends_on) return 'ended';
  return row.asks_officer === 1 && row.agreed_at === null ? 'asking' : 'valid';
}

function recipientOf(row: ConsentRow): ConsentRecipient {
  if (row.site_id !== null) return { kind: 'site', id: row.site_id };
  return { kind: 'partner', id: row.partner_id ?? '' };
}

/** The name of a site or a partner. Throws `not-found`. */
export function recipientName(db: Db, { kind, id }: ConsentRecipient): string {
  return kind === 'site' ? getSite(db, id).name : getPartner(db, id).name;
}

/** A row as the contract has it, with what it is worth on `on` (`YYYY-MM-DD`). */
export function consentOf(db: Db, row: ConsentRow, on: string): Consent {
  const recipient = recipientOf(row);
  return {
    id: row.id,
    code: row.code,
    clientId: row.client_id,
    recipient,
    recipientName: recipientName(db, recipient),
    purposes: JSON.parse(row.purposes) as string[],
    items: JSON.parse(row.items) as Consent['items'],
    initialled: JSON.parse(row.initialled) as Consent['initialled'],
    wayBack: JSON.parse(row.way_back) as Consent['wayBack'],
    ways: JSON.parse(row.ways) as Consent['ways'],
    signedOn: row.signed_on,
    endsOn: row.ends_on,
    signedBy: row.signed_by,
    signerIsNotTheAbuser: true,
    care: JSON.parse(row.care) as Care,
    formLanguage: row.form_language,
    language: row.language,
    interpreter: row.interpreter === 1,
    copy: row.copy,
    otherPersonReleased: row.other_person_released === 1,
    asksOfficer: row.asks_officer === 1,
    paperPlace: row.paper_place,
    signedHow: row.on_screen === 1 ? 'screen' : row.scanned === 1 ? 'paper-scanned' : 'paper',
    wording: { version: row.wording_version, sha256: row.wording_sha256 },
    recordedAt: row.recorded_at,
    revokedAt: row.revoked_at,
    suspended: row.suspended_since !== null,
    privacyOfficerAgreed: row.agreed_at ? { at: row.agreed_at, by: initialsOfStaff(db, row.agreed_by ?? '') } : null,
    standing: standingOf(row, on),
  };
}

/** A client's consents, newest first, with what each is worth on `on` (`YYYY-MM-DD`). */
export function consentsOf(db: Db, clientId: string, on: string): Consent[] {
  const rows = db
    .prepare(`${SELECT_CONSENTS} WHERE c.client_id = ? ORDER BY c.recorded_at DESC, c.id DESC`)
    .all(clientId) as ConsentRow[];
  return rows.map((row) => consentOf(db, row, on));
}

/** Throws `not-found`. */
export function getConsent(db: Db, id: string): Consent {
  const row = db.prepare(`${SELECT_CONSENTS} WHERE c.id = ?`).get(id) as ConsentRow | undefined;
  if (!row) throw new DeskError('not-found');
  return consentOf(db, row, dayOf(deskNow(db)));
}

/** Whose consent it is. Throws `not-found`. */
export function clientOfConsent(db: Db, id: string): string {
  return getConsent(db, id).clientId;
}

/** Whether any consent, of whatever standing, names an item. */
export function isConsentedTo(db: Db, item: ItemId): boolean {
  const found = db.prepare('SELECT 1 FROM consents, json_each(consents.items) AS one WHERE one.value = ? LIMIT 1');
  return found.get(item) !== undefined;
}

/** Revokes at once, spoken too (45 CFR 164.508(b)(5)); a second revocation changes nothing. */
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
