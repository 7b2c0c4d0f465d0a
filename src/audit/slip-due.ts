import type { Slip } from '../../electron/contract/audit.ts';
import { dayOf, daysBetween, today } from '../i18n/format.ts';

/** A slip each week: what happens between two of them can only be narrowed down to that week. */
const SLIP_DAYS = 7;

/** Days since the newest slip; null when there is none. */
export function daysSinceSlip(slips: readonly Slip[]): number | null {
  const newest = slips
    .map(({ at }) => at)
    .sort()
    .at(-1);
  return newest ? daysBetween(dayOf(newest), today()) : null;
}

export function isSlipDue(slips: readonly Slip[]): boolean {
  const days = daysSinceSlip(slips);
  return days === null || days > SLIP_DAYS;
}
