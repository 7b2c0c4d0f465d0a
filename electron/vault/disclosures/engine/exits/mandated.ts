import { mayBeMinor } from '../ages.ts';
import { type Asked, avoidedMember, avoidedPlace, decision, sortItems, stays } from '../asked.ts';
import type { Clock, Decision, RecipientKind, RecordKind } from '../types.ts';

/**
 * A report of child abuse: by telephone at once, in writing within 36 hours (Penal Code 11166(a)). It waits for nobody
 * (Penal Code 11166(i)). Reasonable suspicion suffices: whose age nobody knows may be a child.
 */

/** Penal Code 11165.9. Not a school's police. */
const agencies: readonly RecipientKind[] = ['police', 'sheriff', 'probation', 'child-welfare'];

/** What Penal Code 11167(a) and the form SS 8572 ask for: who and where the child is, and what gave rise to it. */
const inReport: readonly RecordKind[] = [
  'name-to-use',
  'legal-name',
  'date-of-birth',
  'mailing-address',
  'safe-contact',
  'language',
  'health-as-told',
  'survivor',
  'present-danger',
];

const HOURS_36 = 36 * 3_600_000;

/**
 * 36 hours of the world's clock, so that a change of summer time neither gives nor takes one. Without a noted hour
 * they are counted from the day's first minute in UTC, which is never later than the first minute at the desk.
 */
function clockFrom(suspectedAt: string | undefined, on: string): Clock {
  const known = Date.parse(suspectedAt ?? '');
  const start = Number.isNaN(known) ? Date.parse(on) : known;
  return { telephone: 'at-once', writtenBy: `${new Date(start + HOURS_36).toISOString().slice(0, 19)}Z` };
}

export function mandated(asked: Asked): Decision {
  const { report, recipient, suspectedAt } = asked.request;
  // Penal Code 11160: the duty of who treats the injury, not of this worker; she says so before the visit.
  if (report !== 'child-abuse') {
    return stays(asked, 'not-this-desks-report', { notices: ['clinic-must-report-injuries'] });
  }
  if (!mayBeMinor(asked.facts.person, asked.on)) return stays(asked, 'not-a-child'); // Penal Code 11165
  const clock = clockFrom(suspectedAt, asked.on);
  // A wrong address stops neither the duty nor its clock; the law leaves the choice among its agencies.
  const refused = agencies.includes(recipient.kind) ? (avoidedPlace(asked) ?? avoidedMember(asked)) : 'wrong-recipient';
  if (refused) return stays(asked, refused, { clock });
  const sorted = sortItems(asked, (kind) => (inReport.includes(kind) ? null : 'not-in-report'));
  // Made even if some of it, or all of it, is not known (Penal Code 11167(a)).
  return decision(asked, sorted, { notices: ['tell-her', 'privacy-officer-afterwards'], clock, evenEmpty: true });
}
