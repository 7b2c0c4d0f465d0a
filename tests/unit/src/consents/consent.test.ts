import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { describe, expect, it } from 'vitest';
import {
  type ConsentDraft,
  consentLacks,
  consentTerms,
  lackText,
  toggled,
} from '../../../../src/consents/consent-draft.ts';
import { consentSentence, insideSentence, listed } from '../../../../src/consents/consent-sentence.ts';
import consentsSpanish from '../../../../src/i18n/es/consents.ts';

function speaking(locale: 'en' | 'es') {
  const i18n = setupI18n({ locale, messages: { en: {}, es: consentsSpanish } });
  i18n.setMessagesCompiler(compileMessage);
  return i18n;
}

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
  siteId: '019ab000-0000-7000-8000-000000000002',
  items: ['name-to-use'],
  purposes: ['treatment'],
  ways: ['print'],
  signedOn: '2026-11-24',
  signedBy: 'herself',
  signerIsNotTheAbuser: true,
  endsOn: '2026-12-24',
  paperPlace: 'Cabinet B, drawer 2',
  language: 'Spanish',
  interpreter: true,
  copy: 'taken',
  wayBack: false,
};

describe('when a consent may be recorded', () => {
  const lacks = (change: Partial<ConsentDraft>) => consentLacks({ ...whole, ...change }, '2026-11-24', '2027-02-22');

  it('only when nothing is open', () => {
    expect(lacks({})).toBeNull();
    expect(consentTerms(whole, '2026-11-24', '2027-02-22')).toEqual(whole);
  });

  it('puts the way back among the items exactly when she ticked it', () => {
    const items = (change: Partial<ConsentDraft>) =>
      consentTerms({ ...whole, ...change }, '2026-11-24', '2027-02-22')?.items;
    expect(items({ wayBack: true })).toEqual(['name-to-use', 'way-back']);
    expect(items({ wayBack: false, items: ['name-to-use', 'way-back'] })).toEqual(['name-to-use']);
  });

  it('names the first open thing', () => {
    expect(lacks({ siteId: '', items: [] })).toBe('site');
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

  it('never without the tick that the signer is not the abuser', () => {
    expect(lacks({ signerIsNotTheAbuser: false })).toBe('abuser');
    expect(consentTerms({ ...whole, signerIsNotTheAbuser: false }, '2026-11-24', '2027-02-22')).toBeNull();
  });

  it('has a Spanish sentence for every open thing', () => {
    for (const sentence of Object.values(lackText)) expect(consentsSpanish[sentence], sentence).toBeTruthy();
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
