import { currentLanguage } from './i18n.ts';

/** The desk stands in San Joaquin County: every time is shown as its clock shows it. */
const PACIFIC = 'America/Los_Angeles';
const NEAR_DAYS = 180;

const locales = { en: 'en-US', es: 'es-US' } as const;

const shapes = {
  near: { weekday: 'short', month: 'short', day: 'numeric', timeZone: 'UTC' },
  short: { month: 'short', day: 'numeric', timeZone: 'UTC' },
  full: { month: 'short', day: 'numeric', year: 'numeric', timeZone: 'UTC' },
  long: { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' },
  time: { hour: 'numeric', minute: '2-digit', timeZone: PACIFIC },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

// To make a formatter takes longer than to draw the line it stands on.
const made = new Map<string, Intl.DateTimeFormat>();
const isoDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: PACIFIC,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

function formatter(shape: keyof typeof shapes): Intl.DateTimeFormat {
  const language = currentLanguage();
  const key = language + shape;
  const known = made.get(key) ?? new Intl.DateTimeFormat(locales[language], shapes[shape]);
  made.set(key, known);
  return known;
}

/** A plain day has no time zone: read and shown as UTC it stays the day it is. */
const atNoon = (day: string) => new Date(`${day}T12:00:00Z`);

/** The plain day, `YYYY-MM-DD`, on which an instant falls at the desk. */
export function dayOf(instant: string | Date): string {
  return isoDay.format(typeof instant === 'string' ? new Date(instant) : instant);
}

const HOUR = 3_600_000;
let thisHour = { hour: -1, day: '' };

/** Today at the desk, `YYYY-MM-DD`. Its midnight falls on a whole hour of every clock: within one hour the day is one. */
export function today(): string {
  const hour = Math.floor(Date.now() / HOUR);
  if (hour !== thisHour.hour) thisHour = { hour, day: dayOf(new Date()) };
  return thisHour.day;
}

/** The day that lies `days` after (or before) another. */
export function dayAfter(day: string, days: number): string {
  const moved = atNoon(day);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** Days from one plain day to another; below zero when it lies behind. */
export function daysBetween(from: string, to: string): number {
  return Math.round((atNoon(to).getTime() - atNoon(from).getTime()) / 86_400_000);
}

/** Whole years from a day of birth to another day. */
export function yearsBetween(born: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  return on.slice(5) < born.slice(5) ? years - 1 : years;
}

/** "Tue, Nov 24" when near, in the same year; "Dec 24, 2026" else. The month is always a word. */
export function day(plainDay: string, on: string = today()): string {
  const near = plainDay.slice(0, 4) === on.slice(0, 4) && Math.abs(daysBetween(on, plainDay)) <= NEAR_DAYS;
  return formatter(near ? 'near' : 'full').format(atNoon(plainDay));
}

/** "Nov 24", where there is room for no more; with its year when it is not near. */
export function shortDay(plainDay: string): string {
  if (Math.abs(daysBetween(today(), plainDay)) > NEAR_DAYS) return fullDay(plainDay);
  return formatter('short').format(atNoon(plainDay));
}

/** A day of birth or of a paper: always with its year. "Mar 2, 1994". */
export function fullDay(plainDay: string): string {
  return formatter('full').format(atNoon(plainDay));
}

/** "Tuesday, November 24", for the head of the day. */
export function longDay(plainDay: string): string {
  return formatter('long').format(atNoon(plainDay));
}

/** "9:42 AM" at the desk. */
export function time(instant: string | Date): string {
  const at = typeof instant === 'string' ? new Date(instant) : instant;
  // The narrow space that ICU puts before AM is made a plain one, so that search and tests find it.
  return formatter('time')
    .format(at)
    .replace(/\u202f/g, ' ');
}

/** "9:42 AM" today, "Tue, Nov 24, 9:42 AM" else. */
export function moment(instant: string): string {
  const plainDay = dayOf(instant);
  return plainDay === today() ? time(instant) : `${day(plainDay)}, ${time(instant)}`;
}
