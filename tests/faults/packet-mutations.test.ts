import { describe, expect, it } from 'vitest';
import { runMutations, SHORT } from './packet-mutations.ts';

describe('forged packets', () => {
  it('are all refused at the check meant for them, and every untouched one opens', { timeout: 180_000 }, async () => {
    const report = await runMutations({ seed: 20261124, ...SHORT });
    expect(report.failures).toEqual([]);
    expect(report.refused).toBe(SHORT.payloads + SHORT.outer);
    expect(report.accepted).toBe(SHORT.untouched);
    expect(Object.values(report.perKind).every((count) => count > 0)).toBe(true);
    expect(Object.keys(report.perKind).length).toBeGreaterThanOrEqual(40);
  });
});
