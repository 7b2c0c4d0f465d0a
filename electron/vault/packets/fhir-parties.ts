import type { AllowedItem, ItemId } from '../../contract/catalogue.ts';
import { clean, type FhirObject, itemMark, metaOf, refTo, systems, textOf } from './fhir-words.ts';
import type { PacketInput } from './packet-input.ts';
import { senderOf } from './pages-items.ts';

/**
 * The person, by allowed items only. The safe number is not in `telecom`: a system that imports the number
 * drops the rule beside it and sends a reminder to the wrong hand. Number and rule stand together, in words.
 */
export function patient(input: PacketInput, items: readonly AllowedItem[]): FhirObject {
  const find = (id: ItemId) => items.find((item) => item.id === id)?.value;
  const usual = textOf(items, 'name-to-use');
  const legal = textOf(items, 'legal-name');
  const address = textOf(items, 'mailing-address');
  const birth = find('date-of-birth');
  const language = find('language');
  return {
    resourceType: 'Patient',
    meta: metaOf(input),
    ...(language?.kind === 'language'
      ? {
          extension: [
            {
              url: 'http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired',
              valueBoolean: language.interpreter,
            },
          ],
        }
      : {}),
    ...(usual || legal
      ? {
          name: [
            ...(usual ? [{ extension: itemMark('name-to-use'), use: 'usual', text: usual }] : []),
            ...(legal ? [{ extension: itemMark('legal-name'), use: 'official', text: legal }] : []),
          ],
        }
      : {}),
    ...(birth?.kind === 'date' ? { birthDate: birth.date, _birthDate: { extension: itemMark('date-of-birth') } } : {}),
    ...(address ? { address: [{ extension: itemMark('mailing-address'), type: 'postal', text: address }] } : {}),
    ...(language?.kind === 'language'
      ? {
          communication: [
            { extension: itemMark('language'), language: { text: clean(language.language) }, preferred: true },
          ],
        }
      : {}),
  };
}

/** The neutral sender of set-up. */
export function senderOrganization(input: PacketInput): FhirObject {
  const from = senderOf(input);
  return {
    resourceType: 'Organization',
    meta: metaOf(input),
    name: from.name,
    telecom: [{ system: 'phone', value: clean(from.callBack), use: 'work' }],
  };
}

/** The person at the desk as a role with a code; there is no Practitioner and so no name. */
export function senderRole(input: PacketInput): FhirObject {
  const { role, staffCode, callBack } = input.sender;
  return {
    resourceType: 'PractitionerRole',
    meta: metaOf(input),
    identifier: [{ system: systems.staff, value: clean(staffCode) }],
    organization: refTo(input, 'sender'),
    code: [{ text: clean(role) }],
    telecom: [{ system: 'phone', value: clean(callBack), use: 'work' }],
  };
}

/** The receiving site with the members of its care team. */
export function siteOrganization(input: PacketInput): FhirObject {
  const { siteId, siteName, address, telephone, careTeam } = input.recipient;
  return {
    resourceType: 'Organization',
    meta: metaOf(input),
    identifier: [{ system: systems.uri, value: `urn:uuid:${siteId}` }],
    name: clean(siteName),
    ...(telephone ? { telecom: [{ system: 'phone', value: clean(telephone), use: 'work' }] } : {}),
    ...(address ? { address: [{ use: 'work', text: clean(address) }] } : {}),
    ...(careTeam.length > 0 ? { contact: careTeam.map((name) => ({ name: { text: clean(name) } })) } : {}),
  };
}
