import { useLingui } from '@lingui/react';
import type { ItemValue } from '../../electron/contract/catalogue.ts';
import type { Item } from './catalogue-form.ts';

/** What a class means, with the law behind it. */
export function useClassWords(): (itemClass: Item['class']) => string {
  const { i18n } = useLingui();
  const words: Record<Item['class'], string> = {
    ordinary: i18n.t('Ordinary'),
    'of-service': i18n.t('As the service it is for'),
    'sealed-MH': i18n.t('Sealed: mental health (Civil Code 56.104)'),
    'sealed-SUD': i18n.t('Sealed: substance use (42 CFR Part 2)'),
    'sealed-HIV': i18n.t('Sealed: HIV, hepatitis, STI (Health & Safety Code 120980)'),
    'sealed-RH': i18n.t('Sealed: reproductive health (Civil Code 56.05)'),
    'sealed-GEN': i18n.t('Sealed: gender care (Civil Code 56.05)'),
    'sealed-SURV': i18n.t('Sealed: being a survivor (34 U.S.C. 12291)'),
  };
  return (itemClass) => words[itemClass];
}

export function useKindWords(): (kind: ItemValue['kind']) => string {
  const { i18n } = useLingui();
  const words: Record<ItemValue['kind'], string> = {
    text: i18n.t('Words'),
    date: i18n.t('A day'),
    contact: i18n.t('A way to be reached, and how never'),
    language: i18n.t('A language, and whether an interpreter is wanted'),
  };
  return (kind) => words[kind];
}
