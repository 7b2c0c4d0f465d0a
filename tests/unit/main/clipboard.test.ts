import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { type ClipboardWatch, createClipboardWatch } from '../../../electron/main/clipboard.ts';

let held: string;
let watch: ClipboardWatch;

beforeEach(() => {
  held = 'from elsewhere';
  watch = createClipboardWatch({
    readText: async () => held,
    clear: () => {
      held = '';
    },
  });
});

/** A copying key, and what the page made of it after so many milliseconds. */
async function copy(text: string, after = 20): Promise<void> {
  watch.copying();
  await wait(after);
  held = text;
}
test('what was copied here is taken away, when the page was quick and when it was slow', async () => {
  await copy('a name');
  await wait(200);
  await watch.clearOurs();
  expect(held).toBe('');
  await copy('another', 400);
  await wait(700);
  await watch.clearOurs();
  expect(held).toBe('');
});

test('what is locked away at once after copying is taken as well', async () => {
  await copy('a name');
  await watch.clearOurs();
  expect(held).toBe('');
});

test('what another program put there since stays', async () => {
  await copy('a name');
  await wait(1100);
  held = 'from a letter';
  await watch.clearOurs();
  expect(held).toBe('from a letter');
});

test('a key that copied nothing makes nobody’s words ours', async () => {
  watch.copying();
  await wait(200);
  await watch.clearOurs();
  expect(held).toBe('from elsewhere');
});

test('without a copy nothing is touched, and a desk that was locked forgets', async () => {
  await watch.clearOurs();
  expect(held).toBe('from elsewhere');
  await copy('a name');
  await watch.clearOurs();
  held = 'a name';
  await watch.clearOurs();
  expect(held).toBe('a name');
});
