import { describe, expect, it } from 'vitest';
import type { AllowedItem } from '../../../electron/contract/catalogue.ts';
import { itemIdsOf, referralBundle } from '../../../electron/vault/packets/fhir.ts';
import { derivedId } from '../../../electron/vault/packets/fhir-words.ts';
import type { PacketInput } from '../../../electron/vault/packets/packet-input.ts';
import { randomInput } from './random-input.ts';

const text = (id: AllowedItem['id'], words: string): AllowedItem => ({
  id,
  class: 'ordinary',
  value: { kind: 'text', text: words },
});
const contact: AllowedItem = {
  id: 'safe-contact',
  class: 'ordinary',
  value: {
    kind: 'contact',
    how: 'Text only',
    number: '(209) 555-0142',
    when: '',
    never: 'No mail',
    voicemail: false,
    words: '',
  },
};

const input = (change: Partial<PacketInput> = {}): PacketInput => ({
  ...randomInput('dentistry', 11),
  items: [],
  answerBy: null,
  practice: false,
  ...change,
});

// biome-ignore lint/suspicious/noExplicitAny: a bundle is read as loose JSON here
const resource = (given: PacketInput, type: string): any => {
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const bundle: any = referralBundle(given);
  return bundle.entry
    .map((entry: { resource: unknown }) => entry.resource)
    .find((one: { resourceType: string }) => one.resourceType === type);
};

describe('the bundle of a referral', () => {
  it('is the same for the same input, whatever the order of items', () => {
    const given = randomInput('primary-care', 3);
    expect(JSON.stringify(referralBundle(given))).toBe(JSON.stringify(referralBundle(structuredClone(given))));
    const turned = { ...given, items: [...given.items].reverse() };
    expect(referralBundle(turned)).toEqual(referralBundle(given));
  });

  it('derives ids from the packet alone', () => {
    const id = derivedId('5b3d6c1e-8f5e-4a0e-9b7a-2f4c1d9e7a10', 'patient');
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(derivedId('5b3d6c1e-8f5e-4a0e-9b7a-2f4c1d9e7a10', 'task')).not.toBe(id);
    expect(derivedId('5b3d6c1e-8f5e-4a0e-9b7a-2f4c1d9e7a11', 'patient')).not.toBe(id);
  });

  it('holds of the person only what was allowed', () => {
    const bare = resource(input(), 'Patient');
    expect(Object.keys(bare)).toEqual(['resourceType', 'meta']);
    const named = resource(input({ items: [text('name-to-use', 'Rosie M.')] }), 'Patient');
    expect(named.name).toEqual([
      { extension: [{ url: 'urn:care-coordination:item', valueCode: 'name-to-use' }], use: 'usual', text: 'Rosie M.' },
    ]);
    expect(named.birthDate).toBeUndefined();
  });

  it('keeps the safe number with its rule, and out of telecom', () => {
    const given = input({ items: [contact] });
    expect(resource(given, 'Patient').telecom).toBeUndefined();
    const reach = resource(given, 'Composition').section.find(
      (part: { title: string }) => part.title === 'How to reach this person',
    );
    expect(reach.section[0].text.div).toMatch(/NEVER: No mail.*NEVER: voicemail.*Text only.*555-0142/);
  });

  it('tells neither the signer nor the day of signing', () => {
    const given = input({
      consent: {
        code: 'C-9XW2TB',
        signedOn: '2026-11-03',
        expiresOn: '2026-12-24',
        purposes: ['treatment', 'scheduling', 'coverage'],
      },
    });
    expect(JSON.stringify(referralBundle(given))).not.toContain('2026-11-03');
    const consent = resource(given, 'Consent');
    expect(consent.provision.period).toEqual({ end: '2026-12-24' });
    expect(consent.provision.purpose.map((one: { code: string }) => one.code)).toEqual(['TREAT', 'PATADMIN']);
  });

  it('marks practice as test data on every resource, and only then', () => {
    const tags = (practice: boolean) =>
      JSON.stringify(referralBundle(input({ practice }))).match(/"HTEST"/g)?.length ?? 0;
    expect(tags(true)).toBe(9);
    expect(tags(false)).toBe(0);
  });

  it('is restricted, names no practitioner and carries no PDF', () => {
    const bundle = referralBundle(randomInput('nutrition', 4));
    const said = JSON.stringify(bundle);
    expect(said.match(/"code":"R","display":"restricted"/g)?.length).toBeGreaterThanOrEqual(9);
    expect(said).not.toMatch(/"resourceType":"(Practitioner|Binary|DocumentReference)"/);
  });

  it('carries odd letters as clean text', () => {
    const given = input({
      items: [text('what-helps', 'a <b> & "c" \u0007\ud83d\nnext'), text('allergies', ' \u0000 ')],
    });
    const said = JSON.stringify(referralBundle(given));
    expect(said).toContain('<p>a &lt;b&gt; &amp; &quot;c&quot; <br/>next</p>');
    expect(said).toContain('<p>\u2013</p>');
  });

  it('finds the items wherever they stand, and nothing else', () => {
    const given = input({ items: [text('pronouns', 'they'), contact] });
    expect([...itemIdsOf(referralBundle(given))].sort()).toEqual(['pronouns', 'safe-contact']);
    expect([...itemIdsOf({ a: [{ url: 'urn:care-coordination:item', valueCode: 'coverage' }] })]).toEqual(['coverage']);
    expect(() => itemIdsOf({ url: 'urn:care-coordination:item', valueCode: 'shoe-size' })).toThrow();
  });
});
