import { rights } from '../../contract/call.ts';
import type { Input, Output } from '../../contract/calls.ts';
import type { AccountingRow } from '../../contract/disclosures.ts';
import { DeskError } from '../../contract/errors.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import { reachableIds } from '../clients/access.ts';
import { fileNumberOf, noteReading } from '../clients/clients.ts';
import type { Db } from '../database/driver.ts';
import type { Session } from '../staff/desk.ts';
import { proveSecond } from '../staff/second.ts';
import type { Vault } from '../vault.ts';
import { getDisclosure, rowsOf } from './accounting.ts';
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
 * over, and counts as left. Throws `second-needed`, `wrong-passphrase`, `wait`; `changed-meanwhile` when it no longer waits.
 */
export async function secondMember(
  vault: Vault,
  session: Session,
  input: Input<'disclosures.second'>,
): Promise<AccountingRow> {
  const { db } = session.desk;
  const prepared = db
    .prepare("SELECT by FROM disclosures WHERE id = ? AND outcome = 'prepared' AND basis = 'compelled'")
    .pluck();
  const preparedBy = prepared.get(input.id) as string | undefined;
  if (!preparedBy) throw new DeskError('changed-meanwhile');
  const second = await proveSecond(vault, input, { not: preparedBy, any: rights });
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

/** What is put down of a report afterwards, each once. One statement for each, and no name of a column put together. */
const REPORT_STEPS = {
  telephoned: {
    action: 'disclosure.telephoned',
    sql: `UPDATE mandated_reports SET telephoned_at = @at,
        report_number = CASE @reportNumber WHEN '' THEN report_number ELSE @reportNumber END
      WHERE disclosure_id = @id AND telephoned_at IS NULL`,
  },
  written: {
    action: 'disclosure.written',
    sql: `UPDATE mandated_reports SET written_at = @at,
        report_number = CASE @reportNumber WHEN '' THEN report_number ELSE @reportNumber END
      WHERE disclosure_id = @id AND written_at IS NULL`,
  },
} as const;

/**
 * The agency was called, or the written report was sent; with the first of the two it has left. Throws
 * `changed-meanwhile` when that was put down already, `bad-input` for an instant ahead or before the suspicion.
 */
export function reportTold(
  db: Db,
  session: Session,
  how: keyof typeof REPORT_STEPS,
  input: Input<'disclosures.written'>,
): AccountingRow {
  const { action, sql } = REPORT_STEPS[how];
  db.transaction(() => {
    const now = deskNow(db);
    const suspectedAt = db
      .prepare('SELECT suspected_at FROM mandated_reports WHERE disclosure_id = ?')
      .pluck()
      .get(input.id) as string | undefined;
    const at = Date.parse(input.at);
    if (at > now.getTime() || (suspectedAt !== undefined && at < Date.parse(suspectedAt))) {
      throw new DeskError('bad-input');
    }
    if (db.prepare(sql).run(input).changes === 0) throw new DeskError('changed-meanwhile');
    db.prepare("UPDATE disclosures SET outcome = 'left', at = @at WHERE id = @id AND outcome = 'prepared'").run(input);
    appendAudit(db, session.member.id, action, fileNumberOf(db, clientOfDisclosure(db, input.id)), now);
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

/** The mandated reports of one file, newest first. */
export function reportsOf(db: Db, session: Session, clientId: string): AccountingRow[] {
  noteReading(db, session, clientId);
  return rowsOf(db, clientId).filter(({ basis }) => basis === 'mandated');
}

/** Reports that wait for the telephone or for the paper, the nearest end first, in files that she reaches. */
export function reportClocks(db: Db, session: Session): Output<'disclosures.clocks'> {
  const rows = db
    .prepare(
      `SELECT d.id, d.client_id, d.recipient, m.telephoned_at, m.written_at, m.write_by FROM mandated_reports m
       JOIN disclosures d ON d.id = m.disclosure_id
       WHERE m.telephoned_at IS NULL OR m.written_at IS NULL ORDER BY m.write_by, d.id`,
    )
    .all() as {
    id: string;
    client_id: string;
    recipient: string;
    telephoned_at: string | null;
    written_at: string | null;
    write_by: string;
  }[];
  const reached = reachableIds(db, session);
  return rows
    .filter((row) => reached.has(row.client_id))
    .map((row) => ({
      id: row.id,
      clientId: row.client_id,
      fileNumber: fileNumberOf(db, row.client_id),
      recipient: row.recipient,
      telephoned: row.telephoned_at !== null,
      writtenBy: row.written_at === null ? row.write_by : null,
    }));
}
