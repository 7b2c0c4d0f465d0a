import { expect, it } from 'vitest';
import { AT, runKills, SHORT } from './rotation-kill.ts';

// The long form kills at every step: `npm run long rotation-kill`.
it('killed on either side of what is swapped: one of the two states opens, whole', { timeout: 600_000 }, async () => {
  const report = await runKills({ seed: 20_261_124, ...SHORT });
  console.log(`rotation kills: ${JSON.stringify(report)}`);
  expect(report.failures).toEqual([]);
  expect(report.kills).toBe(Object.values(AT).flat().length);
  // Before: nothing renamed yet, both slots there, re-keyed, both anchors (twice). After: the other five.
  expect([report.before, report.after]).toEqual([5, 5]);
});
