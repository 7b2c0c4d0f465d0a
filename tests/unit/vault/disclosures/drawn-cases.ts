import { itemClasses, itemIds, serviceIds } from '../../../../electron/contract/catalogue.ts';
import { recipientKinds } from '../../../../electron/contract/disclosures.ts';
import { daysAfter } from '../../../../electron/vault/disclosures/days.ts';
import {
  confirmations,
  exits,
  type Facts,
  type Need,
  needs,
  type Person,
  type RecipientKind,
  type RecordKind,
  type Request,
  type SignedConsent,
  specialKinds,
} from '../../../../electron/vault/disclosures/engine/types.ts';
import { engineCatalogue } from '../../../../electron/vault/disclosures/engine-catalogue.ts';
import { seedCatalogue } from '../../../../electron/vault/sites/catalogue.ts';
import type { SeededRandom } from '../../../faults/seeded-random.ts';
import { oracleSigners } from './oracle.ts';

/**
 * Cases drawn at random from a list of parameters. The first value of each is the one in good order, and most of the
 * draws lean to it, so that many cases let something out; every pair of values of two parameters can be drawn.
 */

export const TODAY = '2026-11-24';
export const HERE = 'here';
export const allKinds: readonly RecordKind[] = [...itemIds, ...specialKinds, 'own-7kq4md'];

const told = [false, undefined, true, 'unsure'] as const;
/** Born so that she is under 7, 7, 11 and 12 to the day, 14, 15, 17, 18 to the day, grown, and not yet born. */
const births = [
  '1994-03-09',
  '1994-03-09',
  '1994-03-09',
  '1994-03-09',
  '1994-03-09',
  '2022-06-15',
  '2018-06-15',
  '2014-11-22',
  '2014-11-24',
  '2012-06-15',
  '2011-11-20',
  '2009-02-28',
  '2008-11-24',
  '2008-11-22',
  '2027-01-01',
  undefined,
] as const;

/** Each parameter and its values. Those that end in a number are of one consent. */
export const parameters = {
  exit: [...exits, 'packet', 'packet', 'packet', 'packet', 'release', 'export'],
  kind: ['right', ...recipientKinds],
  id: [HERE, 'there', ''],
  members: [['m1'], undefined, ['m1', 'm2']],
  way: ['print', 'stick', 'spoken', undefined],
  seal: ['members', 'words', undefined],
  service: [...serviceIds, 'primary-care', 'primary-care', undefined],
  items: ['all', 'ordinary', 'half', 'none'],
  carriedBy: [undefined, 'herself', 'staff'],
  confirmed: ['all', 'none', 'half'],
  persons: [1, undefined, 2],
  by: ['herself', 'parent-or-guardian', 'court-appointed', undefined],
  byIsTheAbuser: [false, true, undefined],
  paper: ['court-order', undefined, 'warrant', 'subpoena', 'administrative-warrant'],
  judge: [true, false, undefined],
  names: ['all', 'half'],
  privilegeRuled: [true, undefined, false],
  part2: ['2.65', undefined, '2.64'],
  againstHer: [true, undefined, false],
  forbidsTelling: [undefined, false, true],
  report: ['child-abuse', 'assault-injury'],
  purposes: [['treatment'], ['treatment', 'scheduling'], []],
  born: births,
  says: [undefined, 'adult', 'minor'],
  emancipated: told,
  livesApart: told,
  mature: told,
  tooYoungToSign: told,
  foster: told,
  incapacity: [undefined, 'conserved', 'doubted'],
  pregnancyCare: told,
  sexualAssaultCare: told,
  partnerViolenceCare: told,
  recorded: ['all', 'most'],
  declined: ['none', 'few'],
  avoidedSites: [[], ['there'], [HERE]],
  avoidedMembers: [[], ['m9'], ['m2'], ['m1']],
  capDays: [30, 60, 14],
  consents: [1, 2, 4, 0],
  for1: ['same', 'other kind', 'other id'],
  purposes1: [['treatment', 'scheduling'], ['treatment'], ['coverage']],
  items1: ['all', 'most', 'half'],
  initialled1: ['all', 'half', 'none'],
  wayBack1: ['all', 'none'],
  ways1: [['print', 'stick', 'spoken'], ['print', 'stick'], ['print'], ['stick']],
  signed1: [-4, -2, 0, 1, -29],
  length1: [30, 10, 1, 31, -1],
  signedBy1: ['due', ...needs],
  abuser1: [false, true, undefined],
  revoked1: [null, '2026-11-22'],
  suspended1: [false, true],
  hivUsed1: [false, true],
  released1: [true, false],
  agreed1: [false, true],
} as const;
export type Parameter = keyof typeof parameters;
/** The index of a value for each parameter. */
export type Choice = Record<Parameter, number>;
export const parameterNames = Object.keys(parameters) as Parameter[];

export interface Drawn {
  request: Request;
  facts: Facts;
  on: string;
}

/** In how many of a hundred draws a parameter is simply in good order. */
const LEAN = 88;
/** Drawn evenly: there is no better or worse. */
const even: readonly Parameter[] = ['exit', 'service', 'items', 'way', 'born', 'by'];

function drawValue(name: Parameter, random: SeededRandom): number {
  const leans = !even.includes(name) && random.below(100) < LEAN;
  return leans ? 0 : random.below(parameters[name].length);
}

export function drawChoice(random: SeededRandom): Choice {
  return Object.fromEntries(parameterNames.map((name) => [name, drawValue(name, random)])) as Choice;
}

const catalogue = engineCatalogue([
  ...seedCatalogue().items,
  ...seedCatalogue()
    .items.slice(0, 1)
    .map((item) => ({
      ...item,
      id: 'own-7kq4md' as const,
      offeredFor: ['dentistry' as const, 'primary-care' as const],
      neededFor: [],
    })),
]);

const right: Record<Request['exit'], readonly RecipientKind[]> = {
  packet: ['site'],
  release: ['partner'],
  export: ['site', 'partner'],
  'own-copy': ['herself'],
  'take-home': ['herself'],
  report: ['funder', 'partner'],
  compelled: ['court', 'police', 'other'],
  mandated: ['police', 'sheriff', 'probation', 'child-welfare'],
  emergency: ['emergency-services', 'hospital', 'police', 'sheriff'],
};

function share<T>(random: SeededRandom, from: readonly T[], percent: number): T[] {
  return from.filter(() => random.below(100) < percent);
}
const percents: Record<string, number> = { all: 100, most: 85, half: 50, few: 10, none: 0 };
const some = <T>(random: SeededRandom, from: readonly T[], how: string) => share(random, from, percents[how] ?? 0);

type Values = { [P in Parameter]: (typeof parameters)[P][number] };

/** Who has to sign, or one of those who might. */
function dueSigner(values: Values, { exit, service }: Request, signedOn: string): Need {
  const [due = 'herself'] = oracleSigners(
    personOf(values),
    exit === 'packet' ? (service ?? null) : null,
    signedOn,
  ).among;
  return due;
}

function consentOf(values: Values, request: Request, index: number, random: SeededRandom): SignedConsent {
  const signedOn = daysAfter(TODAY, values.signed1);
  const kind = request.recipient.kind === 'partner' ? 'partner' : 'site';
  const other = kind === 'partner' ? 'site' : 'partner';
  return {
    id: `c${index}`,
    recipient: {
      kind: values.for1 === 'other kind' ? other : kind,
      id: values.for1 === 'other id' ? 'elsewhere' : request.recipient.id,
    },
    purposes: values.purposes1,
    items: some(random, allKinds, values.items1),
    initialled: some(random, itemClasses, values.initialled1),
    wayBack: some(random, serviceIds, values.wayBack1),
    ways: values.ways1,
    signedOn,
    endsOn: daysAfter(signedOn, values.length1),
    signedBy: values.signedBy1 === 'due' ? dueSigner(values, request, signedOn) : values.signedBy1,
    signerIsTheAbuser: values.abuser1,
    revokedOn: values.revoked1,
    suspended: values.suspended1,
    hivUsed: values.hivUsed1,
    otherPersonReleased: values.released1,
    privacyOfficerAgreed: values.agreed1,
  };
}

const valuesOf = (choice: Choice): Values =>
  Object.fromEntries(parameterNames.map((name) => [name, parameters[name][choice[name]]])) as Values;

const consentParameters = parameterNames.filter((name) => name.endsWith('1'));

function itemsOf(how: Values['items'], random: SeededRandom): RecordKind[] {
  if (how !== 'ordinary') return some(random, allKinds, how);
  return allKinds.filter((kind) => catalogue.items.get(kind)?.class === 'ordinary');
}

function personOf(values: Values): Person {
  const { born, says, emancipated, livesApart, mature, tooYoungToSign, foster, incapacity } = values;
  const { pregnancyCare, sexualAssaultCare, partnerViolenceCare } = values;
  const told = { emancipated, livesApart, mature, tooYoungToSign, foster };
  return { born, says, ...told, incapacity, pregnancyCare, sexualAssaultCare, partnerViolenceCare };
}

/** The case of a choice; what a choice leaves open (which items, the further consents) is drawn. */
export function caseOf(choice: Choice, random: SeededRandom): Drawn {
  const values = valuesOf(choice);
  const { exit, kind, id, members, names, paper, judge, privilegeRuled, part2, againstHer, forbidsTelling } = values;
  const request: Request = {
    exit,
    recipient: { kind: kind === 'right' ? random.pick(right[exit]) : kind, id, members },
    purposes: values.purposes,
    way: values.way,
    seal: values.seal,
    service: values.service,
    items: itemsOf(values.items, random),
    carriedBy: values.carriedBy,
    confirmed: some(random, confirmations, values.confirmed),
    persons: values.persons,
    by: values.by,
    byIsTheAbuser: values.byIsTheAbuser,
    paper:
      paper === undefined
        ? undefined
        : {
            kind: paper,
            judge,
            names: some(random, allKinds, names),
            privilegeRuled,
            part2,
            againstHer,
            forbidsTelling,
          },
    report: values.report,
    suspectedAt: '2026-11-24T09:00:00-08:00',
  };
  const consents = Array.from({ length: values.consents }, (_, index) => {
    if (index === 0) return consentOf(values, request, 0, random);
    const again = { ...choice };
    for (const name of consentParameters) again[name] = drawValue(name, random);
    return consentOf(valuesOf(again), request, index, random);
  });
  return {
    request,
    facts: {
      person: personOf(values),
      recorded: new Set(some(random, allKinds, values.recorded)),
      declined: new Set(some(random, allKinds, values.declined)),
      consents,
      avoidedSites: values.avoidedSites,
      avoidedMembers: values.avoidedMembers,
      capDays: values.capDays,
      catalogue,
    },
    on: TODAY,
  };
}
