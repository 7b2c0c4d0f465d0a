import type { Happened } from '../../contract/timeline.ts';
import type { Db } from '../database/driver.ts';
import { type Line, type LineRow, type LinesAsked, lineOf, pageByDay, pageByInstant } from '../database/lines.ts';
import { siteNameOf } from '../sites/sites.ts';

interface ConsentLineRow extends LineRow {
  code: string;
  place: string;
}

function consentLine(db: Db, row: ConsentLineRow, takenBack: boolean): Line<Happened> {
  return lineOf(row, () => ({
    kind: 'consent',
    code: row.code,
    recipientName: siteNameOf(db, row.place) ?? '',
    takenBack,
  }));
}

/** A page of the consents she gave, on the day she signed. */
export function givenLines(db: Db, asked: LinesAsked): Line<Happened>[] {
  const rows = pageByDay<ConsentLineRow>(
    db,
    `SELECT 'consent:' || id AS key, signed_on AS day, recorded_at AS at, recorded_by AS by, code,
       coalesce(site_id, partner_id) AS place FROM consents WHERE client_id = @clientId`,
    asked,
  );
  return rows.map((row) => consentLine(db, row, false));
}

/** A page of the consents she took back, on that day. */
export function takenBackLines(db: Db, asked: LinesAsked): Line<Happened>[] {
  const rows = pageByInstant<ConsentLineRow>(
    db,
    `SELECT 'consent-back:' || c.id AS key, r.at, r.by, c.code, coalesce(c.site_id, c.partner_id) AS place
     FROM consents c JOIN consent_revocations r ON r.consent_id = c.id WHERE c.client_id = @clientId`,
    asked,
  );
  return rows.map((row) => consentLine(db, row, true));
}
