import type { AllowedItem, ItemClass, ItemId, ItemValue, ServiceId } from '../../contract/catalogue.ts';
import type { Consent } from '../../contract/consents.ts';
import type { Withheld } from '../../contract/disclosures.ts';

/**
 * The only way out. Pure: plain facts in, plain decision out, the day handed in. Nothing leaves without
 * informed, written, reasonably time-limited consent that names this recipient and this item
 * (34 U.S.C. 12291(b)(2); Penal Code 13750(h); 45 CFR 164.508(c)). In doubt it withholds.
 */

export interface DisclosureRequest {
  service: ServiceId;
  serviceClass: ItemClass;
  siteId: string;
  way: 'print' | 'stick';
  /** The items asked for, in catalogue order. */
  items: ItemId[];
}

export interface DisclosureFacts {
  /** What is recorded; an item not here was not asked. */
  recorded: ReadonlyMap<ItemId, { state: 'declined' } | { state: 'given'; value: ItemValue }>;
  /** Class of each item for this service, and whether the catalogue gives it to this service at all. */
  catalogue: ReadonlyMap<ItemId, { class: ItemClass; need: 'needed' | 'offered' | 'none' }>;
  consents: readonly Consent[];
  avoidedSites: readonly string[];
}

export interface Decision {
  allowed: AllowedItem[];
  withheld: Withheld[];
  /** The consent that carries what is allowed; null when nothing is. */
  consent: Consent | null;
}

type Reason = Withheld['reason'];

/** Why a consent does not hold on a day for a recipient and a way; null when it does. */
export function whyNot(consent: Consent, siteId: string, way: 'print' | 'stick', on: string): Reason | null {
  if (consent.recipient.kind !== 'site' || consent.recipient.id !== siteId) return 'not-this-recipient';
  if (consent.revokedAt !== null) return 'consent-revoked'; // 45 CFR 164.508(b)(5); spoken too
  if (consent.suspended) return 'consent-suspended';
  if (on < consent.signedOn) return 'not-yet-signed';
  if (on > consent.endsOn) return 'consent-ended';
  if (!consent.ways.includes(way)) return 'way-not-agreed';
  return null;
}

/** The reason to tell when no consent holds: the one nearest to a yes. */
const nearest: Reason[] = [
  'way-not-agreed',
  'consent-suspended',
  'consent-ended',
  'not-yet-signed',
  'consent-revoked',
  'not-this-recipient',
];

/**
 * Decides item by item. One consent carries the packet, never a sum of several: of those that hold, the one
 * with the most of the asked items, then the one that ends last.
 */
export function authorize(request: DisclosureRequest, facts: DisclosureFacts, on: string): Decision {
  const refuse = (reason: Reason): Decision => ({
    allowed: [],
    withheld: request.items.map((item) => ({ item, reason })),
    consent: null,
  });
  if (facts.avoidedSites.includes(request.siteId)) return refuse('site-avoided');
  if (request.serviceClass !== 'ordinary') return refuse('service-sealed');

  const holding = facts.consents.filter((one) => whyNot(one, request.siteId, request.way, on) === null);
  const consent = holding.sort((a, b) => {
    const more = ticked(b, request.items) - ticked(a, request.items);
    return more || (a.endsOn < b.endsOn ? 1 : a.endsOn > b.endsOn ? -1 : a.id < b.id ? 1 : -1);
  })[0];
  if (!consent) {
    const reasons = new Set(facts.consents.map((one) => whyNot(one, request.siteId, request.way, on)));
    return refuse(nearest.find((reason) => reason !== 'not-this-recipient' && reasons.has(reason)) ?? 'no-consent');
  }

  const allowed: AllowedItem[] = [];
  const withheld: Withheld[] = [];
  for (const item of request.items) {
    const reason = whyWithheld(item, request.service, consent, facts);
    const fact = facts.recorded.get(item);
    if (reason === null && fact?.state === 'given') {
      allowed.push({ id: item, class: facts.catalogue.get(item)?.class ?? 'sealed-SURV', value: fact.value });
    } else {
      withheld.push({ item, reason: reason ?? 'not-recorded' });
    }
  }
  return { allowed, withheld, consent };
}

function ticked(consent: Consent, items: readonly ItemId[]): number {
  return items.filter((item) => consent.items.includes(item)).length;
}

function whyWithheld(item: ItemId, service: ServiceId, consent: Consent, facts: DisclosureFacts): Reason | null {
  const row = facts.catalogue.get(item);
  if (!row || row.need === 'none') return 'not-for-service';
  // Until the forms with their own initials are there, nothing sealed leaves.
  if (row.class !== 'ordinary') return 'sealed';
  if (!consent.items.includes(item)) return 'not-ticked';
  if (item === 'way-back' && !consent.wayBack.includes(service)) return 'not-ticked';
  const fact = facts.recorded.get(item);
  if (!fact) return 'not-recorded';
  return fact.state === 'declined' ? 'declined' : null;
}
