import { describe, expect, it } from 'vitest';
import { createLock, LAST_DRAFT } from '../../../electron/main/lock.ts';

function recorded() {
  const said: string[] = [];
  const at = new Map<string, number>();
  const note = (word: string) => () => {
    said.push(word);
    at.set(word, performance.now());
  };
  const lock = createLock(() => ({
    blank: note('blank'),
    askForDraft: note('draft'),
    forkAhead: note('fork'),
    stopVault: async () => note('stop')(),
    openAnew: note('anew'),
  }));
  const between = (from: string, to: string) => (at.get(to) ?? 0) - (at.get(from) ?? 0);
  return { said, lock, between };
}

describe('the one path of locking', () => {
  it('blanks before it returns, then waits for the draft, then ends the vault', async () => {
    const { said, lock, between } = recorded();
    const done = lock();
    expect(said[0]).toBe('blank');
    await done;
    expect(said).toEqual(['blank', 'draft', 'fork', 'stop', 'anew']);
    expect(between('draft', 'stop')).toBeGreaterThanOrEqual(LAST_DRAFT - 5);
  });

  it('is joined by a second cause while it runs, and runs again afterwards', async () => {
    const { said, lock } = recorded();
    await Promise.all([lock(), lock(), lock()]);
    expect(said.filter((word) => word === 'blank')).toHaveLength(1);
    await lock();
    expect(said.filter((word) => word === 'blank')).toHaveLength(2);
  });
});
