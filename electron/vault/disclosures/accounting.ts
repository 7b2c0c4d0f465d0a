import type { ItemClass, ItemId } from '../../contract/catalogue.ts';
import type { Consent } from '../../contract/consents.ts';
import type { AccountingRow, Basis, DisclosureMethod, RecipientKind } from '../../contract/disclosures.ts';
import { DeskError } from '../../contract/errors.ts';
import type { Referral } from '../../contract/referrals.ts';
import { appendAudit } from '../audit/audit.ts';
import { fileNumberOf } from '../clients/clients.ts';
import type { Db } from '../database/driver.ts';
import { newId } from '../database/ids.ts';
import type { Session } from '../staff/desk.ts';
import { type DisclosureRow, rowOf, SELECT_DISCLOSURES } from './accounting-row.ts';

/** Whatever leaves, by any way, on any basis (45 CFR 164.528(b)(2): date, recipient and address, what, purpose). */
export interface Disclosure {
  clientId: string;
  basis: Basis;
  recipientKind: RecipientKind;
  recipient: string;
  recipientAddress: string;
  items: readonly ItemId[];
  /** Sealed classes that it carries. */
  sealed?: readonly ItemClass[];
  purposes: readonly string[];
  method: DisclosureMethod;
  outcome: AccountingRow['outcome'];
  /** When it left; the moment of writing unless told. */
  at?: string;
  siteId?: string;
  partnerId?: string;
  referralId?: string;
  /** With basis `consent`, and with no other. */
  consentId?: string;
  packetId?: string;
  documentSha256?: string;
}

/**
 * Writes one row of the accounting, in the transaction of what it tells of. Gives its id.
 * Every way out comes past here; `settleDisclosure` closes what began as `leaving`.
 */
export function putDisclosure(db: Db, session: Session, disclosure: Disclosure, now: Date): string {
  if (!db.inTransaction) throw new Error('disclosure outside a transaction');
  const id = newId(now);
  db.prepare(
    `INSERT INTO disclosures (id, at, client_id, referral_id, consent_id, recipient_kind, site_id, partner_id, recipient,
       recipient_address, items, sealed, purposes, basis, packet_id, document_sha256, method, by, outcome)
     VALUES (@id, @at, @clientId, @referralId, @consentId, @recipientKind, @siteId, @partnerId, @recipient,
       @recipientAddress, @items, @sealed, @purposes, @basis, @packetId, @documentSha256, @method, @by, @outcome)`,
  ).run({
    id,
    at: disclosure.at ?? now.toISOString(),
    clientId: disclosure.clientId,
    referralId: disclosure.referralId ?? null,
    consentId: disclosure.consentId ?? null,
    recipientKind: disclosure.recipientKind,
    siteId: disclosure.siteId ?? null,
    partnerId: disclosure.partnerId ?? null,
    recipient: disclosure.recipient,
    recipientAddress: disclosure.recipientAddress,
    items: JSON.stringify(disclosure.items),
    sealed: JSON.stringify([...new Set(disclosure.sealed ?? [])].filter((one) => one !== 'ordinary')),
    purposes: JSON.stringify(disclosure.purposes),
    basis: disclosure.basis,
    packetId: disclosure.packetId ?? null,
    documentSha256: disclosure.documentSha256 ?? null,
    method: disclosure.method,
    by: session.member.id,
    outcome: disclosure.outcome,
  });
  return id;
}

export interface Leaving {
  referral: Referral;
  consent: Consent;
  /** The site, and for a stick who can open it. */
  recipient: string;
  recipientAddress: string;
  items: ItemId[];
  /** Classes of what leaves. */
  classes: ItemClass[];
  packetId: string;
  documentSha256: string;
  method: 'print' | 'stick';
}

/**
 * Writes the accounting row of a packet before the first byte leaves. A power cut between here and
 * `settleDisclosure` leaves "leaving": it may have left.
 */
export function beginDisclosure(db: Db, session: Session, leaving: Leaving, now: Date): string {
  const { referral, consent, classes, ...rest } = leaving;
  const whose = {
    clientId: referral.clientId,
    referralId: referral.id,
    consentId: consent.id,
    siteId: referral.siteId,
  };
  return putDisclosure(
    db,
    session,
    {
      ...rest,
      ...whose,
      sealed: classes,
      purposes: consent.purposes,
      basis: 'consent',
      recipientKind: 'site',
      outcome: 'leaving',
    },
    now,
  );
}

/** Closes the row: `left`, or `failed` when nobody can be sure that nothing left. */
export function settleDisclosure(db: Db, id: string, outcome: 'left' | 'failed'): void {
  db.prepare('UPDATE disclosures SET outcome = ? WHERE id = ?').run(outcome, id);
}

/** Whether anything of a sealed class has left, or may have left, under a consent. */
export function carriedBefore(db: Db, consentId: string, sealed: ItemClass): boolean {
  const found = db.prepare(
    'SELECT 1 FROM disclosures d, json_each(d.sealed) AS one WHERE d.consent_id = ? AND one.value = ? LIMIT 1',
  );
  return found.get(consentId, sealed) !== undefined;
}

/** One row as it stands. Throws `not-found`. */
export function getDisclosure(db: Db, id: string): AccountingRow & { clientId: string } {
  const row = db.prepare(`${SELECT_DISCLOSURES} WHERE d.id = ?`).get(id) as DisclosureRow | undefined;
  if (!row) throw new DeskError('not-found');
  return { ...rowOf(db, row), clientId: row.client_id };
}

/** Everything of one client's that left, without an audit row: for what has its own. */
export function rowsOf(db: Db, clientId: string): AccountingRow[] {
  const rows = db
    .prepare(`${SELECT_DISCLOSURES} WHERE d.client_id = ? ORDER BY d.at DESC, d.id DESC`)
    .all(clientId) as DisclosureRow[];
  return rows.map((row) => rowOf(db, row));
}

/** Everything of one client's that left, newest first. Reading it is an audit row. */
export function accountingOf(db: Db, session: Session, clientId: string): AccountingRow[] {
  return db
    .transaction(() => {
      appendAudit(db, session.member.id, 'accounting.read', fileNumberOf(db, clientId));
      return rowsOf(db, clientId);
    })
    .immediate();
}

/** What left, or may have left, under one consent: who holds what when she takes it back. */
export function heldUnder(db: Db, consentId: string): AccountingRow[] {
  const rows = db
    .prepare(`${SELECT_DISCLOSURES} WHERE d.consent_id = ? ORDER BY d.at DESC, d.id DESC`)
    .all(consentId) as DisclosureRow[];
  return rows.map((row) => rowOf(db, row));
}
