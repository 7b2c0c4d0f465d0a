import { i18n } from '@lingui/core';
import { type CompiledMessage, compileMessage } from '@lingui/message-utils/compileMessage';

/**
 * English sentences are the ids; Spanish lies beside them, one file for each domain. They are compiled the
 * first time each is shown and kept: nothing is built ahead, nothing is evaluated (the CSP allows none).
 */
export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

const compiled = new Map<string, CompiledMessage>();

i18n.setMessagesCompiler((message) => {
  const known = compiled.get(message);
  if (known) return known;
  const fresh = compileMessage(message);
  compiled.set(message, fresh);
  return fresh;
});

const files = import.meta.glob<{ default: Record<string, string> }>('./es/*.ts', { eager: true });
export const spanish: Record<string, string> = Object.assign({}, ...Object.values(files).map((file) => file.default));

i18n.load({ en: {}, es: spanish });
i18n.activate('en');

export { i18n };

/** The language the window speaks. The language of her papers is hers, chosen with the consent. */
export function currentLanguage(): Language {
  return i18n.locale === 'es' ? 'es' : 'en';
}

/** Changes the language of the window until it is closed: nothing is kept outside the desk. */
export function setLanguage(language: Language): void {
  i18n.activate(language);
  document.documentElement.lang = language;
}
