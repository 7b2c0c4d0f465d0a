import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { person, staff } from '../hands/invented.ts';
import { type Lodging, launch, lodgingIn, type Running } from '../hands/launch.ts';
import { Looker } from '../hands/looking.ts';
import * as hands from '../hands/worker.ts';
import { type Cups, startCups } from '../judges/cups.ts';

/*
 * The privacy officer's hour on the real app: the trail read and filtered, a slip printed and compared, what one file
 * received; then the desk is put back to yesterday, and paper and stick both know better.
 */

const folder = mkdtempSync(join(tmpdir(), 'audit-'));
const looker = new Looker(join(process.env.DESK_TEST_RESULTS ?? 'test-results', 'audit'));
const lodging: Lodging = lodgingIn(join(folder, 'desk'));
let printers: Cups;
let running: Running | null = null;
let slip = { row: '', words: '' };

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  printers = await startCups(join(folder, 'print'));
  lodging.printService = printers.socket;
});
test.afterAll(async () => {
  await running?.quit();
  await printers.stop();
  rmSync(folder, { recursive: true, force: true });
});

const look = (page: Page, name: string) => looker.look(page, name);
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
async function quit(): Promise<void> {
  await running?.quit();
  running = null;
}
async function toTheTrail(page: Page): Promise<void> {
  await page.keyboard.press('Alt+7');
  await expect(page.getByRole('heading', { name: 'Audit trail' })).toBeVisible();
}

test('the trail is read, filtered, printed; a slip is made and agrees', async () => {
  test.setTimeout(180_000);
  running = await launch(lodging);
  const { page } = running;
  await hands.confirmSheet(page, await hands.setUp(page));
  await hands.today(page);
  await hands.newFile(page);
  await hands.saveFile(page);
  await toTheTrail(page);
  await expect(page.getByText('Started a file')).toBeVisible();
  await page.keyboard.press('f');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Files' }).click();
  await expect(page.getByText('Set up the desk')).toBeHidden();
  await page.keyboard.press('Escape');
  await press(page, 'SH-0001');
  await expect(page.getByText('Nothing of this file has left the desk.')).toBeVisible();
  await look(page, 'one file');
  await page.keyboard.press('Control+p');
  await printNow(page);
  await expect(page.getByText('Printed. Take the paper out now.')).toBeVisible({ timeout: 60_000 });
  await look(page, 'printed');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  await printNow(page);
  slip = await readSlip(page);
  await look(page, 'slip made');
  await page.keyboard.press('Escape');
  await compare(page);
  await expect(page.getByText('It agrees')).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^Agrees with the slip of/)).toBeVisible();
  await look(page, 'trail');
  const [trail, slipPaper] = papers();
  expect(trail?.text).toMatch(/File SH-0001[\s\S]*Who received what[\s\S]*Started a file[\s\S]*Page 1 of 1/);
  for (const word of [slip.row, ...slip.words.split(' ')]) expect(slipPaper?.text).toContain(word);
  for (const { text, title } of papers()) {
    expect(title).toBe('Document');
    expect(text).toContain('M. O.');
    for (const name of [person.name, staff.displayName, 'Safe Haven', 'Justice']) expect(text).not.toContain(name);
  }
  await quit();
});

/** As soon as the printers are known. */
async function printNow(page: Page): Promise<void> {
  await expect(page.getByRole('dialog').getByRole('button', { name: /capture/ })).toBeVisible();
  await page.keyboard.press('Control+Enter');
}

/** What is on the screen to be read against the paper. */
async function readSlip(page: Page): Promise<{ row: string; words: string }> {
  const words = page.getByRole('list', { name: 'The eight words' }).getByRole('listitem');
  await expect(words).toHaveCount(8, { timeout: 60_000 });
  const heading = (await page.getByRole('dialog').getByRole('heading').textContent()) ?? '';
  return { row: /\d+/.exec(heading)?.[0] ?? '', words: (await words.allTextContents()).join(' ') };
}

/** The words on each paper that came out, oldest first, and the titles in the files. */
function papers(): { text: string; title: string }[] {
  return readdirSync(printers.outDir)
    .filter((name) => name.endsWith('.bin'))
    .sort((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)))
    .map((name) => {
      const file = join(printers.outDir, name);
      const title = /^Title:\s*(.*)$/m.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))?.[1] ?? '';
      return { text: execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }), title };
    });
}

async function compare(page: Page): Promise<void> {
  await page.keyboard.press('c');
  await page.getByLabel('Number on the slip').fill(slip.row);
  await page.getByLabel('The eight words').fill(slip.words.toUpperCase());
  await look(page, 'a slip is compared');
  await page.keyboard.press('Control+Enter');
}

test('a desk that is put back with all its files: the stick and the slip know better', async () => {
  test.setTimeout(180_000);
  const yesterday = join(folder, 'yesterday');
  cpSync(lodging.desk, yesterday, { recursive: true });
  running = await launch(lodging);
  await hands.unlock(running.page);
  await hands.today(running.page);
  // The whole chain is told after the unlock, by itself.
  await toTheTrail(running.page);
  await expect(running.page.getByText(/^Chain checked to row \d+$/)).toBeVisible({ timeout: 30_000 });
  await running.page.keyboard.press('s');
  await running.page.getByRole('button', { name: 'Write it by hand' }).click();
  slip = await readSlip(running.page);
  await look(running.page, 'slip by hand');
  await running.page.keyboard.press('Escape');
  await hands.backUp(running.page);
  await look(running.page, 'backup agrees');
  await quit();
  rmSync(lodging.desk, { recursive: true });
  cpSync(yesterday, lodging.desk, { recursive: true });
  running = await launch(lodging);
  const { page } = running;
  await hands.unlock(page);
  await hands.today(page);
  await page.keyboard.press('Alt+4');
  await expect(page.getByText('This desk is older than its backup')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Newer than this desk')).toBeVisible();
  await look(page, 'desk is older');
  await toTheTrail(page);
  await compare(page);
  // As many rows may have come since, and others: either way the paper does not fit.
  await expect(page.getByText(/older than the slip|do not agree/)).toBeVisible({ timeout: 30_000 });
  await quit();
});

test('nothing was found', () => {
  expect(looker.seen).toBeGreaterThan(5);
  expect.soft(looker.faults).toEqual([]);
});
