import { describe, expect, it } from 'vitest';
import type { ItemId } from '../../../../electron/contract/catalogue.ts';
import { type Withheld, withheldReasons } from '../../../../electron/contract/disclosures.ts';
import { type Weighed, weighedSchema } from '../../../../electron/contract/referrals.ts';
import referralsSpanish from '../../../../src/i18n/es/referrals.ts';
import { allSentences, essentialsMissing, nextThing } from '../../../../src/referrals/next-thing.ts';
import { withheldText } from '../../../../src/referrals/withheld-text.ts';

const weighed: Weighed = {
  goes: [],
  staysHere: [],
  blocked: null,
  neededMissing: [],
  consentCode: null,
  ways: [],
  unprintable: [],
};
const chosen = { service: 'dentistry', siteId: 'lodi', items: ['name-to-use', 'help-wanted'] as const };

describe('the one next thing', () => {
  it('knows a sentence, a button and a cure for every code that may block', () => {
    const codes = weighedSchema.shape.blocked.unwrap().options;
    expect(codes.length).toBeGreaterThan(8);
    for (const blocked of codes) {
      const next = nextThing({ ...chosen, weighed: { ...weighed, blocked } });
      expect(next?.sentence, blocked).toBeTruthy();
      expect(next?.button, blocked).toBeTruthy();
      expect(next?.cure, blocked).not.toBe('pages');
    }
  });

  it('asks for service, then site, then waits for the vault', () => {
    expect(nextThing({ service: null, siteId: null, items: [], weighed: null })?.cure).toBe('service');
    expect(nextThing({ service: 'dentistry', siteId: null, items: [], weighed: null })?.cure).toBe('site');
    expect(nextThing({ ...chosen, weighed: null })).toBeNull();
  });

  it('makes the packet only when nothing blocks', () => {
    expect(nextThing({ ...chosen, weighed })?.cure).toBe('pages');
  });

  it('cures what is missing where it can be cured', () => {
    const because = (item: ItemId, reason: Withheld['reason'], items: readonly ItemId[] = chosen.items) => {
      const missing = { ...weighed, blocked: 'needed-missing' as const, neededMissing: [item] };
      return nextThing({ ...chosen, items, weighed: { ...missing, staysHere: [{ item, reason }] } });
    };
    expect(because('name-to-use', 'not-recorded')?.cure).toBe('file');
    expect(because('name-to-use', 'declined')?.cure).toBe('file');
    expect(because('name-to-use', 'not-ticked')?.cure).toBe('consent');
    expect(because('name-to-use', 'not-ticked', ['help-wanted'])?.cure).toBe('needs');
    expect(because('help-wanted', 'not-recorded')).toMatchObject({ cure: 'needs', button: 'Write what she wants' });
  });

  it('does not ask for what she may keep', () => {
    const missing: ItemId[] = ['date-of-birth', 'help-wanted', 'language'];
    expect(essentialsMissing({ ...weighed, neededMissing: missing })).toEqual(['help-wanted']);
  });

  it('says all of it in Spanish too', () => {
    for (const sentence of allSentences()) expect(referralsSpanish[sentence], sentence).toBeTruthy();
  });
});

describe('why an item stays here', () => {
  it('has words for every reason, in both languages', () => {
    for (const reason of withheldReasons) {
      expect(withheldText[reason], reason).toBeTruthy();
      expect(referralsSpanish[withheldText[reason]], reason).toBeTruthy();
    }
  });
});
