import type { I18n } from '@lingui/core';
import type { HelpLine } from '../../electron/contract/help.ts';

const digits = (number: string) => number.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');

/**
 * The national lines in the language of the window. They also stand here so that they are on the screen when nothing
 * else of the program answers. Numbers as their keepers print them: 988lifeline.org, humantraffickinghotline.org,
 * thehotline.org.
 */
export function nationalLines(i18n: I18n): HelpLine[] {
  return [
    {
      name: i18n.t('Suicide and Crisis Lifeline'),
      number: '988',
      about: i18n.t('Call or text, day and night.'),
    },
    {
      name: i18n.t('National Human Trafficking Hotline'),
      number: '888-373-7888',
      about: i18n.t('Day and night, with interpreters. Text 233733.'),
    },
    {
      name: i18n.t('National Domestic Violence Hotline'),
      number: '800-799-7233',
      about: i18n.t('Day and night, with interpreters. Text START to 88788.'),
    },
  ];
}

/** A line of the vault in the window's language, where it is one of those above. */
export function inOwnWords(i18n: I18n, line: HelpLine): HelpLine {
  const known = nationalLines(i18n).find(({ number }) => digits(number) === digits(line.number));
  return known ? { ...known, number: line.number } : line;
}
