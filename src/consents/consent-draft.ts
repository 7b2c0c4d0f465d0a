import type { Input } from '../../electron/contract/calls.ts';
import type { ItemId } from '../../electron/contract/catalogue.ts';

export type ConsentTerms = Input<'consents.record'>;

/** A consent while it is being written down: everything may still be open. */
export interface ConsentDraft extends Omit<ConsentTerms, 'signerIsNotTheAbuser'> {
  signerIsNotTheAbuser: boolean;
}

/** The one thing that is still open; the screen names it and puts the focus there. */
export type ConsentLack =
  | 'site'
  | 'items'
  | 'purposes'
  | 'ways'
  | 'signed-on'
  | 'signed-later'
  | 'ends-on'
  | 'ends-early'
  | 'ends-late'
  | 'abuser'
  | 'paper';

/**
 * The first thing missing, in the order of the form, or null when it can be recorded.
 * @param today and `latest` (the last day that settings allow): `YYYY-MM-DD`
 */
export function consentLacks(draft: ConsentDraft, today: string, latest: string): ConsentLack | null {
  if (draft.siteId === '') return 'site';
  if (draft.ways.length === 0) return 'ways';
  if (draft.purposes.length === 0) return 'purposes';
  if (draft.items.length === 0) return 'items';
  if (draft.signedOn === '') return 'signed-on';
  if (draft.signedOn > today) return 'signed-later';
  if (draft.endsOn === '') return 'ends-on';
  if (draft.endsOn < draft.signedOn || draft.endsOn < today) return 'ends-early';
  if (draft.endsOn > latest) return 'ends-late';
  if (!draft.signerIsNotTheAbuser) return 'abuser';
  if (draft.paperPlace.trim() === '') return 'paper';
  return null;
}

/** The terms as the vault takes them, or null while something is open. */
export function consentTerms(draft: ConsentDraft, today: string, latest: string): ConsentTerms | null {
  const { signerIsNotTheAbuser, ...rest } = draft;
  if (!signerIsNotTheAbuser || consentLacks(draft, today, latest) !== null) return null;
  // The way back is asked as a question of its own, and stands on the paper beside the items.
  const items = rest.items.filter((item) => item !== 'way-back');
  return { ...rest, items: rest.wayBack ? [...items, 'way-back'] : items, signerIsNotTheAbuser };
}

/** The part of the form (`data-part`) in which each is answered. */
export const partOfLack: Record<ConsentLack, string> = {
  site: 'site',
  ways: 'ways',
  purposes: 'purposes',
  items: 'items',
  'signed-on': 'signed-on',
  'signed-later': 'signed-on',
  'ends-on': 'ends-on',
  'ends-early': 'ends-on',
  'ends-late': 'ends-on',
  abuser: 'abuser',
  paper: 'paper',
};

/** Sentences for what is open. `{day}` is the latest day allowed. Message ids: src/i18n/es/consents.ts. */
export const lackText: Record<ConsentLack, string> = {
  site: 'Choose the place that the paper names.',
  purposes: 'Tick what the place may use it for.',
  items: 'Tick what she ticked on the paper, one by one.',
  ways: 'Tick how it may go: on paper, or on a stick.',
  'signed-on': 'Write the day on which it was signed.',
  'signed-later': 'The day of signing has not come yet. Write the day that stands on the paper.',
  'ends-on': 'Write the last day on which it holds.',
  'ends-early': 'That last day is already past. Write the day that stands on the paper.',
  'ends-late': 'The latest day allowed here is {day}. Choose that day or an earlier one.',
  abuser: 'Tick that the signer is not the abuser. If you are not sure, ask the privacy officer first.',
  paper: 'Write where the signed paper lies.',
};

/** Ticks or unticks one item, keeping the order of the catalogue. */
export function toggled(items: readonly ItemId[], item: ItemId, on: boolean, order: readonly ItemId[]): ItemId[] {
  const chosen = new Set(items);
  if (on) chosen.add(item);
  else chosen.delete(item);
  return order.filter((id) => chosen.has(id));
}
