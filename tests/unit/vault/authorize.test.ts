import { expect, test } from 'vitest';
import { type ItemId, itemClasses } from '../../../electron/contract/catalogue.ts';
import { type Withheld, withheldReasons } from '../../../electron/contract/disclosures.ts';
import { consentOf, decide, ELSEWHERE, HERE, type Scene, text } from './authorize-scene.ts';

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
  [
    'another consent is for elsewhere',
    VAWA,
    { consents: [consentOf({ recipient: { kind: 'site', id: ELSEWHERE } }), consentOf()] },
    'goes',
  ],
  ['no consent at all', VAWA, { consents: [] }, 'no-consent'],
  [
    'a consent for another site only',
    VAWA,
    { consents: [consentOf({ recipient: { kind: 'site', id: ELSEWHERE } })] },
    'no-consent',
  ],
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
    { request: { items: ['way-back'] }, consents: [consentOf({ wayBack: [] })] },
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
