import { createHash } from 'node:crypto';
import helpLines from '../../../resources/seeds/help-lines.json' with { type: 'json' };
import items from '../../../resources/seeds/items.json' with { type: 'json' };
import purposes from '../../../resources/seeds/purposes.json' with { type: 'json' };
import services from '../../../resources/seeds/services.json' with { type: 'json' };
import sites from '../../../resources/seeds/sites.json' with { type: 'json' };
import { type CounselLine, formIds, formLanguages } from '../../contract/forms.ts';
import { wordings } from '../sites/seeds.ts';
import { formFile, formWording } from './wordings.ts';

/** Something that counsel has to read before the desk may leave practice mode. */
export interface ToConfirm {
  id: string;
  kind: 'form' | 'packet' | 'seed';
  version: string;
  sources: string[];
  sha256: string;
  text: CounselLine['text'];
}

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');
/** Marks of a row that names no law. */
const notLaw = /^(label|plain language|design\b)/;

/**
 * The laws behind the sentences of a form, each code once with its sections: "45 CFR 164.508, 164.522". Subdivisions
 * stand with each sentence in the form's file; a register that counsel can take in at a glance leaves them out.
 */
function lawsIn(sources: readonly string[]): string[] {
  const codes = new Map<string, Set<string>>();
  for (const law of sources.flatMap((source) => source.split(/;\s*/))) {
    const plain = law
      .replace(/:.*$/, '')
      .replace(/(,\s*)?\([^)]*\)/g, '')
      .trim();
    const found = /^(.*?)\s((?:Part )?\d[\d.]*(?:,\s*\d[\d.]*)*)$/.exec(plain);
    const sections = codes.get(found?.[1] ?? plain) ?? new Set<string>();
    for (const section of found?.[2]?.split(/,\s*/) ?? []) sections.add(section);
    codes.set(found?.[1] ?? plain, sections);
  }
  return [...codes].map(([code, sections]) => [code, [...sections].sort().join(', ')].filter(Boolean).join(' ')).sort();
}

const ofForms = formIds.flatMap((form) =>
  formLanguages.map((language): ToConfirm => {
    const { version, sha256 } = formWording(form, language);
    const sources = formFile(form).own.wordings.map(({ source }) => source);
    const told = lawsIn(sources.filter((source) => !notLaw.test(source)));
    return { id: `form:${form}:${language}`, kind: 'form', version, sources: told, sha256, text: null };
  }),
);

const ofPackets = wordings.map(
  ({ id, version, source, text }): ToConfirm => ({
    id: `packet:${id}`,
    kind: 'packet',
    version,
    sources: [source],
    sha256: hashOf(['desk/packet-wording/v1', id, version, text]),
    text,
  }),
);

const tables = { items, services, purposes, sites, 'help-lines': helpLines };
const ofSeeds = Object.entries(tables).map(
  ([name, { source, version, confirmedByCounselOn: _none, ...rows }]): ToConfirm => ({
    id: `seed:${name}`,
    kind: 'seed',
    version,
    sources: [source],
    sha256: hashOf(['desk/seed-table/v1', name, version, rows]),
    text: null,
  }),
);

/** Every wording that is printed and every seed table, as this program has them: they do not change while it runs. */
export const toConfirm: readonly ToConfirm[] = [...ofForms, ...ofPackets, ...ofSeeds];
