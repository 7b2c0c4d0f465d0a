import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { secondDesk } from '../hands/at-second-desk.ts';
import { walkFocus } from '../hands/keyboard.ts';
import { launch, lodgingIn, type Running } from '../hands/launch.ts';
import { Looker } from '../hands/looking.ts';
import * as hands from '../hands/worker.ts';

/* One timeline of a file, by keyboard: page by page, by kind, by words of her own notes, a note opened in its place. */

const ENTRIES = 60;
const folder = mkdtempSync(join(tmpdir(), 'timeline-'));
const lodging = lodgingIn(join(folder, 'desk'));
const looker = new Looker(join(process.env.DESK_TEST_RESULTS ?? 'test-results', 'timeline'));
const look = (page: Page, name: string) => looker.look(page, name);
let running: Running | null = null;

test.afterAll(async () => {
  await running?.quit();
  rmSync(folder, { recursive: true, force: true });
});

test('the past of one person on one sheet', async () => {
  test.setTimeout(240_000);
  secondDesk(lodging, 'make');
  secondDesk(lodging, 'fill', ENTRIES);
  running = await launch(lodging);
  const { page } = running;
  const line = page.locator('.timeline > li');
  const press = (key: string) => page.keyboard.press(key);
  await hands.unlock(page);
  await hands.today(page);
  await press('Alt+2');
  await page.getByText('SH-0001').first().click();
  await expect(page.getByRole('tabpanel').getByText('Folded, as someone is beside you')).toBeVisible();
  await expect(page.getByText('José')).toHaveCount(0);
  await look(page, 'folded');

  await press('F8');
  await expect(line).toHaveCount(40);
  await look(page, 'the timeline');
  const days = await page.locator('.timeline .when').allTextContents();
  expect(days[0]).toMatch(/^Today/);
  await press('o');
  await expect(line).toHaveCount(ENTRIES + 2);
  await expect(page.getByRole('button', { name: 'Earlier ones' })).toHaveCount(0);

  // Words of her own notes, then a kind; what is not there is said.
  await press('q');
  await page.keyboard.type('jose zapato');
  await expect(line).toHaveCount(0);
  await expect(page.getByText('Nothing like that.')).toBeVisible();
  await page.getByLabel('Words in my notes').fill('number 19 jose');
  await expect(line).toHaveCount(1);
  await expect(line.first()).toContainText('Number 19');
  await look(page, 'found in her notes');
  await page.getByLabel('Words in my notes').fill('');
  await page.getByRole('button', { name: /Kind/ }).focus();
  await press('Enter');
  await page.keyboard.type('Serv');
  await press('Enter');
  await expect(line).toHaveCount(21);
  expect(await line.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.kind))).toEqual(
    Array.from({ length: 21 }, () => 'service'),
  );
  await look(page, 'one kind');
  await page.getByRole('button', { name: 'Show all' }).press('Enter');
  await expect(line).toHaveCount(40);

  // A note opens in its place; a new one stands open, above the older ones.
  await page.getByRole('button', { name: /Number 1:/ }).press('Enter');
  await expect(page.locator('.note').getByText('Number 1: bus pass')).toBeVisible();
  await look(page, 'a note opened in its place');
  await press('n');
  await page.keyboard.type('The door ajar helped.');
  await expect(page.getByText('Draft saved')).toBeVisible();
  await press('Control+Enter');
  await expect(page.locator('.note').getByText('The door ajar helped.')).toBeVisible();
  await expect(line.first()).toContainText('The door ajar helped.');

  // N begins a note from every sheet.
  await press('g');
  await expect(page.getByRole('button', { name: 'New goal' })).toBeFocused();
  await press('n');
  await expect(page.getByLabel('Note', { exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Throw away' }).press('Enter');
  const walked = await walkFocus(page, 'a file');
  expect(walked.faults).toEqual([]);
  expect(looker.faults).toEqual([]);
});
