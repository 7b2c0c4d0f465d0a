import type { Input, Output } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import type { Handover } from '../../contract/handovers.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import { fileNumberOf } from '../clients/clients.ts';
import type { Db } from '../database/driver.ts';
import { putDisclosure, rowsOf } from '../disclosures/accounting.ts';
import { dayOf } from '../disclosures/days.ts';
import { type MayTell, mayReplyTo, REPLY_ITEMS, REPLY_PURPOSE } from '../disclosures/way-back.ts';
import { getPartner } from '../sites/partners.ts';
import { getSite } from '../sites/sites.ts';
import type { Session } from '../staff/desk.ts';
import { getHandover } from './handovers.ts';

/*
 * "She was met": to whoever handed her over, by telephone, and only when her own consent says so. That they knew her
 * first changes nothing: that she came to us they learn from us (34 U.S.C. 12291(b)(2)(A)).
 */

function telephoneOf(db: Db, { from }: Handover): string {
  return from.kind === 'site' ? getSite(db, from.id).telephone : getPartner(db, from.id).telephone;
}

/** Without a file there is no consent; without a contact there is nothing to tell. */
function mayReply(db: Db, handover: Handover, on: string): MayTell {
  if (handover.clientId === null || handover.contactedAt === null) return { consentId: null, reason: 'no-consent' };
  return mayReplyTo(db, handover.clientId, handover.from, on);
}

/** When a reply went to them under the accounting: since she was handed over, to that place, with the reply's purpose. */
function repliedAt(db: Db, { clientId, fromPlace, receivedAt }: Handover): string | null {
  if (clientId === null) return null;
  const found = rowsOf(db, clientId).find(
    (row) =>
      row.recipient === fromPlace &&
      row.method === 'telephone' &&
      row.basis === 'consent' &&
      row.purposes.includes(REPLY_PURPOSE) &&
      row.at >= receivedAt,
  );
  return found?.at ?? null;
}

/** Whether they may hear it today, and under which number. Throws `not-found`. */
export function weighReply(db: Db, session: Session, id: string): Output<'handovers.weighReply'> {
  const handover = getHandover(db, session, id);
  const { reason } = mayReply(db, handover, dayOf(deskNow(db)));
  return { reason, telephone: telephoneOf(db, handover), repliedAt: repliedAt(db, handover) };
}

/** It was told: one row of the accounting. Throws `reply-not-allowed` (details.reason), `changed-meanwhile`, `not-found`. */
export function reply(db: Db, session: Session, input: Input<'handovers.reply'>): void {
  db.transaction(() => {
    const now = deskNow(db);
    const handover = getHandover(db, session, input.id);
    if (handover.version !== input.version || handover.clientId === null) throw new DeskError('changed-meanwhile');
    const may = mayReply(db, handover, dayOf(now));
    if (may.consentId === null) throw new DeskError('reply-not-allowed', { reason: may.reason });
    const { kind, id: recipientId } = handover.from;
    putDisclosure(
      db,
      session,
      {
        clientId: handover.clientId,
        basis: 'consent',
        consentId: may.consentId,
        recipientKind: kind,
        ...(kind === 'site' ? { siteId: recipientId } : { partnerId: recipientId }),
        recipient: handover.fromPlace,
        recipientAddress: telephoneOf(db, handover),
        items: REPLY_ITEMS,
        purposes: [REPLY_PURPOSE],
        method: 'telephone',
        outcome: 'left',
      },
      now,
    );
    appendAudit(db, session.member.id, 'handover.replied', fileNumberOf(db, handover.clientId), now);
  }).immediate();
}
