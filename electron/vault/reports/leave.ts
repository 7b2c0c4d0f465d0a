import { join } from 'node:path';
import type { Input, Output } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import type { PrintResult } from '../../contract/packets.ts';
import type { Period } from '../../contract/reports.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import { placeOf } from '../backups/places.ts';
import { dayOf } from '../disclosures/days.ts';
import { authorize } from '../disclosures/engine/authorize.ts';
import type { Facts } from '../disclosures/engine/types.ts';
import { inPractice } from '../forms/practice.ts';
import { writeToPlace } from '../packets/write-out.ts';
import { getSettings } from '../settings/settings.ts';
import type { Session } from '../staff/desk.ts';
import type { Vault } from '../vault.ts';
import { markLeft } from './finals.ts';
import { getGrant } from './grant.ts';
import { type PrintedReport, reportPage } from './paper.ts';
import { daysOf } from './periods.ts';
import { leavingOf } from './reports.ts';
import { reportSheet } from './sheet.ts';
import { fileNameOf, type Language, subjectOf } from './words.ts';

/*
 * The two ways out of a report. The engine is asked as of every exit: a report holds no item of anybody. It is a row of the
 * audit and none of the accounting, since nothing of a person is in it (34 U.S.C. 12291(b)(2)(D)(i)).
 */

const nobody: Facts = {
  person: {},
  recorded: new Set(),
  declined: new Set(),
  consents: [],
  avoidedSites: [],
  avoidedMembers: [],
  capDays: 0,
  catalogue: { items: new Map(), services: new Map() },
};

/** What leaves, composed anew. Throws `report-not-final`. */
function prepare(session: Session, period: Period, language: Language): { printed: PrintedReport; quarters: string[] } {
  const { db } = session.desk;
  const grant = getGrant(db);
  const found = leavingOf(db, period, grant);
  if (!found) throw new DeskError('report-not-final');
  const request = {
    exit: 'report' as const,
    recipient: { kind: 'funder' as const, id: '' },
    purposes: [],
    items: [],
    confirmed: [],
  };
  if (authorize(request, nobody, dayOf(deskNow(db))).outcome !== 'may-leave') throw new DeskError('report-not-final');
  const printed: PrintedReport = {
    days: daysOf(period, grant),
    added: period.kind === 'quarter' ? null : { from: found.added, without: found.untold },
    leaving: found.leaving,
    sender: getSettings(db).senderName,
    practice: inPractice(db),
    language,
  };
  return { printed, quarters: found.quarters };
}

/** From here on these quarters stay as they are: some of it may come out, whatever becomes of the rest. */
function noteLeaving(
  session: Session,
  action: 'report.printed' | 'report.exported',
  subject: string,
  quarters: readonly string[],
): void {
  const { db } = session.desk;
  db.transaction(() => {
    markLeft(db, quarters);
    appendAudit(db, session.member.id, action, subject);
  }).immediate();
}

/** Prints what leaves. Throws `report-not-final`, `no-printer`, `printer-refused`, `render-failed`. */
export async function printReport(vault: Vault, session: Session, input: Input<'reports.print'>): Promise<PrintResult> {
  const { printed, quarters } = prepare(session, input.period, input.language);
  const { pdf } = await vault.shell.ask('render', reportPage(printed));
  vault.mustBeOpen();
  noteLeaving(session, 'report.printed', subjectOf(input.period, printed.days), quarters);
  return vault.shell.ask('print', { pdf, queue: input.queue, twoSided: false });
}

/** Writes what leaves as a table for a spreadsheet, under a name that tells the months. Throws as `printReport`, and `place-gone`. */
export async function exportReport(
  vault: Vault,
  session: Session,
  input: Input<'reports.export'>,
): Promise<Output<'reports.export'>> {
  const { printed, quarters } = prepare(session, input.period, input.language);
  const place = await placeOf(vault, input.placeId);
  const fileName = fileNameOf(printed.days);
  vault.mustBeOpen();
  noteLeaving(session, 'report.exported', subjectOf(input.period, printed.days), quarters);
  await writeToPlace(join(place.path, fileName), Buffer.from(reportSheet(printed)), place.freeBytes);
  return { fileName };
}
