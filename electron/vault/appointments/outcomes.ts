import type { Appointment, Outcome } from '../../contract/appointments.ts';
import type { Input } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import { fileNumberOf } from '../clients/clients.ts';
import { touchFile } from '../clients/keeping.ts';
import type { Db } from '../database/driver.ts';
import { dayOf } from '../disclosures/days.ts';
import { mustTell, noteVisit, unnoteVisit } from '../referrals/life.ts';
import type { Session } from '../staff/desk.ts';
import { changedMeanwhile } from '../staff/members.ts';
import { mustBeOpen } from './appointments.ts';
import { type AppointmentRow, appointmentOf, appointmentRow, putAppointment } from './write.ts';

/* What became of an appointment. */

/**
 * The consent under which the place tells whether she came. She herself may always tell, and so may we, who went along.
 * That a place moves or cancels its own hour says nothing of her: it needs no consent, so that nobody goes in vain.
 * Throws `answer-not-allowed` (details.reason).
 */
function consentFor(db: Db, row: AppointmentRow, outcome: Outcome, today: string): string | null {
  if (outcome.saidBy !== 'place') return null;
  // Here at the desk there is nobody else who could tell.
  if (row.site_id === null && row.partner_id === null) throw new DeskError('bad-input');
  if (outcome.kind === 'moved' || outcome.kind === 'cancelled') return null;
  // A partner has no way back (contract/consents.ts), and without a service there is no tick that could cover it.
  if (row.site_id === null) throw new DeskError('answer-not-allowed', { reason: 'not-this-recipient' });
  if (row.service === null) throw new DeskError('answer-not-allowed', { reason: 'not-ticked' });
  return mustTell(db, { clientId: row.client_id, siteId: row.site_id, service: row.service }, today);
}

/** Whether she came can be told from its day on. */
function mustBeTime(row: AppointmentRow, outcome: Outcome, today: string): void {
  const told = outcome.kind === 'came' || outcome.kind === 'did-not-come';
  if (told && row.day > today) throw new DeskError('bad-input');
  if (outcome.kind === 'moved' && outcome.day < today) throw new DeskError('bad-input');
}

/** The hour it was moved to, with all that was settled for it but the interpreter, who was booked for the old one. */
function movedTo(db: Db, session: Session, row: AppointmentRow, to: { day: string; time: string }, now: Date): string {
  const { version: _version, id: _id, placeName: _name, outcome: _outcome, ...fields } = appointmentOf(db, row);
  const interpreter = fields.interpreter === 'booked' ? ('to-book' as const) : fields.interpreter;
  return putAppointment(db, session, { ...fields, ...to, interpreter }, now);
}

/** Writes down what became of it. Throws `answer-not-allowed`, `changed-meanwhile`, `bad-input` for one that is to come. */
export function endAppointment(db: Db, session: Session, input: Input<'appointments.end'>): Appointment {
  return db
    .transaction(() => {
      const now = deskNow(db);
      const today = dayOf(now);
      const { outcome } = input;
      const row = mustBeOpen(db, input.id, input.version);
      mustBeTime(row, outcome, today);
      const consentId = consentFor(db, row, outcome, today);
      const to = outcome.kind === 'moved' ? { day: outcome.day, time: outcome.time } : null;
      db.prepare(
        `UPDATE appointments SET version = version + 1, outcome = @kind, outcome_from = @saidBy, outcome_at = @at,
         outcome_by = @by, outcome_consent = @consentId, moved_to = @movedTo WHERE id = @id`,
      ).run({
        id: row.id,
        kind: outcome.kind,
        saidBy: outcome.saidBy,
        at: now.toISOString(),
        by: session.member.id,
        consentId,
        movedTo: to && movedTo(db, session, row, to, now),
      });
      if (row.referral_id && (outcome.kind === 'came' || outcome.kind === 'did-not-come')) {
        const visit = { came: outcome.kind === 'came', saidBy: outcome.saidBy, day: row.day, consentId };
        noteVisit(db, session, row.referral_id, visit, now);
      }
      return ended(db, session, row.id, now);
    })
    .immediate();
}

function ended(db: Db, session: Session, id: string, now: Date): Appointment {
  db.prepare('UPDATE appointments SET changed_at = ?, changed_by = ? WHERE id = ?').run(
    now.toISOString(),
    session.member.id,
    id,
  );
  const appointment = appointmentOf(db, appointmentRow(db, id));
  touchFile(db, appointment.clientId, now);
  appendAudit(db, session.member.id, 'appointment.ended', fileNumberOf(db, appointment.clientId), now);
  return appointment;
}

/** Nothing is known of it again. The hour it was moved to goes, unless something became of that one: `changed-meanwhile`. */
export function undoOutcome(db: Db, session: Session, input: Input<'appointments.undo'>): Appointment {
  return db
    .transaction(() => {
      const now = deskNow(db);
      const row = appointmentRow(db, input.id);
      if (row.version !== input.version || row.outcome === null) {
        throw changedMeanwhile(db, row.changed_by ?? row.created_by, row.changed_at ?? row.created_at);
      }
      db.prepare(
        `UPDATE appointments SET version = version + 1, outcome = NULL, outcome_from = NULL, outcome_at = NULL,
         outcome_by = NULL, outcome_consent = NULL, moved_to = NULL WHERE id = ?`,
      ).run(row.id);
      if (row.moved_to) {
        mustBeOpen(db, row.moved_to, 1);
        db.prepare('DELETE FROM appointments WHERE id = ?').run(row.moved_to);
      }
      if (row.referral_id && row.outcome_at) unnoteVisit(db, row.referral_id, row.outcome_at, now);
      return ended(db, session, row.id, now);
    })
    .immediate();
}
