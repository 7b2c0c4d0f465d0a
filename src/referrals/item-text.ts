import type { I18n } from '@lingui/core';
import type { ItemValue } from '../../electron/contract/catalogue.ts';

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
      return value.never === '' ? rule : i18n.t('{rule}. Never: {never}', { rule, never: value.never });
    }
    case 'language':
      return value.interpreter ? i18n.t('{language}, interpreter', { language: value.language }) : value.language;
  }
}
