import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import type { ItemId, ServiceId } from '../../electron/contract/catalogue.ts';
import type { Catalogue, Site } from '../../electron/contract/sites.ts';

/** The two languages of the screen. */
export function nameIn(locale: string, name: { en: string; es: string }): string {
  return locale.startsWith('es') ? name.es : name.en;
}

type CatalogueItem = Catalogue['items'][number];

/** The class an item has when it goes to this service: `of-service` items take the service's. */
export function classFor(catalogue: Catalogue, item: CatalogueItem, service: ServiceId | null): string {
  if (item.class !== 'of-service') return item.class;
  return catalogue.services.find(({ id }) => id === service)?.class ?? 'ordinary';
}

/** True for items and services that wait for the signed forms. */
export function isSealed(itemClass: string): boolean {
  return itemClass !== 'ordinary';
}

/** The items this service needs or may have, in the order of the catalogue; without a service, all that are asked. */
export function itemsFor(catalogue: Catalogue, service: ServiceId | null): CatalogueItem[] {
  const asked = catalogue.items.filter(({ withdrawn }) => !withdrawn);
  if (service === null) return asked;
  return asked.filter(({ neededFor, offeredFor }) => neededFor.includes(service) || offeredFor.includes(service));
}

/** Names of services, items and purposes in the language of the screen. */
export function useNames(catalogue: Catalogue | null) {
  const { i18n } = useLingui();
  const { locale } = i18n;
  return useMemo(() => {
    const names = new Map<string, string>();
    for (const { id, name } of [
      ...(catalogue?.services ?? []),
      ...(catalogue?.items ?? []),
      ...(catalogue?.purposes ?? []),
    ]) {
      names.set(id, nameIn(locale, name));
    }
    return {
      item: (id: ItemId) => names.get(id) ?? '',
      service: (id: ServiceId) => names.get(id) ?? '',
      purpose: (id: string) => names.get(id) ?? '',
    };
  }, [catalogue, locale]);
}

/** Sites by town, towns in the order in which the list has them. */
export function byTown(sites: readonly Site[]): { town: string; sites: Site[] }[] {
  const towns = new Map<string, Site[]>();
  for (const site of sites) towns.set(site.town, [...(towns.get(site.town) ?? []), site]);
  return [...towns].map(([town, inTown]) => ({ town, sites: inTown }));
}
