import { expect, test } from 'vitest';
import { type ItemId, itemClasses, itemIds, serviceIds } from '../../../electron/contract/catalogue.ts';
import type { Consent } from '../../../electron/contract/consents.ts';
import {
  authorize,
  type Decision,
  type DisclosureFacts,
  type DisclosureRequest,
} from '../../../electron/vault/disclosures/authorize.ts';
import { daysAfter } from '../../../electron/vault/disclosures/days.ts';
import { SeededRandom } from '../../faults/seeded-random.ts';
import { consentOf, ELSEWHERE, HERE, TODAY, text } from './authorize-scene.ts';

/** What the desk comes with, and what an administrator added. */
const drawnItems: readonly ItemId[] = [...itemIds, 'own-7kq4md', 'own-2xw9tb'];

interface Drawn {
  request: DisclosureRequest;
  facts: DisclosureFacts;
}

function draw(random: SeededRandom, most: number): Drawn {
  const some = <T>(from: readonly T[], share: number) => from.filter(() => random.below(100) < share);
  const consents = Array.from({ length: random.below(most + 1) }, (_, index) => {
    const signedOn = daysAfter(TODAY, random.below(60) - 50);
    return consentOf({
      id: `consent-${index}`,
      recipient: { kind: 'site', id: random.below(10) ? HERE : ELSEWHERE },
      items: some(drawnItems, 60),
      ways: random.below(6) ? ['print', 'stick'] : [random.pick(['print', 'stick'] as const)],
      signedOn,
      endsOn: daysAfter(signedOn, random.below(90)),
      wayBack: some(serviceIds, 50),
      revokedAt: random.below(8) ? null : '2026-11-22T10:00:00.000Z',
      suspended: random.below(10) === 0,
    });
  });
  return {
    request: {
      service: random.pick(serviceIds),
      serviceClass: random.below(12) ? 'ordinary' : random.pick(itemClasses),
      siteId: HERE,
      way: random.pick(['print', 'stick'] as const),
      items: some(drawnItems, 50),
    },
    facts: {
      recorded: new Map(
        some(drawnItems, 80).map((item) => [
          item,
          random.below(6) ? { state: 'given', value: text(item) } : { state: 'declined' },
        ]),
      ),
      catalogue: new Map(
        some(drawnItems, 95).map((item) => [
          item,
          {
            class: random.below(5) ? 'ordinary' : random.pick(itemClasses),
            need: random.pick(['needed', 'offered', 'offered', 'none'] as const),
          },
        ]),
      ),
      consents,
      avoidedSites: random.below(15) ? [ELSEWHERE] : [HERE],
    },
  };
}

const idsOf = (decision: Decision) => decision.allowed.map((item) => item.id);
const run = ({ request, facts }: Drawn, on = TODAY) => authorize(request, facts, on);
const withConsents = (drawn: Drawn, change: (consent: Consent) => Consent): Drawn => ({
  ...drawn,
  facts: { ...drawn.facts, consents: drawn.facts.consents.map(change) },
});

/** What must be true of every decision whatever. */
function mustBeSound({ request, facts }: Drawn, decision: Decision, on: string): void {
  const told = [...idsOf(decision), ...decision.withheld.map((one) => one.item)];
  expect(told.toSorted()).toEqual(request.items.toSorted());
  if (decision.allowed.length === 0) return;
  const { consent } = decision;
  if (!consent) throw new Error('allowed without a consent');
  expect(facts.consents).toContain(consent);
  expect(facts.avoidedSites).not.toContain(request.siteId);
  expect(request.serviceClass).toBe('ordinary');
  const holds =
    consent.recipient.id === request.siteId &&
    consent.revokedAt === null &&
    !consent.suspended &&
    consent.signedOn <= on &&
    on <= consent.endsOn &&
    consent.ways.includes(request.way);
  expect(holds).toBe(true);
  for (const item of decision.allowed) {
    expect(consent.items).toContain(item.id);
    expect(facts.recorded.get(item.id)).toEqual({ state: 'given', value: item.value });
    expect(facts.catalogue.get(item.id)?.class).toBe('ordinary');
    expect(facts.catalogue.get(item.id)?.need).not.toBe('none');
    if (item.id === 'way-back') expect(consent.wayBack).toContain(request.service);
  }
}

/** Everything that takes away, each as it would be done at the desk. */
const takeAway: [string, (drawn: Drawn, random: SeededRandom) => Drawn][] = [
  ['revoking', (drawn) => withConsents(drawn, (one) => ({ ...one, revokedAt: '2026-11-24T10:00:00.000Z' }))],
  ['suspending', (drawn) => withConsents(drawn, (one) => ({ ...one, suspended: true }))],
  ['ending', (drawn) => withConsents(drawn, (one) => ({ ...one, endsOn: daysAfter(TODAY, -1) }))],
  ['another recipient', (drawn) => ({ ...drawn, request: { ...drawn.request, siteId: 'site-third' } })],
  ['avoiding', (drawn) => ({ ...drawn, facts: { ...drawn.facts, avoidedSites: [...drawn.facts.avoidedSites, HERE] } })],
  ['sealing the service', (drawn) => ({ ...drawn, request: { ...drawn.request, serviceClass: 'sealed-SUD' } })],
  [
    'sealing an item',
    (drawn, random) => {
      const catalogue = new Map(drawn.facts.catalogue);
      catalogue.set(random.pick(drawnItems), { class: 'sealed-MH', need: 'needed' });
      return { ...drawn, facts: { ...drawn.facts, catalogue } };
    },
  ],
  [
    'declining an item',
    (drawn, random) => {
      const recorded = new Map(drawn.facts.recorded);
      recorded.set(random.pick(drawnItems), { state: 'declined' });
      return { ...drawn, facts: { ...drawn.facts, recorded } };
    },
  ],
  [
    'unticking an item everywhere',
    (drawn, random) => {
      const gone = random.pick(drawnItems);
      return withConsents(drawn, (one) => ({ ...one, items: one.items.filter((item) => item !== gone) }));
    },
  ],
  [
    'taking the way away',
    (drawn) => withConsents(drawn, (one) => ({ ...one, ways: one.ways.filter((way) => way !== drawn.request.way) })),
  ],
];
const takesAll = new Set([
  'revoking',
  'suspending',
  'ending',
  'another recipient',
  'avoiding',
  'sealing the service',
  'taking the way away',
]);

test('20,000 drawn cases: every decision is sound, and taking away never adds', () => {
  const random = new SeededRandom(20_261_124);
  let letOut = 0;
  for (let round = 0; round < 20_000; round++) {
    const drawn = draw(random, round % 2 ? 1 : 4);
    const before = run(drawn);
    mustBeSound(drawn, before, TODAY);
    letOut += before.allowed.length;
    const [what, change] = random.pick(takeAway);
    const changed = change(drawn, random);
    const after = run(changed);
    mustBeSound(changed, after, TODAY);
    if (takesAll.has(what)) expect([what, idsOf(after)]).toEqual([what, []]);
    // With several consents another may now carry the packet; each item it lets out she ticked on that one.
    else if (drawn.facts.consents.length < 2) {
      expect([what, idsOf(after).filter((item) => !idsOf(before).includes(item))]).toEqual([what, []]);
    }
  }
  // The cases are no empty ones: about one in three lets something out.
  expect(letOut).toBeGreaterThan(20_000);
}, 60_000);

test('5,000 drawn cases: revoking one of several never lets out what no other valid consent ticks', () => {
  const random = new SeededRandom(7);
  for (let round = 0; round < 5_000; round++) {
    const drawn = draw(random, 4);
    const before = run(drawn);
    const carried = before.consent;
    if (!carried) continue;
    const changed = withConsents(drawn, (one) =>
      one === carried ? { ...one, revokedAt: '2026-11-24T10:00:00.000Z' } : one,
    );
    const after = run(changed);
    mustBeSound(changed, after, TODAY);
    const others = drawn.facts.consents.filter((one) => one !== carried);
    const without = authorize(drawn.request, { ...drawn.facts, consents: others }, TODAY);
    expect(idsOf(after)).toEqual(idsOf(without));
  }
}, 60_000);

test('the order of the consents makes no difference, and nothing that is handed in is changed', () => {
  const random = new SeededRandom(3);
  for (let round = 0; round < 2_000; round++) {
    const drawn = draw(random, 4);
    const frozen = JSON.stringify([drawn.request, drawn.facts.consents]);
    const decision = run(drawn);
    const reversed = { ...drawn, facts: { ...drawn.facts, consents: drawn.facts.consents.toReversed() } };
    expect(run(reversed)).toEqual(decision);
    expect(JSON.stringify([drawn.request, drawn.facts.consents])).toBe(frozen);
  }
});
