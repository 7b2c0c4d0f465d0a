import type { ItemClass } from '../../../../electron/contract/catalogue.ts';
import type {
  Facts,
  Need,
  Person,
  RecordKind,
  Request,
  SignedConsent,
} from '../../../../electron/vault/disclosures/engine/types.ts';
import itemSeeds from '../../../../resources/seeds/items.json' with { type: 'json' };

/**
 * A second answer to the same question, written apart from the engine and in another manner: one grid of signers, and
 * one list of conditions that must all be true. It tells what may leave, not why something stays.
 */

/**
 * Who may sign alone, by age band (under 7, 7 to 11, 12 to 14, 15 to 17): `!` always, otherwise if one of the letters
 * is true: p pregnancy, a sexual assault, v violence by a partner, l lives apart, m mature. Empty: not alone.
 */
const grid: Record<string, readonly [string, string, string, string]> = {
  'primary-care': ['pa', 'pa', 'pav', 'pavl'],
  'mental-health': ['', '', 'm', 'm'],
  'substance-use': ['', '', '!', '!'],
  dentistry: ['', '', '', 'l'],
  nutrition: ['', '', '', 'l'],
  'physical-therapy': ['', '', '', 'l'],
  'hiv-early-intervention': ['', '', '!', '!'],
  'hepatitis-c': ['', '', '!', '!'],
  'reproductive-health': ['!', '!', '!', '!'],
  none: ['', '', '', ''],
};
const letters = {
  p: 'pregnancyCare',
  a: 'sexualAssaultCare',
  v: 'partnerViolenceCare',
  l: 'livesApart',
  m: 'mature',
} as const;

/** Age by counting birthdays up, the 29th of February becoming the 1st of March. */
function ageByBirthdays(born: string, day: string): number | null {
  if (born > day) return null;
  const [year = 0, month = 0, date = 0] = born.split('-').map(Number);
  let age = 0;
  while (new Date(Date.UTC(year + age + 1, month - 1, date)).toISOString().slice(0, 10) <= day) age += 1;
  return age;
}

const ADULT = 99;
const BANDS = [3, 9, 13, 16];

function agesOf(person: Person, day: string): { ages: number[]; known: boolean } {
  if (person.born) {
    const age = ageByBirthdays(person.born, day);
    return age === null ? { ages: [...BANDS, ADULT], known: false } : { ages: [age], known: true };
  }
  if (person.says === 'adult') return { ages: [ADULT], known: true };
  if (person.says === 'minor') return { ages: BANDS, known: true };
  return { ages: [...BANDS, ADULT], known: false };
}

type Flag = 'emancipated' | 'tooYoungToSign' | 'foster' | (typeof letters)[keyof typeof letters];
const flagNames: Flag[] = ['emancipated', 'tooYoungToSign', 'foster', ...Object.values(letters)];

function certainly(person: Person, flag: Flag, bit: boolean): boolean {
  const told = person[flag] ?? (flag === 'mature' || flag === 'foster' ? 'unsure' : false);
  return told === 'unsure' ? bit : told;
}

function needsAt(age: number, has: (flag: Flag) => boolean, incapacity: Person['incapacity'], service: string): Need[] {
  if (age >= 18 || has('emancipated')) {
    if (incapacity === 'conserved') return ['court-appointed'];
    return incapacity === 'doubted' ? ['herself', 'court-appointed'] : ['herself'];
  }
  const band = age < 7 ? 0 : age < 12 ? 1 : age < 15 ? 2 : 3;
  const marks = grid[service]?.[band] ?? '';
  const alone = marks === '!' || Object.entries(letters).some(([letter, flag]) => marks.includes(letter) && has(flag));
  const guardian: Need = has('foster') ? 'court-appointed' : 'parent-or-guardian';
  const pair: Need = has('foster') ? 'both-with-court' : 'both';
  const found: Need[] = alone ? ['herself'] : has('tooYoungToSign') && age < 7 ? [guardian] : [pair];
  if (has('tooYoungToSign') && (alone || age >= 7)) found.push(guardian);
  if (incapacity) found.push('court-appointed');
  return found;
}

export interface OracleSigners {
  among: Set<Need>;
  sure: boolean;
}

const asked = new Map<string, OracleSigners>();

/** Every signer that could be the right one: the facts not known are tried both ways, bit by bit. */
export function oracleSigners(person: Person, service: string | null, day: string): OracleSigners {
  const { ages, known } = agesOf(person, day);
  const key = JSON.stringify([person, service, ages]);
  const before = asked.get(key);
  if (before) return before;
  const among = new Set<Need>();
  for (const age of ages) {
    for (let bits = 0; bits < 2 ** flagNames.length; bits += 1) {
      const has = (flag: Flag) => certainly(person, flag, ((bits >> flagNames.indexOf(flag)) & 1) === 1);
      for (const need of needsAt(age, has, person.incapacity, service ?? 'none')) among.add(need);
    }
  }
  const answer = { among, sure: known && among.size === 1 };
  asked.set(key, answer);
  return answer;
}

/** The signature does for that care. */
export function signatureHolds(person: Person, service: string | null, consent: SignedConsent): boolean {
  const { among, sure } = oracleSigners(person, service, consent.signedOn);
  return among.has(consent.signedBy) && (sure || consent.privacyOfficerAgreed);
}

const sealedCare: Record<string, string> = {
  'sealed-MH': 'mental-health',
  'sealed-SUD': 'substance-use',
  'sealed-HIV': 'hepatitis-c',
  'sealed-RH': 'reproductive-health',
};
const neverByConsent = itemSeeds.neverLeaves.map(({ id }) => id);

function classIn(kind: RecordKind, facts: Facts, serviceClass: ItemClass | null): ItemClass | null {
  if (kind === 'part2-records') return 'sealed-SUD';
  const row = facts.catalogue.items.get(kind);
  if (!row) return null;
  return row.class === 'of-service' ? serviceClass : row.class;
}

const grown = (person: Person, day: string) => agesOf(person, day).ages.every((age) => age >= 18);
const young = (person: Person, day: string) => agesOf(person, day).ages.every((age) => age < 18);
const maybeYoung = (person: Person, day: string) => agesOf(person, day).ages.some((age) => age < 18);

function consentHolds(consent: SignedConsent, request: Request, facts: Facts, on: string): boolean {
  const service = request.exit === 'packet' ? (request.service ?? null) : null;
  const serviceClass = service ? facts.catalogue.services.get(service) : undefined;
  const sealed = serviceClass !== undefined && serviceClass !== 'ordinary';
  const { person } = facts;
  const grownNow = !young(person, on) || person.emancipated === true;
  const days = (Date.parse(consent.endsOn) - Date.parse(consent.signedOn)) / 86_400_000;
  return [
    consent.recipient.kind === request.recipient.kind,
    consent.recipient.id === request.recipient.id,
    consent.revokedOn === null,
    !consent.suspended,
    consent.signedBy === 'herself' ? consent.signerIsTheAbuser !== true : consent.signerIsTheAbuser === false,
    consent.signedOn <= on && on <= consent.endsOn,
    days <= facts.capDays,
    request.way !== undefined && consent.ways.includes(request.way),
    request.purposes.every((one) => consent.purposes.includes(one)),
    signatureHolds(person, service, consent),
    !(young(person, consent.signedOn) && grownNow) || oracleSigners(person, service, on).among.has(consent.signedBy),
    !sealed || consent.initialled.includes(serviceClass),
    !(serviceClass === 'sealed-HIV' && consent.hivUsed),
  ].every(Boolean);
}

function mayGoUnder(kind: RecordKind, consent: SignedConsent, request: Request, facts: Facts): boolean {
  const service = request.exit === 'packet' ? (request.service ?? null) : null;
  const serviceClass = service ? (facts.catalogue.services.get(service) ?? null) : null;
  const itsClass = classIn(kind, facts, serviceClass);
  const row = facts.catalogue.items.get(kind === 'part2-records' ? 'substance-use-as-told' : kind);
  const sealed = itsClass !== 'ordinary';
  const { person } = facts;
  const care = sealedCare[itsClass ?? ''];
  return [
    itsClass !== null && row !== undefined && !neverByConsent.includes(kind),
    service ? row?.services.has(service) : !sealed,
    consent.items.includes(kind),
    kind !== 'way-back' || (service !== null && consent.wayBack.includes(service)),
    kind !== 'emergency-contact' || consent.otherPersonReleased,
    facts.recorded.has(kind) && !facts.declined.has(kind),
    !sealed || (itsClass !== null && consent.initialled.includes(itsClass)),
    !sealed || request.way === 'print' || (request.way === 'stick' && request.seal === 'members'),
    !care || signatureHolds(person, care, consent),
    itsClass !== 'sealed-HIV' || !consent.hivUsed,
    itsClass !== 'sealed-GEN' ||
      consent.signedBy === 'herself' ||
      !maybeYoung(person, consent.signedOn) ||
      consent.privacyOfficerAgreed,
  ].every(Boolean);
}

/** What may leave under a consent, and under which. */
export function oracleByConsent(
  request: Request,
  facts: Facts,
  on: string,
): { allowed: RecordKind[]; consent: string | null } {
  const nothing = { allowed: [], consent: null };
  const kinds = { packet: ['site'], release: ['partner'], export: ['site', 'partner'] }[request.exit as string] ?? [];
  const service = request.exit === 'packet' ? request.service : undefined;
  const possible = [
    kinds.includes(request.recipient.kind) && request.recipient.id !== '',
    request.exit !== 'packet' || service !== undefined,
    request.purposes.length > 0,
    !facts.avoidedSites.includes(request.recipient.id),
    !request.recipient.members?.some((one) => facts.avoidedMembers.includes(one)),
    !service ||
      facts.catalogue.services.get(service) === 'ordinary' ||
      request.way === 'print' ||
      (request.way === 'stick' && request.seal === 'members'),
  ].every(Boolean);
  if (!possible) return nothing;
  const asked = [...new Set(request.items)];
  const found = facts.consents
    .filter((consent) => consentHolds(consent, request, facts, on))
    .map((consent) => ({ consent, allowed: asked.filter((kind) => mayGoUnder(kind, consent, request, facts)) }))
    .toSorted(
      (a, b) =>
        b.allowed.length - a.allowed.length ||
        b.consent.endsOn.localeCompare(a.consent.endsOn) ||
        a.consent.id.localeCompare(b.consent.id),
    )[0];
  return found && found.allowed.length > 0 ? { allowed: found.allowed, consent: found.consent.id } : nothing;
}

export { grown, maybeYoung, young };
