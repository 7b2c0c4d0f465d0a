import type { Appointment, AppointmentLine } from '../../contract/appointments.ts';
import type { Input } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import { reachableIds } from '../clients/access.ts';
import { fileNumberOf, noteReading } from '../clients/clients.ts';
import { touchFile } from '../clients/keeping.ts';
import { mustNotTell } from '../clients/residence.ts';
import { whoseOf } from '../clients/whose.ts';
import type { Db } from '../database/driver.ts';
import { dayOf, daysAfter } from '../disclosures/days.ts';
import { getReferral } from '../referrals/referrals.ts';
import type { Session } from '../staff/desk.ts';
import { changedMeanwhile } from '../staff/members.ts';
import { type AppointmentRow, appointmentOf, appointmentRow, columnsOf, mustSuit, putAppointment } from './write.ts';

/* When and where she is expected, with whom, how she gets there and who goes along. What became of it: outcomes.ts. */

/** As it stands, if nobody has written to it since `version` and nothing is known of it. Throws `changed-meanwhile`, `not-found`. */
export function mustBeOpen(db: Db, id: string, version: number): AppointmentRow {
  const row = appointmentRow(db, id);
  if (row.version !== version || row.outcome !== null) {
    throw changedMeanwhile(db, row.changed_by ?? row.created_by, row.changed_at ?? row.created_at);
  }
  return row;
}

/** A new appointment, or a changed one. Throws `changed-meanwhile`, `site-avoided`, `not-found`, `bad-input`, `residence-told`. */
export function saveAppointment(db: Db, session: Session, input: Input<'appointments.save'>): Appointment {
  return db
    .transaction(() => {
      const now = deskNow(db);
      const { id, version, ...fields } = input;
      mustNotTell(db, fields.clientId, [fields.goesAlong]);
      const referral = fields.referralId === null ? null : getReferral(db, fields.referralId);
      if (referral && referral.clientId !== fields.clientId) throw new DeskError('bad-input');
      if (id === null) {
        const made = putAppointment(db, session, fields, now);
        return noted(db, session, made, now);
      }
      const before = mustBeOpen(db, id, version);
      if (before.client_id !== fields.clientId) throw new DeskError('changed-meanwhile');
      mustSuit(db, fields);
      db.prepare(
        `UPDATE appointments SET version = version + 1, day = @day, time = @time, minutes = @minutes, site_id = @siteId,
         partner_id = @partnerId, service = @service, with_whom = @withWhom, transport = @transport,
         goes_along = @goesAlong, interpreter = @interpreter, referral_id = @referralId, changed_at = @at,
         changed_by = @by WHERE id = @id AND client_id = @clientId`,
      ).run({ ...columnsOf(fields), id, at: now.toISOString(), by: session.member.id });
      return noted(db, session, id, now);
    })
    .immediate();
}

function noted(db: Db, session: Session, id: string, now: Date): Appointment {
  const appointment = appointmentOf(db, appointmentRow(db, id));
  touchFile(db, appointment.clientId, now);
  appendAudit(db, session.member.id, 'appointment.saved', fileNumberOf(db, appointment.clientId), now);
  return appointment;
}

/** It was written by mistake: gone, while nothing is known of it and nothing was moved to it. Throws `changed-meanwhile`. */
export function removeAppointment(db: Db, session: Session, input: Input<'appointments.remove'>): void {
  db.transaction(() => {
    const row = mustBeOpen(db, input.id, input.version);
    if (db.prepare('SELECT 1 FROM appointments WHERE moved_to = ?').get(input.id)) {
      throw new DeskError('changed-meanwhile');
    }
    db.prepare('DELETE FROM appointments WHERE id = ?').run(input.id);
    appendAudit(db, session.member.id, 'appointment.saved', fileNumberOf(db, row.client_id), deskNow(db));
  }).immediate();
}

/** A file's appointments: those from today on by their time, then the past ones, the latest first. */
export function appointmentsOf(db: Db, session: Session, clientId: string): Appointment[] {
  noteReading(db, session, clientId);
  const today = dayOf(deskNow(db));
  const rows = db
    .prepare('SELECT * FROM appointments WHERE client_id = ? ORDER BY day, time, id')
    .all(clientId) as AppointmentRow[];
  const all = rows.map((row) => appointmentOf(db, row));
  return [...all.filter(({ day }) => day >= today), ...all.filter(({ day }) => day < today).reverse()];
}

/** Six weeks: what a month's page shows. */
const MOST_DAYS = 42;

/** Appointments of some days, in files that the member reaches, by day and time. Throws `bad-input` for too many days. */
export function appointmentsBetween(
  db: Db,
  session: Session,
  { from, to }: Input<'appointments.between'>,
): AppointmentLine[] {
  if (to < from || to >= daysAfter(from, MOST_DAYS)) throw new DeskError('bad-input');
  const reached = reachableIds(db, session);
  const rows = db
    .prepare('SELECT * FROM appointments WHERE day BETWEEN ? AND ? ORDER BY day, time, id')
    .all(from, to) as AppointmentRow[];
  return rows
    .filter((row) => reached.has(row.client_id))
    .map((row) => ({ ...appointmentOf(db, row), whose: whoseOf(db, row.client_id) }));
}
