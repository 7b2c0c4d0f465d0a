import type { Grant, Period } from '../../contract/reports.ts';
import { daysAfter } from '../disclosures/days.ts';

/* Quarters as the funder has them (domain, section 1a): January to March and so on. All days are `YYYY-MM-DD`. */

/** Both days included. */
export interface Days {
  from: string;
  to: string;
}

/** The first day of the quarter `count` quarters after one. */
export function quartersAfter(quarter: string, count: number): string {
  const months = Number(quarter.slice(0, 4)) * 12 + Number(quarter.slice(5, 7)) - 1 + count * 3;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

/** The quarter in which a day lies, by its first day. */
export function quarterOf(day: string): string {
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
}

export const daysOfQuarter = (quarter: string): Days => ({
  from: quarter,
  to: daysAfter(quartersAfter(quarter, 1), -1),
});

/** The first day of the federal year of a quarter: October 1 (VOCA; domain, section 1d). */
export function federalYearOf(quarter: string): string {
  const year = Number(quarter.slice(0, 4)) - (quarter.slice(5, 7) === '10' ? 0 : 1);
  return `${year}-10-01`;
}

/** The first days of the years of the grant. */
export const yearsOf = ({ awardStart, survivors }: Grant): string[] =>
  survivors.map((_, year) => quartersAfter(awardStart, year * 4));

/** From day to day; the award ends with its last year. */
export function daysOf(period: Period, grant: Grant): Days {
  const lasts = { quarter: 1, 'half-year': 2, 'grant-year': 4, award: grant.survivors.length * 4 }[period.kind];
  const from = period.kind === 'award' ? grant.awardStart : period.from;
  return { from, to: daysAfter(quartersAfter(from, lasts), -1) };
}

/** The quarters of a period, up to the one in which `today` lies. */
export function quartersIn({ from, to }: Days, today: string): string[] {
  const quarters: string[] = [];
  for (let quarter = from; quarter <= to && quarter <= today; quarter = quartersAfter(quarter, 1))
    quarters.push(quarter);
  return quarters;
}
