import { DeskError } from '../../contract/errors.ts';
import type { Grant } from '../../contract/reports.ts';
import { appendAudit } from '../audit/audit.ts';
import type { Db } from '../database/driver.ts';
import type { Session } from '../staff/desk.ts';
import { mapping } from './mapping.ts';

interface Row {
  award_start: string;
  survivors: string;
  staff: number;
  providers: number;
}

/** What the award promises: as it was set here, else as the seed table has it. */
export function getGrant(db: Db): Grant {
  const row = db.prepare('SELECT * FROM grant_settings WHERE id = 1').get() as Row | undefined;
  if (!row) return mapping.grant;
  const { award_start: awardStart, staff, providers } = row;
  return { awardStart, survivors: JSON.parse(row.survivors) as number[], staff, providers };
}

/** Throws `report-final`: who was new was counted from the start of the award. */
export function saveGrant(db: Db, session: Session, grant: Grant): Grant {
  return db
    .transaction(() => {
      const finals = db.prepare('SELECT count(*) FROM final_quarters').pluck().get() as number;
      if (finals > 0 && grant.awardStart !== getGrant(db).awardStart) throw new DeskError('report-final');
      db.prepare(
        `INSERT INTO grant_settings (id, award_start, survivors, staff, providers)
         VALUES (1, @awardStart, @survivors, @staff, @providers)
         ON CONFLICT (id) DO UPDATE SET award_start = @awardStart, survivors = @survivors, staff = @staff,
           providers = @providers`,
      ).run({ ...grant, survivors: JSON.stringify(grant.survivors) });
      appendAudit(db, session.member.id, 'grant.changed', '');
      return getGrant(db);
    })
    .immediate();
}
