import { expect, test } from 'vitest';
import { SeededRandom } from './seeded-random.ts';
import { MOST_LOST, Typist } from './typing.ts';

// The short form; `npm run long typing-kills` does 180.

const KILLS = 3;

test('the vault is killed while she types and saves: two seconds at most are lost, and nothing that was saved', async () => {
  const typist = new Typist(new SeededRandom(20_261_124));
  await typist.begin();
  let letters = 0;
  try {
    for (let number = 0; number <= KILLS; number += 1) {
      const round = await typist.round(number);
      if (!round) continue;
      expect([number, round.faults]).toEqual([number, []]);
      expect(round.lost).toBeLessThanOrEqual(MOST_LOST);
      letters += round.letters;
    }
  } finally {
    typist.end();
  }
  expect(letters).toBeGreaterThan(20);
});
