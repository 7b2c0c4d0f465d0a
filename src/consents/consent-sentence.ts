import { type I18n, setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Way } from '../../electron/contract/consents.ts';
import { type Language, spanish } from '../i18n/i18n.ts';

/** What a consent means, in one sentence that can be read to her before it is saved. */

/** "Name to use" inside a sentence is "name to use"; "HIV, as told" and the like keep their capitals. */
export function insideSentence(name: string): string {
  const [first = '', second = ''] = name;
  const abbreviation = second !== '' && second === second.toUpperCase() && second !== second.toLowerCase();
  return abbreviation ? name : first.toLowerCase() + name.slice(1);
}

/**
 * "a, b and c" in the language of the screen; "a; b; and c" where a name has a comma of its own ("help wanted,
 * in own words"), so that nobody counts it twice.
 */
export function listed(locale: string, names: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction') {
  const list = new Intl.ListFormat(locale, { type });
  if (!names.some((name) => name.includes(','))) return list.format(names);
  return list
    .formatToParts(names)
    .map((part) => {
      if (part.type === 'element') return part.value;
      return part.value.startsWith(',') ? part.value.replace(',', ';') : `;${part.value}`;
    })
    .join('');
}

const speakers = new Map<Language, I18n>();

/** The sentences of the window in a language that it need not speak just now: that of her form. */
export function speaking(language: Language): I18n {
  const known = speakers.get(language);
  if (known) return known;
  const made = setupI18n({ locale: language, messages: { en: {}, es: spanish } });
  made.setMessagesCompiler(compileMessage);
  speakers.set(language, made);
  return made;
}

/** The words of a way inside a sentence. */
export function wayWords(i18n: I18n, way: Way): string {
  switch (way) {
    case 'print':
      return i18n.t('on paper');
    case 'stick':
      return i18n.t('on an encrypted stick');
    case 'spoken':
      return i18n.t('by word');
  }
}

export interface SentenceParts {
  site: string;
  /** Names of the items in the language of the sentence. */
  items: readonly string[];
  ways: readonly Way[];
  /** The last day, as it is shown; empty while it is not known. */
  until: string;
}

/** "Lodi may receive name to use and safe contact, on paper, until Dec 24, 2026." Says "nothing" while nothing is ticked. */
export function consentSentence(i18n: I18n, parts: SentenceParts): string {
  const { site, items, ways, until } = parts;
  if (site === '') return i18n.t('Choose the one place this paper names.');
  if (items.length === 0) return i18n.t('{site} may receive nothing yet.', { site });
  const things = listed(i18n.locale, items.map(insideSentence));
  if (ways.length === 0)
    return i18n.t('{site} may receive {things}, but no way to send it is ticked.', { site, things });
  const how = listed(
    i18n.locale,
    ways.map((way) => wayWords(i18n, way)),
    'disjunction',
  );
  if (until === '') return i18n.t('{site} may receive {things}, {how}.', { site, things, how });
  return i18n.t('{site} may receive {things}, {how}, until {until}.', { site, things, how, until });
}
