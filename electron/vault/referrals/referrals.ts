import type { Input } from '../../contract/calls.ts';
import type { ItemId, ServiceId } from '../../contract/catalogue.ts';
import { DeskError } from '../../contract/errors.ts';
import type { Referral } from '../../contract/referrals.ts';
import { appendAudit } from '../audit/audit.ts';
import { avoidedSitesOf, fileNumberOf } from '../clients/clients.ts';
import { covered, mustNotTell } from '../clients/residence.ts';
import type { Db } from '../database/driver.ts';
import { newId, paperCode } from '../database/ids.ts';
import { dayOf } from '../disclosures/days.ts';
import { inOrderOf, isOffered, readCatalogue } from '../sites/catalogue.ts';
import { getSite } from '../sites/sites.ts';
import type { Session } from '../staff/desk.ts';
import { mustGoOn, putStep } from './steps.ts';

interface ReferralRow {
  id: string;
  code: string;
  client_id: string;
  service: ServiceId;
  site_id: string;
  help_wanted: string;
  how_soon: string;
  answer_by: string | null;
  items: string;
  state: Referral['state'];
  created_at: string;
  updated_at: string;
}

function referralOf(row: ReferralRow): Referral {
  return {
    id: row.id,
    code: row.code,
    clientId: row.client_id,
    service: row.service,
    siteId: row.site_id,
    helpWanted: row.help_wanted,
    howSoon: row.how_soon,
    answerBy: row.answer_by,
    items: JSON.parse(row.items) as ItemId[],
    state: row.state,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** What left is covered where it tells the home of a participant; a draft is her own to mend, and leaves with no such word. */
function asShown(db: Db, referral: Referral): Referral {
  if (referral.state === 'draft') return referral;
  const { clientId, helpWanted, howSoon } = referral;
  return {
    ...referral,
    helpWanted: covered(db, clientId, helpWanted),
    howSoon: covered(db, clientId, howSoon),
  };
}

/** Throws `not-found`. */
export function getReferral(db: Db, id: string): Referral {
  const row = db.prepare('SELECT * FROM referrals WHERE id = ?').get(id) as ReferralRow | undefined;
  if (!row) throw new DeskError('not-found');
  return referralOf(row);
}

export function listReferrals(db: Db, clientId: string): Referral[] {
  const rows = db
    .prepare('SELECT * FROM referrals WHERE client_id = ? ORDER BY created_at DESC, id DESC')
    .all(clientId) as ReferralRow[];
  return rows.map((row) => asShown(db, referralOf(row)));
}

/**
 * Saves a draft (`id` null: a new one). Throws `site-avoided` for a site she would rather not see and
 * `site-without-service`, also for a service that is not offered any more. A referral that was sent is not changed any more: `changed-meanwhile`.
 */
export function saveReferral(db: Db, session: Session, input: Input<'referrals.save'>): Referral {
  return db
    .transaction(() => {
      const now = new Date();
      const fileNumber = fileNumberOf(db, input.clientId);
      mustNotTell(db, input.clientId, [input.helpWanted, input.howSoon]);
      if (avoidedSitesOf(db, input.clientId).includes(input.siteId)) throw new DeskError('site-avoided');
      if (!getSite(db, input.siteId).services.includes(input.service) || !isOffered(db, input.service)) {
        throw new DeskError('site-without-service');
      }
      const fields = {
        id: input.id ?? newId(now),
        clientId: input.clientId,
        service: input.service,
        siteId: input.siteId,
        helpWanted: input.helpWanted,
        howSoon: input.howSoon,
        answerBy: input.answerBy,
        items: JSON.stringify(inOrderOf(readCatalogue(db), input.items)),
        now: now.toISOString(),
      };
      if (input.id) {
        const before = getReferral(db, input.id);
        if (before.clientId !== input.clientId || before.state !== 'draft') throw new DeskError('changed-meanwhile');
        mustGoOn(db, input.id);
        db.prepare(
          `UPDATE referrals SET service = @service, site_id = @siteId, help_wanted = @helpWanted, how_soon = @howSoon,
           answer_by = @answerBy, items = @items, updated_at = @now WHERE id = @id AND client_id = @clientId`,
        ).run(fields);
      } else {
        db.prepare(
          `INSERT INTO referrals (id, code, client_id, service, site_id, help_wanted, how_soon, answer_by, items, state,
             created_at, updated_at)
           VALUES (@id, @code, @clientId, @service, @siteId, @helpWanted, @howSoon, @answerBy, @items, 'draft', @now, @now)`,
        ).run({ ...fields, code: paperCode('R') });
        appendAudit(db, session.member.id, 'referral.saved', fileNumber, now);
      }
      return getReferral(db, fields.id);
    })
    .immediate();
}

/** Whether any referral names an item. */
export function isAskedFor(db: Db, item: ItemId): boolean {
  const found = db.prepare('SELECT 1 FROM referrals, json_each(referrals.items) AS one WHERE one.value = ? LIMIT 1');
  return found.get(item) !== undefined;
}

/** It left, by print or stick. Inside the transaction that settles its accounting row. */
export function markSent(db: Db, session: Session, id: string, how: 'print' | 'stick', now: Date): void {
  db.prepare("UPDATE referrals SET state = 'sent', updated_at = ? WHERE id = ?").run(now.toISOString(), id);
  putStep(db, session, id, { ...ours, step: 'sent', how, day: dayOf(now) }, now);
}

/** Its pages were made. Inside the transaction that writes this down. */
export function markReady(db: Db, session: Session, id: string, now: Date): void {
  putStep(db, session, id, { ...ours, step: 'ready', how: '', day: dayOf(now) }, now);
}

const ours = { detail: '', saidBy: 'us', name: '', consentId: null } as const;

/** All that were sent and of which nothing was heard since, of every file, with the day on which each last left. */
export function sentReferrals(db: Db): { referral: Referral; sentOn: string }[] {
  const rows = db
    .prepare(
      `SELECT r.*, s.day AS sent_on FROM referrals r JOIN referral_steps s ON s.referral_id = r.id
       WHERE r.state = 'sent' AND s.step = 'sent' AND s.undone_at IS NULL AND s.place =
         (SELECT max(place) FROM referral_steps WHERE referral_id = r.id AND undone_at IS NULL)
       ORDER BY r.updated_at, r.id`,
    )
    .all() as (ReferralRow & { sent_on: string })[];
  return rows.map((row) => ({ referral: referralOf(row), sentOn: row.sent_on }));
}
