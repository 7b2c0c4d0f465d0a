import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { person, staff } from '../hands/invented.ts';
import { type Lodging, launch, lodgingIn, type Running } from '../hands/launch.ts';
import { Looker } from '../hands/looking.ts';
import { infoOf, pagesOf } from '../hands/pdf.ts';
import * as hands from '../hands/worker.ts';
import { type Cups, startCups } from '../judges/cups.ts';

/*
 * The drawer is filled, counsel's word is entered, and a person is asked before she takes paper along: on the real app,
 * with a real queue.
 */

const folder = mkdtempSync(join(tmpdir(), 'forms-'));
const looker = new Looker(join(process.env.DESK_TEST_RESULTS ?? 'test-results', 'forms-screens'));
const lodging: Lodging = lodgingIn(join(folder, 'desk'));
let printers: Cups;
let running: Running | null = null;

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
const open = (): Page => {
  if (!running) throw new Error('not running');
  return running.page;
};

/** What came out, oldest first. */
function papers(): string[] {
  return readdirSync(printers.outDir)
    .filter((name) => name.endsWith('.bin'))
    .sort((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)))
    .map((name) => join(printers.outDir, name));
}

/** As soon as the printers are known. */
async function printNow(page: Page): Promise<void> {
  await expect(page.getByRole('dialog').getByRole('button', { name: /capture/ })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Printed. Take the paper out now.')).toBeVisible({ timeout: 60_000 });
}

test('blank forms for the drawer, by the keyboard', async () => {
  test.setTimeout(180_000);
  running = await launch(lodging);
  const page = open();
  await hands.confirmSheet(page, await hands.setUp(page));
  await hands.today(page);
  await page.keyboard.press('Alt+8');
  await expect(page.getByRole('heading', { name: 'Forms', exact: true })).toBeVisible();
  await look(page, 'drawer');
  await page.keyboard.press('1');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Spanish' }).check();
  await dialog.getByLabel('Copies').fill('2');
  await look(page, 'print blanks');
  await printNow(page);
  const [first = '', second = ''] = papers();
  expect(papers().length).toBe(2);
  for (const paper of [first, second]) {
    const pages = pagesOf(paper);
    expect(pages[0]).toContain('Su permiso para compartir');
    expect(pages.at(-1)).toMatch(/Firmo este permiso.*Fecha de la firma.*fecha de registro/);
    expect(infoOf(paper, 'Title')).toBe('Formulario');
    for (const text of pages) expect(text).toContain('PRÁCTICA');
  }
  await page.keyboard.press('Escape');
});

test('counsel’s word is entered line by line, and taken back', async () => {
  test.setTimeout(120_000);
  const page = open();
  await page.getByRole('radio', { name: 'Counsel’s register' }).check();
  await expect(page.getByText(/^0 of \d+ confirmed/)).toBeVisible();
  await look(page, 'register open');
  await page.getByRole('button', { name: 'Enter: Part 2 statement, in full' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('This record which has been disclosed to you');
  await dialog.getByLabel('Counsel’s name').fill('R. Alvarado');
  await dialog.getByLabel('Confirmed on').fill('2026-01-15');
  await look(page, 'enter');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^1 of \d+ confirmed/)).toBeVisible();
  // Name and day stay for the next line.
  await page.getByRole('button', { name: 'Enter: Release, English' }).click();
  await expect(dialog.getByLabel('Counsel’s name')).toHaveValue('R. Alvarado');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^2 of \d+ confirmed/)).toBeVisible();
  await look(page, 'register begun');
  await page.getByRole('button', { name: 'Take back: Part 2 statement, in full' }).click();
  await expect(page.getByText(/^1 of \d+ confirmed/)).toBeVisible();
  await page.getByRole('radio', { name: 'For the drawer' }).check();
  await expect(page.getByText('English: confirmed')).toHaveCount(1);
});

test('she is asked before anything is printed that goes with her', async () => {
  test.setTimeout(180_000);
  const page = open();
  await hands.newFile(page);
  await hands.saveFile(page);
  await look(page, 'file');
  const before = papers().length;
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Is it safe to take this with you?')).toBeVisible();
  await expect(dialog.getByRole('button', { name: /Print/ })).toHaveCount(0);
  await look(page, 'question');
  await dialog.getByRole('radio', { name: 'Not sure' }).check();
  await expect(dialog.getByText('Then nothing is taken along')).toBeVisible();
  await expect(dialog.getByRole('button', { name: /Print/ })).toHaveCount(0);
  await look(page, 'not safe');
  await dialog.getByRole('radio', { name: 'Yes, it is safe' }).check();
  await dialog.getByLabel('Day').fill('2026-12-01');
  await dialog.getByLabel('Time').fill('14:30');
  await dialog.getByLabel('Door').fill('Family Justice Center');
  await dialog.getByLabel('First name to ask for').fill('Ana');
  await expect(dialog.getByText('This tells too much.')).toBeVisible();
  await look(page, 'card tells');
  await dialog.getByLabel('Door').fill('401 Channel Street, side door');
  await printNow(page);
  expect(papers().length).toBe(before + 1);
  const card = papers().at(-1) ?? '';
  const once = 'PRACTICE Tuesday, December 1, 2026 2:30 PM Door 401 Channel Street, side door Ask for Ana';
  expect(pagesOf(card).map((text) => text.replace(/\s+/g, ' '))).toEqual([`${once} ${once}`]);
  expect(infoOf(card, 'Title')).toBe('Form');
  await page.keyboard.press('Escape');
  // The first meeting's form stays here without a question, and goes with her only after it.
  await page.getByRole('button', { name: 'First meeting' }).click();
  await dialog.getByRole('radio', { name: 'It is taken along' }).check();
  await expect(dialog.getByRole('button', { name: 'Print', exact: true })).toContainText('Ask the question first');
  await look(page, 'first meeting');
  await dialog.getByRole('radio', { name: 'It stays here' }).check();
  await printNow(page);
  const meeting = pagesOf(papers().at(-1) ?? '').join(' ');
  expect(meeting).toContain('What we keep private');
  expect(meeting).toContain(person.name);
  expect(meeting).not.toMatch(new RegExp(`${staff.displayName}|Safe Haven|Justice|SH-0001`));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+7');
  await expect(page.getByText('Printed a card to be taken along')).toBeVisible();
  await expect(page.getByText('Printed blank forms for the drawer').first()).toBeVisible();
  await page.keyboard.press('Alt+5');
  await page.getByRole('button', { name: 'Counsel’s register' }).click();
  await expect(page.getByRole('heading', { name: 'Counsel’s register' })).toBeVisible();
});

test('nothing was found', () => {
  expect(looker.seen).toBeGreaterThan(8);
  expect.soft(looker.faults).toEqual([]);
});
