import type { AuditAction } from '../../contract/audit-actions.ts';
import type { Input } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import type { PrintResult } from '../../contract/packets.ts';
import { appendAudit } from '../audit/audit.ts';
import type { Paper } from '../audit/paper.ts';
import { fileNumberOf } from '../clients/clients.ts';
import type { Session } from '../staff/desk.ts';
import type { Vault } from '../vault.ts';
import { blankForm, formAbout } from './drawn.ts';
import { cardPages, formPages } from './pages.ts';
import { inPractice } from './practice.ts';

/** The worst that became of any copy. */
function worst(one: PrintResult | null, other: PrintResult): PrintResult {
  const order = ['ended', 'still-printing', 'broken-off'] as const;
  if (!one) return other;
  return {
    purged: one.purged && other.purged,
    outcome: order[Math.max(order.indexOf(one.outcome), order.indexOf(other.outcome))] ?? other.outcome,
  };
}

/**
 * Renders once and prints `copies`. That it was asked for is a row, whatever became of the paper: some may have come
 * out. No more copies go to a printer that stopped. Throws `no-printer`, `printer-refused`, `render-failed`.
 */
async function onPaper(
  vault: Vault,
  session: Session,
  paper: Paper,
  { queue, copies }: { queue: string; copies: number },
  row: { action: AuditAction; subject: string },
): Promise<PrintResult> {
  const { db } = session.desk;
  const { pdf } = await vault.shell.ask('render', paper);
  vault.mustBeOpen();
  let became: PrintResult | null = null;
  try {
    for (let copy = 0; copy < copies && (became === null || became.outcome === 'ended'); copy += 1) {
      became = worst(became, await vault.shell.ask('print', { pdf: pdf.slice(), queue, twoSided: false }));
    }
  } catch (fault) {
    if (!became) throw fault;
    became = { ...became, outcome: 'broken-off' };
  }
  vault.mustBeOpen();
  db.transaction(() => appendAudit(db, session.member.id, row.action, row.subject)).immediate();
  return became ?? { purged: true, outcome: 'ended' };
}

/** Blank forms for the drawer: nobody's data, so anybody of staff may print them. */
export function printBlank(vault: Vault, session: Session, input: Input<'forms.printBlank'>): Promise<PrintResult> {
  const paper = formPages(blankForm(session.desk.db, input.form, input.language));
  return onPaper(vault, session, paper, input, { action: 'form.blank', subject: input.form });
}

/**
 * A form with a person's data. When she takes it along it has to be safe: she was asked, and said yes. Throws
 * `not-safe-to-take`, and what `formAbout` throws.
 */
export function printForm(vault: Vault, session: Session, input: Input<'forms.print'>): Promise<PrintResult> {
  const { db } = session.desk;
  if (input.takesIt && input.safeToTake !== 'yes') throw new DeskError('not-safe-to-take');
  const paper = formPages(formAbout(db, input.form, input.about, input.language));
  const subject = fileNumberOf(db, input.about.clientId);
  return onPaper(vault, session, paper, input, { action: input.takesIt ? 'form.taken' : 'form.printed', subject });
}

/** The neutral card. Throws `not-safe-to-take` unless she said that it is safe to take it with her. */
export function printCard(vault: Vault, session: Session, input: Input<'forms.takeHome'>): Promise<PrintResult> {
  const { db } = session.desk;
  if (input.safeToTake !== 'yes') throw new DeskError('not-safe-to-take');
  const { language, day, time, door, askFor } = input;
  const paper = cardPages({ language, practice: inPractice(db), day, time, door, askFor });
  return onPaper(vault, session, paper, input, {
    action: 'card.taken',
    subject: fileNumberOf(db, input.clientId),
  });
}
