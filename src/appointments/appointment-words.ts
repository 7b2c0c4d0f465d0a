import type { I18n } from '@lingui/core';
import type { Appointment, AppointmentLine, Whose } from '../../electron/contract/appointments.ts';
import type { ServiceId } from '../../electron/contract/catalogue.ts';
import { time } from '../i18n/format.ts';
import type { Chip } from '../ui/Chip.tsx';

/** "9:30 AM" for `09:30`: a time of the clock, on whatever day. */
export function clock(hhmm: string): string {
  // A winter day at noon UTC is four in the morning at the desk: no summer time, no other day.
  const [hours = 0, minutes = 0] = hhmm.split(':').map(Number);
  return time(new Date(Date.UTC(2026, 0, 15, hours + 8, minutes)));
}

/** "45 min", "1 h", "1 h 30 min". */
export function lengthWords(i18n: I18n, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const said = [hours > 0 ? i18n.t('{hours} h', { hours }) : '', rest > 0 ? i18n.t('{rest} min', { rest }) : ''];
  return said.filter(Boolean).join(' ');
}

export function transportWords(i18n: I18n, transport: Appointment['transport']): string {
  const words: Record<Appointment['transport'], string> = {
    open: i18n.t('Not settled'),
    'own-way': i18n.t('Her own way'),
    'bus-pass': i18n.t('Bus pass'),
    'we-drive': i18n.t('We drive'),
    'they-drive': i18n.t('Somebody else drives'),
  };
  return words[transport];
}

export function interpreterWords(i18n: I18n, interpreter: Appointment['interpreter']): string {
  const words: Record<Appointment['interpreter'], string> = {
    'not-needed': i18n.t('Not needed'),
    'to-book': i18n.t('To be booked'),
    booked: i18n.t('Booked'),
  };
  return words[interpreter];
}

/** Where she is expected. */
export function whereWords(i18n: I18n, { place, placeName }: Appointment): string {
  return place.kind === 'desk' ? i18n.t('Here') : placeName;
}

/**
 * What a list says of one: the service, where, with whom, how she gets there. While someone is beside the worker none
 * of it, since the place may tell of the service.
 */
export function detailsOf(i18n: I18n, appointment: Appointment, serviceName: (id: ServiceId) => string): string {
  const { service, withWhom, transport, goesAlong } = appointment;
  return [
    service ? serviceName(service) : '',
    whereWords(i18n, appointment),
    withWhom ? i18n.t('with {withWhom}', { withWhom }) : '',
    transport === 'open' ? '' : transportWords(i18n, transport),
    goesAlong ? i18n.t('{goesAlong} goes along', { goesAlong }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** How a line of a list is headed: her name, initials while someone is beside the worker, else the file's number. */
export function whoseTitle({ nameToUse, initials, fileNumber }: Whose, besideMe: boolean): string {
  return (besideMe ? initials : nameToUse) || fileNumber;
}

/** The state of one, as a chip. */
export function stateOf(
  i18n: I18n,
  { outcome, interpreter, day }: Appointment | AppointmentLine,
  on: string,
): { tone: NonNullable<Parameters<typeof Chip>[0]['tone']>; icon: Parameters<typeof Chip>[0]['icon']; words: string } {
  switch (outcome?.kind) {
    case 'came':
      return { tone: 'ok', icon: 'check', words: i18n.t('Came') };
    case 'did-not-come':
      return { tone: 'plain', icon: 'x', words: i18n.t('Did not come') };
    case 'moved':
      return { tone: 'plain', icon: 'next', words: i18n.t('Moved') };
    case 'cancelled':
      return { tone: 'plain', icon: 'x', words: cancelledWords(i18n, outcome.saidBy) };
    case undefined:
      if (day < on) return { tone: 'due', icon: 'clock', words: i18n.t('What became of it?') };
      if (interpreter === 'to-book') return { tone: 'due', icon: 'lang', words: i18n.t('Interpreter not booked') };
      return { tone: 'plain', icon: 'cal', words: i18n.t('Expected') };
  }
}

export function cancelledWords(i18n: I18n, by: NonNullable<Appointment['outcome']>['saidBy']): string {
  const words = {
    herself: i18n.t('Cancelled by her'),
    place: i18n.t('Cancelled by them'),
    us: i18n.t('Cancelled by us'),
  };
  return words[by];
}
