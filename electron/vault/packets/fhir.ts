import { type AllowedItem, type ItemId, itemIdSchema } from '../../contract/catalogue.ts';
import { patient, senderOrganization, senderRole, siteOrganization } from './fhir-parties.ts';
import { consent, serviceRequest, task } from './fhir-request.ts';
import {
  clean,
  concept,
  type FhirObject,
  type FhirValue,
  ITEM_EXTENSION,
  itemMark,
  linesOf,
  metaOf,
  narrative,
  type Role,
  refTo,
  systems,
  urlOf,
} from './fhir-words.ts';
import type { PacketInput } from './packet-input.ts';
import { sayDay } from './pages-days.ts';
import {
  itemName,
  type Laid,
  layOut,
  ordinaryItems,
  type PartId,
  partIds,
  partTitles,
  purposesOf,
  senderOf,
  toldService,
} from './pages-items.ts';
import { say } from './pages-parts.ts';
import { type SealedSection, sealedExplanation, sealedSections, sealings } from './pages-sealed.ts';

/** One item under its part: marked, named, told in words. */
function itemSection(input: PacketInput, item: AllowedItem): FhirObject {
  return { extension: itemMark(item.id), title: clean(itemName(input, item.id)), text: narrative(linesOf(item.value)) };
}

/** What a part says beside its items, as on the page. */
function ownLines(id: PartId, input: PacketInput, laid: Laid): string[] {
  const { callBack } = input.sender;
  switch (id) {
    case 'asked':
      return [toldService(input).name.en, ...(input.answerBy ? [`By ${sayDay(input.answerBy)}`] : [])];
    case 'reach':
      return laid.reach.some((item) => item.id === 'safe-contact')
        ? [`If this way does not work, call us at ${callBack}. Please use no other.`]
        : [`NEVER: ${say('contact-never')}.`, `Through us only: ${callBack}`];
    case 'call-back': {
      const from = senderOf(input);
      return [`${callBack}, reference ${input.referralCode}`, `${from.role}, ${from.name}`];
    }
    case 'confidential':
      return laid.confidential.length > 0 ? [say('confidential-communication')] : [];
    default:
      return [];
  }
}

function partSection(id: PartId, input: PacketInput, laid: Laid): FhirObject[] {
  const own = ownLines(id, input, laid);
  const items = laid[id].map((item) => itemSection(input, item));
  if (own.length === 0 && items.length === 0) return [];
  return [
    {
      title: partTitles[id],
      ...(id === 'asked' ? { code: concept(systems.loinc, '42349-1', 'Reason for referral') } : {}),
      ...(own.length > 0 ? { text: narrative(own) } : {}),
      ...(id === 'asked' ? { entry: [refTo(input, 'request'), refTo(input, 'task')] } : {}),
      ...(items.length > 0 ? { section: items } : {}),
    },
  ];
}

/** A sealed class by itself, with the notice of its pages and its own explanation of the consent. */
function sealedSection(input: PacketInput, section: SealedSection): FhirObject {
  const { title, onEachPage, inFull } = sealings[section.sealed];
  return {
    title,
    text: narrative([
      say(inFull ?? onEachPage),
      ...(section.service ? [section.service] : []),
      sealedExplanation(input, section),
      say('no-redisclosure'),
      say('not-a-waiver'),
    ]),
    section: section.items.map((item) => itemSection(input, item)),
  };
}

/** The frame of the document: parts in the order of the page, then by what right. */
function composition(input: PacketInput, laid: Laid): FhirObject {
  return {
    resourceType: 'Composition',
    meta: metaOf(input),
    status: 'final',
    type: concept(systems.loinc, '57133-1', 'Referral note'),
    subject: refTo(input, 'patient'),
    date: input.created,
    author: [refTo(input, 'role')],
    title: `Referral ${clean(input.referralCode)}`,
    confidentiality: 'R',
    attester: [{ mode: 'official', time: input.created, party: refTo(input, 'sender') }],
    custodian: refTo(input, 'sender'),
    section: [
      ...partIds.flatMap((id) => partSection(id, input, laid)),
      ...sealedSections(input).map((section) => sealedSection(input, section)),
      {
        title: 'By what right this was shared',
        text: narrative([
          `Form ${input.consent.code}, until ${sayDay(input.consent.expiresOn)}: ${purposesOf(input)
            .map((purpose) => purpose.name.en)
            .join('; ')}.`,
          say('no-redisclosure'),
          say('not-a-waiver'),
        ]),
        entry: [refTo(input, 'consent')],
      },
    ],
  };
}

/**
 * The referral as a minimal FHIR R4 `document` Bundle, from the same allowed items as the pages. The same
 * input gives the same object. The PDF is a part of its own and is not in here.
 * @throws DeskError `consent-sealed`, `bad-input`; PacketBuildError `sender-not-neutral`
 */
export function referralBundle(input: PacketInput): FhirObject {
  const laid = layOut(input);
  // Sealed items stand in their sections and nowhere else: a sealed wish is no reason code of the request.
  const ordinary = ordinaryItems(input);
  const entries: [Role, FhirObject][] = [
    ['composition', composition(input, laid)],
    ['patient', patient(input, ordinary)],
    ['role', senderRole(input)],
    ['sender', senderOrganization(input)],
    ['site', siteOrganization(input)],
    ['request', serviceRequest(input, ordinary)],
    ['task', task(input)],
    ['consent', consent(input)],
  ];
  return {
    resourceType: 'Bundle',
    meta: metaOf(input),
    identifier: { system: systems.uri, value: `urn:uuid:${input.packetId}` },
    type: 'document',
    timestamp: input.created,
    entry: entries.map(([role, resource]) => ({ fullUrl: urlOf(input, role), resource })),
  };
}

/**
 * Every item that a bundle carries, wherever it stands.
 * @throws ZodError when a mark is no id of an item, built-in or own
 */
export function itemIdsOf(bundle: FhirObject): Set<ItemId> {
  const found = new Set<ItemId>();
  const walk = (value: FhirValue | undefined): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object') {
      if (value.url === ITEM_EXTENSION) found.add(itemIdSchema.parse(value.valueCode));
      Object.values(value).forEach(walk);
    }
  };
  walk(bundle);
  return found;
}
