import type { Input, Output } from '../../contract/calls.ts';
import type { AccountingRow } from '../../contract/disclosures.ts';
import { DeskError } from '../../contract/errors.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import { reachableIds } from '../clients/access.ts';
import { fileNumberOf } from '../clients/clients.ts';
import type { Db } from '../database/driver.ts';
import type { Session } from '../staff/desk.ts';
import { proveSecond } from '../staff/prove.ts';
import type { Vault } from '../vault.ts';
import { getDisclosure } from './accounting.ts';
import { putTold } from './record.ts';

/* What follows a disclosure without consent: the second member, the written report, the word to the survivor. */

/** Whose disclosure it is. Throws `not-found`. */
export function clientOfDisclosure(db: Db, id: string): string {
  return getDisclosure(db, id).clientId;
}

function asRow(db: Db, id: string): AccountingRow {
  const { clientId: _whose, ...row } = getDisclosure(db, id);
  return row;
}

/**
 * Another member of staff has read the paper of the court too, and proves who she is. From now on it may be handed
 * over, and counts as left. Throws `second-same`, `wrong-passphrase`, `wait`; `changed-meanwhile` when it no longer waits.
 */
export async function secondMember(
  vault: Vault,
  session: Session,
  input: Input<'disclosures.second'>,
): Promise<AccountingRow> {
  const { db } = session.desk;
  const prepared = db.prepare("SELECT by FROM disclosures WHERE id = ? AND outcome = 'prepared'").pluck();
  const preparedBy = prepared.get(input.id) as string | undefined;
  if (!preparedBy) throw new DeskError('changed-meanwhile');
  const second = await proveSecond(session, preparedBy, input);
  vault.mustBeOpen();
  db.transaction(() => {
    if (prepared.get(input.id) !== preparedBy) throw new DeskError('changed-meanwhile');
    const now = deskNow(db);
    db.prepare('UPDATE court_papers SET second_by = ?, second_at = ? WHERE disclosure_id = ?').run(
      second.id,
      now.toISOString(),
      input.id,
    );
    db.prepare("UPDATE disclosures SET outcome = 'left', at = ? WHERE id = ?").run(now.toISOString(), input.id);
    appendAudit(db, second.id, 'disclosure.second', fileNumberOf(db, clientOfDisclosure(db, input.id)), now);
  }).immediate();
  return asRow(db, input.id);
}

/** The written report was sent. Throws `changed-meanwhile` when that was put down already, `bad-input` for an instant ahead. */
export function reportWritten(db: Db, session: Session, input: Input<'disclosures.written'>): AccountingRow {
  db.transaction(() => {
    const now = deskNow(db);
    if (Date.parse(input.at) > now.getTime()) throw new DeskError('bad-input');
    const changed = db
      .prepare(
        `UPDATE mandated_reports SET written_at = @at,
           report_number = CASE @reportNumber WHEN '' THEN report_number ELSE @reportNumber END
         WHERE disclosure_id = @id AND written_at IS NULL`,
      )
      .run(input).changes;
    if (changed === 0) throw new DeskError('changed-meanwhile');
    appendAudit(db, session.member.id, 'disclosure.written', fileNumberOf(db, clientOfDisclosure(db, input.id)), now);
  }).immediate();
  return asRow(db, input.id);
}

/** Whether and how she was told by now. What she consented to herself needs no word: `bad-input`. */
export function tellHer(db: Db, session: Session, input: Input<'disclosures.tell'>): AccountingRow {
  db.transaction(() => {
    const { clientId, told } = getDisclosure(db, input.id);
    if (told === null) throw new DeskError('bad-input');
    const now = deskNow(db);
    putTold(db, session, input.id, input.told, now);
    appendAudit(db, session.member.id, 'disclosure.told', fileNumberOf(db, clientId), now);
  }).immediate();
  return asRow(db, input.id);
}

/** Reports that are not in writing yet, the nearest end first, in files that she reaches. */
export function reportClocks(db: Db, session: Session): Output<'disclosures.clocks'> {
  const rows = db
    .prepare(
      `SELECT d.id, d.client_id, d.recipient, m.write_by FROM mandated_reports m JOIN disclosures d ON d.id = m.disclosure_id
       WHERE m.written_at IS NULL ORDER BY m.write_by`,
    )
    .all() as { id: string; client_id: string; recipient: string; write_by: string }[];
  const reached = reachableIds(db, session);
  return rows
    .filter((row) => reached.has(row.client_id))
    .map((row) => ({
      id: row.id,
      clientId: row.client_id,
      fileNumber: fileNumberOf(db, row.client_id),
      recipient: row.recipient,
      writtenBy: row.write_by,
    }));
}
