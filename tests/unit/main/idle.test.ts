import { beforeEach, describe, expect, it } from 'vitest';
import { createIdleWatch, IDLE_LIMIT, type IdleWatch, LONGEST_GAP } from '../../../electron/main/idle.ts';

const LOOK = 5000;
let now: number;
let asleep: number;
let locks: number;
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
  locks = 0;
  watch = createIdleWatch(
    () => {
      locks += 1;
    },
    { wall: () => now, steady: () => now - asleep },
  );
});

describe('a desk left standing', () => {
  it('locks after five minutes without input in its window, and only once', () => {
    watch.opened();
    pass(IDLE_LIMIT - LOOK);
    expect(locks).toBe(0);
    pass(LOOK);
    expect(locks).toBe(1);
    pass(3 * IDLE_LIMIT);
    expect(locks).toBe(1);
  });

  it('stays open while it is used', () => {
    watch.opened();
    for (let minute = 0; minute < 60; minute++) {
      pass(60_000);
      watch.touched();
    }
    expect(locks).toBe(0);
  });

  it('is not locked while nobody has opened it, or when it is closed already', () => {
    pass(2 * IDLE_LIMIT);
    watch.opened();
    watch.closed();
    pass(2 * IDLE_LIMIT);
    expect(locks).toBe(0);
  });

  it('counts from the opening, not from the last touch before it, and again after the next one', () => {
    watch.touched();
    pass(IDLE_LIMIT - LOOK);
    watch.opened();
    pass(IDLE_LIMIT - LOOK);
    expect(locks).toBe(0);
    pass(LOOK);
    watch.opened();
    pass(IDLE_LIMIT);
    expect(locks).toBe(2);
  });
});

describe('time that was lost', () => {
  it('locks after a sleep that no steady clock counted, touched or not', () => {
    watch.opened();
    now += LONGEST_GAP + 1;
    asleep += LONGEST_GAP;
    watch.touched();
    watch.look();
    expect(locks).toBe(1);
  });

  it('forgives a short gap, and a clock that is set back', () => {
    watch.opened();
    now += LONGEST_GAP;
    asleep += LONGEST_GAP;
    watch.look();
    now -= 3_600_000;
    asleep -= 3_600_000;
    watch.look();
    expect(locks).toBe(0);
  });

  it('does not matter while the desk is closed', () => {
    now += 10 * LONGEST_GAP;
    watch.look();
    watch.opened();
    watch.look();
    expect(locks).toBe(0);
  });
});
