import type { CaseLine } from './case-table.ts';
import { itemsWords, serviceWords } from './case-words.ts';

/** What a case changes of its base, in words: one sentence a field. A field without words is an error. */

type Json = Record<string, unknown>;
type Sayer = (value: unknown) => string;

const day = (value: unknown) => String(value);
const list = (value: unknown) => (Array.isArray(value) && value.length > 0 ? value.join(', ') : 'none');
const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
const recipientWords = (value: unknown) => {
  const { kind, id, members } = object(value);
  const readers = Array.isArray(members) ? `, readers ${list(members)}` : '';
  return `${kind} ${id === '' ? '(without a name)' : id}${readers}`;
};
const yesNo = (yes: string, no: string, unsure: string): Sayer => {
  return (value) => (value === true ? yes : value === false ? no : unsure);
};

const person: Record<string, Sayer> = {
  born: (value) => (value === null ? 'No date of birth.' : `Born ${day(value)}.`),
  says: (value) => (value === 'minor' ? 'She says that she is under 18.' : 'She says that she is an adult.'),
  foster: yesNo('In foster care.', 'Not in foster care.', 'Foster care: nobody has said.'),
  emancipated: yesNo('Emancipated.', 'Not emancipated.', 'Emancipated: unsure.'),
  livesApart: yesNo('Lives apart on her own money.', 'Lives at home.', 'Lives apart: unsure.'),
  mature: yesNo('Mature enough.', 'Not mature enough.', 'Mature enough: unsure.'),
  tooYoungToSign: yesNo('Too young to sign.', 'Can sign.', 'Can sign: unsure.'),
  incapacity: (value) => (value === 'conserved' ? 'Has a conservator.' : 'Capacity is doubted.'),
  pregnancyCare: yesNo('For a pregnancy.', 'Not for a pregnancy.', 'For a pregnancy: unsure.'),
  sexualAssaultCare: yesNo('After a sexual assault.', 'Not after an assault.', 'After a sexual assault: unsure.'),
  partnerViolenceCare: yesNo(
    'For an injury by a partner.',
    'Not for an injury by a partner.',
    'For an injury by a partner: unsure.',
  ),
};

function paperWords(value: unknown): string {
  if (value === null) return 'No paper.';
  const { kind, judge, names, privilegeRuled, part2, againstHer, forbidsTelling } = object(value);
  const signed = judge === true ? 'signed by a judge' : judge === false ? 'not signed by a judge' : 'signer unknown';
  return [
    `Paper: ${String(kind).replaceAll('-', ' ')}, ${signed}, naming ${itemsWords(names)}.`,
    privilegeRuled === true ? 'It rules on the privilege.' : '',
    part2 ? `Under 42 CFR ${part2}.` : '',
    againstHer === true ? 'For use against her.' : againstHer === false ? 'Not for use against her.' : '',
    forbidsTelling === true ? 'It forbids telling her now.' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

const request: Record<string, Sayer> = {
  recipient: (value) => `To: ${recipientWords(value)}.`,
  purposes: (value) => `For: ${list(value)}.`,
  way: (value) => `Way: ${value}.`,
  seal: (value) => (value === null ? 'How it is sealed is not said.' : `Sealed to ${value}.`),
  service: (value) => `Service: ${serviceWords(value)}.`,
  items: (value) => `Asked for: ${itemsWords(value)}.`,
  confirmed: (value) => `Confirmed: ${list(value)}.`,
  carriedBy: (value) => (value === null ? 'She carries it.' : `Carried by ${value}.`),
  by: (value) => (value === null ? 'Who asks is not said.' : `Asked by: ${String(value).replaceAll('-', ' ')}.`),
  byIsTheAbuser: yesNo('Who asks is the abuser.', 'Who asks is not the abuser.', ''),
  persons: (value) => (value === null ? 'How many files: not said.' : `Files in it: ${value}.`),
  paper: paperWords,
  report: (value) => `Report: ${String(value).replaceAll('-', ' ')}.`,
  suspectedAt: (value) => (value === null ? 'The hour was not noted.' : `Suspected at ${value}.`),
};

const facts: Record<string, Sayer> = {
  recorded: (value) => `Recorded: ${itemsWords(value)}.`,
  declined: (value) => `Declined: ${itemsWords(value)}.`,
  ownItems: (value) =>
    (Array.isArray(value) ? value : [])
      .map((one) => `The catalogue gives ${object(one).id} to ${list(object(one).services)}.`)
      .join(' '),
  avoidedSites: (value) => `She avoids: ${list(value)}.`,
  avoidedMembers: (value) => `She avoids the readers: ${list(value)}.`,
  capDays: (value) => `Longest consent: ${value} days.`,
};

const consent: Record<string, Sayer> = {
  id: () => '',
  recipient: (value) => `for ${recipientWords(value)}`,
  purposes: (value) => `for ${list(value)}`,
  items: (value) => `ticks ${itemsWords(value)}`,
  initialled: (value) => `initialled ${list(value)}`,
  wayBack: (value) => `the way back for ${list(value)}`,
  ways: (value) => `by ${list(value)}`,
  signedOn: (value) => `signed ${day(value)}`,
  endsOn: (value) => `until ${day(value)}`,
  signedBy: (value) => `signed by ${String(value).replaceAll('-', ' ')}`,
  signerIsTheAbuser: yesNo('the signer is the abuser', 'the signer is not the abuser', 'abuser or not: not said'),
  revokedOn: (value) => `revoked ${day(value)}`,
  suspended: () => 'suspended',
  hivUsed: () => 'has carried HIV before',
  otherPersonReleased: () => 'the other person has released it',
  privacyOfficerAgreed: () => 'the privacy officer agreed to who signed',
};

function said(sayers: Record<string, Sayer>, changed: Json | undefined, joint: string): string {
  return Object.entries(changed ?? {})
    .map(([field, value]) => {
      const sayer = sayers[field];
      if (!sayer) throw new Error(`no words for ${field}`);
      return sayer(value);
    })
    .filter(Boolean)
    .join(joint);
}

function consentWords(line: CaseLine): string {
  if (line.consents?.length === 0) return 'No consent.';
  if (!line.consents) {
    const words = said(consent, line.consent, ', ');
    return words ? `Consent: ${words}.` : '';
  }
  return line.consents
    .map((one) => {
      const words = said(consent, { ...line.consent, ...one }, ', ');
      return `Consent ${one.id}: ${words || 'as in the base'}.`;
    })
    .join(' ');
}

/** Everything that a case changes, in the order person, request, consent, facts; `nothing` for the base itself. */
export function factsInWords(line: CaseLine): string {
  const words = [
    line.on ? `On ${day(line.on)}.` : '',
    said(person, line.person, ' '),
    said(request, line.request, ' '),
    consentWords(line),
    said(facts, line.facts, ' '),
  ].filter(Boolean);
  return words.join(' ') || '(as described)';
}
