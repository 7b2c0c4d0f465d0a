import type { ItemId } from '../../contract/catalogue.ts';
import type { AccountingRow, Told } from '../../contract/disclosures.ts';
import type { Db } from '../database/driver.ts';
import { initialsOfStaff } from '../staff/members.ts';

/* A row of the accounting with what belongs to it: the code of its consent, the clock of its report, the court's paper. */

export interface DisclosureRow {
  id: string;
  at: string;
  client_id: string;
  recipient: string;
  recipient_kind: AccountingRow['recipientKind'];
  recipient_address: string;
  site_id: string | null;
  partner_id: string | null;
  items: string;
  purposes: string;
  basis: AccountingRow['basis'];
  consent_code: string | null;
  document_sha256: string | null;
  method: AccountingRow['method'];
  by: string;
  outcome: AccountingRow['outcome'];
  report_number: string | null;
  telephoned_at: string | null;
  write_by: string | null;
  written_at: string | null;
  paper_kind: string | null;
  court: string | null;
  case_number: string | null;
  second_by: string | null;
  told_state: Told['state'] | null;
  told_on: string | null;
  told_how: string | null;
  told_reason: string | null;
}

export const SELECT_DISCLOSURES = `SELECT d.*, c.code AS consent_code, m.report_number, m.telephoned_at, m.write_by, m.written_at,
    p.kind AS paper_kind, p.court, p.case_number, p.second_by,
    n.state AS told_state, n.told_on, n.how AS told_how, n.reason AS told_reason
  FROM disclosures d
  LEFT JOIN consents c ON c.id = d.consent_id
  LEFT JOIN mandated_reports m ON m.disclosure_id = d.id
  LEFT JOIN court_papers p ON p.disclosure_id = d.id
  LEFT JOIN disclosure_notices n ON n.id = (SELECT max(id) FROM disclosure_notices WHERE disclosure_id = d.id)`;

function toldOf(row: DisclosureRow): Told | null {
  switch (row.told_state) {
    case 'told':
      return { state: 'told', on: row.told_on ?? '', how: row.told_how as 'in-person' | 'safe-contact' | 'paper' };
    case 'held':
      return { state: 'held', reason: row.told_reason ?? '' };
    case 'forbidden':
      return { state: 'forbidden' };
    case null:
      return null;
  }
}

/** A row as the contract has it. */
export function rowOf(db: Db, row: DisclosureRow): AccountingRow {
  const report =
    row.report_number === null
      ? null
      : {
          number: row.report_number,
          telephoned: row.telephoned_at !== null,
          writtenBy: row.written_at === null ? row.write_by : null,
        };
  const paper =
    row.paper_kind === null
      ? null
      : {
          kind: row.paper_kind,
          court: row.court ?? '',
          caseNumber: row.case_number ?? '',
          second: row.second_by === null ? null : initialsOfStaff(db, row.second_by),
        };
  return {
    id: row.id,
    at: row.at,
    recipient: row.recipient,
    recipientKind: row.recipient_kind,
    recipientAddress: row.recipient_address,
    items: JSON.parse(row.items) as ItemId[],
    purposes: JSON.parse(row.purposes) as string[],
    basis: row.basis,
    consentCode: row.consent_code,
    documentSha256: row.document_sha256,
    method: row.method,
    by: initialsOfStaff(db, row.by),
    outcome: row.outcome,
    told: toldOf(row),
    report,
    paper,
  };
}
