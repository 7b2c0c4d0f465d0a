import type { Catalogue } from '../../contract/sites.ts';
import { itemSeedRows, services } from '../sites/seeds.ts';
import type { ItemCatalogue } from './engine/types.ts';

/**
 * The catalogue in force, as the engine reads it. Classes come from the seed tables and from nothing that is stored;
 * an item that was withdrawn is for no service, and an own item is of the ordinary class.
 */
export function engineCatalogue(items: Catalogue['items']): ItemCatalogue {
  const seeds = new Map<string, (typeof itemSeedRows)[number]>(itemSeedRows.map((row) => [row.id, row]));
  return {
    items: new Map(
      items.map((item) => {
        const seed = seeds.get(item.id);
        return [
          item.id,
          {
            class: seed?.class ?? 'ordinary',
            services: new Set(item.withdrawn ? [] : [...item.neededFor, ...item.offeredFor]),
            mayReveal: seed?.mayReveal ?? false,
          },
        ];
      }),
    ),
    services: new Map(services.map(({ id, class: sealed }) => [id, sealed])),
  };
}
