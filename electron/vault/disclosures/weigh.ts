import type { ItemId, ItemValue, ServiceId } from '../../contract/catalogue.ts';
import type { Referral, Weighed } from '../../contract/referrals.ts';
import type { Catalogue } from '../../contract/sites.ts';
import { avoidedSitesOf, factsOf } from '../clients/clients.ts';
import { consentsOf } from '../consents/consents.ts';
import type { Db } from '../database/driver.ts';
import { unprintableItems } from '../packets/pages-glyphs.ts';
import { getReferral } from '../referrals/referrals.ts';
import { isOffered, needIn, readCatalogue } from '../sites/catalogue.ts';
import { classOf, serviceOf } from '../sites/seeds.ts';
import { getSite } from '../sites/sites.ts';
import { authorize, type Decision, type DisclosureFacts } from './authorize.ts';

/** Items that belong to one referral and not to the file. */
function recordedFor(db: Db, referral: Referral): DisclosureFacts['recorded'] {
  const recorded = new Map<ItemId, { state: 'declined' } | { state: 'given'; value: ItemValue }>();
  for (const fact of factsOf(db, referral.clientId)) {
    recorded.set(fact.item, fact.state === 'given' ? { state: 'given', value: fact.value } : { state: 'declined' });
  }
  const text = (item: ItemId, written: string) => {
    if (written) recorded.set(item, { state: 'given', value: { kind: 'text', text: written } });
    else recorded.delete(item);
  };
  text('help-wanted', referral.helpWanted);
  text('how-soon', referral.howSoon);
  if (!recorded.has('way-back')) text('way-back', 'The care team may tell the sender whether the visit took place.');
  return recorded;
}

function catalogueFor({ items }: Catalogue, service: ServiceId): DisclosureFacts['catalogue'] {
  return new Map(items.map((item) => [item.id, { class: classOf(item.id, service), need: needIn(item, service) }]));
}

/** Gathers the facts of one referral and asks `authorize`. `on` is the day (`YYYY-MM-DD`). */
export function decide(db: Db, referral: Referral, way: 'print' | 'stick', on: string): Decision {
  return authorize(
    {
      service: referral.service,
      serviceClass: serviceOf(referral.service).class,
      siteId: referral.siteId,
      way,
      items: referral.items,
    },
    {
      recorded: recordedFor(db, referral),
      catalogue: catalogueFor(readCatalogue(db), referral.service),
      // Who signed is unsure, and the privacy officer has not agreed: it carries nothing yet.
      consents: consentsOf(db, referral.clientId, on).filter(({ standing }) => standing !== 'asking'),
      avoidedSites: avoidedSitesOf(db, referral.clientId),
    },
    on,
  );
}

function blockedBy(decision: Decision): Weighed['blocked'] {
  const reason = decision.withheld[0]?.reason;
  switch (reason) {
    case 'site-avoided':
    case 'service-sealed':
    case 'consent-ended':
    case 'consent-revoked':
    case 'consent-suspended':
      return reason;
    default:
      return 'consent-missing';
  }
}

function sameAs(one: Decision, other: Decision): boolean {
  return one.consent?.id === other.consent?.id && JSON.stringify(one.allowed) === JSON.stringify(other.allowed);
}

/**
 * What of a referral would go today and what stays here, with the first thing that keeps it back. For the
 * desk's screen only.
 */
export function weigh(db: Db, referralId: string, on: string): Weighed {
  const referral = getReferral(db, referralId);
  const byWay = (['print', 'stick'] as const).map((way) => ({ way, decision: decide(db, referral, way, on) }));
  const open = byWay.filter((one) => one.decision.consent !== null);
  const best = (open[0] ?? byWay[0])?.decision ?? { allowed: [], withheld: [], consent: null };
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
    // Without a name and a reason no clinic can act. The rest of what is "needed" she may keep.
    return going.has('name-to-use') && going.has('help-wanted') ? null : 'needed-missing';
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
