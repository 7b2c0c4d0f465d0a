import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { staff } from '../hands/invented.ts';
import { launch, lodgingIn, type Running, windowAfter } from '../hands/launch.ts';
import { Looker } from '../hands/looking.ts';
import * as hands from '../hands/worker.ts';

/*
 * What was done and what is hers on the way, by keyboard: a service in two keys, goals, how she is, barriers, the safety
 * plan; and the sheet that a survivor fills in alone, from which nothing of the desk can be reached.
 */

const folder = mkdtempSync(join(tmpdir(), 'services-'));
const looker = new Looker(join(process.env.DESK_TEST_RESULTS ?? 'test-results', 'services'));
const look = (page: Page, name: string) => looker.look(page, name);
let running: Running;

test.describe.configure({ mode: 'serial' });
test.afterAll(async () => {
  await running?.quit();
  rmSync(folder, { recursive: true, force: true });
});

const panel = (page: Page) => page.getByRole('tabpanel');
const dialog = (page: Page) => page.getByRole('dialog');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
async function keys(page: Page, ...pressed: string[]): Promise<void> {
  for (const key of pressed) await page.keyboard.press(key);
}
/** The letter leads to the first thing to press; Enter presses it. */
async function begin(page: Page, letter: string, first: string): Promise<void> {
  await page.keyboard.press(letter);
  await expect(button(page, first)).toBeFocused();
  await page.keyboard.press('Enter');
}

test('a service in two keys, and taken back with one', async () => {
  test.setTimeout(180_000);
  running = await launch(lodgingIn(join(folder, 'desk')));
  const { page } = running;
  await hands.confirmSheet(page, await hands.setUp(page));
  await hands.today(page);
  await hands.newFile(page, false);
  await hands.saveFile(page);
  await look(page, 'file with nothing done');
  await page.keyboard.press('s');
  await expect(dialog(page).getByText('Peer support, one to one')).toBeVisible();
  await look(page, 'the nine usual services');
  await page.keyboard.press('1');
  await expect(dialog(page)).toHaveCount(0);
  // Someone is beside her: what was done stands nowhere.
  await expect(page.getByText('Service written down')).toBeVisible();
  await expect(page.getByText('Peer support, one to one')).toHaveCount(0);
  await expect(panel(page).getByText('Folded, as someone is beside you')).toBeVisible();
  await page.keyboard.press('F8');
  await expect(panel(page).getByText('30 min · here · interpreted: Spanish')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(panel(page).getByText('Nothing yet.', { exact: false })).toBeVisible();

  // A tick keeps the focus and takes no digit away.
  await page.keyboard.press('s');
  await dialog(page).getByRole('checkbox', { name: 'Somebody interpreted' }).uncheck();
  await page.keyboard.press('3');
  await expect(panel(page).getByText('60 min · on the way')).toBeVisible();
  await expect(panel(page).getByText('interpreted')).toHaveCount(0);
  for (const digit of ['2', '4', '5']) await keys(page, 's', digit);
  await expect(button(page, '1 more')).toBeVisible();
  await expect(panel(page).getByRole('listitem')).toHaveCount(3);

  // Something else: every field, refused while it is not whole.
  await keys(page, 's', '0');
  await dialog(page)
    .getByRole('button', { name: /What was done/ })
    .click();
  await page.keyboard.type('A ride');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByLabel('Minutes in all')).toHaveValue('30');
  await dialog(page).getByLabel('Minutes in all').fill('9999');
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page).getByText('A number from 0 to 1440.')).toBeVisible();
  await look(page, 'a service with every field');
  await dialog(page).getByLabel('Minutes in all').fill('25');
  await dialog(page).getByRole('radio', { name: 'Sent on to somebody' }).check();
  await page.keyboard.press('Control+Enter');
  await expect(panel(page).getByText('sent on · 25 min · on the way · interpreted: Spanish')).toBeVisible();

  // Changed, undone; taken back, put back.
  const ride = panel(page).getByRole('button', { name: /A ride/ });
  await ride.press('Enter');
  await dialog(page).getByLabel('Minutes in all').fill('40');
  await page.keyboard.press('Control+Enter');
  await expect(ride).toContainText('40 min');
  await page.keyboard.press('Control+z');
  await expect(ride).toContainText('25 min');
  await ride.press('Enter');
  await button(page, 'Take it back').click();
  await expect(ride).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(ride).toBeVisible();
  await look(page, 'what was done');
});

test('goals, how she is, barriers and the safety plan', async () => {
  test.setTimeout(240_000);
  const { page } = running;
  await begin(page, 'g', 'New goal');
  await page.keyboard.type('A room of my own, with a door that locks');
  await page.getByLabel('Steps, one on a line').fill('See the room on Oak Street\nAsk about the deposit');
  await look(page, 'a goal being written');
  // Words that are not saved wait while she looks elsewhere.
  await keys(page, 'Alt+1', 'Alt+2');
  await page.getByText('SH-0001').first().click();
  await expect(page.getByLabel('What she wants, in her words')).toHaveValue('A room of my own, with a door that locks');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('checkbox', { name: 'See the room on Oak Street' }).press('Space');
  await expect(page.getByRole('checkbox', { name: 'See the room on Oak Street' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'See the room on Oak Street' })).toBeFocused();
  await look(page, 'goals');
  await button(page, 'Reached').click();
  await expect(button(page, '1 reached or let go')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(button(page, 'Reached')).toBeVisible();

  await begin(page, 'h', 'Ask her');
  await expect(dialog(page).getByText('How am I today?')).toBeVisible();
  await look(page, 'how am I');
  await page.keyboard.press('2');
  for (const digit of ['0', '3', '4']) {
    await begin(page, 'h', 'Ask her');
    await page.keyboard.press(digit);
    await expect(dialog(page)).toHaveCount(0);
  }
  await expect(panel(page).getByRole('listitem')).toHaveText([/Hard/, /Rather not say/, /In between/, /Rather well/]);
  await look(page, 'how she was');
  await page.keyboard.press('Control+z');
  await expect(panel(page).getByRole('listitem')).toHaveCount(3);

  await begin(page, 'b', 'New barrier');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page).getByText('Choose one.')).toBeVisible();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Getting there' }).click();
  await page.getByLabel('In a few words').fill('The bus does not run on Sundays.');
  await look(page, 'a barrier being written');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Barrier written down')).toBeVisible();
  await expect(panel(page).getByText('The bus does not run on Sundays.')).toBeVisible();
  await look(page, 'barriers');
  await button(page, 'Solved').click();
  await expect(button(page, '1 solved')).toBeVisible();

  await begin(page, 'p', 'New plan');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page).getByText('One of the parts wants a few words.')).toBeVisible();
  await page.getByLabel('How I notice that it gets dangerous').fill('He stops talking.');
  await page.getByLabel('Where I can go').fill('The library, then Elena.');
  await page.getByLabel('In her words: where, and where never').fill('With Elena; never in the car');
  await look(page, 'a safety plan being written');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page).getByText('The library, then Elena.')).toBeVisible();
  await button(page, 'Change the plan').click();
  await page.getByLabel('Where I can go').fill('Elena.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Plan changed')).toBeVisible();
  await expect(panel(page).getByText('Elena.', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(panel(page).getByText('The library, then Elena.')).toBeVisible();
  await panel(page).getByRole('button', { name: '2 earlier versions' }).click();
  await expect(panel(page).getByText('Elena.', { exact: true })).toBeVisible();
  await look(page, 'the safety plan');

  await page.keyboard.press('F8');
  await expect(page.getByText('The library')).toHaveCount(0);
  for (const letter of ['g', 'h', 'b', 'p']) {
    await page.keyboard.press(letter);
    await expect(panel(page).getByText('Folded, as someone is beside you')).toBeVisible();
  }
  // Nor does the plan open to be changed while someone is beside her.
  await expect(button(page, 'Change the plan')).toHaveCount(0);
  await look(page, 'folded');
});

async function toFeedback(page: Page): Promise<void> {
  await page.keyboard.press('Alt+8');
  await page.getByRole('radio', { name: 'What survivors say' }).check();
}

async function fillIn(page: Page, words: string): Promise<void> {
  await page.getByRole('group', { name: 'Were you treated with respect?' }).getByRole('radio', { name: 'Yes' }).check();
  await page.getByLabel('What should we do differently, or keep?').fill(words);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
}

/** Out of the sheet the desk hides; the member comes back with her passphrase. */
async function comeBack(by: () => Promise<unknown>): Promise<Page> {
  const old = running.page;
  await by();
  const page = await windowAfter(running.app, old);
  running.page = page;
  await expect(page.getByRole('heading', { name: 'Community clinics' })).toBeVisible();
  await expect(page.getByText('Lodi Site')).toBeVisible();
  await page.keyboard.press('F9');
  await page.getByLabel('Passphrase', { exact: true }).fill(staff.passphrase);
  await page.keyboard.press('Enter');
  await hands.today(page);
  return page;
}

test('a sheet that is hers alone: nothing of the desk from it, and only a member of staff comes back', async () => {
  test.setTimeout(240_000);
  let { page } = running;
  await toFeedback(page);
  await look(page, 'what survivors say');
  await button(page, 'Open the sheet for her').press('Enter');
  await expect(page.getByRole('heading', { name: 'What do you think of us?' })).toBeVisible();
  const seen = (await page.locator('body').textContent()) ?? '';
  for (const told of ['SH-0001', 'Today', 'People', 'Safe Haven', staff.displayName]) expect(seen).not.toContain(told);
  await keys(page, 'Alt+1', 'Alt+2', 'Control+k', 'Control+n', 'Escape', 'F1', 'Control+Enter');
  await expect(page.getByText('Nothing is on the sheet yet.', { exact: false })).toBeVisible();
  await look(page, 'the sheet');
  await fillIn(page, 'More chairs in the hall');
  await look(page, 'thank you');
  page = await comeBack(() => page.keyboard.press('Enter'));
  await expect(page.getByText('Last worked on').first()).toBeVisible();
  // One sheet of a quarter that runs is not read, by whomever.
  await toFeedback(page);
  await button(page, 'Read what came').click();
  await expect(page.getByText('Nothing can be read yet')).toBeVisible();
  await expect(page.getByText('More chairs')).toHaveCount(0);
  await look(page, 'nothing to be read yet');
  // Left without it: nothing is given, and the desk hides all the same.
  await button(page, 'Open the sheet for her').press('Enter');
  page = await comeBack(() => button(page, 'Leave without it').click());
  for (const words of [
    'The coffee is good',
    'Nobody asked twice',
    'I want the same person each time',
    'Open on Saturday',
  ]) {
    await toFeedback(page);
    await button(page, 'Open the sheet for her').press('Enter');
    await fillIn(page, words);
    page = await comeBack(() => page.keyboard.press('Enter'));
  }
  await toFeedback(page);
  await button(page, 'Read what came').click();
  await expect(page.getByText('5 sheets')).toBeVisible();
  await expect(page.getByText('More chairs in the hall')).toHaveCount(0);
  await page.keyboard.press('F8');
  await expect(page.getByText('More chairs in the hall')).toBeVisible();
  await look(page, 'what came');
});

test('nothing was found', () => {
  expect(looker.seen).toBeGreaterThan(17);
  expect.soft(looker.faults).toEqual([]);
});
