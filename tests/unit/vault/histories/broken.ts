import type { Decision, Facts, Request, SignedConsent } from '../../../../electron/vault/disclosures/engine/types.ts';

/*
 * The control of the histories: rules of the engine broken one by one, at the door through which the whole program asks
 * it. A history that does not notice looks at nothing.
 */

type Authorize = (request: Request, facts: Facts, on: string) => Decision;
export type Broken = (real: Authorize, request: Request, facts: Facts, on: string) => Decision;

const consents =
  (change: (one: SignedConsent, request: Request) => Partial<SignedConsent>): Broken =>
  (real, request, facts, on) => {
    const changed = facts.consents.map((one) => ({ ...one, ...change(one, request) }));
    return real(request, { ...facts, consents: changed }, on);
  };

const everything: Broken = (real, request, facts, on) => {
  const decided = real(request, facts, on);
  const allowed = request.items.filter((item) => facts.recorded.has(item));
  const consent = decided.consent ?? facts.consents[0]?.id ?? null;
  if (request.exit !== 'packet' || consent === null) return decided;
  return { ...decided, outcome: 'may-leave', allowed, withheld: [], consent, confirmations: [] };
};

const oneTooFew: Broken = (real, request, facts, on) => {
  const decided = real(request, facts, on);
  const kept = decided.allowed.findLast((item) => item !== 'name-to-use' && item !== 'help-wanted');
  if (request.exit !== 'packet' || !kept) return decided;
  const allowed = decided.allowed.filter((item) => item !== kept);
  return { ...decided, allowed, withheld: [...decided.withheld, { item: kept, reason: 'not-ticked' }] };
};

const FAR = '2099-12-31';

/** What each forgets. */
export const brokenRules: Record<string, Broken> = {
  'everything goes once she has signed anything': everything,
  'one item too few': oneTooFew,
  'revocation is forgotten': consents(() => ({ revokedOn: null })),
  'suspension is forgotten': consents(() => ({ suspended: false })),
  'the last day is forgotten': (real, request, facts, on) =>
    consents(() => ({ endsOn: FAR }))(real, request, { ...facts, capDays: 1e9 }, on),
  'the longest time is forgotten': (real, request, facts, on) => real(request, { ...facts, capDays: 1e9 }, on),
  'ticks are forgotten': consents((_, { items }) => ({ items: [...items] })),
  'initials are forgotten': consents(() => ({
    initialled: ['sealed-MH', 'sealed-SUD', 'sealed-HIV', 'sealed-RH', 'sealed-GEN', 'sealed-SURV'],
  })),
  'HIV goes under the same consent again': consents(() => ({ hivUsed: false })),
  'the way is forgotten': consents(() => ({ ways: ['print', 'stick', 'spoken'] })),
  'any site will do': consents((one, { recipient }) =>
    recipient.kind === 'site' ? { recipient: { kind: 'site', id: recipient.id } } : { recipient: one.recipient },
  ),
  'the purpose is forgotten': consents((_, { purposes }) => ({ purposes })),
  'the officer is taken to agree': consents(() => ({ privacyOfficerAgreed: true })),
  'the other person is taken to agree': consents(() => ({ otherPersonReleased: true })),
  'the way back is taken to be ticked': consents((one, { service }) => ({
    wayBack: service ? [service] : one.wayBack,
    items: [...one.items, 'way-back'],
  })),
  'places she avoids are forgotten': (real, request, facts, on) => real(request, { ...facts, avoidedSites: [] }, on),
  'everybody is of age': (real, request, facts, on) => real(request, { ...facts, person: { born: '1980-01-01' } }, on),
  'what she declined is not looked at': (real, request, facts, on) =>
    real(request, { ...facts, declined: new Set(), recorded: new Set([...facts.recorded, ...facts.declined]) }, on),
  'a paper needs no judge': (real, request, facts, on) =>
    real(
      request.paper ? { ...request, paper: { ...request.paper, kind: 'court-order', judge: true } } : request,
      facts,
      on,
    ),
};
