import type { AccountingRow } from '../../contract/disclosures.ts';
import type { Happened } from '../../contract/timeline.ts';
import type { Db } from '../database/driver.ts';
import { type Line, type LineRow, type LinesAsked, lineOf, pageByInstant } from '../database/lines.ts';

/* What left, on a file's timeline: to whom and on what it rests. What was in it stands in the accounting alone. */

interface DisclosureLineRow extends LineRow {
  recipient: string;
  recipient_kind: AccountingRow['recipientKind'];
  basis: AccountingRow['basis'];
  method: AccountingRow['method'];
  outcome: AccountingRow['outcome'];
}

/** A page of what left, or may have left, without the mandated reports. */
export function disclosureLines(db: Db, asked: LinesAsked): Line<Happened>[] {
  const rows = pageByInstant<DisclosureLineRow>(
    db,
    `SELECT 'disclosure:' || id AS key, at, by, recipient, recipient_kind, basis, method, outcome FROM disclosures
     WHERE client_id = @clientId AND basis <> 'mandated'`,
    asked,
  );
  return rows.map((row) => {
    const { recipient, recipient_kind: recipientKind, basis, method, outcome } = row;
    return lineOf(row, () => ({ kind: 'disclosure', recipient, recipientKind, basis, method, outcome }));
  });
}

/** A page of the mandated reports: that there is one (Penal Code 11167(d): who reported, and what, is confidential). */
export function reportLines(db: Db, asked: LinesAsked): Line<Happened>[] {
  const rows = pageByInstant<LineRow>(
    db,
    `SELECT 'report:' || id AS key, at, by FROM disclosures WHERE client_id = @clientId AND basis = 'mandated'`,
    asked,
  );
  return rows.map((row) => lineOf(row, () => ({ kind: 'report' })));
}
