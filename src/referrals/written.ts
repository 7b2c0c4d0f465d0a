import type { I18n } from '@lingui/core';
import type { ItemId } from '../../electron/contract/catalogue.ts';
import type { Fact } from '../../electron/contract/clients.ts';
import { fullDay } from '../i18n/format.ts';
import type { ReferralDraft } from './draft-saver.ts';
import { itemText } from './item-text.ts';

/** What is written under an item, in one line, or null when nothing is. */
export type WrittenItems = (item: ItemId) => string | null;

/** From her file, and for "help wanted" and "how soon" from the referral itself, where she says them anew each time. */
export function writtenItems(i18n: I18n, facts: readonly Fact[], draft: ReferralDraft): WrittenItems {
  const lines = new Map<ItemId, string>();
  for (const fact of facts) {
    lines.set(
      fact.item,
      fact.state === 'given' ? itemText(i18n, fact.value, fullDay) : i18n.t('She would rather not say'),
    );
  }
  return (item) => {
    if (item === 'help-wanted') return draft.helpWanted || null;
    if (item === 'how-soon') return draft.howSoon || null;
    if (item === 'way-back') return i18n.t('As she ticked on the consent');
    return lines.get(item) ?? null;
  };
}
