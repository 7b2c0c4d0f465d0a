import { type Asked, decision, stays } from '../asked.ts';
import type { Decision } from '../types.ts';

/**
 * Numbers that point to nobody (34 U.S.C. 12291(b)(2)(D)(i)). A report in which somebody put an item of a person does
 * not leave without it either: it was made wrongly.
 */
export function report(asked: Asked): Decision {
  const { kind } = asked.request.recipient;
  if (kind !== 'funder' && kind !== 'partner') return stays(asked, 'wrong-recipient');
  if (asked.items.length > 0) return stays(asked, 'never-in-report');
  return decision(asked, { allowed: [], withheld: [] }, { evenEmpty: true });
}
