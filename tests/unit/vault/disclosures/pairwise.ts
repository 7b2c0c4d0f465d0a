import { SeededRandom } from '../../../faults/seeded-random.ts';
import {
  type Choice,
  caseOf,
  type Drawn,
  drawChoice,
  type Parameter,
  parameterNames,
  parameters,
} from './drawn-cases.ts';

/** Cases in which every value of every parameter meets every value of every other at least once. */

type Pair = [Parameter, number, Parameter, number];

/** Values that stand more than once count once. */
function kindsOf(name: Parameter): number[] {
  const texts = parameters[name].map((value) => JSON.stringify(value) ?? 'undefined');
  return texts.map((text) => texts.indexOf(text));
}
const kinds = Object.fromEntries(parameterNames.map((name) => [name, kindsOf(name)])) as Record<Parameter, number[]>;

const keyOf = (one: number, first: number, other: number, second: number) =>
  ((one * 32 + first) * 64 + other) * 32 + second;

function allPairs(): Map<number, Pair> {
  const pairs = new Map<number, Pair>();
  for (const [a, one] of parameterNames.entries()) {
    for (const [b, other] of parameterNames.entries()) {
      if (b <= a) continue;
      for (const first of new Set(kinds[one])) {
        for (const second of new Set(kinds[other])) pairs.set(keyOf(a, first, b, second), [one, first, other, second]);
      }
    }
  }
  return pairs;
}

function strike(pairs: Map<number, Pair>, choice: Choice): void {
  const values = parameterNames.map((name) => kinds[name][choice[name]] ?? 0);
  for (const [a, first] of values.entries()) {
    for (let b = a + 1; b < values.length; b += 1) pairs.delete(keyOf(a, first, b, values[b] ?? 0));
  }
}

export interface PairwiseCases {
  cases: Drawn[];
  pairs: number;
}

/**
 * `count` cases: drawn ones, and at the end one for each pair that none of them had.
 * @throws when `count` is too small for every pair
 */
export function pairwiseCases(count: number, seed: number): PairwiseCases {
  const random = new SeededRandom(seed);
  const missing = allPairs();
  const pairs = missing.size;
  const choices: Choice[] = [];
  const take = (choice: Choice) => {
    choices.push(choice);
    strike(missing, choice);
  };
  // Every pair that is left takes one case, or fewer.
  while (choices.length + missing.size < count) take(drawChoice(random));
  for (const [one, first, other, second] of missing.values()) {
    if (choices.length < count) take({ ...drawChoice(random), [one]: first, [other]: second });
  }
  while (choices.length < count) take(drawChoice(random));
  if (missing.size > 0) throw new RangeError(`${missing.size} of ${pairs} pairs are in no case`);
  return { cases: choices.map((choice) => caseOf(choice, random)), pairs };
}
