import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import bases from './cases/base.json' with { type: 'json' };

/**
 * Reads the table of disclosure cases (`cases/*.jsonl`). Each line of a file gives only what differs from one of the
 * bases of `cases/base.json`; here it is filled up to a whole case (docs/formats/disclosure-case.md) and a whole
 * answer. `null` takes a field of the base away. Nothing here decides anything.
 */

type Json = Record<string, unknown>;

export interface CaseLine {
  id: string;
  title: string;
  law: string[];
  base: keyof typeof bases.bases;
  on?: string;
  person?: Json;
  request?: Json;
  facts?: Json;
  consent?: Json;
  consents?: Json[];
  answer: {
    outcome: 'may-leave' | 'waits' | 'stays';
    /** One reason for everything asked, or one each. */
    withheld?: string | Record<string, string>;
    allowed?: string[];
    consent?: string;
    signers?: string | null;
    notices?: string[];
    confirmations?: string[];
    clock?: { telephone: string; writtenBy: string } | null;
  };
}

export interface ExpectedAnswer {
  outcome: 'may-leave' | 'waits' | 'stays';
  allowed: string[];
  withheld: { item: string; reason: string }[];
  consent: string | null;
  /** "herself", "ask:herself,both", or null where nobody signs. */
  signers: string | null;
  notices: string[];
  confirmations: string[];
  clock: { telephone: string; writtenBy: string } | null;
}

export interface DisclosureCase {
  theme: string;
  line: CaseLine;
  /** A whole case as `decide` reads it. */
  input: { id: string; title: string; law: string[]; on: string; request: Json; facts: Json };
  expected: ExpectedAnswer;
}

export interface Theme {
  theme: string;
  about: string;
  lines: CaseLine[];
}

const folder = join(import.meta.dirname, 'cases');
const DAY = '2026-11-24';

/** `changes` over `base`; what a change sets to null is gone. `revokedOn` may stay null: nobody revoked. */
function over(base: Json, ...changes: (Json | undefined)[]): Json {
  const whole: Json = Object.assign({}, base, ...changes);
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== null));
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function consentsOf(line: CaseLine, request: Json): Json[] {
  const base = bases.bases[line.base];
  const ticked: Json = { items: request.items, purposes: request.purposes, revokedOn: null };
  const filled = (change: Json) =>
    over(bases.consent, 'consent' in base ? base.consent : {}, ticked, line.consent, change);
  if (line.consents) return line.consents.map(filled);
  if (line.consent === undefined && 'consents' in base) return [];
  return [filled({})];
}

function expectedOf(line: CaseLine, request: Json): ExpectedAnswer {
  const { answer } = line;
  const base: { signers: string | null; notices: string[]; clock?: ExpectedAnswer['clock'] } =
    bases.bases[line.base].answer;
  const asked = [...new Set(listOf(request.items))];
  const reasons = answer.withheld ?? {};
  const reasonFor = (item: string) => (typeof reasons === 'string' ? reasons : reasons[item]);
  const withheld = asked.flatMap((item) => {
    const reason = reasonFor(item);
    return reason === undefined ? [] : [{ item, reason }];
  });
  const allowed = answer.allowed ?? asked.filter((item) => reasonFor(item) === undefined);
  const restsOnConsent = ['packet', 'release', 'export'].includes(String(request.exit));
  const leaves = answer.outcome !== 'stays';
  return {
    outcome: answer.outcome,
    allowed,
    withheld,
    consent: restsOnConsent && allowed.length > 0 ? (answer.consent ?? 'c1') : null,
    signers: answer.signers === undefined ? base.signers : answer.signers,
    notices: answer.notices ?? (leaves ? base.notices : []),
    confirmations: answer.confirmations ?? [],
    clock: answer.clock === undefined ? (leaves ? (base.clock ?? null) : null) : answer.clock,
  };
}

function wholeCase(theme: string, line: CaseLine): DisclosureCase {
  const base = bases.bases[line.base];
  const request = over(base.request, line.request);
  const facts: Json = {
    recorded: request.items,
    ...line.facts,
    person: over(base.person, line.person),
    consents: consentsOf(line, request),
  };
  return {
    theme,
    line,
    input: { id: line.id, title: line.title, law: line.law, on: line.on ?? DAY, request, facts },
    expected: expectedOf(line, request),
  };
}

/** The themes in the order of their files. */
export const themes: Theme[] = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .toSorted()
  .map((name) => {
    const [head = '', ...rest] = readFileSync(join(folder, name), 'utf8').trim().split('\n');
    const { theme, about } = JSON.parse(head) as { theme: string; about: string };
    return { theme, about, lines: rest.map((line) => JSON.parse(line) as CaseLine) };
  });

export const cases: DisclosureCase[] = themes.flatMap(({ theme, lines }) =>
  lines.map((line) => wholeCase(theme, line)),
);

/** The bases with what they say of themselves. */
export const baseWords: Record<string, string> = Object.fromEntries(
  Object.entries(bases.bases).map(([id, base]) => [id, base.words]),
);
