import { dayOf } from '../i18n/format.ts';

/** A moment as a field for date and time writes it, `YYYY-MM-DDTHH:MM`, by the clock of the desk (Stockton). */
const PACIFIC = 'America/Los_Angeles';
const HOUR = 3_600_000;

/** What the desk's clock shows at an instant. */
export function localOf(instant: string): string {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: PACIFIC, hour: '2-digit', minute: '2-digit' });
  return `${dayOf(instant)}T${clock.format(new Date(instant))}`;
}

/** The instant, or null where there is none: nothing typed, or an hour that the clock skips in spring. */
export function instantOf(local: string): string | null {
  const asUtc = Date.parse(`${local}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  // Summer time first: of an hour that comes twice the earlier is meant.
  const found = [7, 8].map((hours) => new Date(asUtc + hours * HOUR).toISOString()).find((at) => localOf(at) === local);
  return found ?? null;
}
