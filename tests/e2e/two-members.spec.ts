import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { secondDesk } from '../hands/at-second-desk.ts';
import { launch, lodgingIn, type Running } from '../hands/launch.ts';
import { Looker } from '../hands/looking.ts';
import * as hands from '../hands/worker.ts';

/*
 * Two members at one desk, one after the other. She has six things half written when she closes the desk; a colleague changes all
 * six; she comes back and saves hers. Each time she is told who was first and when, sees what stands there, and takes both:
 * nothing of either is lost, and nothing is saved over before she has said so.
 */

const folder = mkdtempSync(join(tmpdir(), 'two-members-'));
const lodging = lodgingIn(join(folder, 'desk'));
const looker = new Looker(join(process.env.DESK_TEST_RESULTS ?? 'test-results', 'two-members'));
const look = (page: Page, name: string) => looker.look(page, name);
let running: Running;

test.describe.configure({ mode: 'serial' });
test.afterAll(async () => {
  await running?.quit().catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
});

const panel = (page: Page) => page.getByRole('tabpanel');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const sheet = (page: Page, letter: string) => page.keyboard.press(letter);
/** Out of a field, where a letter is a letter. */
const tab = (page: Page, name: string) => page.getByRole('tab', { name: new RegExp(name) }).click();
const first = (page: Page) => page.getByText(/^R\. V\. saved this first, \d/);

test('six things half written when the desk is closed', async () => {
  test.setTimeout(240_000);
  secondDesk(lodging, 'make');
  running = await launch(lodging);
  const { page } = running;
  await hands.unlock(page);
  await hands.today(page);
  await page.keyboard.press('Alt+2');
  await page.getByText('SH-0001').first().click();
  await page.keyboard.press('F8');
  await button(page, /Ordinary note/).click();
  await page.locator('.note').getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByLabel('Note', { exact: true }).fill('Came by bus. The door ajar helped.');
  await expect(page.getByText('Draft saved')).toBeVisible();

  await tab(page, 'Safety plan');
  await button(page, 'Change the plan').click();
  await page.getByLabel('Where I can go').fill('Elena, or her mother');
  await tab(page, 'Goals');
  await panel(page).getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByLabel('What she wants, in her words').fill('A room of my own, with a key');
  await page.getByLabel('Steps, one on a line').fill('Ring the shelter');

  await page
    .getByRole('button', { name: /^Change .*9:30/ })
    .first()
    .click();
  await page.getByLabel('Time', { exact: true }).fill('14:00');
  await page.keyboard.press('Escape');
  await expect(button(page, 'Go on writing')).toBeVisible();

  await button(page, /^Write/).click();
  await page.getByRole('textbox', { name: 'Allergies' }).fill('Penicillin');
  await page.keyboard.press('Escape');

  await tab(page, 'What was done');
  await panel(page)
    .getByRole('button', { name: /20 min/ })
    .click();
  await page.getByLabel('Minutes in all').fill('30');
  await page.waitForTimeout(2500);
  await running.quit();
});

test('each of them is told by whom and when, and both are kept', async () => {
  test.setTimeout(240_000);
  secondDesk(lodging, 'change');
  running = await launch(lodging);
  const { page } = running;
  await hands.unlock(page);
  await hands.today(page);
  await look(page, 'where she was writing');
  await page.keyboard.press('Alt+2');
  await page.getByText('SH-0001').first().click();
  // Her service entry stands open as she left it.
  await expect(page.getByLabel('Minutes in all')).toHaveValue('30');
  await page.keyboard.press('Control+Enter');
  await expect(first(page)).toBeVisible();
  await expect(page.getByRole('dialog').getByText(/45 min/)).toHaveCount(0);
  await page.keyboard.press('F8');
  await expect(page.getByRole('dialog').getByText(/45 min/)).toBeVisible();
  await look(page, 'a service that was changed meanwhile');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  for (const minutes of ['45 min', '30 min']) await expect(panel(page).getByText(new RegExp(minutes))).toBeVisible();

  // The note: nothing is saved over by a second try; both are put into the form, and then saved.
  await sheet(page, 'i');
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue('Came by bus. The door ajar helped.');
  await page.getByLabel('Note', { exact: true }).focus();
  await page.keyboard.press('Control+Enter');
  await expect(first(page)).toBeVisible();
  await expect(page.locator('.meanwhile')).toHaveText('Came by bus, and her sister waited.');
  await look(page, 'a note that was changed meanwhile');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue(
    'Came by bus, and her sister waited.\n\nCame by bus. The door ajar helped.',
  );
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.note').getByText(/her sister waited/)).toHaveText(/The door ajar helped/);
  await button(page, '2 earlier versions').click();
  await expect(page.locator('.note__earlier').getByText('Came by bus, and her sister waited.')).toBeVisible();

  await sheet(page, 'g');
  await page.getByLabel('What she wants, in her words').focus();
  await page.keyboard.press('Control+Enter');
  await expect(first(page)).toBeVisible();
  await look(page, 'a goal that was changed meanwhile');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel('Steps, one on a line')).toHaveValue('Ask at the office\nRing the shelter');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page).getByText('A room of my own, with a key')).toBeVisible();
  await expect(panel(page).getByRole('checkbox', { name: 'Ask at the office' })).toBeChecked();
  await expect(panel(page).getByRole('checkbox', { name: 'Ring the shelter' })).not.toBeChecked();

  await sheet(page, 'p');
  await page.getByLabel('Where I can go').focus();
  await page.keyboard.press('Control+Enter');
  await expect(first(page)).toBeVisible();
  await look(page, 'a plan that was changed meanwhile');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel('Where I can go')).toHaveValue('The library\n\nElena, or her mother');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page).getByText(/The library\s+Elena, or her mother/)).toBeVisible();

  await sheet(page, 'a');
  await expect(page.getByLabel('Time', { exact: true })).toHaveValue('14:00');
  await page.keyboard.press('Control+Enter');
  await expect(first(page)).toBeVisible();
  await expect(page.locator('.meanwhile')).toContainText('11:15 AM');
  await look(page, 'an appointment that was changed meanwhile');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  for (const time of ['11:15 AM', '2:00 PM'])
    await expect(page.locator('.handover').getByText(new RegExp(time)).first()).toBeVisible();

  await sheet(page, 'e');
  await expect(page.getByRole('textbox', { name: 'Allergies' })).toHaveValue('Penicillin');
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/^R\. V\. saved it, \d.*your words still stand here/)).toBeVisible();
  await look(page, 'a file that was changed meanwhile');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Penicillin')).toBeVisible();
  await expect(page.getByText('A woman, if there is one')).toBeVisible();
});

test('theirs may be left, with a way back; hers may go on top; what is gone is told', async () => {
  test.setTimeout(240_000);
  let { page } = running;
  await sheet(page, 'g');
  await panel(page).getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByLabel('What she wants, in her words').fill('Two rooms');
  await tab(page, 'Timeline');
  await button(page, /Ordinary note/).click();
  await page.locator('.note').getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByLabel('Note', { exact: true }).fill('Hers alone.');
  await page.waitForTimeout(2500);
  await running.quit();
  secondDesk(lodging, 'change');
  running = await launch(lodging);
  page = running.page;
  await hands.unlock(page);
  await hands.today(page);
  await page.keyboard.press('Alt+2');
  await page.getByText('SH-0001').first().click();
  await page.keyboard.press('F8');
  await page.getByLabel('Note', { exact: true }).focus();
  await page.keyboard.press('Control+Enter');
  await expect(first(page)).toBeVisible();
  await button(page, 'Leave theirs').press('Enter');
  await expect(page.getByText('Unfinished words thrown away')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue('Hers alone.');
  await page.getByLabel('Note', { exact: true }).focus();
  await page.keyboard.press('Control+Enter');
  await button(page, 'Save mine on top').press('Enter');
  await expect(page.locator('.note').getByText('Hers alone.')).toBeVisible();
  await sheet(page, 'g');
  await page.getByLabel('What she wants, in her words').focus();
  await page.keyboard.press('Control+Enter');
  await expect(first(page)).toBeVisible();
  await button(page, 'Save mine on top').press('Enter');
  await expect(panel(page).getByText('Two rooms')).toBeVisible();
});

test('nothing was found', () => {
  expect(looker.seen).toBeGreaterThan(6);
  expect.soft(looker.faults).toEqual([]);
});
