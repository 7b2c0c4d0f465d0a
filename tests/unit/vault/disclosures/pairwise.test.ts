import { expect, test } from 'vitest';
import { orderMatters, run, soundness } from './laws.ts';
import { pairwiseCases } from './pairwise.ts';

// Every value of every parameter meets every value of every other; the engine answers as the oracle does.

const COUNT = 3_000;
const { cases, pairs } = pairwiseCases(COUNT, 20_261_124);

test('3,000 cases hold every pair', () => {
  expect(pairs).toBeGreaterThan(10_000);
  expect(cases.length).toBe(COUNT);
});

// In parts, so that a wrong engine is found out early.
const PART = 100;
test.each(Array.from({ length: COUNT / PART }, (_, part) => part * PART))('cases from %i on', (from) => {
  for (const [index, one] of cases.slice(from, from + PART).entries()) {
    const faults = [...soundness(one, run(one)), ...orderMatters(one)];
    if (faults.length > 0) expect([from + index, faults]).toEqual([from + index, []]);
  }
});
