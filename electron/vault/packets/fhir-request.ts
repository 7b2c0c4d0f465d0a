import type { AllowedItem } from '../../contract/catalogue.ts';
import { clean, coding, concept, type FhirObject, itemMark, metaOf, refTo, systems, textOf } from './fhir-words.ts';
import type { PacketInput } from './packet-input.ts';
import { purposesOf, toldService } from './pages-items.ts';

/** What is asked. `proposal`: a community health worker asks, she does not order (domain, section 5). */
export function serviceRequest(input: PacketInput, items: readonly AllowedItem[]): FhirObject {
  const { name, snomed } = toldService(input);
  const wanted = textOf(items, 'help-wanted');
  return {
    resourceType: 'ServiceRequest',
    meta: metaOf(input),
    identifier: [{ system: systems.referral, value: input.referralCode }],
    status: 'active',
    intent: 'proposal',
    category: [concept(systems.snomed, '3457005', 'Patient referral')],
    code: { coding: [coding(systems.snomed, snomed.code, snomed.display)], text: name.en },
    subject: refTo(input, 'patient'),
    ...(input.answerBy ? { occurrencePeriod: { end: input.answerBy } } : {}),
    authoredOn: input.created,
    requester: refTo(input, 'role'),
    performer: [refTo(input, 'site')],
    ...(wanted ? { reasonCode: [{ extension: itemMark('help-wanted'), text: wanted }] } : {}),
  };
}

/** What the site is asked to do with the request, and until when. */
export function task(input: PacketInput): FhirObject {
  return {
    resourceType: 'Task',
    meta: metaOf(input),
    status: 'requested',
    intent: 'proposal',
    code: concept(systems.taskCode, 'fulfill', 'Fulfill the focal request'),
    focus: refTo(input, 'request'),
    for: refTo(input, 'patient'),
    authoredOn: input.created,
    requester: refTo(input, 'role'),
    owner: refTo(input, 'site'),
    restriction: { period: { end: input.answerBy ?? input.validUntil } },
  };
}

/**
 * By what right it was shared. `policyRule` names the two general laws of an authorization; the special ones
 * behind the desk's own rules are left out, because their very names tell who is sent. Who signed and when
 * is not told either: only the code of the form and its end.
 */
export function consent(input: PacketInput): FhirObject {
  return {
    resourceType: 'Consent',
    meta: metaOf(input),
    identifier: [{ system: systems.consent, value: clean(input.consent.code) }],
    status: 'active',
    scope: concept(systems.consentScope, 'patient-privacy', 'Privacy Consent'),
    category: [concept(systems.loinc, '59284-0', 'Consent Document')],
    patient: refTo(input, 'patient'),
    organization: [refTo(input, 'sender')],
    policyRule: {
      coding: [coding(systems.consentPolicy, 'hipaa-auth', 'HIPAA Authorization')],
      text: '45 CFR 164.508; California Civil Code section 56.11',
    },
    provision: {
      type: 'permit',
      period: { end: input.consent.expiresOn },
      actor: [
        { role: concept(systems.participation, 'IRCP', 'information recipient'), reference: refTo(input, 'site') },
      ],
      action: [concept(systems.consentAction, 'disclose', 'Disclose')],
      securityLabel: [coding(systems.confidentiality, 'R', 'restricted')],
      purpose: [...new Map(purposesOf(input).map(({ reason }) => [reason.code, reason])).values()].map((reason) =>
        coding(systems.reason, reason.code, reason.display),
      ),
    },
  };
}
