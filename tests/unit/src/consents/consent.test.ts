import { describe, expect, it } from 'vitest';
import type { Signature } from '../../../../electron/contract/consents.ts';
import { seedCatalogue } from '../../../../electron/vault/sites/catalogue.ts';
import {
  type ConsentDraft,
  consentLacks,
  consentTerms,
  forRecipient,
  type LackFacts,
  lackText,
  toggled,
} from '../../../../src/consents/consent-draft.ts';
import { consentSentence, insideSentence, listed, speaking } from '../../../../src/consents/consent-sentence.ts';
import { spanish } from '../../../../src/i18n/i18n.ts';

const parts = { site: 'Lodi', items: ['Name to use', 'Safe contact'], ways: ['print'] as const, until: 'Dec 24, 2026' };

describe('what a consent means, in one sentence', () => {
  it('says place, items, way and last day', () => {
    expect(consentSentence(speaking('en'), parts)).toBe(
      'Lodi may receive name to use and safe contact, on paper, until Dec 24, 2026.',
    );
    expect(consentSentence(speaking('es'), { ...parts, items: ['Contacto seguro'], until: '24 dic 2026' })).toBe(
      'Lodi puede recibir contacto seguro, en papel, hasta el 24 dic 2026.',
    );
  });

  it('never promises anything while nothing is ticked', () => {
    expect(consentSentence(speaking('en'), { ...parts, items: [] })).toBe('Lodi may receive nothing yet.');
    expect(consentSentence(speaking('en'), { ...parts, ways: [] })).toContain('no way to send it is ticked');
    expect(consentSentence(speaking('en'), { ...parts, site: '' })).toBe('Choose the one place this paper names.');
  });

  it('parts names that hold a comma by semicolons', () => {
    const items = ['Name to use', 'Help wanted, in own words', 'Safe contact'];
    expect(consentSentence(speaking('en'), { ...parts, items })).toContain(
      'name to use; help wanted, in own words; and safe contact, on paper',
    );
    expect(listed('es', ['uno, dos', 'tres'])).toBe('uno, dos; y tres');
  });

  it('joins both ways with "or", and keeps abbreviations as they are', () => {
    expect(consentSentence(speaking('en'), { ...parts, ways: ['print', 'stick'] })).toContain(
      'on paper or on an encrypted stick',
    );
    expect(insideSentence('HIV, hepatitis, STI, as told')).toBe('HIV, hepatitis, STI, as told');
    expect(insideSentence('Language and interpreter')).toBe('language and interpreter');
  });
});

const whole: ConsentDraft = {
  clientId: '019ab000-0000-7000-8000-000000000001',
  recipient: { kind: 'site', id: '019ab000-0000-7000-8000-000000000002' },
  items: ['name-to-use'],
  initialled: [],
  purposes: ['treatment'],
  ways: ['print'],
  signedOn: '2026-11-24',
  signedBy: 'herself',
  signerIsNotTheAbuser: true,
  endsOn: '2026-12-24',
  paperPlace: 'Cabinet B, drawer 2',
  how: 'paper',
  formLanguage: 'es',
  language: 'Spanish',
  interpreter: true,
  copy: 'taken',
  wayBack: [],
  care: {},
  otherPersonReleased: false,
  asksOfficer: false,
};
const her: Signature = { hand: 'herself', strokes: [[1, 2, 3, 4]] };
const facts: LackFacts = {
  today: '2026-11-24',
  latest: '2027-02-22',
  catalogue: seedCatalogue(),
  service: null,
  signatures: [],
};

describe('when a consent may be recorded', () => {
  const lacks = (change: Partial<ConsentDraft>, more: Partial<LackFacts> = {}) =>
    consentLacks({ ...whole, ...change }, { ...facts, ...more });

  it('only when nothing is open', () => {
    expect(lacks({})).toBeNull();
    const { how: _how, ...terms } = whole;
    expect(consentTerms(whole, facts)).toEqual({ ...terms, signatures: [] });
  });

  it('leaves the item of the way back to the vault, which has the ticks', () => {
    expect(consentTerms({ ...whole, items: ['name-to-use', 'way-back'] }, facts)?.items).toEqual(['name-to-use']);
  });

  it('names the first open thing', () => {
    expect(lacks({ recipient: null, items: [] })).toBe('recipient');
    expect(lacks({ purposes: [] })).toBe('purposes');
    expect(lacks({ items: [] })).toBe('items');
    expect(lacks({ ways: [] })).toBe('ways');
    expect(lacks({ signedOn: '' })).toBe('signed-on');
    expect(lacks({ signedOn: '2026-11-25' })).toBe('signed-later');
    expect(lacks({ endsOn: '' })).toBe('ends-on');
    expect(lacks({ endsOn: '2026-11-23' })).toBe('ends-early');
    expect(lacks({ endsOn: '2027-02-22' })).toBeNull();
    expect(lacks({ endsOn: '2027-02-23' })).toBe('ends-late');
    expect(lacks({ paperPlace: '  ' })).toBe('paper');
  });

  it('never with something sealed and no initials: an item, a service that may answer, a wish at a sealed service', () => {
    expect(lacks({ items: ['hiv-as-told'] })).toBe('initials');
    expect(lacks({ items: ['hiv-as-told'], initialled: ['sealed-MH'] })).toBe('initials');
    expect(lacks({ items: ['hiv-as-told'], initialled: ['sealed-HIV'] })).toBeNull();
    expect(lacks({ wayBack: ['mental-health'] })).toBe('initials');
    expect(lacks({ items: ['help-wanted'] }, { service: 'mental-health' })).toBe('initials');
    expect(lacks({ items: ['help-wanted'] }, { service: 'dentistry' })).toBeNull();
  });

  it('on the screen with one signature for each hand, and without a paper', () => {
    const screen = { how: 'screen', paperPlace: '' } as const;
    expect(lacks(screen)).toBe('signature');
    expect(lacks(screen, { signatures: [her] })).toBeNull();
    expect(lacks({ ...screen, signedBy: 'both' }, { signatures: [her] })).toBe('signature');
    const terms = consentTerms({ ...whole, ...screen, signedOn: '2026-11-01' }, { ...facts, signatures: [her] });
    expect(terms).toMatchObject({ signedOn: '2026-11-24', paperPlace: '', signatures: [her] });
  });

  it('never without the tick that the signer is not the abuser', () => {
    expect(lacks({ signerIsNotTheAbuser: false })).toBe('abuser');
    expect(consentTerms({ ...whole, signerIsNotTheAbuser: false }, facts)).toBeNull();
  });

  it('loses what another recipient cannot have', () => {
    const sealed: ConsentDraft = {
      ...whole,
      items: ['name-to-use', 'survivor'],
      initialled: ['sealed-SURV'],
      wayBack: ['dentistry'],
      ways: ['print', 'stick', 'spoken'],
    };
    const partner = forRecipient(sealed, { kind: 'partner', id: whole.clientId }, facts.catalogue);
    expect(partner).toMatchObject({ items: ['name-to-use'], initialled: [], wayBack: [], ways: ['print', 'spoken'] });
    const other = forRecipient(sealed, { kind: 'site', id: whole.clientId }, facts.catalogue);
    expect(other).toMatchObject({ items: ['name-to-use', 'survivor'], wayBack: [] });
  });

  it('has a Spanish sentence for every open thing', () => {
    for (const sentence of Object.values(lackText)) expect(spanish[sentence], sentence).toBeTruthy();
  });

  it('keeps items in the order of the catalogue', () => {
    expect(toggled(['language'], 'name-to-use', true, ['name-to-use', 'language'])).toEqual([
      'name-to-use',
      'language',
    ]);
    expect(toggled(['name-to-use', 'language'], 'language', false, ['name-to-use', 'language'])).toEqual([
      'name-to-use',
    ]);
  });
});
