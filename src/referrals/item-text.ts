import type { I18n } from '@lingui/core';
import type { ItemValue } from '../../electron/contract/catalogue.ts';

/** "No voicemail" says already what never is; "voicemail" alone would say the opposite. */
const negative = /^\s*(no|not|never|nunca|ni|sin|jam[aá]s|nada|ning[uú]n\w*)\b/i;

/** How she may never be reached, in words that cannot be read as "how she may". */
export function neverText(i18n: I18n, never: string): string {
  return negative.test(never) ? never : i18n.t('Never: {never}', { never });
}

/**
 * What is written under an item, in one line for the composer. The safe number and the agreed words are left
 * out, because the one beside her may be the danger; how she may be reached, and how never, stays loud.
 * @param day turns `YYYY-MM-DD` into the day as it is shown
 */
export function itemText(i18n: I18n, value: ItemValue, day: (day: string) => string): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'date':
      return day(value.date);
    case 'contact': {
      const rule = value.when === '' ? value.how : `${value.how}, ${value.when}`;
      return value.never === '' ? rule : `${rule.replace(/\.$/, '')}. ${neverText(i18n, value.never)}`;
    }
    case 'language':
      return value.interpreter ? i18n.t('{language}, interpreter', { language: value.language }) : value.language;
  }
}
