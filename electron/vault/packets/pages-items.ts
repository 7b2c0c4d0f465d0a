import { type AllowedItem, type ItemId, isOwn, itemIds, itemKinds } from '../../contract/catalogue.ts';
import { DeskError } from '../../contract/errors.ts';
import { classOf, itemOf, neutralService, type Purpose, purposeOf, type Service, serviceOf } from '../sites/seeds.ts';
import { neutralSender } from './neutral.ts';
import type { PacketInput } from './packet-input.ts';

/** The parts of a referral in the order of design, section 5. Page and bundle are both laid out from here. */
export const partIds = [
  'asked',
  'who',
  'reach',
  'interpreter',
  'helps',
  'call-back',
  'confidential',
  'visit',
  'health',
] as const;
export type PartId = (typeof partIds)[number];

const itemsOfPart: Record<PartId, readonly ItemId[]> = {
  asked: ['how-soon', 'help-wanted'],
  who: ['name-to-use', 'pronouns', 'date-of-birth', 'legal-name'],
  reach: ['safe-contact', 'mailing-address'],
  interpreter: ['language'],
  helps: ['what-helps'],
  'call-back': ['way-back'],
  confidential: ['confidential-communication'],
  visit: ['access-needs', 'who-comes-along', 'coverage', 'emergency-contact'],
  health: ['allergies', 'medicines', 'health-as-told', 'food-as-told'],
};

export const partTitles: Record<PartId, string> = {
  asked: 'What is asked',
  who: 'Who is coming',
  reach: 'How to reach this person',
  interpreter: 'Interpreter',
  helps: 'What helps at the visit',
  'call-back': 'Whom to call back',
  confidential: 'Confidential communication',
  visit: 'For the visit',
  health: 'Health, as told by the person',
};

export type Laid = Record<PartId, readonly AllowedItem[]>;

/**
 * The items of a packet as they came, each looked at once.
 * @throws DeskError `consent-sealed` when an item's own word and the catalogue's differ about its class: nobody may say
 *   that a sealed item is ordinary
 * @throws DeskError `bad-input` when an item stands twice, carries another kind of value than its own, or is an own
 *   item without a name
 */
function checkedItems(input: PacketInput): Map<ItemId, AllowedItem> {
  const seen = new Map<ItemId, AllowedItem>();
  for (const item of input.items) {
    if (item.class !== classOf(item.id, input.service)) throw new DeskError('consent-sealed');
    if (seen.has(item.id) || item.value.kind !== (itemKinds[item.id] ?? 'text')) throw new DeskError('bad-input');
    itemName(input, item.id);
    seen.set(item.id, item);
  }
  return seen;
}

const isOrdinary = (item: AllowedItem): boolean => item.class === 'ordinary';

/** Items that stand on ordinary pages, in catalogue order. */
export function ordinaryItems(input: PacketInput): AllowedItem[] {
  return inCatalogueOrder(input).filter(isOrdinary);
}

/** Items that have pages of their own, in catalogue order (pages-sealed.ts). Throws as `layOut` does. */
export function sealedItems(input: PacketInput): AllowedItem[] {
  checkedItems(input);
  return inCatalogueOrder(input).filter((item) => !isOrdinary(item));
}

/**
 * Sorts the ordinary items into the parts of a referral; sealed ones never stand there.
 * @throws DeskError `consent-sealed`, `bad-input`
 */
export function layOut(input: PacketInput): Laid {
  const seen = new Map([...checkedItems(input)].filter(([, item]) => isOrdinary(item)));
  const pick = (ids: readonly ItemId[]) => ids.flatMap((id) => seen.get(id) ?? []);
  const laid: Laid = {
    asked: pick(itemsOfPart.asked),
    who: pick(itemsOfPart.who),
    reach: pick(itemsOfPart.reach),
    interpreter: pick(itemsOfPart.interpreter),
    helps: pick(itemsOfPart.helps),
    'call-back': pick(itemsOfPart['call-back']),
    confidential: pick(itemsOfPart.confidential),
    // What an administrator added is plain labelled text, after what the desk came with.
    visit: pick([...itemsOfPart.visit, ...[...seen.keys()].filter(isOwn)]),
    health: pick(itemsOfPart.health),
  };
  // An ordinary item that has no place would be lost in silence: the clinic would not get what she chose.
  if (partIds.reduce((sum, part) => sum + laid[part].length, 0) !== seen.size) throw new DeskError('bad-input');
  return laid;
}

/** The items of a packet in catalogue order, whatever order they came in. */
export function inCatalogueOrder(input: PacketInput): AllowedItem[] {
  const rank = (id: ItemId) => (isOwn(id) ? itemIds.length : itemIds.indexOf(id));
  return [...input.items].sort((a, b) => rank(a.id) - rank(b.id));
}

/**
 * The English name of an item as this packet says it.
 * @throws DeskError `bad-input` for an own item whose name is not there: nothing leaves without saying what it is
 */
export function itemName(input: PacketInput, id: ItemId): string {
  const renamed = input.renamed[id];
  if (renamed) return renamed;
  if (isOwn(id)) throw new DeskError('bad-input');
  return itemOf(id).name.en;
}

/** Name and code as ordinary pages may tell them; a sealed service's own name is an item of its class. */
export function toldService(input: PacketInput): Pick<Service, 'name' | 'snomed'> {
  const service = serviceOf(input.service);
  if (service.class !== 'ordinary') return neutralService;
  const renamed = input.renamed[service.id];
  return renamed ? { ...service, name: { ...service.name, en: renamed } } : service;
}

/** @throws DeskError `bad-input` for a purpose that is not in the seed table */
export function purposesOf(input: PacketInput): Purpose[] {
  return input.consent.purposes.map((id) => {
    const purpose = purposeOf(id);
    if (!purpose) throw new DeskError('bad-input');
    return purpose;
  });
}

/**
 * "Care coordinator, D-07": the person at the desk is never named here.
 * @throws PacketBuildError `sender-not-neutral`
 */
export function senderOf(input: PacketInput): { name: string; role: string; callBack: string } {
  const { name, role, staffCode, callBack } = input.sender;
  return { name: neutralSender(name), role: neutralSender(`${role}, ${staffCode}`), callBack };
}
