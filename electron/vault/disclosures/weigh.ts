import type { AllowedItem, ItemId } from '../../contract/catalogue.ts';
import type { Care, Consent } from '../../contract/consents.ts';
import { type Withheld, withheldReasons } from '../../contract/disclosures.ts';
import type { Referral, Weighed } from '../../contract/referrals.ts';
import { consentsOf } from '../consents/consents.ts';
import type { Db } from '../database/driver.ts';
import { unprintableItems } from '../packets/pages-glyphs.ts';
import { getReferral } from '../referrals/referrals.ts';
import { isOffered, needIn, readCatalogue } from '../sites/catalogue.ts';
import { classOf } from '../sites/seeds.ts';
import { getSite } from '../sites/sites.ts';
import { authorize } from './engine/authorize.ts';
import { type Reason, reasons } from './engine/reasons.ts';
import type { Decision as EngineDecision, Facts, Request } from './engine/types.ts';
import { engineFacts, type Recorded, recordedIn } from './facts.ts';

/** What the engine says of one referral, with the values and the consent behind its ids. */
export interface Decision {
  allowed: AllowedItem[];
  withheld: Withheld[];
  /** The consent that carries what is allowed; null when nothing is. */
  consent: Consent | null;
}

/** Items that belong to one referral and not to the file. */
function recordedFor(db: Db, referral: Referral): Recorded {
  const recorded = new Map(recordedIn(db, referral.clientId));
  const text = (item: ItemId, written: string) => {
    if (written) recorded.set(item, { state: 'given', value: { kind: 'text', text: written } });
    else recorded.delete(item);
  };
  text('help-wanted', referral.helpWanted);
  text('how-soon', referral.howSoon);
  if (!recorded.has('way-back')) text('way-back', 'The care team may tell the sender whether the visit took place.');
  return recorded;
}

/** The engine's reason in the words of the composer. */
export function said(reason: Reason): Withheld['reason'] {
  if (reason === 'recipient-avoided') return 'site-avoided';
  if (reason === 'service-not-initialled') return 'service-sealed';
  if (reason === 'not-initialled') return 'sealed';
  return withheldReasons.find((known) => known === reason) ?? 'no-consent';
}

/** Where nothing goes: how near it came. The reasons stand in the order in which the engine looks. */
const nearness = ({ withheld }: EngineDecision) => (withheld[0] ? reasons.indexOf(withheld[0].reason) : -1);

/** More of what is asked, then the later end, then the smaller id: the engine's own order over all consents. */
function better(one: EngineDecision, other: EngineDecision, consents: Facts['consents']): boolean {
  if (one.allowed.length !== other.allowed.length) return one.allowed.length > other.allowed.length;
  if (one.allowed.length === 0) return nearness(one) > nearness(other);
  const endOf = (found: EngineDecision) => consents.find(({ id }) => id === found.consent)?.endsOn ?? '';
  if (endOf(one) !== endOf(other)) return endOf(one) > endOf(other);
  return (one.consent ?? '') < (other.consent ?? '');
}

/**
 * Asks once for each purpose of a visit that a consent was signed for: who had to sign may hang on it. A consent is never
 * asked about under another purpose than its own, not even for the reason why nothing goes.
 */
export function askEngine(
  request: Request,
  facts: Facts,
  cares: ReadonlyMap<string, Care>,
  on: string,
): EngineDecision {
  const withCare = (care: Care, consents: Facts['consents']) =>
    authorize(request, { ...facts, person: { ...facts.person, ...care }, consents }, on);
  const groups = new Map<string, { care: Care; consents: Facts['consents'][number][] }>();
  for (const consent of facts.consents) {
    const care = cares.get(consent.id) ?? {};
    const key = JSON.stringify(care);
    const group = groups.get(key) ?? { care, consents: [] };
    group.consents.push(consent);
    groups.set(key, group);
  }
  let best: EngineDecision | null = null;
  for (const { care, consents } of groups.values()) {
    const found = withCare(care, consents);
    if (!best || better(found, best, facts.consents)) best = found;
  }
  return best ?? withCare({}, []);
}

/**
 * Gathers the facts of one referral and asks the engine. `on` is the day (`YYYY-MM-DD`). Whether paper or stick is safe
 * to take is asked on the screen, before anything is handed over.
 */
export function decide(db: Db, referral: Referral, way: 'print' | 'stick', on: string): Decision {
  const recorded = recordedFor(db, referral);
  const consents = consentsOf(db, referral.clientId, on);
  const request: Request = {
    exit: 'packet',
    recipient: { kind: 'site', id: referral.siteId },
    purposes: ['treatment'],
    way,
    // Six words are chosen when it is written; then nothing sealed may be in it (packets/build-packet.ts).
    ...(way === 'stick' ? { seal: 'members' as const } : {}),
    service: referral.service,
    items: referral.items,
    confirmed: ['safe-to-take'],
  };
  const facts = engineFacts(db, referral.clientId, recorded, on);
  const cares = new Map(consents.map((consent) => [consent.id, consent.care]));
  const found = askEngine(request, facts, cares, on);
  // What waits for a confirmation has not been let out yet.
  const leaves = found.outcome === 'may-leave';
  const allowed = referral.items.flatMap((id) => {
    const fact = recorded.get(id);
    if (!leaves || !found.allowed.includes(id) || fact?.state !== 'given') return [];
    return [{ id, class: classOf(id, referral.service), value: fact.value }];
  });
  return {
    allowed,
    withheld: referral.items.flatMap((item) => {
      const kept = found.withheld.find((one) => one.item === item);
      return kept ? [{ item, reason: said(kept.reason) }] : [];
    }),
    consent: leaves ? (consents.find(({ id }) => id === found.consent) ?? null) : null,
  };
}

/** What keeps the whole packet back when no consent carries anything. */
function blockedBy(decision: Decision): NonNullable<Weighed['blocked']> {
  const reason = decision.withheld[0]?.reason ?? 'no-consent';
  switch (reason) {
    case 'site-avoided':
    case 'service-sealed':
    case 'consent-ended':
    case 'consent-revoked':
    case 'consent-suspended':
    case 'ask-privacy-officer':
      return reason;
    case 'over-cap':
      return 'consent-ended';
    case 'signer-is-abuser':
    case 'signer-outgrown':
    case 'signer-alone-needed':
    case 'signer-may-not-stand-in':
    case 'signer-missing':
      return 'consent-signer';
    case 'not-ticked':
    case 'not-recorded':
    case 'declined':
    case 'not-for-service':
    case 'sealed':
    case 'hiv-needs-new':
    case 'other-person-not-released':
      return 'nothing-to-send';
    default:
      return 'consent-missing';
  }
}

function sameAs(one: Decision, other: Decision): boolean {
  return one.consent?.id === other.consent?.id && JSON.stringify(one.allowed) === JSON.stringify(other.allowed);
}

const NOTHING: Decision = { allowed: [], withheld: [], consent: null };

/** Without a name and a reason no clinic can act. The rest of what is "needed" she may keep. */
function canAct({ allowed }: Decision): boolean {
  return (['name-to-use', 'help-wanted'] as const).every((needed) => allowed.some(({ id }) => id === needed));
}

/**
 * What of a referral would go today and what stays here, with the first thing that keeps it back. For the
 * desk's screen only.
 */
export function weigh(db: Db, referralId: string, on: string): Weighed {
  const referral = getReferral(db, referralId);
  const byWay = (['print', 'stick'] as const).map((way) => ({ way, decision: decide(db, referral, way, on) }));
  const open = byWay.filter((one) => one.decision.consent !== null);
  // Each way may rest on a consent of its own: one by which the clinic can act goes before one by which it cannot.
  const best = (open.find(({ decision }) => canAct(decision)) ?? open[0] ?? byWay[0])?.decision ?? NOTHING;
  const going = new Set(best.allowed.map((item) => item.id));
  const items = readCatalogue(db).items.map((item) => ({ id: item.id, need: needIn(item, referral.service) }));
  const neededMissing = items.filter(({ id, need }) => need === 'needed' && !going.has(id)).map(({ id }) => id);
  const rest = items
    .filter(({ id }) => !referral.items.includes(id))
    .map(({ id, need }) => ({
      item: id,
      reason: need === 'none' ? ('not-for-service' as const) : ('not-ticked' as const),
    }));
  const blocked = (): Weighed['blocked'] => {
    const site = getSite(db, referral.siteId);
    if (!site.services.includes(referral.service) || !isOffered(db, referral.service)) return 'site-without-service';
    if (!best.consent) return referral.items.length === 0 ? 'nothing-to-send' : blockedBy(best);
    if (best.allowed.length === 0) return 'nothing-to-send';
    return canAct(best) ? null : 'needed-missing';
  };
  return {
    goes: best.allowed.map((item) => ({ item: item.id, value: item.value })),
    staysHere: [...best.withheld, ...rest],
    blocked: blocked(),
    neededMissing,
    consentCode: best.consent?.code ?? null,
    // One packet is prepared: a way under another consent, or with other items, would be another packet.
    ways: open.filter((one) => sameAs(one.decision, best)).map((one) => one.way),
    unprintable: unprintableItems({ items: best.allowed }),
  };
}
