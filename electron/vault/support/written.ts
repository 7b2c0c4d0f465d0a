import type { AuditAction } from '../../contract/audit-actions.ts';
import { appendAudit } from '../audit/audit.ts';
import { fileNumberOf } from '../clients/clients.ts';
import { touchFile } from '../clients/keeping.ts';
import type { Db } from '../database/driver.ts';
import type { Session } from '../staff/desk.ts';

/** What each change of this domain leaves behind: the file comes up, and the audit says who did what. Inside a transaction. */
export function noted(db: Db, session: Session, clientId: string, action: AuditAction, now: Date): void {
  touchFile(db, clientId, now);
  appendAudit(db, session.member.id, action, fileNumberOf(db, clientId), now);
}
