import type { ServiceId } from '../../contract/catalogue.ts';
import type { ReferralStep } from '../../contract/referrals.ts';
import type { Db } from '../database/driver.ts';

/** A referral that was sent, as a report counts it: its steps that count, the oldest first. */
export interface CountedReferral {
  id: string;
  clientId: string;
  service: ServiceId;
  /** `at`: the instant at which it was written down. */
  steps: { step: ReferralStep['step']; detail: ReferralStep['detail']; day: string; at: string }[];
}
interface Row {
  id: string;
  client_id: string;
  service: ServiceId;
  step: ReferralStep['step'];
  detail: ReferralStep['detail'];
  day: string;
  at: string;
}

/** Every referral with what became of it until a day. For aggregates only: it looks at every file. */
export function referralsToCount(db: Db, to: string): CountedReferral[] {
  const rows = db
    .prepare(
      `SELECT r.id, r.client_id, r.service, s.step, s.detail, s.day, s.at FROM referrals r
       JOIN referral_steps s ON s.referral_id = r.id
       WHERE s.undone_at IS NULL AND s.day <= ? ORDER BY r.id, s.place`,
    )
    .all(to) as Row[];
  const referrals = new Map<string, CountedReferral>();
  for (const { id, client_id: clientId, service, ...step } of rows) {
    const referral = referrals.get(id) ?? { id, clientId, service, steps: [] };
    referrals.set(id, referral);
    referral.steps.push(step);
  }
  return [...referrals.values()];
}
