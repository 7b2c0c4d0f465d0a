import { createHash } from 'node:crypto';
import type { AllowedItem, ItemId, ItemValue } from '../../contract/catalogue.ts';
import type { PacketInput } from './packet-input.ts';
import { sayBirth } from './pages-days.ts';
import { escapeText, tidyText } from './pages-html.ts';

/** Any FHIR element or resource, as JSON. */
export interface FhirObject {
  [name: string]: FhirValue | undefined;
}
export type FhirValue = string | number | boolean | FhirObject | FhirValue[];

/** Marks the element that carries an item. Neutral: it names no program. */
export const ITEM_EXTENSION = 'urn:care-coordination:item';

/** FHIR R4 code systems used in the bundle. */
export const systems = {
  snomed: 'http://snomed.info/sct',
  loinc: 'http://loinc.org',
  confidentiality: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality',
  reason: 'http://terminology.hl7.org/CodeSystem/v3-ActReason',
  participation: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType',
  consentScope: 'http://terminology.hl7.org/CodeSystem/consentscope',
  consentAction: 'http://terminology.hl7.org/CodeSystem/consentaction',
  consentPolicy: 'http://terminology.hl7.org/CodeSystem/consentpolicycodes',
  taskCode: 'http://hl7.org/fhir/CodeSystem/task-code',
  uri: 'urn:ietf:rfc:3986',
  referral: 'urn:care-coordination:referral',
  consent: 'urn:care-coordination:consent',
  staff: 'urn:care-coordination:staff',
} as const;

export function coding(system: string, code: string, display: string): FhirObject {
  return { system, code, display };
}

export function concept(system: string, code: string, display: string): FhirObject {
  return { coding: [coding(system, code, display)] };
}

/** Text as a FHIR string may carry it: tidy and never empty. */
export function clean(text: string): string {
  return tidyText(text).trim() || '\u2013';
}

export function itemMark(id: ItemId): FhirObject[] {
  return [{ url: ITEM_EXTENSION, valueCode: id }];
}

/** XHTML of a narrative: paragraphs and line breaks, nothing else (FHIR R4, Narrative, txt-1). */
export function narrative(lines: readonly string[]): FhirObject {
  const inner = lines.map((line) => `<p>${escapeText(clean(line)).replace(/\n/g, '<br/>')}</p>`).join('');
  return { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">${inner}</div>` };
}

/** What stands under an item, in lines: the same facts as on the page. */
export function linesOf(value: ItemValue): string[] {
  switch (value.kind) {
    case 'text':
      return [value.text];
    case 'date':
      return [sayBirth(value.date)];
    case 'language':
      return [
        `${value.language}, ${value.interpreter ? 'interpreter needed' : 'no interpreter needed'}`,
        ...(value.notFrom ? [`Not an interpreter from: ${value.notFrom}`] : []),
      ];
    case 'contact':
      return [
        ...(value.never ? [`NEVER: ${value.never}`] : []),
        value.voicemail ? 'A voicemail may be left.' : 'NEVER: voicemail.',
        `How: ${value.how}`,
        ...(value.number ? [`Number: ${value.number}`] : []),
        ...(value.when ? [`When: ${value.when}`] : []),
        ...(value.words ? [`Agreed words: ${value.words}`] : []),
      ];
  }
}

/** The text of an item that carries plain text, or undefined when it was not allowed. */
export function textOf(items: readonly AllowedItem[], id: ItemId): string | undefined {
  const value = items.find((item) => item.id === id)?.value;
  return value?.kind === 'text' ? clean(value.text) : undefined;
}

/**
 * A UUID derived from the packet's id and a name (RFC 9562, version 8, SHA-256), so that the same packet
 * gives the same bundle. It tells nothing that the packet's own random id does not.
 */
export function derivedId(packetId: string, name: string): string {
  const bytes = createHash('sha256').update(`${packetId}/${name}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The resources of a bundle by the part they play. */
export type Role = 'composition' | 'patient' | 'sender' | 'role' | 'site' | 'request' | 'task' | 'consent';

export function urlOf(input: PacketInput, role: Role): string {
  return `urn:uuid:${derivedId(input.packetId, role)}`;
}

export function refTo(input: PacketInput, role: Role): FhirObject {
  return { reference: urlOf(input, role) };
}

/** Restricted on every resource; practice packets also say that they are test data. */
export function metaOf(input: PacketInput): FhirObject {
  const security = [coding(systems.confidentiality, 'R', 'restricted')];
  if (!input.practice) return { security };
  return { security: [...security], tag: [coding(systems.reason, 'HTEST', 'test health data')] };
}
