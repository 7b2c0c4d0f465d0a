import { fixedItems, type ItemId, type Need, type ServiceId, serviceIds } from '../../electron/contract/catalogue.ts';
import {
  type Catalogue,
  catalogueNameSchema,
  type ItemChange,
  type ServiceChange,
} from '../../electron/contract/sites.ts';
import { tellingWord } from '../../electron/contract/telling-names.ts';

/*
 * What stands in the fields while an administrator changes the catalogue. The vault decides; what is said here is
 * said early, so that nobody types for nothing.
 */

export type Item = Catalogue['items'][number];
type Service = Catalogue['services'][number];
interface Names {
  en: string;
  es: string;
}

export interface ServiceDraft {
  name: Names;
  offered: boolean;
  needs: Partial<Record<ItemId, Need>>;
}
export interface ItemDraft {
  name: Names;
  hint: Names;
  withdrawn: boolean;
  needs: Partial<Record<ServiceId, Need>>;
}

/** The place of an item at a service, whether or not it is asked now. */
export function placeOf(item: Pick<Item, 'neededFor' | 'offeredFor'>, service: ServiceId): Need {
  if (item.neededFor.includes(service)) return 'needed';
  return item.offeredFor.includes(service) ? 'offered' : 'none';
}

/** The places that an item may be given at a service; one only: it is fixed. */
export function placesFor(item: Item, service: ServiceId): Need[] {
  if (fixedItems.includes(item.id)) return [placeOf(item, service)];
  if (item.class === 'ordinary') return ['needed', 'offered', 'none'];
  return item.cameFor.includes(service) ? ['offered', 'none'] : ['none'];
}

export function serviceDraft(catalogue: Catalogue, service: Service): ServiceDraft {
  const needs = Object.fromEntries(catalogue.items.map((item) => [item.id, placeOf(item, service.id)]));
  return { name: { ...service.name }, offered: service.offered, needs };
}

/** An own item that is not there yet: offered at every service until she says otherwise. */
export const newItem: ItemDraft = {
  name: { en: '', es: '' },
  hint: { en: '', es: '' },
  withdrawn: false,
  needs: Object.fromEntries(serviceIds.map((service) => [service, 'offered'])),
};

export function itemDraft(item: Item): ItemDraft {
  const needs = Object.fromEntries(serviceIds.map((service) => [service, placeOf(item, service)]));
  return { name: { ...item.name }, hint: item.hint ?? { en: '', es: '' }, withdrawn: item.withdrawn, needs };
}

/** What goes to the vault: of the places only those that change. */
export function serviceChange(catalogue: Catalogue, id: ServiceId, draft: ServiceDraft): ServiceChange {
  const needs = catalogue.items.flatMap((item) => {
    const need = draft.needs[item.id];
    return need && need !== placeOf(item, id) ? [{ item: item.id, need }] : [];
  });
  return { id, name: draft.name, offered: draft.offered, needs, version: catalogue.version };
}

export function itemChange(catalogue: Catalogue, id: ItemId | null, draft: ItemDraft): ItemChange {
  const item = catalogue.items.find((one) => one.id === id);
  const needs = serviceIds.flatMap((service) => {
    const need = draft.needs[service];
    return need && need !== (item ? placeOf(item, service) : 'none') ? [{ service, need }] : [];
  });
  const { name, hint, withdrawn } = draft;
  return { id, name, hint: { en: hint.en.trim(), es: hint.es.trim() }, withdrawn, needs, version: catalogue.version };
}

type Nested = { [key: string]: Nested } | string | boolean | undefined;

/**
 * Mine laid on theirs: what I changed since `base` stands, the rest is as they left it. For a catalogue that somebody
 * else changed while I was writing.
 */
export function laidOn<T extends object>(base: T, mine: T, theirs: T): T {
  return merged(base as Nested, mine as Nested, theirs as Nested) as T;
}

function merged(base: Nested, mine: Nested, theirs: Nested): Nested {
  if (typeof mine !== 'object' || typeof theirs !== 'object') return mine === base ? theirs : mine;
  const before = typeof base === 'object' ? base : {};
  const keys = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  return Object.fromEntries([...keys].map((key) => [key, merged(before[key], mine[key], theirs[key])]));
}

const folded = (name: string) => name.normalize('NFC').trim().toLocaleLowerCase('es');

export type NameLack = 'empty' | 'letters' | 'telling' | 'taken';

/** What keeps a name from being saved. `all`: the services, or the items, among which it must be told apart. */
export function nameLack(
  language: 'en' | 'es',
  name: string,
  of: { id: string | null; class: string },
  all: readonly (Item | Service)[],
): NameLack | null {
  if (name.trim() === '') return 'empty';
  if (!catalogueNameSchema.safeParse(name).success) return 'letters';
  if ((of.class === 'ordinary' || of.class === 'of-service') && tellingWord(name)) return 'telling';
  const taken = all.some(
    ({ id, name: other, cameAs }) =>
      id !== of.id && [other[language], cameAs?.[language] ?? ''].map(folded).includes(folded(name)),
  );
  return taken ? 'taken' : null;
}

/** The items of the editor's list, in its order. */
export function itemGroups(catalogue: Catalogue): Record<'asked' | 'own' | 'sealed' | 'withdrawn', Item[]> {
  const asked = catalogue.items.filter(({ withdrawn }) => !withdrawn);
  const plain = asked.filter((item) => item.class === 'ordinary' || item.class === 'of-service');
  return {
    asked: plain.filter(({ cameAs }) => cameAs !== null),
    own: plain.filter(({ cameAs }) => cameAs === null),
    sealed: asked.filter((item) => !plain.includes(item)),
    withdrawn: catalogue.items.filter(({ withdrawn }) => withdrawn),
  };
}
