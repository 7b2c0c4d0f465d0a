import type { Appointment, Place, SaidBy } from '../../contract/appointments.ts';
import type { ServiceId } from '../../contract/catalogue.ts';
import { DeskError } from '../../contract/errors.ts';
import { avoidedSitesOf } from '../clients/clients.ts';
import { covered } from '../clients/residence.ts';
import type { Db } from '../database/driver.ts';
import { newId } from '../database/ids.ts';
import { getPartner } from '../sites/partners.ts';
import { getSite, siteNameOf } from '../sites/sites.ts';
import type { Session } from '../staff/desk.ts';
import { initialsOfStaff } from '../staff/members.ts';

/* Rows of appointments, in and out. The rules stand in appointments.ts and outcomes.ts. */

export interface AppointmentRow {
  id: string;
  client_id: string;
  referral_id: string | null;
  version: number;
  day: string;
  time: string;
  minutes: number;
  site_id: string | null;
  partner_id: string | null;
  service: ServiceId | null;
  with_whom: string;
  transport: Appointment['transport'];
  goes_along: string;
  interpreter: Appointment['interpreter'];
  outcome: NonNullable<Appointment['outcome']>['kind'] | null;
  outcome_from: SaidBy | null;
  outcome_at: string | null;
  outcome_by: string | null;
  moved_to: string | null;
  created_at: string;
  created_by: string;
  changed_at: string | null;
  changed_by: string | null;
}

function placeOf(row: AppointmentRow): Place {
  if (row.site_id !== null) return { kind: 'site', id: row.site_id };
  return row.partner_id === null ? { kind: 'desk' } : { kind: 'partner', id: row.partner_id };
}

/** A row as the contract has it. */
export function appointmentOf(db: Db, row: AppointmentRow): Appointment {
  const place = placeOf(row);
  return {
    id: row.id,
    clientId: row.client_id,
    version: row.version,
    day: row.day,
    time: row.time,
    minutes: row.minutes,
    place,
    placeName: place.kind === 'desk' ? '' : (siteNameOf(db, place.id) ?? ''),
    service: row.service,
    withWhom: row.with_whom,
    transport: row.transport,
    goesAlong: covered(db, row.client_id, row.goes_along),
    interpreter: row.interpreter,
    referralId: row.referral_id,
    outcome:
      row.outcome && row.outcome_from && row.outcome_at
        ? {
            kind: row.outcome,
            saidBy: row.outcome_from,
            at: row.outcome_at,
            by: initialsOfStaff(db, row.outcome_by ?? ''),
          }
        : null,
  };
}

/** Throws `not-found`. */
export function appointmentRow(db: Db, id: string): AppointmentRow {
  const row = db.prepare('SELECT * FROM appointments WHERE id = ?').get(id) as AppointmentRow | undefined;
  if (!row) throw new DeskError('not-found');
  return row;
}

/** Whose it is, for the file guard. Throws `not-found`. */
export function clientOfAppointment(db: Db, id: string): string {
  return appointmentRow(db, id).client_id;
}

export type NewAppointment = Omit<Appointment, 'id' | 'version' | 'placeName' | 'outcome'>;

/** Columns of the fields that are written. */
export function columnsOf(fields: NewAppointment) {
  const { place, goesAlong, withWhom, clientId, referralId, ...rest } = fields;
  return {
    ...rest,
    clientId,
    referralId,
    siteId: place.kind === 'site' ? place.id : null,
    partnerId: place.kind === 'partner' ? place.id : null,
    goesAlong,
    withWhom,
  };
}

/** A place that is there and that she does not avoid. Throws `not-found`, `site-avoided`. */
export function mustSuit(db: Db, { place, clientId }: Pick<NewAppointment, 'place' | 'clientId'>): void {
  if (place.kind === 'site') getSite(db, place.id);
  if (place.kind === 'partner') getPartner(db, place.id);
  if (place.kind === 'site' && avoidedSitesOf(db, clientId).includes(place.id)) throw new DeskError('site-avoided');
}

/** A new appointment, in the transaction of what it comes from. Gives its id. Throws as `mustSuit`. */
export function putAppointment(db: Db, session: Session, fields: NewAppointment, now: Date): string {
  if (!db.inTransaction) throw new Error('appointment outside a transaction');
  mustSuit(db, fields);
  const id = newId(now);
  db.prepare(
    `INSERT INTO appointments (id, client_id, referral_id, version, day, time, minutes, site_id, partner_id, service,
       with_whom, transport, goes_along, interpreter, created_at, created_by)
     VALUES (@id, @clientId, @referralId, 1, @day, @time, @minutes, @siteId, @partnerId, @service,
       @withWhom, @transport, @goesAlong, @interpreter, @at, @by)`,
  ).run({ ...columnsOf(fields), id, at: now.toISOString(), by: session.member.id });
  return id;
}
