import type { Person } from './types.ts';

/** The first age at which the law calls her an adult (Family Code 6501). */
export const ADULT = 18;

/**
 * Full years on a day. A birthday begins with its first minute (Family Code 6500); who was born on 29 February has
 * hers on 1 March in a year without that day.
 * @returns null when she was not born yet: then the date is none
 */
export function yearsOn(born: string, day: string): number | null {
  if (day < born) return null;
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  // Months and days compare as their texts do; '02-28' comes before '02-29', '03-01' after it.
  return day.slice(5) < born.slice(5) ? years - 1 : years;
}

/** One age from each span in which the table of signers gives the same answers: under 7, 7, 12, 15, and adults. */
const minorAges = [0, 7, 12, 15] as const;

/** Every age she could have on a day, as far as the table of signers tells ages apart. */
export function possibleAges({ born, says }: Person, day: string): { known: boolean; ages: readonly number[] } {
  if (born !== undefined) {
    const years = yearsOn(born, day);
    if (years !== null) return { known: true, ages: [years] };
  } else if (says === 'adult') return { known: true, ages: [ADULT] };
  else if (says === 'minor') return { known: true, ages: minorAges };
  return { known: false, ages: [...minorAges, ADULT] };
}

/** Whether she could be a minor that day. */
export function mayBeMinor(person: Person, day: string): boolean {
  return possibleAges(person, day).ages.some((age) => age < ADULT);
}

/** Whether she certainly is a minor that day. */
export function isMinor(person: Person, day: string): boolean {
  return possibleAges(person, day).ages.every((age) => age < ADULT);
}
