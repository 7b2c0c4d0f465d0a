import type { ItemId } from '../../contract/catalogue.ts';
import type { Consent } from '../../contract/consents.ts';
import type { AccountingRow } from '../../contract/disclosures.ts';
import type { Referral } from '../../contract/referrals.ts';
import { appendAudit } from '../audit/audit.ts';
import { fileNumberOf } from '../clients/clients.ts';
import type { Db } from '../database/driver.ts';
import { newId } from '../database/ids.ts';
import type { Session } from '../staff/desk.ts';
import { initialsOfStaff } from '../staff/members.ts';

export interface Leaving {
  referral: Referral;
  consent: Consent;
  /** The site, and for a stick who can open it. */
  recipient: string;
  recipientAddress: string;
  items: ItemId[];
  packetId: string;
  documentSha256: string;
  method: 'print' | 'stick';
}

/**
 * Writes the accounting row before the first byte leaves (45 CFR 164.528(b)(2): date, recipient and address,
 * what, purpose). A power cut between here and `settleDisclosure` leaves "leaving": it may have left.
 */
export function beginDisclosure(db: Db, session: Session, leaving: Leaving, now: Date): string {
  if (!db.inTransaction) throw new Error('disclosure outside a transaction');
  const id = newId(now);
  db.prepare(
    `INSERT INTO disclosures (id, at, client_id, referral_id, consent_id, site_id, recipient, recipient_address, items,
       purposes, basis, packet_id, document_sha256, method, by, outcome)
     VALUES (@id, @at, @clientId, @referralId, @consentId, @siteId, @recipient, @recipientAddress, @items,
       @purposes, 'consent', @packetId, @documentSha256, @method, @by, 'leaving')`,
  ).run({
    id,
    at: now.toISOString(),
    clientId: leaving.referral.clientId,
    referralId: leaving.referral.id,
    consentId: leaving.consent.id,
    siteId: leaving.referral.siteId,
    recipient: leaving.recipient,
    recipientAddress: leaving.recipientAddress,
    items: JSON.stringify(leaving.items),
    purposes: JSON.stringify(leaving.consent.purposes),
    packetId: leaving.packetId,
    documentSha256: leaving.documentSha256,
    method: leaving.method,
    by: session.member.id,
  });
  return id;
}

/** Closes the row: `left`, or `failed` when nobody can be sure that nothing left. */
export function settleDisclosure(db: Db, id: string, outcome: 'left' | 'failed'): void {
  db.prepare('UPDATE disclosures SET outcome = ? WHERE id = ?').run(outcome, id);
}

/** Everything of one client's that left, newest first. Reading it is an audit row. */
export function accountingOf(db: Db, session: Session, clientId: string): AccountingRow[] {
  return db
    .transaction(() => {
      appendAudit(db, session.member.id, 'accounting.read', fileNumberOf(db, clientId));
      const rows = db
        .prepare(
          `SELECT d.*, c.code AS consent_code FROM disclosures d JOIN consents c ON c.id = d.consent_id
           WHERE d.client_id = ? ORDER BY d.at DESC, d.id DESC`,
        )
        .all(clientId) as {
        id: string;
        at: string;
        recipient: string;
        recipient_address: string;
        items: string;
        purposes: string;
        consent_code: string;
        document_sha256: string;
        method: 'print' | 'stick';
        by: string;
        outcome: AccountingRow['outcome'];
      }[];
      return rows.map((row) => ({
        id: row.id,
        at: row.at,
        recipient: row.recipient,
        recipientAddress: row.recipient_address,
        items: JSON.parse(row.items) as ItemId[],
        purposes: JSON.parse(row.purposes) as string[],
        basis: 'consent' as const,
        consentCode: row.consent_code,
        documentSha256: row.document_sha256,
        method: row.method,
        by: initialsOfStaff(db, row.by),
        outcome: row.outcome,
      }));
    })
    .immediate();
}
