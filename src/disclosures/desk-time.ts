import { dayOf } from '../i18n/format.ts';

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'America/Los_Angeles',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The clock at the desk, "16:05", as a time field takes it. */
export function deskTime(at: Date): string {
  return clock.format(at);
}

/**
 * The instant (ISO 8601 UTC) at which the desk's calendar and clock say this day and time; null for a time that is not
 * written yet, or that the change to summer time leaves out. Of the hour that comes twice in autumn, the first.
 */
export function instantAt(day: string, time: string): string | null {
  if (day === '' || time === '') return null;
  // Stockton is 7 or 8 hours behind UTC.
  for (const offset of ['-07:00', '-08:00']) {
    const at = new Date(`${day}T${time}:00${offset}`);
    if (!Number.isNaN(at.getTime()) && dayOf(at) === day && deskTime(at) === time) return at.toISOString();
  }
  return null;
}
