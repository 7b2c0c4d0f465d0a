import { expect, test } from 'vitest';
import type { Finishing } from '../../../electron/contract/session.ts';
import { createFinishing } from '../../../electron/main/finishing.ts';

function scene() {
  const told: (Finishing | null)[] = [];
  const watch = createFinishing((now) => told.push(now));
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { told, watch, end, vault: { work: 'backup' as const, finish: () => ended } };
}

test('what a locked vault still does is told, from where it was, until it has ended', async () => {
  const { told, watch, end, vault } = scene();
  watch.progress(vault, 40);
  expect(told).toEqual([]);
  watch.keep(vault);
  watch.progress(vault, 41);
  watch.progress({ work: null, finish: async () => undefined }, 99);
  expect(told).toEqual([
    { job: 'backup', percent: 40, quits: false },
    { job: 'backup', percent: 41, quits: false },
  ]);
  expect(watch.now?.percent).toBe(41);
  end();
  await watch.quits();
  expect(told.at(-1)).toBeNull();
  expect(watch.now).toBeNull();
});

test('a program that was asked to quit says so, and ends with the job', async () => {
  const { told, watch, end, vault } = scene();
  watch.keep(vault);
  let quit = false;
  const quitting = watch.quits().then(() => {
    quit = true;
  });
  watch.progress(vault, 70);
  await Promise.resolve();
  expect(told.at(-1)).toEqual({ job: 'backup', percent: 70, quits: true });
  expect(quit).toBe(false);
  end();
  await quitting;
  expect(quit).toBe(true);
});

test('a vault with nothing at work is not kept, and quitting does not wait', async () => {
  const { told, watch } = scene();
  watch.keep({ work: null, finish: () => new Promise(() => undefined) });
  await watch.quits();
  expect(told).toEqual([]);
});
