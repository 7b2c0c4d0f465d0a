import { type Appointment, firstNameSchema, type Place } from '../../electron/contract/appointments.ts';
import type { Input } from '../../electron/contract/calls.ts';
import type { ServiceId } from '../../electron/contract/catalogue.ts';
import { today } from '../i18n/format.ts';

/** An appointment while it is being written. */
export interface AppointmentDraft {
  /** Null: a new one. */
  id: string | null;
  version: number;
  referralId: string | null;
  day: string;
  time: string;
  minutes: string;
  /** 'desk', 'site …' or 'partner …'. */
  place: string;
  /** '' for none. */
  service: ServiceId | '';
  withWhom: string;
  transport: Appointment['transport'];
  goesAlong: string;
  interpreter: Appointment['interpreter'];
}

export function newAppointment(interpreter: boolean): AppointmentDraft {
  return {
    id: null,
    version: 0,
    referralId: null,
    day: '',
    time: '',
    minutes: '60',
    place: 'desk',
    service: '',
    withWhom: '',
    transport: 'open',
    goesAlong: '',
    interpreter: interpreter ? 'to-book' : 'not-needed',
  };
}

const keyOf = (place: Place) => (place.kind === 'desk' ? 'desk' : `${place.kind} ${place.id}`);

function placeOf(key: string): Place {
  const [kind, id = ''] = key.split(' ');
  return kind === 'site' || kind === 'partner' ? { kind, id } : { kind: 'desk' };
}

/** One that is there, to be changed. */
export function draftOfAppointment(appointment: Appointment): AppointmentDraft {
  const { id, version, referralId, day, time, minutes, place, service, ...rest } = appointment;
  const { withWhom, transport, goesAlong, interpreter } = rest;
  return {
    ...{ id, version, referralId, day, time, withWhom, transport, goesAlong, interpreter },
    minutes: String(minutes),
    place: keyOf(place),
    service: service ?? '',
  };
}

/** A first name or nothing, as the contract takes it. */
export function isFirstName(text: string): boolean {
  return firstNameSchema.safeParse(text).success;
}

export type AppointmentLack = 'day' | 'past' | 'time' | 'minutes' | 'with-whom';

/** What cannot stay as it is, in the order of the form. One that was may be written down afterwards, up to a year. */
export function appointmentLacks(draft: AppointmentDraft): AppointmentLack[] {
  const lacks: AppointmentLack[] = [];
  if (draft.day === '') lacks.push('day');
  else if (draft.day.slice(0, 4) < String(Number(today().slice(0, 4)) - 1)) lacks.push('past');
  if (!/^\d\d:\d\d$/.test(draft.time)) lacks.push('time');
  const minutes = Number(draft.minutes);
  if (!/^\d{1,3}$/.test(draft.minutes) || minutes < 5 || minutes > 720) lacks.push('minutes');
  if (!isFirstName(draft.withWhom)) lacks.push('with-whom');
  return lacks;
}

/** As the vault takes it. */
export function fieldsOfDraft(draft: AppointmentDraft, clientId: string): Input<'appointments.save'> {
  const { place, service, minutes, withWhom, goesAlong, ...rest } = draft;
  return {
    ...rest,
    clientId,
    minutes: Number(minutes),
    place: placeOf(place),
    service: service === '' ? null : service,
    withWhom: withWhom.trim(),
    goesAlong: goesAlong.trim(),
  };
}
