import type { ItemId } from '../../electron/contract/catalogue.ts';

/**
 * While someone is beside the worker: what of a file may stand open. Everything else is folded, because the one beside
 * her may be the danger, or a visitor. How a person may be reached, and how never, stays: that rule protects her.
 */
const open: readonly ItemId[] = ['pronouns', 'language', 'safe-contact', 'way-back'];
/** Names and where to find her: folded even when her notes are asked for. */
const names: readonly ItemId[] = ['name-to-use', 'legal-name', 'emergency-contact', 'date-of-birth', 'mailing-address'];

/** True for what is folded under "someone is beside me". */
export function isFolded(item: ItemId, notesShown = false): boolean {
  return notesShown ? names.includes(item) : !open.includes(item);
}
