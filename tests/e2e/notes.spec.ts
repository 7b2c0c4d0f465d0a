import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { staff } from '../hands/invented.ts';
import { launch, lodgingIn, type Running, windowAfter } from '../hands/launch.ts';
import { Looker } from '../hands/looking.ts';
import * as hands from '../hands/worker.ts';

/*
 * Notes of every kind in the real window, by keyboard where a worker would; words that survive a lock; the file closed,
 * held, and a purge that one member alone cannot carry out. Each screen is looked at in both languages.
 */

const folder = mkdtempSync(join(tmpdir(), 'notes-'));
const looker = new Looker(join(process.env.DESK_TEST_RESULTS ?? 'test-results', 'notes'));
const look = (page: Page, name: string) => looker.look(page, name);
let running: Running | null = null;

test.afterAll(async () => {
  await running?.quit();
  rmSync(folder, { recursive: true, force: true });
});

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
async function kind(page: Page, name: string): Promise<void> {
  await page.locator('.noteform .input--select').first().click();
  await page.getByRole('option', { name }).click();
}
const saved = (page: Page, words: string) => expect(page.locator('.note').getByText(words)).toBeVisible();

test('notes, what is kept, and a purge that takes two', async () => {
  test.setTimeout(300_000);
  running = await launch(lodgingIn(join(folder, 'desk')));
  let { page } = running;
  const sheet = await hands.setUp(page);
  await hands.confirmSheet(page, sheet);
  await hands.today(page);
  await hands.newFile(page, false);
  await hands.saveFile(page);

  // Someone is beside her: writing goes on, what is written is folded.
  await page.keyboard.press('n');
  await look(page, 'a note is begun');
  await page.getByLabel('Note', { exact: true }).fill('Came with her sister. Dentist first; bus pass on Friday.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Folded, as someone is beside you').first()).toBeVisible();
  await expect(page.getByText('Came with her sister')).toHaveCount(0);
  await look(page, 'notes folded');
  await page.keyboard.press('F8');
  await saved(page, 'Came with her sister');

  // Changed, undone; the version before is readable.
  await page.locator('.note').getByRole('button', { name: 'Change' }).first().click();
  await page.getByLabel('Note', { exact: true }).fill('Came alone.');
  await page.keyboard.press('Control+Enter');
  await saved(page, 'Came alone.');
  await page.keyboard.press('Control+z');
  await saved(page, 'Came with her sister');
  await press(page, /2 earlier versions/);
  await saved(page, 'Came alone.');

  // Words that are not saved survive the lock.
  await page.keyboard.press('n');
  await page.getByLabel('Note', { exact: true }).fill('Half a thought about the');
  await page.waitForTimeout(2500);
  const old = page;
  await page.keyboard.press('Control+l');
  page = await windowAfter(running.app, old);
  running.page = page;
  await hands.unlock(page);
  await hands.today(page);
  await press(page, /^Go on/);
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue('Half a thought about the');
  await page.keyboard.press('F8');

  // Each kind has its own small form.
  await kind(page, 'Privileged note');
  await look(page, 'privileged and no training');
  await press(page, 'Save the note');
  await expect(page.getByText('Only a caseworker’s notes are privileged')).toBeVisible();
  await page.keyboard.press('Alt+6');
  await press(page, 'Caseworker’s training');
  await page.getByLabel('Complete since').fill('2024-03-01');
  await page.getByLabel('Supervised by').fill('M. Lopez, LCSW');
  await look(page, 'training');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('supervised by M. Lopez, LCSW')).toBeVisible();
  await look(page, 'staff with training');
  await page.keyboard.press('Alt+2');
  await page.getByText('SH-0001').first().click();
  await press(page, 'Save the note');
  await press(page, 'Open it');
  await saved(page, 'Half a thought about the');

  await page.keyboard.press('n');
  await kind(page, 'Screening result');
  await page.locator('.noteform .input--select').nth(1).click();
  await page.getByRole('option', { name: /Adult Human Trafficking/ }).click();
  await page.getByLabel('Version printed on it').fill('yes, no');
  await page.locator('.noteform .input--select').nth(2).click();
  await page.getByRole('option', { name: 'No risk indicated' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Like 2018 or 2.0.')).toBeVisible();
  await look(page, 'screening refused');
  await page.getByLabel('Version printed on it').fill('2018');
  await page.keyboard.press('Control+Enter');
  await saved(page, 'No risk indicated');

  await page.keyboard.press('n');
  await kind(page, 'Part 2 record');
  await page.getByLabel('From which programme').fill('County programme');
  await page.getByLabel('What it is').fill('Discharge letter');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/42 CFR part 2/).first()).toBeVisible();

  // A mandated report is no note: it is put down once, with what left the desk, and seen here and on Today.
  await page.keyboard.press('m');
  await expect(page.getByRole('heading', { name: 'Told without her consent' })).toBeVisible();
  await page.getByLabel('Name of the agency or person').fill('CPS, San Joaquin County');
  await page.getByLabel('Why not yet').fill('No safe way until Friday');
  await page.getByRole('group', { name: 'Was it telephoned?' }).getByRole('radio', { name: 'Not yet' }).check();
  await expect(page.getByText('Call now. It stands on Today until you have.')).toBeVisible();
  await look(page, 'report form');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Not telephoned yet')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.note').getByText(/Written follow-up due by/)).toBeVisible();
  await expect(page.locator('.note').getByText('CPS, San Joaquin County')).toBeVisible();
  await page.locator('#main').evaluate((main) => main.scrollTo(0, 0));
  await look(page, 'notes of every kind');
  await page.keyboard.press('Alt+1');
  await expect(page.getByText(/SH-0001: call now; the written report is due/)).toHaveCount(1);
  await look(page, 'report due today');
  await page.keyboard.press('j');
  await expect(page.getByText('CPS, San Joaquin County was called')).toBeVisible();
  await look(page, 'report telephoned');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/SH-0001: the written report is due/)).toHaveCount(1);

  // The file is closed, held, let go; a purge is prepared and one member alone cannot carry it out.
  await press(page, 'Open the file SH-0001');
  await press(page, 'Close the file…');
  await look(page, 'close the file');
  await page.getByRole('dialog').locator('.input--select').click();
  await page.getByRole('option', { name: 'Her goals are met' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^Closed .*Her goals are met/)).toBeVisible();
  await press(page, 'Legal hold…');
  await page.getByLabel('Why', { exact: true }).fill('A subpoena is expected');
  await look(page, 'legal hold');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Held since .*A subpoena is expected/)).toBeVisible();
  await press(page, 'Purge…');
  await expect(
    page.getByRole('dialog').or(page.getByRole('alertdialog')).getByText('A legal hold keeps this file').first(),
  ).toBeVisible();
  await look(page, 'purge held');
  await page.keyboard.press('Escape');
  await press(page, 'Lift the hold…');
  await page.getByLabel('Why', { exact: true }).fill('It was withdrawn');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Held since/)).toHaveCount(0);
  await press(page, 'Purge…');
  await expect(page.getByText('Goes for good')).toBeVisible();
  await look(page, 'purge asked');
  await page.keyboard.press('Control+Enter');
  await page.getByLabel('Her name at this desk').fill(staff.signInName);
  await page.getByLabel('Her passphrase').fill(staff.passphrase);
  await look(page, 'purge second');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Another member of staff has to do this')).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+0');
  await expect(page.getByText('Waits for a second one')).toBeVisible();
  await look(page, 'kept and purged');
  await page.getByRole('button', { name: 'Withdraw: SH-0001' }).click();
  await expect(page.getByText('Waits for a second one')).toHaveCount(0);

  expect(looker.faults).toEqual([]);
});
