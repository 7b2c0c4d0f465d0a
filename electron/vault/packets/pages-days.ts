/** The desk and all its sites lie in San Joaquin County; paper speaks local time. */
const LOCAL = 'America/Los_Angeles';

/** ICU versions differ in the space before AM; the bundled font has the plain no-break one. */
const plain = (text: string): string => text.replace(/\s(?=[AP]M$)/u, '\u00a0');

const dayWords = new Intl.DateTimeFormat('en-US', {
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  year: 'numeric',
  timeZone: 'UTC',
});
const birthWords = new Intl.DateTimeFormat('en-US', {
  month: 'long',
  day: 'numeric',
  year: 'numeric',
  timeZone: 'UTC',
});
const instantDay = new Intl.DateTimeFormat('en-US', {
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  year: 'numeric',
  timeZone: LOCAL,
});
const instantTime = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', timeZone: LOCAL });

/** `2026-12-01` as "Tue, Dec 1, 2026". A calendar day has no time zone. */
export function sayDay(day: string): string {
  return dayWords.format(new Date(`${day}T00:00:00Z`));
}

/** A birth date, without a weekday nobody needs: "March 14, 1994". */
export function sayBirth(day: string): string {
  return birthWords.format(new Date(`${day}T00:00:00Z`));
}

/** An instant in the county's time: "Thu, Dec 24, 2026, 5:00 PM". */
export function sayInstant(instant: string): string {
  const at = new Date(instant);
  return plain(`${instantDay.format(at)}, ${instantTime.format(at)}`);
}
