import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepNextWindow } from '../../../electron/main/next-window.ts';

const AFTER = 1000;

interface Made {
  window: BrowserWindow;
  destroyed: () => boolean;
}

/** A window as far as the one who keeps it asks: whether it is destroyed. */
function aWindow(): Made {
  let destroyed = false;
  const window = { isDestroyed: () => destroyed, destroy: () => (destroyed = true) };
  return { window: window as unknown as BrowserWindow, destroyed: () => destroyed };
}

function kept() {
  const made: Made[] = [];
  const next = keepNextWindow(() => {
    const one = aWindow();
    made.push(one);
    return one.window;
  }, AFTER);
  const only = () => {
    const [one, more] = made;
    if (!one || more) throw new Error(`${made.length} windows`);
    return one;
  };
  return { next, made, only };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('it is made once, some time after it was asked for, and given once', () => {
  const { next, made, only } = kept();
  next.prepare();
  next.prepare();
  vi.advanceTimersByTime(AFTER - 1);
  expect(made).toEqual([]);
  vi.advanceTimersByTime(1);
  next.prepare();
  vi.advanceTimersByTime(AFTER);
  const { window, destroyed } = only();
  expect(next.loaded(window)).toBe(true);
  expect(next.take()).toBe(window);
  expect(next.take()).toBeNull();
  expect(destroyed()).toBe(false);
});

test('one whose page is not there yet is not given, and does not stay', () => {
  const { next, only } = kept();
  next.prepare();
  vi.advanceTimersByTime(AFTER);
  expect(next.take()).toBeNull();
  expect(only().destroyed()).toBe(true);
});

test('what locks before it is made calls it off', () => {
  const { next, made } = kept();
  next.prepare();
  expect(next.take()).toBeNull();
  vi.advanceTimersByTime(AFTER * 2);
  expect(made).toEqual([]);
});

test('one whose page goes is destroyed; the first word of its first load is not that', () => {
  const { next, only } = kept();
  next.prepare();
  vi.advanceTimersByTime(AFTER);
  const { window, destroyed } = only();
  next.lost(window);
  expect(destroyed()).toBe(false);
  next.loaded(window);
  next.lost(aWindow().window);
  expect(destroyed()).toBe(false);
  next.lost(window);
  expect(destroyed()).toBe(true);
  expect(next.take()).toBeNull();
});

test('the page of another window is none of its business, and at the end nothing is left', () => {
  const { next, only } = kept();
  next.prepare();
  vi.advanceTimersByTime(AFTER);
  expect(next.loaded(aWindow().window)).toBe(false);
  expect(next.loaded(only().window)).toBe(true);
  next.end();
  expect(only().destroyed()).toBe(true);
});
