import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createLock, type How, LAST_DRAFT } from '../../../electron/main/lock.ts';

function recorded(letGo: (how: How) => Promise<void> = async () => undefined) {
  const said: string[] = [];
  const at = new Map<string, number>();
  const note = (word: string) => () => {
    said.push(word);
    at.set(word, performance.now());
  };
  const { lock, hide } = createLock((how) => ({
    blank: note(`blank to ${how}`),
    askForDraft: note('draft'),
    forkAhead: note('fork'),
    letGo: async () => {
      note('let go')();
      await letGo(how);
    },
    openAnew: note('anew'),
  }));
  const between = (from: string, to: string) => (at.get(to) ?? 0) - (at.get(from) ?? 0);
  const blanks = () => said.filter((word) => word.startsWith('blank'));
  return { said, lock, hide, between, blanks };
}

describe.each(['lock', 'hide'] as const)('the one path, to %s', (how) => {
  it('blanks before it returns, then waits for the draft, then lets the vault go', async () => {
    const path = recorded();
    const done = path[how]();
    expect(path.said[0]).toBe(`blank to ${how}`);
    await done;
    expect(path.said).toEqual([`blank to ${how}`, 'draft', 'fork', 'let go', 'anew']);
    expect(path.between('draft', 'let go')).toBeGreaterThanOrEqual(LAST_DRAFT - 5);
  });

  it('is joined by a second cause while it runs, and runs again afterwards', async () => {
    const path = recorded();
    await Promise.all([path[how](), path[how](), path[how]()]);
    expect(path.blanks()).toHaveLength(1);
    await path[how]();
    expect(path.blanks()).toHaveLength(2);
  });
});

describe('both at once', () => {
  it('hiding while it locks is locking', async () => {
    const path = recorded();
    await Promise.all([path.lock(), path.hide()]);
    expect(path.blanks()).toEqual(['blank to lock']);
  });

  it('locking while it hides follows at once, and only once', async () => {
    const path = recorded();
    const hiding = path.hide();
    await pause(20);
    const locking = path.lock();
    await Promise.all([hiding, locking, path.lock(), path.hide()]);
    expect(path.blanks()).toEqual(['blank to hide', 'blank to lock']);
    expect(path.said.at(-1)).toBe('anew');
  });

  it('locking follows also where hiding failed', async () => {
    const path = recorded(async (how) => {
      if (how === 'hide') throw new Error('the vault is gone');
    });
    const hiding = path.hide().catch(() => 'failed');
    await path.lock();
    expect(await hiding).toBe('failed');
    expect(path.blanks()).toEqual(['blank to hide', 'blank to lock']);
  });
});
