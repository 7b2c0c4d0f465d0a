import type { Input } from '../../electron/contract/calls.ts';
import type { ItemClass, ItemId, ServiceId } from '../../electron/contract/catalogue.ts';
import { type ConsentRecipient, handsOf, type Signature } from '../../electron/contract/consents.ts';
import type { Catalogue } from '../../electron/contract/sites.ts';
import { classFor } from '../sites/directory.ts';

export type ConsentTerms = Input<'consents.record'>;
export type Sealed = Exclude<ItemClass, 'ordinary'>;

/** A consent while it is being written down: everything may still be open. The pen is no part of it and is kept nowhere. */
export interface ConsentDraft extends Omit<ConsentTerms, 'signerIsNotTheAbuser' | 'recipient' | 'signatures'> {
  recipient: ConsentRecipient | null;
  signerIsNotTheAbuser: boolean;
  how: 'paper' | 'screen';
}

/** The one thing that is still open; the screen names it and puts the focus there. */
export type ConsentLack =
  | 'recipient'
  | 'purposes'
  | 'items'
  | 'initials'
  | 'ways'
  | 'signed-on'
  | 'signed-later'
  | 'ends-on'
  | 'ends-early'
  | 'ends-late'
  | 'abuser'
  | 'paper'
  | 'signature';

/** What a lack is judged by, beside the draft. Days are `YYYY-MM-DD`. */
export interface LackFacts {
  today: string;
  /** The last day that settings allow. */
  latest: string;
  catalogue: Catalogue;
  /** The service of the referral behind it, where there is one. */
  service: ServiceId | null;
  signatures: readonly Signature[];
}

/** The sealed classes that are ticked: of items, and of services that may answer. */
export function sealedTicked({ items, wayBack }: ConsentDraft, catalogue: Catalogue, service: ServiceId | null) {
  const ofItems = catalogue.items
    .filter(({ id }) => items.includes(id))
    .map((item) => (item.id === 'way-back' ? 'ordinary' : classFor(catalogue, item, service)));
  const ofServices = catalogue.services.filter(({ id }) => wayBack.includes(id)).map((one) => one.class);
  return new Set([...ofItems, ...ofServices].filter((one): one is Sealed => one !== 'ordinary'));
}

function isSigned({ signedBy }: ConsentDraft, signatures: readonly Signature[]): boolean {
  return handsOf[signedBy].every((hand) => signatures.some((one) => one.hand === hand));
}

/** The first thing missing, in the order of the form, or null when it can be recorded. */
export function consentLacks(draft: ConsentDraft, facts: LackFacts): ConsentLack | null {
  const { today, latest } = facts;
  if (draft.recipient === null) return 'recipient';
  if (draft.purposes.length === 0) return 'purposes';
  if (draft.items.length === 0) return 'items';
  const sealed = sealedTicked(draft, facts.catalogue, facts.service);
  if ([...sealed].some((one) => !draft.initialled.includes(one))) return 'initials';
  if (draft.ways.length === 0) return 'ways';
  if (draft.signedOn === '') return 'signed-on';
  if (draft.signedOn > today) return 'signed-later';
  if (draft.endsOn === '') return 'ends-on';
  if (draft.endsOn < draft.signedOn || draft.endsOn < today) return 'ends-early';
  if (draft.endsOn > latest) return 'ends-late';
  if (!draft.signerIsNotTheAbuser) return 'abuser';
  if (draft.how === 'paper') return draft.paperPlace.trim() === '' ? 'paper' : null;
  return isSigned(draft, facts.signatures) ? null : 'signature';
}

/** The terms as the vault takes them, or null while something is open. */
export function consentTerms(draft: ConsentDraft, facts: LackFacts): ConsentTerms | null {
  const { signerIsNotTheAbuser, recipient, how, ...rest } = draft;
  if (!signerIsNotTheAbuser || recipient === null || consentLacks(draft, facts) !== null) return null;
  const onScreen = how === 'screen';
  const hands = handsOf[draft.signedBy];
  return {
    ...rest,
    recipient,
    signerIsNotTheAbuser,
    // The vault puts the way back among the items where a service has its tick.
    items: rest.items.filter((item) => item !== 'way-back'),
    signedOn: onScreen ? facts.today : rest.signedOn,
    paperPlace: onScreen ? '' : rest.paperPlace,
    signatures: onScreen ? facts.signatures.filter(({ hand }) => hands.includes(hand)) : [],
  };
}

/** What another recipient cannot have goes: a partner gets ordinary items, and nobody there answers. */
export function forRecipient(draft: ConsentDraft, recipient: ConsentRecipient, catalogue: Catalogue): ConsentDraft {
  if (recipient.kind === 'site') {
    return draft.recipient?.id === recipient.id ? draft : { ...draft, recipient, wayBack: [] };
  }
  const ordinary = new Set(
    catalogue.items.filter((one) => one.class === 'ordinary' || one.class === 'of-service').map(({ id }) => id),
  );
  return {
    ...draft,
    recipient,
    items: draft.items.filter((item) => ordinary.has(item)),
    initialled: [],
    wayBack: [],
    ways: draft.ways.filter((way) => way !== 'stick'),
  };
}

/** The part of the form (`data-part`) in which each is answered. */
export const partOfLack: Record<ConsentLack, string> = {
  recipient: 'recipient',
  purposes: 'purposes',
  items: 'items',
  initials: 'initials',
  ways: 'ways',
  'signed-on': 'signed-on',
  'signed-later': 'signed-on',
  'ends-on': 'ends-on',
  'ends-early': 'ends-on',
  'ends-late': 'ends-on',
  abuser: 'abuser',
  paper: 'paper',
  signature: 'signature',
};

/** Sentences for what is open. `{day}` is the latest day allowed. Message ids: src/i18n/es/consent-form.ts. */
export const lackText: Record<ConsentLack, string> = {
  recipient: 'Choose the place that the paper names.',
  purposes: 'Tick what the place may use it for.',
  items: 'Tick what she ticked on the paper, one by one.',
  initials: 'Something sealed is ticked. It needs her own initials beside it.',
  ways: 'Tick how it may be told: on paper, on a stick, or by word.',
  'signed-on': 'Write the day on which it was signed.',
  'signed-later': 'The day of signing has not come yet. Write the day that stands on the paper.',
  'ends-on': 'Write the last day on which it holds.',
  'ends-early': 'That last day is already past. Write the day that stands on the paper.',
  'ends-late': 'The latest day allowed here is {day}. Choose that day or an earlier one.',
  abuser: 'Tick that the signer is not the abuser. If you are not sure, ask the privacy officer first.',
  paper: 'Write where the signed paper lies.',
  signature: 'The signature is still missing on the screen.',
};

/** Ticks or unticks one item, keeping the order of the catalogue. */
export function toggled(items: readonly ItemId[], item: ItemId, on: boolean, order: readonly ItemId[]): ItemId[] {
  const chosen = new Set(items);
  if (on) chosen.add(item);
  else chosen.delete(item);
  return order.filter((id) => chosen.has(id));
}

/** Adds or takes away one of a list. */
export function withOne<T>(list: readonly T[], one: T, on: boolean): T[] {
  const others = list.filter((other) => other !== one);
  return on ? [...others, one] : others;
}
