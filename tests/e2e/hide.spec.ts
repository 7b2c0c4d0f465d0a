import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { person } from '../hands/invented.ts';
import { launch, lodgingIn, type Running, windowAfter } from '../hands/launch.ts';
import { confirmSheet, newFile, saveFile, setUp, today, unlock } from '../hands/worker.ts';

/*
 * Somebody walks in (design, section 1, scene 4): one key, and nothing but the public list of clinics is on the screen;
 * a PIN brings the half-written note back, to the letter. After a lock the desk says where she was writing.
 */

const folder = mkdtempSync(join(tmpdir(), 'hide-'));
let running: Running;
const NOTE = 'A seat with its back to the wa';

test.describe.configure({ mode: 'serial' });
test.afterAll(async () => {
  await running?.quit();
  rmSync(folder, { recursive: true, force: true });
});

const note = (page: Page) => page.getByRole('textbox', { name: 'Access, transport, child care' });
/** The window that hiding or locking puts in the place of this one. */
async function replaced(by: (page: Page) => Promise<unknown>): Promise<Page> {
  const old = running.page;
  await by(old);
  running.page = await windowAfter(running.app, old);
  return running.page;
}

test('one key hides a half-written note, and the PIN brings it back to the letter', async () => {
  test.setTimeout(180_000);
  running = await launch(lodgingIn(join(folder, 'desk')));
  const { page } = running;
  await confirmSheet(page, await setUp(page));
  await today(page);
  await page.getByLabel('4 to 8 digits').fill('4718');
  await page.getByLabel('Once more').fill('4718');
  await page.getByRole('button', { name: 'Keep this PIN' }).click();
  await expect(page.getByText('A short PIN for stepping away')).toHaveCount(0);
  await newFile(page);
  await saveFile(page);
  await page.keyboard.press('e');
  await note(page).click();
  await page.keyboard.type(NOTE);

  const hidden = await replaced((old) => old.keyboard.press('F9'));
  await expect(hidden.getByRole('heading', { name: 'Community clinics' })).toBeVisible();
  await expect(hidden.getByText('Lodi Site')).toBeVisible();
  const seen = (await hidden.locator('body').textContent()) ?? '';
  for (const told of [person.name, 'SH-0001', NOTE, 'Safe Haven', 'PRACTICE']) expect(seen).not.toContain(told);

  await hidden.keyboard.press('Escape');
  await hidden.keyboard.press('Escape');
  await hidden.getByLabel('Your PIN').fill('9999');
  await hidden.keyboard.press('Enter');
  await expect(hidden.getByText('2 tries are left, then the desk locks.', { exact: false })).toBeVisible();
  await hidden.getByLabel('Your PIN').fill('4718');
  await hidden.keyboard.press('Enter');
  await expect(note(hidden)).toHaveValue(NOTE, { timeout: 20_000 });
  await expect(note(hidden)).toBeFocused();
  await hidden.keyboard.type('ll');
  await expect(note(hidden)).toHaveValue(`${NOTE}ll`);
});

test('three wrong PINs lock; the words are offered after the unlock, not shown', async () => {
  test.setTimeout(120_000);
  // From the button this time, a moment after the last letter.
  const hidden = await replaced((old) => old.getByRole('button', { name: 'Hide' }).click());
  await hidden.keyboard.press('F9');
  for (const wrong of ['1000', '2000']) {
    await hidden.getByLabel('Your PIN').fill(wrong);
    await hidden.keyboard.press('Enter');
    await expect(hidden.getByLabel('Your PIN')).toHaveValue('');
  }
  const locked = await replaced(async (old) => {
    await old.getByLabel('Your PIN').fill('3000');
    await old.keyboard.press('Enter');
  });
  await unlock(locked);
  await today(locked);
  await expect(locked.getByText('You were writing in SH-0001')).toBeVisible();
  expect(await locked.locator('body').textContent()).not.toContain(NOTE);
  await locked.getByRole('button', { name: 'Go on: SH-0001' }).click();
  await expect(note(locked)).toHaveValue(`${NOTE}ll`);
  await locked.keyboard.press('Control+s');
  await expect(locked.getByRole('button', { name: 'New referral' })).toBeVisible();
});

test('help is one key away while locked, and what was saved is offered no more', async () => {
  test.setTimeout(120_000);
  const locked = await replaced((old) => old.keyboard.press('Control+l'));
  await expect(locked.getByLabel('Your name')).toBeVisible();
  await locked.keyboard.press('F2');
  const help = locked.getByRole('dialog', { name: 'Help now' });
  for (const number of ['911', '988', '888-373-7888']) await expect(help.getByText(number).first()).toBeVisible();
  await locked.keyboard.press('F2');
  await unlock(locked);
  await today(locked);
  await expect(locked.getByText('Last worked on')).toBeVisible();
  await expect(locked.getByText('You were writing', { exact: false })).toHaveCount(0);
});
