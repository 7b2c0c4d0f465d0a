import type { ServiceId } from '../../../contract/catalogue.ts';
import { ADULT, possibleAges } from './ages.ts';
import {
  type AloneRow,
  type Circumstance,
  careAlone,
  type SignerRow,
  SMALL_CHILD_UNTIL,
  signerRows,
} from './signer-table.ts';
import { type Need, needs, type Person, type Signers, type Told } from './types.ts';

type Flags = Record<Circumstance | 'emancipated' | 'tooYoungToSign' | 'foster', boolean>;

/** What the table turns on, each known. */
interface World extends Flags {
  age: number;
  incapacity: Person['incapacity'];
}

const flags = [
  'emancipated',
  'livesApart',
  'mature',
  'tooYoungToSign',
  'foster',
  'pregnancyCare',
  'sexualAssaultCare',
  'partnerViolenceCare',
] as const;

/** What is presumed when nobody said: an exception is claimed, not presumed; these two turn against a parent. */
const unsureUnlessTold: readonly string[] = ['mature', 'foster'] satisfies (typeof flags)[number][];

function couldBe(flag: (typeof flags)[number], told: Told | undefined): readonly boolean[] {
  const known = told ?? (unsureUnlessTold.includes(flag) ? 'unsure' : false);
  return known === 'unsure' ? [true, false] : [known];
}

/** Every way things could be, as far as nobody knows better. */
function worldsOf(person: Person, ages: readonly number[]): World[] {
  const certain = Object.fromEntries(flags.map((flag) => [flag, couldBe(flag, person[flag])[0] ?? false])) as Flags;
  let worlds: World[] = ages.map((age) => ({ ...certain, age, incapacity: person.incapacity }));
  for (const flag of flags) {
    const [, otherwise] = couldBe(flag, person[flag]);
    if (otherwise !== undefined) worlds = worlds.flatMap((world) => [world, { ...world, [flag]: otherwise }]);
  }
  return worlds;
}

function ofMinor(world: World, care: readonly AloneRow[]): SignerRow {
  const guardian = world.foster ? signerRows['small-child-foster'] : signerRows['small-child'];
  const together = world.foster ? signerRows['together-foster'] : signerRows.together;
  const alone = care.find((row) => world.age >= row.from && (row.when === null || world[row.when]));
  if (alone) {
    // Where she cannot sign, and the law lets nobody stand in for her, only the privacy officer can tell.
    const others = world.tooYoungToSign ? guardian.needs : [];
    return { needs: ['herself', ...others], law: alone.law, say: alone.say };
  }
  if (!world.tooYoungToSign) return together;
  return world.age < SMALL_CHILD_UNTIL ? guardian : { ...together, needs: [...together.needs, ...guardian.needs] };
}

function inWorld(world: World, care: readonly AloneRow[]): SignerRow {
  if (world.age >= ADULT || world.emancipated) {
    // Probate Code 810: an adult is taken to have capacity.
    if (world.incapacity) return signerRows[world.incapacity];
    return world.age >= ADULT ? signerRows.adult : signerRows.emancipated;
  }
  const row = ofMinor(world, care);
  return world.incapacity ? { ...row, needs: [...row.needs, 'court-appointed'] } : row;
}

function answerOver(worlds: readonly World[], service: ServiceId | null, known: boolean): Signers {
  const care = careAlone.filter((row) => service !== null && row.services.includes(service));
  const rows = worlds.map((world) => inWorld(world, care));
  const possible = new Set<Need>();
  for (const row of rows) for (const need of row.needs) possible.add(need);
  const among = needs.filter((need) => possible.has(need));
  const [only] = among;
  const [row] = rows;
  if (!known || among.length !== 1 || !only || !row) {
    return { need: 'ask', among, law: signerRows.unsure.law, say: signerRows.unsure.say };
  }
  return { need: only, among, law: row.law, say: row.say };
}

/** Who has to sign for a service on a day; `null` for what is no care (a partner, an export). */
export type WhoSigns = (service: ServiceId | null, day: string) => Signers;

/**
 * The table of signers for one person. Where something is not known it is read for every way it could be; if the
 * answers differ, or nobody knows her age, the answer is `ask`: the privacy officer, never yes.
 */
export function signersOf(person: Person): WhoSigns {
  // With many consents the same question comes again and again, and turns on the day by her age only.
  const byAge = new Map<string, { worlds: World[]; known: boolean; answers: Map<ServiceId | null, Signers> }>();
  return (service, day) => {
    const { known, ages } = possibleAges(person, day);
    const key = ages.join();
    const now = byAge.get(key) ?? { worlds: worldsOf(person, ages), known, answers: new Map() };
    byAge.set(key, now);
    const answer = now.answers.get(service) ?? answerOver(now.worlds, service, known);
    now.answers.set(service, answer);
    return answer;
  };
}

const signedWithHer: readonly Need[] = ['both', 'both-with-court'];

/** Why a signature does not do for an answer of the table; null when it does. */
export function signatureFault(
  signers: Signers,
  signedBy: Need,
  privacyOfficerAgreed: boolean,
): 'ask-privacy-officer' | 'signer-missing' | 'signer-alone-needed' | 'signer-may-not-stand-in' | null {
  if (signers.need === 'ask' && !privacyOfficerAgreed) return 'ask-privacy-officer';
  if (signers.among.includes(signedBy)) return null;
  if (signers.need !== 'herself') return 'signer-missing';
  // A parent's signature beside hers shows the parent what she may keep to herself (42 CFR 2.14(b)).
  return signedWithHer.includes(signedBy) ? 'signer-alone-needed' : 'signer-may-not-stand-in'; // Civil Code 56.11(c)
}
