import { setImmediate as breathe } from 'node:timers/promises';
import type { AuditFilter, AuditLine } from '../../contract/audit.ts';
import { type AuditAction, actionsOf } from '../../contract/audit-actions.ts';
import type { Input, Output } from '../../contract/calls.ts';
import { clientIdOf } from '../clients/clients.ts';
import type { Db } from '../database/driver.ts';
import { accountingOf } from '../disclosures/accounting.ts';
import { daysAfter, endOfDay } from '../disclosures/days.ts';
import { keptAccounting } from '../disclosures/keep.ts';
import { siteNameOf } from '../sites/sites.ts';
import type { Session } from '../staff/desk.ts';
import { initialsOfStaff } from '../staff/members.ts';
import { type AuditRow, appendAudit } from './audit.ts';
import { deskNow } from './desk-clock.ts';

const PAGE = 200;
/** Row numbers looked at in one go: what a filter passes over may not stall the desk. */
const SPAN = 4000;
/** Looking on within this time is the same look. */
const SAME_LOOK_MS = 5 * 60_000;

/** Everybody who ever left a row, removed or not, found by skipping through the index. */
const EVERYBODY = `WITH RECURSIVE who (id) AS (
  SELECT min(staff_id) FROM audit
  UNION ALL SELECT (SELECT min(staff_id) FROM audit WHERE staff_id > who.id) FROM who WHERE who.id IS NOT NULL)
  SELECT id FROM who WHERE id IS NOT NULL`;

/** The filter as conditions on a row. A file's rows are found by the index, whoever wrote them. */
function conditionsOf(filter: AuditFilter): { sql: string; values: (string | number)[] } {
  const parts: [string, ...string[]][] = [];
  if (filter.fileNumber) {
    parts.push([`subject = ? AND (staff_id IS NULL OR staff_id IN (${EVERYBODY}))`, filter.fileNumber]);
  }
  if (filter.staffId) parts.push(['staff_id = ?', filter.staffId]);
  if (filter.kind) {
    const actions = actionsOf(filter.kind);
    parts.push([`action IN (${actions.map(() => '?').join(', ')})`, ...actions]);
  }
  // Midnight to midnight at the desk; instants in one format compare as texts do.
  const midnight = (day: string) => new Date(endOfDay(daysAfter(day, -1)).getTime() + 1000).toISOString();
  if (filter.from) parts.push(['at >= ?', midnight(filter.from)]);
  if (filter.to) parts.push(['at < ?', midnight(daysAfter(filter.to, 1))]);
  return { sql: parts.map(([sql]) => ` AND ${sql}`).join(''), values: parts.flatMap(([, ...values]) => values) };
}

/** At most `most` rows below `before`, newest first. */
export async function findRows(db: Db, filter: AuditFilter, before: number | null, most: number): Promise<AuditRow[]> {
  const { sql, values } = conditionsOf(filter);
  const select = db.prepare(`SELECT * FROM audit WHERE row < ? AND row >= ?${sql} ORDER BY row DESC LIMIT ?`);
  const span = filter.fileNumber ? Number.MAX_SAFE_INTEGER : SPAN;
  const last = db.prepare('SELECT max(row) FROM audit').pluck().get() as number | null;
  const found: AuditRow[] = [];
  let top = before ?? (last ?? 0) + 1;
  while (top > 0 && found.length < most && db.open) {
    // A row with a number below one can only have been put in, and is shown.
    const bottom = top > span ? top - span : Number.MIN_SAFE_INTEGER;
    found.push(...(select.all(top, bottom, ...values, most - found.length) as AuditRow[]));
    top = bottom;
    await breathe();
  }
  return found;
}

const isId = (text: string) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{22}$/.test(text);

/** Rows as they are shown and printed: staff by initials, sites by name, everything else as it stands. */
export function linesOf(db: Db, rows: readonly AuditRow[]): AuditLine[] {
  const names = new Map<string, string>();
  const named = (id: string, find: () => string) => {
    const name = names.get(id) ?? find();
    names.set(id, name);
    return name;
  };
  const initials = (id: string) => named(id, () => initialsOfStaff(db, id));
  const subjectOf = ({ action, subject }: AuditRow) => {
    // A care team member is somebody of a clinic: her site says enough.
    if (/^(site|member|partner)\./.test(action)) return named(subject, () => siteNameOf(db, subject) ?? subject);
    return isId(subject) ? initials(subject) : subject;
  };
  return rows.map((row) => ({
    row: row.row,
    at: row.at,
    by: row.staff_id ? initials(row.staff_id) : '',
    action: row.action,
    subject: subjectOf(row),
  }));
}

/** Puts down that she looked, once for each look: at everything, or at one file's rows. */
function noteLooking(db: Db, session: Session, fileNumber: string): void {
  const now = deskNow(db);
  const last = db
    .prepare(
      "SELECT at FROM audit WHERE staff_id = ? AND subject = ? AND action = 'audit.read' ORDER BY row DESC LIMIT 1",
    )
    .pluck()
    .get(session.member.id, fileNumber) as string | undefined;
  if (last && now.getTime() - Date.parse(last) < SAME_LOOK_MS) return;
  const looked: AuditAction = 'audit.read';
  db.transaction(() => appendAudit(db, session.member.id, looked, fileNumber, now)).immediate();
}

/** A page of the audit, newest first. Looking is itself a row, once in five minutes. */
export async function auditRows(
  db: Db,
  session: Session,
  { before, filter }: Input<'audit.rows'>,
): Promise<Output<'audit.rows'>> {
  noteLooking(db, session, filter.fileNumber ?? '');
  const rows = await findRows(db, filter, before, PAGE + 1);
  return { rows: linesOf(db, rows.slice(0, PAGE)), more: rows.length > PAGE };
}

/** What of one survivor's left the desk, for the privacy officer who has her file number only. */
export function receivedOf(db: Db, session: Session, fileNumber: string): Output<'audit.received'> {
  const clientId = clientIdOf(db, fileNumber);
  if (clientId) return { known: true, rows: accountingOf(db, session, clientId) };
  // Of a purged file the accounting stays as long as law asks for it.
  const rows = keptAccounting(db, fileNumber);
  if (rows.length > 0)
    db.transaction(() => appendAudit(db, session.member.id, 'accounting.read', fileNumber)).immediate();
  return { known: rows.length > 0, rows };
}
