import type { I18n } from '@lingui/core';
import type { FlagKind, Relation } from '../../electron/contract/intake.ts';
import { day } from '../i18n/format.ts';
import { nameIn } from '../sites/directory.ts';
import type { IconName } from '../ui/drawings.ts';

/** The sentence of a flag, with its day. */
export function flagSays(i18n: I18n, kind: FlagKind, endsOn: string): string {
  return nameIn(i18n.locale, kind.says).replace('{day}', day(endsOn));
}

/** A grave flag warns; a day has a calendar; else a flag. */
export function flagIcon({ tone, says }: FlagKind): IconName {
  if (tone === 'stop') return 'warn';
  return says.en.includes('{day}') ? 'cal' : 'flag';
}

/** What the other is to her. */
export function relationWords(i18n: I18n, relation: Relation): string {
  const words: Record<Relation, string> = {
    parent: i18n.t('Her parent'),
    child: i18n.t('Her child'),
    sibling: i18n.t('Her sister or brother'),
    partner: i18n.t('Her partner'),
    relative: i18n.t('Another relative'),
    household: i18n.t('Lives with her'),
  };
  return words[relation];
}
