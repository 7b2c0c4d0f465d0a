import type { Happened } from '../../contract/timeline.ts';
import type { Db } from '../database/driver.ts';
import { type Line, type LineRow, type LinesAsked, lineOf, pageByInstant } from '../database/lines.ts';
import { siteNameOf } from '../sites/sites.ts';

interface HandoverLineRow extends LineRow {
  place: string;
  from_name: string;
  contacted_at: string | null;
}

/** A page of the hand-overs to us that became a file's, on the day they came. */
export function handoverLines(db: Db, asked: LinesAsked): Line<Happened>[] {
  const rows = pageByInstant<HandoverLineRow>(
    db,
    `SELECT 'handover:' || id AS key, received_at AS at, by, coalesce(site_id, partner_id) AS place, from_name,
       contacted_at FROM handovers WHERE client_id = @clientId AND ended_at IS NULL`,
    asked,
  );
  return rows.map((row) =>
    lineOf(row, () => ({
      kind: 'handover',
      fromPlace: siteNameOf(db, row.place) ?? '',
      fromName: row.from_name,
      contactedAt: row.contacted_at,
    })),
  );
}
