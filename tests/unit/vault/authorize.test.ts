import { expect, test } from 'vitest';
import {
  type ItemClass,
  type ItemId,
  type ItemValue,
  itemClasses,
  itemIds,
  serviceIds,
} from '../../../electron/contract/catalogue.ts';
import type { Consent } from '../../../electron/contract/consents.ts';
import { type Withheld, withheldReasons } from '../../../electron/contract/disclosures.ts';
import {
  authorize,
  type Decision,
  type DisclosureFacts,
  type DisclosureRequest,
} from '../../../electron/vault/disclosures/authorize.ts';
import { daysAfter } from '../../../electron/vault/disclosures/days.ts';
import { SeededRandom } from '../../faults/seeded-random.ts';

const TODAY = '2026-11-24';
const HERE = 'site-here';
const ELSEWHERE = 'site-elsewhere';
const text = (words: string): ItemValue => ({ kind: 'text', text: words });

const consentOf = (change: Partial<Consent> = {}): Consent => ({
  id: 'consent-1',
  code: 'C-9XW2TB',
  clientId: 'client',
  siteId: HERE,
  items: ['name-to-use', 'help-wanted', 'way-back'],
  purposes: ['treatment'],
  ways: ['print', 'stick'],
  signedOn: '2026-11-20',
  signedBy: 'herself',
  signerIsNotTheAbuser: true,
  endsOn: '2026-12-20',
  paperPlace: 'Cabinet B',
  language: '',
  interpreter: false,
  copy: 'taken',
  wayBack: true,
  recordedAt: '2026-11-20T18:00:00.000Z',
  revokedAt: null,
  suspended: false,
  standing: 'valid',
  ...change,
});
const requestOf = (change: Partial<DisclosureRequest> = {}): DisclosureRequest => ({
  service: 'dentistry',
  serviceClass: 'ordinary',
  siteId: HERE,
  way: 'print',
  items: ['name-to-use'],
  ...change,
});
interface Scene {
  request?: Partial<DisclosureRequest>;
  consents?: Consent[];
  avoided?: string[];
  recorded?: [ItemId, { state: 'declined' } | { state: 'given'; value: ItemValue }][];
  catalogue?: [ItemId, { class: ItemClass; need: 'needed' | 'offered' | 'none' }][];
  on?: string;
}
const given = (item: ItemId): [ItemId, { state: 'given'; value: ItemValue }] => [
  item,
  { state: 'given', value: text(item) },
];
const ordinary = (item: ItemId): [ItemId, { class: ItemClass; need: 'needed' }] => [
  item,
  { class: 'ordinary', need: 'needed' },
];
function decide(scene: Scene): Decision {
  const facts: DisclosureFacts = {
    recorded: new Map(scene.recorded ?? [given('name-to-use'), given('help-wanted'), given('way-back')]),
    catalogue: new Map(scene.catalogue ?? [ordinary('name-to-use'), ordinary('help-wanted'), ordinary('way-back')]),
    consents: scene.consents ?? [consentOf()],
    avoidedSites: scene.avoided ?? [],
  };
  return authorize(requestOf(scene.request), facts, scene.on ?? TODAY);
}

const VAWA = '34 U.S.C. 12291(b)(2)';
const HIPAA = '45 CFR 164.508';
type Case = [what: string, rule: string, scene: Scene, answer: 'goes' | Withheld['reason']];
const sealed = itemClasses.filter((one) => one !== 'ordinary');

/** What is asked is always `name-to-use`, unless the case says otherwise. */
const cases: Case[] = [
  ['everything in order', VAWA, {}, 'goes'],
  ['by stick as well', VAWA, { request: { way: 'stick' } }, 'goes'],
  ['on the day it was signed', HIPAA, { on: '2026-11-20' }, 'goes'],
  ['on its last day', HIPAA, { on: '2026-12-20' }, 'goes'],
  ['offered, not needed', VAWA, { catalogue: [['name-to-use', { class: 'ordinary', need: 'offered' }]] }, 'goes'],
  ['she avoids another site', VAWA, { avoided: [ELSEWHERE] }, 'goes'],
  [
    'another consent is revoked',
    HIPAA,
    { consents: [consentOf({ id: 'x', revokedAt: '2026-11-21T00:00:00.000Z' }), consentOf()] },
    'goes',
  ],
  ['another consent is for elsewhere', VAWA, { consents: [consentOf({ siteId: ELSEWHERE }), consentOf()] }, 'goes'],
  ['no consent at all', VAWA, { consents: [] }, 'no-consent'],
  ['a consent for another site only', VAWA, { consents: [consentOf({ siteId: ELSEWHERE })] }, 'no-consent'],
  ['ended yesterday', VAWA, { on: '2026-12-21' }, 'consent-ended'],
  [
    'ended years ago',
    VAWA,
    { consents: [consentOf({ signedOn: '2020-01-01', endsOn: '2020-01-31' })] },
    'consent-ended',
  ],
  ['signed tomorrow', HIPAA, { on: '2026-11-19' }, 'not-yet-signed'],
  [
    'revoked',
    '45 CFR 164.508(b)(5)',
    { consents: [consentOf({ revokedAt: '2026-11-24T01:00:00.000Z' })] },
    'consent-revoked',
  ],
  [
    'revoked and ended',
    '45 CFR 164.508(b)(5)',
    { on: '2027-01-01', consents: [consentOf({ revokedAt: '2026-11-24T01:00:00.000Z' })] },
    'consent-revoked',
  ],
  ['suspended by a restore', 'design 6', { consents: [consentOf({ suspended: true })] }, 'consent-suspended'],
  [
    'suspended and ended',
    'design 6',
    { on: '2027-01-01', consents: [consentOf({ suspended: true })] },
    'consent-suspended',
  ],
  [
    'revoked and suspended',
    '45 CFR 164.508(b)(5)',
    { consents: [consentOf({ suspended: true, revokedAt: '2026-11-24T01:00:00.000Z' })] },
    'consent-revoked',
  ],
  ['print not agreed', VAWA, { consents: [consentOf({ ways: ['stick'] })] }, 'way-not-agreed'],
  [
    'stick not agreed',
    VAWA,
    { request: { way: 'stick' }, consents: [consentOf({ ways: ['print'] })] },
    'way-not-agreed',
  ],
  [
    'one ended, one for another way',
    VAWA,
    { consents: [consentOf({ endsOn: '2026-11-21' }), consentOf({ id: 'b', ways: ['stick'] })] },
    'way-not-agreed',
  ],
  [
    'one ended, one revoked',
    VAWA,
    { consents: [consentOf({ endsOn: '2026-11-21' }), consentOf({ id: 'b', revokedAt: '2026-11-21T00:00:00.000Z' })] },
    'consent-ended',
  ],
  [
    'one ended, one suspended',
    VAWA,
    { consents: [consentOf({ endsOn: '2026-11-21' }), consentOf({ id: 'b', suspended: true })] },
    'consent-suspended',
  ],
  [
    'one to come, one revoked',
    VAWA,
    {
      consents: [consentOf({ signedOn: '2026-11-30' }), consentOf({ id: 'b', revokedAt: '2026-11-21T00:00:00.000Z' })],
    },
    'not-yet-signed',
  ],
  [
    'the standing said is not believed',
    VAWA,
    { consents: [consentOf({ endsOn: '2026-11-21', standing: 'valid' })] },
    'consent-ended',
  ],
  ['a site she avoids', 'her word', { avoided: [HERE] }, 'site-avoided'],
  ['avoided, and no consent', 'her word', { avoided: [HERE], consents: [] }, 'site-avoided'],
  ...sealed.map(
    (one): Case => [
      `a service of class ${one}`,
      '42 CFR 2.31; CMIA',
      { request: { serviceClass: one } },
      'service-sealed',
    ],
  ),
  ['avoided before sealed', 'her word', { avoided: [HERE], request: { serviceClass: 'sealed-HIV' } }, 'site-avoided'],
  ...sealed.map(
    (one): Case => [
      `an item of class ${one}`,
      '42 CFR 2.31; CMIA',
      { catalogue: [['name-to-use', { class: one, need: 'needed' }]] },
      'sealed',
    ],
  ),
  ['not in the catalogue', 'minimum necessary', { catalogue: [] }, 'not-for-service'],
  [
    'never for this service',
    'minimum necessary',
    { catalogue: [['name-to-use', { class: 'ordinary', need: 'none' }]] },
    'not-for-service',
  ],
  [
    'never for this service, and sealed',
    'minimum necessary',
    { catalogue: [['name-to-use', { class: 'sealed-MH', need: 'none' }]] },
    'not-for-service',
  ],
  ['not ticked', VAWA, { consents: [consentOf({ items: ['help-wanted'] })] }, 'not-ticked'],
  ['nothing ticked', VAWA, { consents: [consentOf({ items: [] })] }, 'not-ticked'],
  ['not asked', 'nothing is written', { recorded: [] }, 'not-recorded'],
  ['she declined', 'her word', { recorded: [['name-to-use', { state: 'declined' }]] }, 'declined'],
  [
    'declined and not ticked',
    VAWA,
    { recorded: [['name-to-use', { state: 'declined' }]], consents: [consentOf({ items: [] })] },
    'not-ticked',
  ],
  ['the way back, agreed', VAWA, { request: { items: ['way-back'] } }, 'goes'],
  [
    'the way back, ticked but its own tick is missing',
    VAWA,
    { request: { items: ['way-back'] }, consents: [consentOf({ wayBack: false })] },
    'not-ticked',
  ],
  [
    'the way back, its own tick but not the item',
    VAWA,
    { request: { items: ['way-back'] }, consents: [consentOf({ items: ['name-to-use'] })] },
    'not-ticked',
  ],
];

test.each(cases)('%s (%s)', (_what, _rule, scene, answer) => {
  const decision = decide(scene);
  const item = scene.request?.items?.[0] ?? 'name-to-use';
  if (answer === 'goes') {
    expect(decision.withheld).toEqual([]);
    expect(decision.allowed).toEqual([{ id: item, class: 'ordinary', value: text(item) }]);
  } else {
    expect(decision.allowed).toEqual([]);
    expect(decision.withheld).toEqual([{ item, reason: answer }]);
  }
});

test('the table has at least forty rows and shows every reason', () => {
  expect(cases.length).toBeGreaterThanOrEqual(40);
  // A consent for another site is never told of: the answer is that there is none for this one.
  const shown = new Set(cases.map(([, , , answer]) => answer));
  expect(withheldReasons.filter((reason) => !shown.has(reason))).toEqual(['not-this-recipient']);
});

test('one consent carries the packet, never the sum of two', () => {
  const both = decide({
    request: { items: ['name-to-use', 'help-wanted'] },
    consents: [consentOf({ id: 'a', items: ['name-to-use'] }), consentOf({ id: 'b', items: ['help-wanted'] })],
  });
  expect(both.allowed).toHaveLength(1);
  expect(both.withheld).toHaveLength(1);
});

test('of those that hold, the one with the most of what is asked, then the one that ends last', () => {
  const request = { items: ['name-to-use', 'help-wanted'] as ItemId[] };
  const most = decide({
    request,
    consents: [consentOf({ id: 'a', items: ['name-to-use'], endsOn: '2027-01-30' }), consentOf({ id: 'b' })],
  });
  expect(most.consent?.id).toBe('b');
  const last = decide({ request, consents: [consentOf({ id: 'a' }), consentOf({ id: 'b', endsOn: '2026-12-24' })] });
  expect(last.consent?.id).toBe('b');
});

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
      siteId: random.below(10) ? HERE : ELSEWHERE,
      items: some(itemIds, 60),
      ways: random.below(6) ? ['print', 'stick'] : [random.pick(['print', 'stick'] as const)],
      signedOn,
      endsOn: daysAfter(signedOn, random.below(90)),
      wayBack: random.below(2) === 0,
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
      items: some(itemIds, 50),
    },
    facts: {
      recorded: new Map(
        some(itemIds, 80).map((item) => [
          item,
          random.below(6) ? { state: 'given', value: text(item) } : { state: 'declined' },
        ]),
      ),
      catalogue: new Map(
        some(itemIds, 95).map((item) => [
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
    consent.siteId === request.siteId &&
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
    if (item.id === 'way-back') expect(consent.wayBack).toBe(true);
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
      catalogue.set(random.pick(itemIds), { class: 'sealed-MH', need: 'needed' });
      return { ...drawn, facts: { ...drawn.facts, catalogue } };
    },
  ],
  [
    'declining an item',
    (drawn, random) => {
      const recorded = new Map(drawn.facts.recorded);
      recorded.set(random.pick(itemIds), { state: 'declined' });
      return { ...drawn, facts: { ...drawn.facts, recorded } };
    },
  ],
  [
    'unticking an item everywhere',
    (drawn, random) => {
      const gone = random.pick(itemIds);
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
