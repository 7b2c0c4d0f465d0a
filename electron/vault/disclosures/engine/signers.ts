import type { ServiceId } from '../../../contract/catalogue.ts';
import { ADULT, possibleAges } from './ages.ts';
import { type Circumstance, careAlone, type SignerRow, SMALL_CHILD_UNTIL, signerRows } from './signer-table.ts';
import { type Need, needs, type Person, type Signers, type Told } from './types.ts';

/** What the table turns on, each known. */
type World = Record<Circumstance | 'emancipated' | 'tooYoungToSign' | 'foster', boolean> & {
  age: number;
  incapacity: Person['incapacity'];
};

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
  let worlds: World[] = ages.map((age) => ({
    age,
    incapacity: person.incapacity,
    emancipated: false,
    livesApart: false,
    mature: false,
    tooYoungToSign: false,
    foster: false,
    pregnancyCare: false,
    sexualAssaultCare: false,
    partnerViolenceCare: false,
  }));
  for (const flag of flags) {
    worlds = couldBe(flag, person[flag]).flatMap((value) => worlds.map((world) => ({ ...world, [flag]: value })));
  }
  return worlds;
}

function ofMinor(world: World, service: ServiceId | null): SignerRow {
  const guardian = world.foster ? signerRows['small-child-foster'] : signerRows['small-child'];
  const together = world.foster ? signerRows['together-foster'] : signerRows.together;
  const alone = careAlone.find(
    (row) =>
      service !== null &&
      row.services.includes(service) &&
      world.age >= row.from &&
      (row.when === null || world[row.when]),
  );
  if (alone) {
    const herself: SignerRow = { needs: ['herself'], law: alone.law, say: alone.say };
    // The law lets nobody stand in for her, and she cannot sign: nobody's answer but the privacy officer's.
    return world.tooYoungToSign ? { ...herself, needs: ['herself', ...guardian.needs] } : herself;
  }
  if (!world.tooYoungToSign) return together;
  return world.age < SMALL_CHILD_UNTIL ? guardian : { ...together, needs: [...together.needs, ...guardian.needs] };
}

function inWorld(world: World, service: ServiceId | null): SignerRow {
  if (world.age >= ADULT || world.emancipated) {
    // Probate Code 810: an adult is taken to have capacity.
    if (world.incapacity) return signerRows[world.incapacity];
    return world.age >= ADULT ? signerRows.adult : signerRows.emancipated;
  }
  const row = ofMinor(world, service);
  return world.incapacity ? { ...row, needs: [...row.needs, 'court-appointed'] } : row;
}

function whoSignsNow(person: Person, service: ServiceId | null, day: string): Signers {
  const { known, ages } = possibleAges(person, day);
  const rows = worldsOf(person, ages).map((world) => inWorld(world, service));
  const among = needs.filter((need) => rows.some((row) => row.needs.includes(need)));
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
  const answers = new Map<string, Signers>();
  return (service, day) => {
    // With many consents the same question comes again and again, and turns on the day by her age only.
    const key = `${service} ${possibleAges(person, day).ages.join()}`;
    const answer = answers.get(key) ?? whoSignsNow(person, service, day);
    answers.set(key, answer);
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
