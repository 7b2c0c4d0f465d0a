import type { Mandated } from '../../contract/disclosures.ts';
import { dayOf, daysAfter, endOfDay } from './days.ts';

const HOUR_MS = 60 * 60 * 1000;

const isWorkday = (day: string) => ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());

/**
 * The instant by which a report has to be in writing, ISO 8601 UTC. Child abuse: within 36 hours of receiving the
 * information (Penal Code 11166(a)). An assault injury: within two working days (Penal Code 11160(b)(2)); holidays are
 * not known here, so that the clock may be early and is never late.
 */
export function writeBy(report: Mandated['report'], suspectedAt: string): string {
  if (report === 'child-abuse') return new Date(Date.parse(suspectedAt) + 36 * HOUR_MS).toISOString();
  let day = dayOf(new Date(suspectedAt));
  for (let left = 2; left > 0; ) {
    day = daysAfter(day, 1);
    if (isWorkday(day)) left -= 1;
  }
  return endOfDay(day).toISOString();
}
