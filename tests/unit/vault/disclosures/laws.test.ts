import { expect, test } from 'vitest';
import { authorize } from '../../../../electron/vault/disclosures/engine/authorize.ts';
import { drawAndHold } from '../../../faults/disclosure-cases.ts';
import { SeededRandom } from '../../../faults/seeded-random.ts';
import { caseOf, drawChoice } from './drawn-cases.ts';
import { oracleSigners } from './oracle.ts';

// The short form; 100,000 cases: `npm run long disclosure-cases`.

test('2,000 drawn cases are no empty ones: every way out lets something out, and everything that takes away takes', () => {
  const report = drawAndHold(2_000, 7);
  expect(report.failures).toEqual([]);
  const {
    packet = 0,
    release = 0,
    export: exported = 0,
    compelled = 0,
    mandated = 0,
    emergency = 0,
  } = report.lettingOut;
  for (const count of [packet, release, exported, compelled, mandated, emergency]) expect(count).toBeGreaterThan(5);
  const idle = Object.entries(report.takenAway).filter(([, { fewer }]) => fewer === 0);
  // Rare ones are shown to take by the cases; all but a few must have taken something here.
  expect(idle.length).toBeLessThan(6);
}, 120_000);

test('nothing that is handed in is changed', () => {
  const random = new SeededRandom(3);
  const frozen = <T>(value: T): T => {
    if (typeof value === 'object' && value !== null && !(value instanceof Map) && !(value instanceof Set)) {
      for (const inner of Object.values(value)) frozen(inner);
      Object.freeze(value);
    }
    return value;
  };
  for (let round = 0; round < 500; round += 1) {
    const { request, facts, on } = caseOf(drawChoice(random), random);
    const recorded = [...facts.recorded].join();
    authorize(frozen(request), frozen(facts), on);
    expect([...facts.recorded].join()).toBe(recorded);
  }
});

test('the second table of signers tells what the first tells, in words of a lawyer', () => {
  const among = (person: object, service: string | null) => [...oracleSigners(person, service, '2026-11-24').among];
  expect(among({ born: '1994-03-09' }, 'dentistry')).toEqual(['herself']);
  expect(among({ born: '2012-06-15', foster: false }, 'dentistry')).toEqual(['both']);
  expect(among({ born: '2012-06-15', foster: true }, 'dentistry')).toEqual(['both-with-court']);
  expect(among({ born: '2012-06-15', foster: true }, 'substance-use')).toEqual(['herself']);
});
