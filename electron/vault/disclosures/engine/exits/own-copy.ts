import { isMinor, mayBeMinor } from '../ages.ts';
import { type Asked, carried, decision, isSpecial, sortItems, stays } from '../asked.ts';
import type { Reason } from '../reasons.ts';
import type { Confirmation, Decision, RecordKind } from '../types.ts';

/**
 * What the desk holds about her, to herself or to who stands for her (45 CFR 164.524; Health and Safety Code 123110).
 */

/** About others, or given in confidence (45 CFR 164.524(a)(2)(v); Penal Code 11167.5; 34 U.S.C. 12291(b)(2)(B)). */
const notHers: readonly RecordKind[] = ['third-party-records', 'mandated-reports', 'other-survivors'];

/**
 * What stands for a minor may get, once the privacy officer agrees: nothing that tells where or how she can be
 * reached, whom she trusts, the name she chose, or anything that the law lets her ask for alone
 * (45 CFR 164.502(g)(3) and (5); Health and Safety Code 123115(a)).
 */
const forGuardian: readonly RecordKind[] = [
  'legal-name',
  'date-of-birth',
  'language',
  'access-needs',
  'coverage',
  'allergies',
];

/** Whether whoever asks may stand for her; the reason if not (45 CFR 164.502(g)). */
function notStandingIn(asked: Asked): Reason | null {
  const {
    request,
    facts: { person },
    on,
  } = asked;
  const child = isMinor(person, on) && (person.emancipated ?? false) === false && !person.incapacity;
  const standsIn =
    request.by === 'parent-or-guardian'
      ? child && person.foster === false && (person.livesApart ?? false) === false
      : request.by === 'court-appointed' && ((child && person.foster === true) || conserved(asked));
  if (!standsIn) return 'not-a-representative';
  // 45 CFR 164.502(g)(5): no representative who may have abused her. Not known is not no.
  return request.byIsTheAbuser === false ? null : 'representative-is-abuser';
}

/** A grown person with a conservator (45 CFR 164.502(g)(2); Probate Code 1800.3). */
function conserved({ facts: { person }, on }: Asked): boolean {
  return person.incapacity === 'conserved' && (!mayBeMinor(person, on) || person.emancipated === true);
}

function toHerself(asked: Asked): Decision {
  const { person } = asked.facts;
  const sorted = sortItems(asked, (kind) => (notHers.includes(kind) ? 'not-hers-to-get' : null));
  const young = mayBeMinor(person, asked.on) && person.emancipated !== true;
  // Privileged notes: hers, with care that no privilege is lost (Evidence Code 1037.5, 1038.1).
  const doubt = young || person.incapacity !== undefined || sorted.allowed.includes('privileged-notes');
  const officer: Confirmation[] = doubt ? ['privacy-officer'] : [];
  // A copy that says that nothing was told is an answer too, and holds her other names and who received what.
  const evenEmpty = asked.items.length === 0;
  return decision(asked, sorted, { confirm: [...officer, 'identity-checked', ...carried(asked.request)], evenEmpty });
}

export function ownCopy(asked: Asked): Decision {
  const { by, recipient } = asked.request;
  if (recipient.kind !== 'herself') return stays(asked, 'wrong-recipient');
  if (by === 'herself') return toHerself(asked);
  const refused = notStandingIn(asked);
  if (refused) return stays(asked, refused);
  const may = conserved(asked)
    ? (kind: RecordKind) => !isSpecial(kind)
    : (kind: RecordKind) => forGuardian.includes(kind);
  const sorted = sortItems(asked, (kind) => (may(kind) ? null : 'kept-from-representative'));
  return decision(asked, sorted, { confirm: ['privacy-officer', 'identity-checked', ...carried(asked.request)] });
}
