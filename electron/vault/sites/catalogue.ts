import { type ItemId, isOwn, type Need, type OwnItemId, type ServiceId, serviceIds } from '../../contract/catalogue.ts';
import { DeskError } from '../../contract/errors.ts';
import type { Catalogue } from '../../contract/sites.ts';
import type { Db } from '../database/driver.ts';
import { itemSeedRows, neutralService, purposes, services } from './seeds.ts';

/*
 * The catalogue in force: the seed tables with what an administrator changed laid over them. Kind, class and FHIR
 * mapping of what the desk came with are not in the tables at all, so nothing that is stored can weaken them.
 */

interface ServiceEdit {
  service: ServiceId;
  name_en: string;
  name_es: string;
  offered: 0 | 1;
}
interface ItemEdit {
  item: ItemId;
  name_en: string;
  name_es: string;
  hint_en: string;
  hint_es: string;
  withdrawn: 0 | 1;
}
interface NeedEdit {
  service: ServiceId;
  item: ItemId;
  need: Need;
}
type Item = Catalogue['items'][number];

/** The catalogue as it comes, before anybody changed it. */
export function seedCatalogue(): Catalogue {
  return {
    version: 0,
    services: services.map(({ id, name, class: sealed }) => ({ id, name, cameAs: name, offered: true, class: sealed })),
    items: itemSeedRows.map(({ hint, warns, ...item }) => ({
      ...item,
      cameAs: item.name,
      hint: hint ?? null,
      warns: warns ?? null,
      withdrawn: false,
      cameFor: [...item.neededFor, ...item.offeredFor],
    })),
    neutral: neutralService.name,
    purposes: purposes.map(({ id, name }) => ({ id, name })),
  };
}

/** An own item is plain text of the ordinary class; there is no way to store another (law decides what is sealed). */
function ownItem(id: OwnItemId): Item {
  return {
    id,
    name: { en: '', es: '' },
    cameAs: null,
    hint: null,
    warns: null,
    withdrawn: false,
    class: 'ordinary',
    neededFor: [],
    offeredFor: [],
    cameFor: [],
    mayReveal: false,
  };
}

function laidOver(item: Item, edit: ItemEdit | undefined, needs: readonly NeedEdit[]): Item {
  const at = (service: ServiceId): Need => needs.find((one) => one.service === service)?.need ?? needIn(item, service);
  const changed: Item = {
    ...item,
    neededFor: serviceIds.filter((service) => at(service) === 'needed'),
    offeredFor: serviceIds.filter((service) => at(service) === 'offered'),
  };
  if (!edit) return changed;
  return {
    ...changed,
    name: { en: edit.name_en, es: edit.name_es },
    hint: edit.hint_en && edit.hint_es ? { en: edit.hint_en, es: edit.hint_es } : null,
    withdrawn: edit.withdrawn === 1,
  };
}

/** The number of the last change; 0 while the catalogue is as it came. */
export function catalogueVersion(db: Db): number {
  return (db.prepare('SELECT version FROM catalogue_version').pluck().get() as number | undefined) ?? 0;
}

/** The whole catalogue in force, withdrawn items too: what is in files and on old consents keeps its name. */
export function readCatalogue(db: Db): Catalogue {
  const seed = seedCatalogue();
  const serviceEdits = db.prepare('SELECT * FROM service_edits').all() as ServiceEdit[];
  const itemEdits = db.prepare('SELECT * FROM item_edits ORDER BY added').all() as ItemEdit[];
  const needs = db.prepare('SELECT * FROM need_edits').all() as NeedEdit[];
  const own = itemEdits.flatMap(({ item }) => (isOwn(item) ? [ownItem(item)] : []));
  return {
    ...seed,
    version: catalogueVersion(db),
    services: seed.services.map((service) => {
      const edit = serviceEdits.find((one) => one.service === service.id);
      return edit ? { ...service, name: { en: edit.name_en, es: edit.name_es }, offered: edit.offered === 1 } : service;
    }),
    items: [...seed.items, ...own].map((item) =>
      laidOver(
        item,
        itemEdits.find((edit) => edit.item === item.id),
        needs.filter((need) => need.item === item.id),
      ),
    ),
  };
}

/** Whether `service` needs the item, may be offered it, or never gets it; a withdrawn one goes nowhere. */
export function needIn(item: Item, service: ServiceId): Need {
  if (item.withdrawn) return 'none';
  if (item.neededFor.includes(service)) return 'needed';
  return item.offeredFor.includes(service) ? 'offered' : 'none';
}

/** Throws `bad-input` for an own item that was never added. */
export function mustBeItems(db: Db, items: readonly ItemId[]): void {
  const own = items.filter(isOwn);
  if (own.length === 0) return;
  const known = db.prepare('SELECT 1 FROM item_edits WHERE item = ?').pluck();
  if (own.some((item) => known.get(item) === undefined)) throw new DeskError('bad-input');
}

export function isOffered(db: Db, service: ServiceId): boolean {
  return db.prepare('SELECT offered FROM service_edits WHERE service = ?').pluck().get(service) !== 0;
}

/** Items of a list in the order of the catalogue. */
export function inOrderOf(catalogue: Catalogue, items: readonly ItemId[]): ItemId[] {
  return catalogue.items.map(({ id }) => id).filter((id) => items.includes(id));
}

/**
 * The English names that a packet of these items needs beyond the seeds: own items, and what was renamed. Pages and
 * bundle have no database (design, section 4), so the words travel in the packet's input.
 */
export function renamedIn(db: Db, service: ServiceId, items: readonly ItemId[]): Record<string, string> {
  const catalogue = readCatalogue(db);
  const named = [
    ...catalogue.services.filter(({ id }) => id === service),
    ...catalogue.items.filter(({ id }) => items.includes(id)),
  ];
  return Object.fromEntries(
    named.filter(({ name, cameAs }) => name.en !== cameAs?.en).map(({ id, name }) => [id, name.en]),
  );
}
