import { describe, expect, it } from 'vitest';
import { serviceIds } from '../../electron/contract/catalogue.ts';
import { referralBundle } from '../../electron/vault/packets/fhir.ts';
import { randomInput } from '../unit/packets/random-input.ts';
import { checkBundle } from './fhir-check.ts';

// biome-ignore lint/suspicious/noExplicitAny: the faults below are written into a bundle of any shape
type Loose = any;

const full = () => {
  const input = randomInput('dentistry', 7);
  return referralBundle({
    ...input,
    renamed: { 'own-7kq4md': 'School hours' },
    items: [
      { id: 'name-to-use', class: 'ordinary', value: { kind: 'text', text: 'Rosie M.' } },
      { id: 'date-of-birth', class: 'ordinary', value: { kind: 'date', date: '1994-03-14' } },
      { id: 'mailing-address', class: 'ordinary', value: { kind: 'text', text: 'P.O. Box 1679' } },
      { id: 'help-wanted', class: 'ordinary', value: { kind: 'text', text: 'A tooth hurts' } },
      { id: 'how-soon', class: 'ordinary', value: { kind: 'text', text: 'Within 7 days' } },
      { id: 'own-7kq4md', class: 'ordinary', value: { kind: 'text', text: 'Eight to three' } },
    ],
  });
};

describe('the judge of FHIR bundles', () => {
  it.each(serviceIds)(
    'finds nothing wrong with good bundles for %s',
    (service) => {
      for (let seed = 1; seed <= 12; seed += 1) {
        expect(checkBundle(referralBundle(randomInput(service, seed))), `seed ${seed}`).toEqual([]);
      }
    },
    60_000,
  );

  it('finds nothing wrong with the bundle the faults are written into', () => {
    expect(checkBundle(full())).toEqual([]);
    expect(JSON.stringify(full())).toContain('School hours');
  }, 60_000);

  const of = (bundle: Loose, type: string): Loose =>
    bundle.entry.find((entry: Loose) => entry.resource.resourceType === type).resource;

  const faults: [string, RegExp, (bundle: Loose) => void][] = [
    ['a missing required element', /Missing required/, (b) => delete of(b, 'ServiceRequest').status],
    ['an unknown property', /Invalid additional/, (b) => Object.assign(of(b, 'Patient'), { nickname: 'R' })],
    ['a wrong type', /Invalid JSON type/, (b) => Object.assign(of(b, 'Patient'), { active: 'yes' })],
    [
      'a list where one is meant',
      /Expected single value/,
      (b) => Object.assign(of(b, 'Task'), { status: ['requested'] }),
    ],
    [
      'a code outside a required set',
      /request-intent/,
      (b) => Object.assign(of(b, 'ServiceRequest'), { intent: 'wish' }),
    ],
    ['a gender that is none', /administrative-gender/, (b) => Object.assign(of(b, 'Patient'), { gender: 'woman' })],
    ['a day that is none', /birthDate/, (b) => Object.assign(of(b, 'Patient'), { birthDate: '1980-13-45' })],
    ['ppc-1: a consent without policy', /ppc-1/, (b) => delete of(b, 'Consent').policyRule],
    ['bdl-9: a document without identifier', /bdl-9/, (b) => delete b.identifier],
    ['bdl-11: another resource first', /bdl-11/, (b) => b.entry.reverse()],
    ['org-1: an organization without name', /org-1/, (b) => delete of(b, 'Organization').name],
    ['a reference to nothing', /names nothing/, (b) => b.entry.splice(1, 1)],
    [
      'a reference to the wrong kind',
      /may not name a Organization/,
      (b) => Object.assign(of(b, 'Task'), { for: of(b, 'Composition').custodian }),
    ],
    [
      'a script in a narrative',
      /narrative/,
      (b) =>
        Object.assign(of(b, 'Composition').section[0].text, {
          div: '<div xmlns="http://www.w3.org/1999/xhtml"><p>x</p><script>1</script></div>',
        }),
    ],
    [
      'two values in one extension',
      /value\[x\]/,
      (b) => Object.assign(of(b, 'Patient').name[0].extension[0], { valueString: 'x' }),
    ],
    [
      'an invented code',
      /is not a code of/,
      (b) => Object.assign(of(b, 'Consent').provision.securityLabel[0], { code: 'SECRET' }),
    ],
    ['two entries under one address', /one fullUrl/, (b) => Object.assign(b.entry[2], { fullUrl: b.entry[1].fullUrl })],
    [
      'a kind of resource a referral has not',
      /no resource a referral has/,
      (b) =>
        b.entry.push({
          fullUrl: 'urn:uuid:00000000-0000-8000-8000-000000000000',
          resource: { resourceType: 'Binary', contentType: 'application/pdf' },
        }),
    ],
  ];

  it.each(faults)('rejects %s', (_name, expected, spoil) => {
    const bundle = structuredClone(full());
    spoil(bundle);
    expect(checkBundle(bundle).join('\n')).toMatch(expected);
  });
});
