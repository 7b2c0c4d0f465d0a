/*
 * What may be told of a table of people. Pure: numbers in, numbers out.
 *
 * A cell is small when 1 to 4 people stand behind it. Nothing small is told, and nothing from which it could be worked
 * out: a small line is told together with the line after it, and the one after that, until five people stand behind them;
 * what is left over at the end goes with what stands before. Which lines go together follows from their order, never from
 * their size beyond being small, so that the choice itself tells nothing: of "A and B together: 12" each number from 1 to
 * 4 may be A's. No total holds anything that its lines do not: it is their sum. Held to by tests that try every small
 * table (tests/unit/vault/reports/suppress.test.ts).
 */

/** People behind a told number, at least. Good practice in the field (domain, section 1e); 0 is told as 0. */
export const LEAST = 5;

/**
 * Puts lines together, by their places. `peopleIn` tells how many people stand behind some lines together. Null: behind all
 * of them together fewer than `least`, and some: then nothing is told.
 */
export function joinSmall(
  lines: number,
  peopleIn: (places: readonly number[]) => number,
  least = LEAST,
): number[][] | null {
  const groups: number[][] = [];
  let next = 0;
  while (next < lines) {
    const group = [next];
    next += 1;
    if (peopleIn(group) > 0) {
      while (peopleIn(group) < least && next < lines) {
        group.push(next);
        next += 1;
      }
      while (peopleIn(group) < least) {
        const before = groups.pop();
        if (!before) return null;
        group.unshift(...before);
      }
    }
    groups.push(group);
  }
  return groups;
}

/** A number that stands alone, with nothing that adds up to it: told when nobody or enough people stand behind it. */
export function mayTell(people: number, least = LEAST): boolean {
  return people === 0 || people >= least;
}
