import type { Input, Output } from '../../contract/calls.ts';
import type { Db } from '../database/driver.ts';
import type { Session } from '../staff/desk.ts';
import { initialsOfStaff } from '../staff/members.ts';
import type { Vault } from '../vault.ts';
import { type AuditHead, appendAudit, auditHead, hashAt } from './audit.ts';
import { deskNow } from './desk-clock.ts';
import { slipPage } from './slip-page.ts';
import { misreadWords, sameWords, slipWords } from './slip-words.ts';
import { walkChain } from './walk.ts';

/** Rows of this action end so; what stands before it is the slip's row. */
const AGREED = ' agrees';
const subjectOf = (row: number, agreed: boolean) => `row ${row}${agreed ? AGREED : ' does not agree'}`;

/** Slips that came out, newest first, and what the last comparison of each one said. */
export function listSlips(db: Db): Output<'audit.slips'> {
  const slips = db.prepare('SELECT audit_row, at, by FROM slips ORDER BY audit_row DESC').all() as {
    audit_row: number;
    at: string;
    by: string;
  }[];
  const compared = db.prepare(
    `SELECT at, subject FROM audit WHERE action = 'audit.compared' AND subject IN (?, ?) ORDER BY row DESC LIMIT 1`,
  );
  return slips.map((slip) => {
    const last = compared.get(subjectOf(slip.audit_row, true), subjectOf(slip.audit_row, false)) as
      | { at: string; subject: string }
      | undefined;
    return {
      row: slip.audit_row,
      at: slip.at,
      by: initialsOfStaff(db, slip.by),
      compared: last ? { at: last.at, agreed: last.subject.endsWith(AGREED) } : null,
    };
  });
}

/**
 * The head of the chain as it is now, on a slip. It speaks of the row before its own, so what it names is fixed before
 * the paper comes out. Only a slip that came out whole is on the list; that one was tried is a row in any case.
 * Throws `no-printer`, `printer-refused`, `render-failed`.
 */
export async function makeSlip(vault: Vault, session: Session, queue: string | null): Promise<Output<'audit.slip'>> {
  const { db } = session.desk;
  const head: AuditHead = auditHead(db);
  const words = slipWords(head);
  const at = deskNow(db);
  let print: Output<'audit.slip'>['print'] = null;
  if (queue !== null) {
    const page = slipPage({ row: head.row, words, at: at.toISOString(), by: session.member.initials });
    const { pdf } = await vault.shell.ask('render', page);
    print = await vault.shell.ask('print', { pdf, queue, twoSided: false });
  }
  vault.mustBeOpen();
  db.transaction(() => {
    if (!print || print.outcome === 'ended') {
      db.prepare('INSERT INTO slips (audit_row, at, by) VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(
        head.row,
        at.toISOString(),
        session.member.id,
      );
    }
    appendAudit(db, session.member.id, 'slip.printed', `row ${head.row}${print ? '' : ' by hand'}`);
  }).immediate();
  return { row: head.row, words, print };
}

/**
 * Compares a paper slip with the chain, walked from row 1 to the slip's row. A slip that was misread is told apart from
 * a chain that was changed, and leaves no row: nothing was compared.
 */
export async function compareSlip(
  vault: Vault,
  session: Session,
  { row, words }: Input<'audit.compare'>,
): Promise<Output<'audit.compare'>> {
  const { db } = session.desk;
  const misread = misreadWords(words);
  if (misread.length > 0) return { verdict: 'misread', firstBadRow: null, rows: 0, misread };
  const walk = await walkChain(db, { upTo: row });
  vault.mustBeOpen();
  const { rows = 0, firstBadRow = null } = walk ?? {};
  const verdict = verdictOn(words, row, rows, firstBadRow, hashAt(db, row));
  db.transaction(() =>
    appendAudit(db, session.member.id, 'audit.compared', subjectOf(row, verdict === 'agrees')),
  ).immediate();
  return { verdict, firstBadRow, rows, misread };
}

function verdictOn(words: string, row: number, rows: number, firstBadRow: number | null, hash: string | null) {
  if (firstBadRow !== null) return 'broken';
  if (rows < row || hash === null) return 'gone';
  return sameWords(words, { row, hash }) ? 'agrees' : 'differs';
}
