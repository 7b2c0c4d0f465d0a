/** The desk's calendar: Stockton. A day is `YYYY-MM-DD`; such texts compare as days do. */
const ZONE = 'America/Los_Angeles';

const inZone = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day on which an instant falls at the desk. */
export function dayOf(instant: Date): string {
  return inZone.format(instant);
}

/** The day `count` days after `day`. */
export function daysAfter(day: string, count: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** The last instant of a day at the desk, whatever the clock's summer time. */
export function endOfDay(day: string): Date {
  // Midnight in Stockton is 7 or 8 hours after midnight UTC.
  for (const hour of ['07', '08']) {
    const instant = new Date(Date.parse(`${daysAfter(day, 1)}T${hour}:00:00Z`) - 1000);
    if (dayOf(instant) === day && dayOf(new Date(instant.getTime() + 1000)) !== day) return instant;
  }
  throw new Error('no end of day');
}
