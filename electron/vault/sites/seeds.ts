import { z } from 'zod';
import itemSeeds from '../../../resources/seeds/items.json' with { type: 'json' };
import purposeSeeds from '../../../resources/seeds/purposes.json' with { type: 'json' };
import serviceSeeds from '../../../resources/seeds/services.json' with { type: 'json' };
import siteSeedFile from '../../../resources/seeds/sites.json' with { type: 'json' };
import packetWordings from '../../../resources/wordings/packet.json' with { type: 'json' };
import {
  type BuiltInItemId,
  type ItemClass,
  type ItemId,
  isOwn,
  itemClassSchema,
  itemIds,
  type ServiceId,
  serviceIdSchema,
  serviceIds,
} from '../../contract/catalogue.ts';
import { catalogueSchema, siteSchema } from '../../contract/sites.ts';

/**
 * The seed tables, read once and checked whole: a desk with a damaged catalogue does not start, because a
 * wrong class or a missing item would let something out that should stay.
 */

const bilingual = z.strictObject({ en: z.string().min(1), es: z.string().min(1) });
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const coding = z.strictObject({ code: z.string().min(1), display: z.string().min(1) });
const header = {
  /** Where the table comes from: statute, guide or decision. */
  source: z.string().min(1),
  /** Raised with every change of a word. */
  version: z.string().min(1),
  /** As shipped always null: counsel's confirmations stand in the desk's register (vault/forms/counsel.ts). */
  confirmedByCounselOn: z.null(),
};

const itemRow = catalogueSchema.shape.items.element;
const itemFileSchema = z.strictObject({
  ...header,
  items: z.array(
    itemRow.pick({ class: true, neededFor: true, offeredFor: true, mayReveal: true }).extend({
      id: z.enum(itemIds),
      name: bilingual,
      /** What helps to ask it, on the file's form; never printed. */
      hint: bilingual.optional(),
      /** What the worker's screen says when this item is ticked; never printed. */
      warns: bilingual.optional(),
    }),
  ),
  neverLeaves: z.array(z.strictObject({ id: slug, name: bilingual })).min(1),
});
export type ItemSeed = z.infer<typeof itemFileSchema>['items'][number];

const serviceFileSchema = z.strictObject({
  ...header,
  /** Stands in for the name and code of a service that must not be told. */
  neutral: z.strictObject({ name: bilingual, snomed: coding }),
  services: z.array(z.strictObject({ id: serviceIdSchema, name: bilingual, class: itemClassSchema, snomed: coding })),
});
export type Service = z.infer<typeof serviceFileSchema>['services'][number];

const siteFileSchema = z.strictObject({ ...header, sites: z.array(siteSchema.omit({ version: true })) });
export type SiteSeed = z.infer<typeof siteFileSchema>['sites'][number];

const purposeFileSchema = z.strictObject({
  ...header,
  purposes: z.array(z.strictObject({ id: slug, name: bilingual, reason: coding })).min(1),
});
export type Purpose = z.infer<typeof purposeFileSchema>['purposes'][number];

export const wordingIds = [
  'practice-band',
  'not-a-waiver',
  'no-redisclosure',
  'cover-protected',
  'confidential-communication',
  'contact-never',
  'consent-explained',
  'part2-long',
  'part2-short',
  'hiv-notice',
  'sealed-notice',
] as const;
export type WordingId = (typeof wordingIds)[number];

const wordingFileSchema = z.strictObject({
  about: z.string(),
  wordings: z.array(
    z.strictObject({
      id: z.enum(wordingIds),
      ...header,
      /** Spanish is null where the regulation gives the English words. */
      text: z.strictObject({ en: z.string().min(1), es: z.string().min(1).nullable() }),
    }),
  ),
});
export type Wording = z.infer<typeof wordingFileSchema>['wordings'][number];

/** Every id of `expected` exactly once, in that order. */
function inOrder<Row extends { id: string }>(rows: readonly Row[], expected: readonly string[], table: string): Row[] {
  const found = rows.map((row) => row.id);
  if (found.join() !== expected.join()) throw new Error(`seed table ${table}: ids differ from the contract`);
  return [...rows];
}

function byId<Id extends string, Row extends { id: Id }>(rows: readonly Row[]): ReadonlyMap<Id, Row> {
  const map = new Map(rows.map((row) => [row.id, row]));
  if (map.size !== rows.length) throw new Error('seed table: an id stands twice');
  return map;
}

/**
 * Checks the text of an item table.
 * @throws when ids are missing, doubled or out of order, or an item is both needed and offered
 */
export function readItemSeeds(raw: unknown): z.infer<typeof itemFileSchema> {
  const file = itemFileSchema.parse(raw);
  inOrder(file.items, itemIds, 'items');
  for (const item of file.items) {
    const both = [...item.neededFor, ...item.offeredFor];
    if (new Set(both).size !== both.length) throw new Error(`seed table items: ${item.id} names a service twice`);
  }
  return file;
}

const itemFile = readItemSeeds(itemSeeds);
const serviceFile = serviceFileSchema.parse(serviceSeeds);
const purposeFile = purposeFileSchema.parse(purposeSeeds);

/** The item catalogue as it comes (domain, section 2b), in catalogue order. */
export const itemSeedRows: readonly ItemSeed[] = itemFile.items;
/** Kinds of record that no packet can ever carry; shown on the desk's screen only. */
export const neverLeaves = itemFile.neverLeaves;
/** The nine services. */
export const services: readonly Service[] = inOrder(serviceFile.services, serviceIds, 'services');
/** Name and code that tell no service: used wherever a sealed service must not be told. */
export const neutralService = serviceFile.neutral;
/** Thirteen placeholder sites; an administrator puts in the true ones. */
export const siteSeeds: readonly SiteSeed[] = [...byId(siteFileSchema.parse(siteSeedFile).sites).values()];
/** Why a recipient may get an item (45 CFR 164.508(c)(1)(iv)). */
export const purposes: readonly Purpose[] = purposeFile.purposes;
/** The statements printed on packets. */
export const wordings: readonly Wording[] = inOrder(
  wordingFileSchema.parse(packetWordings).wordings,
  wordingIds,
  'wordings',
);

const itemById = byId<BuiltInItemId, ItemSeed>(itemSeedRows);
const serviceById = byId<ServiceId, Service>(services);
const purposeById = byId<string, Purpose>(purposes);
const wordingById = byId<WordingId, Wording>(wordings);

function must<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('seed table: no such id');
  return row;
}

/** A built-in item as it comes. */
export function itemOf(id: BuiltInItemId): ItemSeed {
  return must(itemById.get(id));
}

export function serviceOf(id: ServiceId): Service {
  return must(serviceById.get(serviceIdSchema.parse(id)));
}

/** @returns undefined when no such purpose is in the table */
export function purposeOf(id: string): Purpose | undefined {
  return purposeById.get(id);
}

export function wordingOf(id: WordingId): Wording {
  return must(wordingById.get(id));
}

/**
 * The class of an item in a referral to `service`; `help-wanted` and `way-back` take the service's class. From the
 * seeds and from nothing that is stored.
 */
export function classOf(item: ItemId, service: ServiceId): ItemClass {
  if (isOwn(item)) return 'ordinary';
  const own = itemOf(item).class;
  return own === 'of-service' ? serviceOf(service).class : own;
}
