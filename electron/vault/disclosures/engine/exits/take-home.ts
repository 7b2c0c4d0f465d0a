import { type Asked, decision, isSpecial, sortItems, stays } from '../asked.ts';
import type { Decision, RecordKind } from '../types.ts';

/**
 * What she carries home: a neutral card, with items only when she asks for them. It lies on a kitchen table, so
 * nothing sealed, nothing of a service and nothing that lets a condition be guessed (34 U.S.C. 12291(b)(2)(A)).
 */
export function takeHome(asked: Asked): Decision {
  if (asked.request.recipient.kind !== 'herself') return stays(asked, 'wrong-recipient');
  const mayLie = (kind: RecordKind) => {
    const row = isSpecial(kind) ? undefined : asked.facts.catalogue.items.get(kind);
    return row?.class === 'ordinary' && !row.mayReveal;
  };
  const sorted = sortItems(asked, (kind) => (mayLie(kind) ? null : 'not-on-a-card'));
  return decision(asked, sorted, { confirm: ['safe-to-take'], evenEmpty: true });
}
