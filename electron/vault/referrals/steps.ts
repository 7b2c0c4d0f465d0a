import { DeskError } from '../../contract/errors.ts';
import type { ReferralStep } from '../../contract/referrals.ts';
import type { Db } from '../database/driver.ts';
import { newId } from '../database/ids.ts';
import type { Session } from '../staff/desk.ts';
import { initialsOfStaff } from '../staff/members.ts';

/* The steps of a referral as they are written. Which step may follow which stands in life.ts. */

export interface StepRow {
  id: string;
  step: ReferralStep['step'];
  detail: ReferralStep['detail'];
  said_by: ReferralStep['saidBy'];
  how: ReferralStep['how'];
  name: string;
  day: string;
  at: string;
  by: string;
}

/** A step with the instant of its writing. */
export type WrittenStep = ReferralStep & { at: string };

/** The steps that count, the oldest first. */
export function stepsOf(db: Db, referralId: string): WrittenStep[] {
  const rows = db
    .prepare('SELECT * FROM referral_steps WHERE referral_id = ? AND undone_at IS NULL ORDER BY place')
    .all(referralId) as StepRow[];
  return rows.map((row) => stepOf(db, row));
}

/** A row as the contract has it. */
export function stepOf(db: Db, row: StepRow): WrittenStep {
  return {
    id: row.id,
    step: row.step,
    detail: row.detail,
    saidBy: row.said_by,
    how: row.how,
    name: row.name,
    day: row.day,
    at: row.at,
    by: initialsOfStaff(db, row.by),
  };
}

export type StepToPut = Omit<ReferralStep, 'id' | 'by'> & { consentId: string | null };

/** Writes a step, in the transaction of what it tells of. Gives its id. */
export function putStep(db: Db, session: Session, referralId: string, step: StepToPut, now: Date): string {
  if (!db.inTransaction) throw new Error('referral step outside a transaction');
  const id = newId(now);
  db.prepare(
    `INSERT INTO referral_steps (id, referral_id, place, step, detail, said_by, how, name, day, consent_id, at, by)
     VALUES (@id, @referralId,
       (SELECT 1 + coalesce(max(place), 0) FROM referral_steps WHERE referral_id = @referralId), @step, @detail, @saidBy, @how, @name, @day, @consentId, @at, @by)`,
  ).run({ ...step, id, referralId, at: now.toISOString(), by: session.member.id });
  return id;
}

/** The step counts no more; it stays written. */
export function unputStep(db: Db, stepId: string, now: Date): void {
  db.prepare('UPDATE referral_steps SET undone_at = ? WHERE id = ? AND undone_at IS NULL').run(
    now.toISOString(),
    stepId,
  );
}

/** A referral that ended goes nowhere any more. Throws `changed-meanwhile`. */
export function mustGoOn(db: Db, referralId: string): void {
  if (stepsOf(db, referralId).some(({ step }) => step === 'closed' || step === 'withdrawn')) {
    throw new DeskError('changed-meanwhile');
  }
}

export function deleteStepsOf(db: Db, clientId: string): void {
  db.prepare('DELETE FROM referral_steps WHERE referral_id IN (SELECT id FROM referrals WHERE client_id = ?)').run(
    clientId,
  );
}
