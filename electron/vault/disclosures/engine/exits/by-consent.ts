import { type Asked, avoidedMember, avoidedPlace, carried, decision, type Sorted, sortItems, stays } from '../asked.ts';
import { nearestReason, obstacle } from '../consent.ts';
import { classOf, unsealedWay, whyItemStays } from '../items.ts';
import type { Reason } from '../reasons.ts';
import type { Confirmation, Decision, Notice, RecipientKind, RecordKind, SignedConsent } from '../types.ts';

/**
 * Packet, release and export: nothing without informed, written, reasonably time-limited consent that names this
 * recipient and this item (34 U.S.C. 12291(b)(2)(B); Penal Code 13750(h); 45 CFR 164.508; Civil Code 56.11).
 */

type ConsentExit = 'packet' | 'release' | 'export';

const recipients: Record<ConsentExit, readonly RecipientKind[]> = {
  packet: ['site'],
  release: ['partner'],
  export: ['site', 'partner'],
};

interface Carried extends Sorted {
  consent: SignedConsent;
}

/** The most of what is asked, then the later end, then the smaller id: the same question, the same answer. */
function better(one: Carried, other: Carried): boolean {
  const more = one.allowed.length - other.allowed.length;
  if (more !== 0) return more > 0;
  if (one.consent.endsOn !== other.consent.endsOn) return one.consent.endsOn > other.consent.endsOn;
  return one.consent.id < other.consent.id;
}

/** One consent carries it, never a sum of several (45 CFR 164.508(b)(3)). */
function bestConsent(asked: Asked): Carried | null {
  let best: Carried | null = null;
  for (const consent of asked.facts.consents) {
    if (obstacle(consent, asked)) continue;
    const found: Carried = { consent, ...sortItems(asked, (kind) => whyItemStays(kind, consent, asked)) };
    if (!best || better(found, best)) best = found;
  }
  return best;
}

/** Items that bring the clinic's duty to report into play: she hears of it before the visit (Penal Code 11160). */
const tellsOfInjury: readonly RecordKind[] = ['health-as-told', 'survivor', 'icd-10'];

function noticesFor(asked: Asked, allowed: readonly RecordKind[]): Notice[] {
  const { person } = asked.facts;
  const classes = [asked.serviceClass, ...allowed.map((kind) => classOf(kind, asked))];
  const injury =
    asked.service !== null &&
    (allowed.some((kind) => tellsOfInjury.includes(kind)) ||
      person.partnerViolenceCare === true ||
      person.sexualAssaultCare === true);
  return [
    'no-redisclosure', // Civil Code 56.13
    'not-a-waiver', // Penal Code 13750(h)
    ...(classes.includes('sealed-SUD') ? (['part2'] as const) : []), // 42 CFR 2.32
    ...(classes.includes('sealed-HIV') ? (['hiv'] as const) : []), // Health and Safety Code 120980(g)
    ...(injury ? (['clinic-must-report-injuries'] as const) : []),
  ];
}

/** Why no consent could carry it at all. */
function refusedAtOnce(asked: Asked, exit: ConsentExit): Reason | null {
  const { recipient, purposes, way, seal } = asked.request;
  if (!recipients[exit].includes(recipient.kind) || recipient.id === '') return 'wrong-recipient';
  const shunned = avoidedPlace(asked) ?? avoidedMember(asked);
  if (shunned) return shunned;
  if (exit === 'packet' && asked.serviceClass === null) return 'no-service';
  if (purposes.length === 0) return 'no-purpose'; // 45 CFR 164.508(c)(1)(iv)
  const sealed = asked.serviceClass !== null && asked.serviceClass !== 'ordinary';
  return sealed ? unsealedWay(way, seal) : null;
}

export function byConsent(asked: Asked, exit: ConsentExit): Decision {
  const signers = asked.whoSigns(asked.service, asked.on);
  const refused = refusedAtOnce(asked, exit);
  if (refused) return stays(asked, refused, { signers });
  const best = bestConsent(asked);
  if (!best) return stays(asked, nearestReason(asked), { signers });
  if (best.allowed.length === 0) return decision(asked, best, { signers });
  // More than one person's files, or nobody says how many: a second member's passphrase.
  const several: Confirmation[] = exit === 'export' && asked.request.persons !== 1 ? ['second-passphrase'] : [];
  return decision(asked, best, {
    signers,
    consent: best.consent.id,
    notices: noticesFor(asked, best.allowed),
    confirm: [...several, ...carried(asked.request)],
  });
}
