import type { Output } from '../../contract/calls.ts';
import type { OverAllFilter } from '../../contract/disclosures.ts';
import { DeskError } from '../../contract/errors.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import { fileNumberOf } from '../clients/clients.ts';
import type { Db } from '../database/driver.ts';
import { siteNameOf } from '../sites/sites.ts';
import type { Session } from '../staff/desk.ts';
import { type DisclosureRow, rowOf, SELECT_DISCLOSURES } from './accounting-row.ts';
import { daysAfter, endOfDay } from './days.ts';
import { clientOfDisclosure } from './follow-up.ts';

/* The accounting over all files, for the privacy officer: file numbers, no names, nothing of what stood in it. */

const MOST = 500;
/** Told without asking anybody, and not looked at by the privacy officer yet. */
const UNSEEN = `d.basis IN ('mandated', 'emergency') AND d.id NOT IN (SELECT disclosure_id FROM disclosures_seen)`;

function conditionsOf(filter: OverAllFilter): { where: string; bind: Record<string, string> } {
  const parts: string[] = [];
  const bind: Record<string, string> = {};
  const add = (sql: string, name: string, value: string | null) => {
    if (value === null) return;
    parts.push(sql);
    bind[name] = value;
  };
  const midnight = (day: string) => new Date(endOfDay(daysAfter(day, -1)).getTime() + 1000).toISOString();
  add('d.at >= @from', 'from', filter.from && midnight(filter.from));
  add('d.at < @to', 'to', filter.to && midnight(daysAfter(filter.to, 1)));
  add('d.recipient_kind = @recipientKind', 'recipientKind', filter.recipientKind);
  add('d.basis = @basis', 'basis', filter.basis);
  return { where: parts.length > 0 ? `WHERE ${parts.join(' AND ')}` : '', bind };
}

/** All that left, newest first, with counts of everything that fits. Reading it is an audit row. */
export function overAll(db: Db, session: Session, filter: OverAllFilter): Output<'disclosures.overAll'> {
  const { where, bind } = conditionsOf(filter);
  return db
    .transaction(() => {
      appendAudit(db, session.member.id, 'accounting.read-all', '');
      const rows = db
        .prepare(`${SELECT_DISCLOSURES} ${where} ORDER BY d.at DESC, d.id DESC LIMIT ${MOST + 1}`)
        .all(bind) as DisclosureRow[];
      const { count, files } = db
        .prepare(`SELECT count(*) AS count, count(DISTINCT d.client_id) AS files FROM disclosures d ${where}`)
        .get(bind) as { count: number; files: number };
      const byBasis = db
        .prepare(`SELECT d.basis, count(*) AS count FROM disclosures d ${where} GROUP BY d.basis ORDER BY count DESC`)
        .all(bind) as Output<'disclosures.overAll'>['byBasis'];
      const unseen = new Set(db.prepare(`SELECT d.id FROM disclosures d WHERE ${UNSEEN}`).pluck().all() as string[]);
      return {
        rows: rows.slice(0, MOST).map((row) => lineOf(db, row, unseen.has(row.id))),
        more: rows.length > MOST,
        count,
        files,
        byBasis,
        unseen: unseen.size,
      };
    })
    .immediate();
}

function lineOf(db: Db, row: DisclosureRow, unseen: boolean): Output<'disclosures.overAll'>['rows'][number] {
  const { told, documentSha256: _hash, recipientAddress: _address, ...rest } = rowOf(db, row);
  // Of a packet on a stick the recipient names people of the care team: the place says enough here.
  const place = row.site_id ?? row.partner_id;
  return {
    ...rest,
    recipient: (place && siteNameOf(db, place)) ?? rest.recipient,
    fileNumber: fileNumberOf(db, row.client_id),
    toldState: told?.state ?? null,
    unseen,
  };
}

/** The privacy officer has looked at a mandated report or an emergency; a second time changes nothing. */
export function seenByOfficer(db: Db, session: Session, id: string): void {
  db.transaction(() => {
    const fileNumber = fileNumberOf(db, clientOfDisclosure(db, id));
    if (!db.prepare(`SELECT 1 FROM disclosures d WHERE d.id = ? AND ${UNSEEN}`).get(id)) {
      if (db.prepare('SELECT 1 FROM disclosures_seen WHERE disclosure_id = ?').get(id)) return;
      throw new DeskError('bad-input');
    }
    const now = deskNow(db);
    db.prepare('INSERT INTO disclosures_seen (disclosure_id, at, by) VALUES (?, ?, ?)').run(
      id,
      now.toISOString(),
      session.member.id,
    );
    appendAudit(db, session.member.id, 'disclosure.seen', fileNumber, now);
  }).immediate();
}
