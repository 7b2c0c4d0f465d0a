import type { I18n } from '@lingui/core';
import type { ItemId, ItemValue } from '../../electron/contract/catalogue.ts';
import type { Fact } from '../../electron/contract/clients.ts';
import { isFolded } from '../clients/beside.ts';
import { initialsOf } from '../clients/person.ts';
import { fullDay } from '../i18n/format.ts';
import type { ReferralDraft } from './draft-saver.ts';
import { itemText } from './item-text.ts';

/** What is written under an item, in one line, or null when nothing is. */
export type WrittenItems = (item: ItemId) => string | null;

/** Her initials for her name, and for everything else only that it is there. */
function folded(i18n: I18n, item: ItemId, value: ItemValue): string {
  const name = item === 'name-to-use' && value.kind === 'text' ? initialsOf(value.text) : '';
  return name || i18n.t('written, folded');
}

/** From her file, and for "help wanted" and "how soon" from the referral itself, where she says them anew each time. Folded while someone is beside the worker. */
export function writtenItems(
  i18n: I18n,
  facts: readonly Fact[],
  draft: ReferralDraft,
  besideMe: boolean,
): WrittenItems {
  const lines = new Map<ItemId, string>();
  for (const fact of facts) {
    if (fact.state === 'declined') lines.set(fact.item, i18n.t('She would rather not say'));
    else if (besideMe && isFolded(fact.item)) lines.set(fact.item, folded(i18n, fact.item, fact.value));
    else lines.set(fact.item, itemText(i18n, fact.value, fullDay));
  }
  const anew = (words: string) => (words && besideMe ? i18n.t('written, folded') : words || null);
  return (item) => {
    if (item === 'help-wanted') return anew(draft.helpWanted);
    if (item === 'how-soon') return anew(draft.howSoon);
    if (item === 'way-back') return i18n.t('As she ticked on the consent');
    return lines.get(item) ?? null;
  };
}
