import { beforeEach, describe, expect, it } from 'vitest';
import { createIdleWatch, HIDDEN_LIMIT, IDLE_LIMIT, type IdleWatch, LONGEST_GAP } from '../../../electron/main/idle.ts';

const LOOK = 5000;
let now: number;
let asleep: number;
let went: string[];
let watch: IdleWatch;

/** Time passes, with a look every five seconds. */
function pass(milliseconds: number): void {
  for (const end = now + milliseconds; now < end; ) {
    now += LOOK;
    watch.look();
  }
}

beforeEach(() => {
  now = 1_000_000;
  asleep = 0;
  went = [];
  watch = createIdleWatch(
    { hide: () => went.push('hide'), lock: () => went.push('lock') },
    { wall: () => now, steady: () => now - asleep },
  );
});

describe('a desk left standing', () => {
  it('hides after five minutes without input in its window, and locks ten minutes later', () => {
    watch.opened(true);
    pass(IDLE_LIMIT - LOOK);
    expect(went).toEqual([]);
    pass(LOOK);
    expect(went).toEqual(['hide']);
    pass(HIDDEN_LIMIT - LOOK);
    expect(went).toEqual(['hide']);
    pass(LOOK);
    expect(went).toEqual(['hide', 'lock']);
    pass(3 * HIDDEN_LIMIT);
    expect(went).toEqual(['hide', 'lock']);
  });

  it.each([1, 15])('keeps to the desk’s own habit of %i minutes', (minutes) => {
    watch.setIdle(minutes);
    watch.opened(true);
    pass(minutes * 60_000 - LOOK);
    expect(went).toEqual([]);
    pass(LOOK);
    expect(went).toEqual(['hide']);
  });

  it('stays open while it is used', () => {
    watch.opened(true);
    for (let minute = 0; minute < 60; minute++) {
      pass(60_000);
      watch.touched();
    }
    expect(went).toEqual([]);
  });

  it('is left alone while nobody has opened it, or when it is closed already', () => {
    pass(2 * IDLE_LIMIT);
    watch.hideNow();
    watch.opened(true);
    watch.closed();
    watch.hideNow();
    pass(2 * IDLE_LIMIT);
    expect(went).toEqual([]);
  });

  it('counts from the opening, not from the last touch before it, and again after the next one', () => {
    watch.touched();
    pass(IDLE_LIMIT - LOOK);
    watch.opened(true);
    pass(IDLE_LIMIT - LOOK);
    expect(went).toEqual([]);
    pass(LOOK);
    watch.opened(true);
    pass(IDLE_LIMIT);
    expect(went).toEqual(['hide', 'hide']);
  });

  it('locks where there is no session that could wait behind a PIN', () => {
    watch.opened(false);
    pass(IDLE_LIMIT);
    expect(went).toEqual(['lock']);
    watch.opened(false);
    watch.hideNow();
    expect(went).toEqual(['lock', 'lock']);
    expect(watch.standing).toBe('closed');
  });
});

describe('a hidden desk', () => {
  it('is hidden once, however often the key is pressed', () => {
    watch.opened(true);
    watch.hideNow();
    watch.hideNow();
    expect(went).toEqual(['hide']);
    expect(watch.standing).toBe('hidden');
  });

  it('is not kept from locking by hands on the keyboard', () => {
    watch.opened(true);
    watch.hideNow();
    for (let minute = 0; minute < 10; minute++) {
      watch.touched();
      pass(60_000);
    }
    expect(went).toEqual(['hide', 'lock']);
  });

  it('that comes back counts its idle time anew', () => {
    watch.opened(true);
    watch.hideNow();
    pass(HIDDEN_LIMIT - LOOK);
    watch.opened(true);
    pass(IDLE_LIMIT - LOOK);
    expect(went).toEqual(['hide']);
    pass(LOOK);
    expect(went).toEqual(['hide', 'hide']);
  });
});

describe('time that was lost', () => {
  it.each([
    ['an open desk', false],
    ['a hidden one', true],
  ])('locks %s after a sleep that no steady clock counted', (_which, hidden) => {
    watch.opened(true);
    if (hidden) watch.hideNow();
    went = [];
    now += LONGEST_GAP + 1;
    asleep += LONGEST_GAP;
    watch.touched();
    watch.look();
    expect(went).toEqual(['lock']);
  });

  it('forgives a short gap, and a clock that is set back', () => {
    watch.opened(true);
    now += LONGEST_GAP;
    asleep += LONGEST_GAP;
    watch.look();
    now -= 3_600_000;
    asleep -= 3_600_000;
    watch.look();
    expect(went).toEqual([]);
  });

  it('does not matter while the desk is closed', () => {
    now += 10 * LONGEST_GAP;
    watch.look();
    watch.opened(true);
    watch.look();
    expect(went).toEqual([]);
  });
});
