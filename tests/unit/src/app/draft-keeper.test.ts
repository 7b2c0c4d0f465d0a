import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDraftKeeper, EVERY } from '../../../../src/app/draft-keeper.ts';

/** Milliseconds that a message and the disk take; slow, but not broken. */
const WAY = 300;
/** Design, section 3: words are lost by at most 2 s. */
const MOST_LOST = 2000;

interface Written {
  at: number;
  words: string;
}

/** A vault whose disk has what arrived; `refuse` is the code with which it says no. */
function vault() {
  const disk = new Map<string, Written>();
  const dropped: string[] = [];
  const state = { refuse: null as string | null };
  const arrive = async (write: () => void) => {
    await new Promise((resolve) => setTimeout(resolve, WAY));
    if (state.refuse) throw Object.assign(new Error('refused'), { code: state.refuse });
    write();
  };
  return {
    disk,
    dropped,
    state,
    save: (place: string, words: string) => arrive(() => disk.set(place, { at: Date.now(), words })),
    drop: (place: string) => {
      dropped.push(place);
      return arrive(() => disk.delete(place));
    },
  };
}

let far: ReturnType<typeof vault>;
let failing: boolean;
let keeper: ReturnType<typeof createDraftKeeper>;

beforeEach(() => {
  vi.useFakeTimers();
  far = vault();
  failing = false;
  keeper = createDraftKeeper({
    save: far.save,
    drop: far.drop,
    every: EVERY,
    onFailing: (now) => {
      failing = now;
    },
  });
  keeper.begin();
});
afterEach(() => vi.useRealTimers());

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('words on their way to the vault', () => {
  it('loses at most two seconds of typing, whenever the power goes', async () => {
    // She types without a pause; each letter says when it was typed.
    let typed = '';
    let longest = 0;
    for (let now = 0; now < 20_000; now += 70) {
      typed += `${now} `;
      keeper.put('file:a', () => typed);
      await pass(70);
      const kept = far.disk.get('file:a')?.words ?? '';
      const firstLost = typed.slice(kept.length).trimStart().split(' ')[0];
      if (firstLost) longest = Math.max(longest, now + 70 - Number(firstLost));
    }
    expect(longest).toBeGreaterThan(0);
    expect(longest).toBeLessThanOrEqual(MOST_LOST);
  });

  it('hands over at once what is due, and the newest words of each place', async () => {
    keeper.put('a', () => 'half a sen');
    keeper.put('a', () => 'half a sentence');
    keeper.put('b', () => 'another');
    keeper.flush();
    await pass(WAY);
    expect(far.disk.get('a')?.words).toBe('half a sentence');
    expect(far.disk.get('b')?.words).toBe('another');
  });

  it('forgets at once what was saved, and says so to whoever offers it', async () => {
    const told: string[] = [];
    keeper.onDropped((place) => told.push(place));
    keeper.put('a', () => 'words');
    await pass(EVERY + WAY);
    keeper.put('a', () => 'words and more');
    keeper.drop('a');
    await pass(EVERY + WAY);
    expect(far.disk.has('a')).toBe(false);
    expect(told).toEqual(['a']);
  });

  it('forgets what was there before this window, and asks nothing of what never was', async () => {
    keeper.has(['old']);
    keeper.drop('old');
    keeper.drop('never');
    await pass(WAY);
    expect(far.dropped).toEqual(['old']);
  });

  it('tries again until the vault takes them, and says so meanwhile', async () => {
    far.state.refuse = 'disk-full';
    keeper.put('a', () => 'words');
    await pass(EVERY + WAY);
    expect(failing).toBe(true);
    far.state.refuse = null;
    await pass(EVERY + WAY);
    expect(failing).toBe(false);
    expect(far.disk.get('a')?.words).toBe('words');
  });

  it('does not bring back what was dropped while its saving was still on the way, and failed', async () => {
    keeper.put('note', () => 'half a sentence');
    keeper.flush();
    keeper.drop('note');
    far.state.refuse = 'desk-closed';
    await vi.advanceTimersByTimeAsync(WAY);
    far.state.refuse = null;
    await vi.advanceTimersByTimeAsync(10 * EVERY);
    expect(far.disk.has('note')).toBe(false);
    expect(far.dropped.length).toBeGreaterThan(1);
  });

  it('does not try again what will never fit, until it changes', async () => {
    far.state.refuse = 'too-big';
    keeper.put('a', () => 'words');
    await pass(EVERY + WAY);
    far.state.refuse = null;
    await pass(10 * EVERY);
    expect(far.disk.has('a')).toBe(false);
    keeper.put('a', () => 'fewer');
    await pass(EVERY + WAY);
    expect(far.disk.get('a')?.words).toBe('fewer');
  });

  it('says nothing more once the desk has closed', async () => {
    keeper.put('a', () => 'words');
    keeper.forget();
    keeper.put('a', () => 'of nobody');
    await pass(5 * EVERY);
    expect(far.disk.size).toBe(0);
  });
});
