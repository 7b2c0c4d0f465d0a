import type { Happened } from '../../contract/timeline.ts';
import type { Db } from '../database/driver.ts';
import { type Line, type LineRow, type LinesAsked, lineOf, pageByDay } from '../database/lines.ts';
import { siteNameOf } from '../sites/sites.ts';
import { type StepRow, stepOf } from './steps.ts';

interface StepLineRow extends LineRow, StepRow {
  referral_id: string;
  code: string;
  service: Extract<Happened, { kind: 'referral' }>['service'];
  site_id: string;
}

/**
 * A page of the steps of a file's referrals, for its timeline. Pages that were made again are told once, as they were
 * made last; a step that was undone is not told.
 */
export function referralLines(db: Db, asked: LinesAsked): Line<Happened>[] {
  const rows = pageByDay<StepLineRow>(
    db,
    `SELECT s.*, 'referral:' || s.id AS key, r.code, r.service, r.site_id
     FROM referrals r JOIN referral_steps s ON s.referral_id = r.id
     WHERE r.client_id = @clientId AND s.undone_at IS NULL AND (s.step <> 'ready' OR NOT EXISTS
       (SELECT 1 FROM referral_steps later WHERE later.referral_id = r.id AND later.place > s.place
          AND later.step = 'ready' AND later.undone_at IS NULL))`,
    asked,
  );
  return rows.map((row) =>
    lineOf(row, () => {
      const { at: _at, ...step } = stepOf(db, row);
      const { referral_id: referralId, code, service, site_id } = row;
      return { kind: 'referral', referralId, code, service, siteName: siteNameOf(db, site_id) ?? '', step };
    }),
  );
}
