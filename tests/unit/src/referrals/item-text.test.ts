import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { describe, expect, it } from 'vitest';
import spanish from '../../../../src/i18n/es/referrals.ts';
import { itemText, neverText } from '../../../../src/referrals/item-text.ts';

function speaking(locale: 'en' | 'es') {
  const i18n = setupI18n({ locale, messages: { en: {}, es: spanish } });
  i18n.setMessagesCompiler(compileMessage);
  return i18n;
}

describe('how she may never be reached', () => {
  it('cannot be read as how she may', () => {
    expect(neverText(speaking('en'), 'voicemail, mail')).toBe('Never: voicemail, mail');
    expect(neverText(speaking('es'), 'cartas')).toBe('Nunca: cartas');
  });

  it('is not said twice where the words are negative already', () => {
    for (const words of [
      'No voicemail, no mail',
      'never after dark',
      'Nunca por carta',
      'ni cartas ni llamadas',
      'Ningún mensaje',
    ]) {
      expect(neverText(speaking('en'), words)).toBe(words);
    }
    expect(neverText(speaking('en'), 'Notes under the door')).toBe('Never: Notes under the door');
  });

  it('stands behind the rule, in one line, without the number', () => {
    const value = {
      kind: 'contact',
      how: 'Text only',
      number: '(209) 555-0142',
      when: '',
      never: 'mail',
      voicemail: false,
      words: 'x',
    } as const;
    expect(itemText(speaking('en'), value, (day) => day)).toBe('Text only. Never: mail');
    expect(itemText(speaking('en'), { ...value, when: 'before 2:00 PM', never: '' }, (day) => day)).toBe(
      'Text only, before 2:00 PM',
    );
  });
});
