import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import Database from 'better-sqlite3-multiple-ciphers';
import { staff } from '../hands/invented.ts';
import { launch, lodgingIn, type Running } from '../hands/launch.ts';
import { Looker } from '../hands/looking.ts';
import * as hands from '../hands/worker.ts';
import { deskKeys } from '../judges/desk-keys.ts';

/*
 * Intake in the real window, by keyboard: Safe at Home, flags with their day, household and family, and "I know this
 * person". Each screen is looked at in both languages.
 */

const folder = mkdtempSync(join(tmpdir(), 'intake-'));
const looker = new Looker(join(process.env.DESK_TEST_RESULTS ?? 'test-results', 'intake'));
const look = (page: Page, name: string) => looker.look(page, name);
let running: Running | null = null;
test.afterAll(async () => {
  await running?.quit();
  rmSync(folder, { recursive: true, force: true });
});

const dialog = (page: Page) => page.getByRole('dialog').or(page.getByRole('alertdialog')).last();
const STREET = '412 N. Willowmere St, Lodi';

test('Safe at Home, flags, family, and a file that closes to whoever knows her', async () => {
  test.setTimeout(300_000);
  const lodging = lodgingIn(join(folder, 'desk'));
  running = await launch(lodging);
  let { page } = running;
  await hands.confirmSheet(page, await hands.setUp(page));
  await hands.today(page);
  await hands.newFile(page, false);
  await hands.saveFile(page);
  await expect(page.getByText('New', { exact: true }).first()).toBeVisible();
  await look(page, 'a new file');

  // She takes part: a street is no substitute; where she lives is covered at once.
  await page.keyboard.press('d');
  await expect(dialog(page).getByLabel('Substitute address')).toHaveValue(/P\.O\. Box 1679/);
  await dialog(page).getByLabel('Substitute address').fill('9 Elm Row');
  await expect(dialog(page).getByText('A post office box, never a street.')).toBeVisible();
  await dialog(page).getByLabel('Substitute address').fill('P.O. Box 1679, Sacramento, CA 95812-1679');
  await dialog(page)
    .getByLabel(/Participant number/)
    .fill('5555');
  await dialog(page).getByLabel('Where she lives').fill(STREET);
  await look(page, 'safe at home');
  await page.keyboard.press('Control+Enter');
  // Someone is beside her: not even the program is named.
  await expect(page.getByText('How to use her address: folded, as someone is beside you')).toBeVisible();
  await expect(page.getByText('1679')).toHaveCount(0);
  await page.keyboard.press('F8');
  await expect(page.getByRole('heading', { name: 'Safe at Home: use only this address' })).toBeVisible();
  await expect(page.getByText('#5555, P.O. Box 1679, Sacramento, CA 95812-1679').first()).toBeVisible();
  await expect(page.getByText('Willowmere')).toHaveCount(0);
  await page.keyboard.press('x');
  await expect(page.getByText(STREET)).toBeVisible();
  await look(page, 'where she lives is shown');
  await page.keyboard.press('x');
  await expect(page.getByText('Willowmere')).toHaveCount(0);
  // Covered for good when somebody sits down, not for the while.
  await page.keyboard.press('x');
  await expect(page.getByText(STREET)).toBeVisible();
  await page.keyboard.press('F8');
  await expect(page.getByText('Willowmere')).toHaveCount(0);
  await page.keyboard.press('F8');
  await expect(page.getByRole('heading', { name: 'Safe at Home: use only this address' })).toBeVisible();
  await expect(page.getByText('Willowmere')).toHaveCount(0);
  await page.keyboard.press('F8');

  // Her street in another answer is refused; the mailing address is not asked.
  await page.keyboard.press('e');
  const question = page.getByLabel('What helps at a visit');
  await question.fill('A ride from 412 Willowmere');
  await expect(page.getByText(/Safe at Home: the substitute address is used/)).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(page.getByText('These words tell where she lives')).toBeVisible();
  await expect(page.getByText('It stands under “What helps at a visit”')).toBeVisible();
  await look(page, 'a street is refused');
  await question.fill('A ride');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('How to use her address: folded, as someone is beside you')).toBeVisible();

  // A flag: set, folded while someone is beside her, taken off, put back.
  await page.keyboard.press('k');
  await expect(dialog(page).getByRole('button', { name: /Set it/ })).toHaveAttribute('aria-disabled', 'true');
  await dialog(page)
    .getByRole('button', { name: /What it says/ })
    .click();
  await page.getByRole('option', { name: /Dangerous/ }).click();
  await look(page, 'a flag');
  await dialog(page).getByLabel('The last day on which it stands').fill(tomorrow());
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('1 flag, folded as someone is beside you')).toBeVisible();
  await expect(page.getByText('Dangerous: ask before anyone comes along')).toHaveCount(0);
  await page.keyboard.press('F8');
  await expect(page.getByText('Dangerous: ask before anyone comes along').first()).toBeVisible();
  await page.getByRole('button', { name: /Take it off/ }).click();
  await expect(page.getByText('Dangerous: ask before anyone comes along')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Dangerous: ask before anyone comes along').first()).toBeVisible();

  // Household in words, and a link to another file, told from both sides.
  await page.keyboard.press('y');
  await page.getByLabel('File number, or a few words').fill('Two children, 4 and 9');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'Two children, 4 and 9' })).toBeVisible();
  await hands.newFile(page, false);
  await hands.saveFile(page);
  await page.keyboard.press('y');
  await page.getByLabel('File number, or a few words').fill('sh-0001');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Choose one.')).toBeVisible();
  await page.getByRole('button', { name: /What this person is to her/ }).click();
  await page.getByRole('option', { name: 'Her sister or brother' }).click();
  await page.getByLabel('File number, or a few words').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Her sister or brother:')).toBeVisible();
  await page.getByRole('button', { name: 'SH-0001', exact: true }).click();
  await expect(page.getByRole('button', { name: 'SH-0002', exact: true })).toBeVisible();
  await look(page, 'file with flag and family');

  // Today: the flag ends, and what is on her hands.
  await page.keyboard.press('Alt+1');
  await expect(page.getByRole('heading', { name: '1 flag ends' })).toBeVisible();
  await look(page, 'today with a flag');

  // "I know this person": asked once, then the file is not there for her.
  await page.keyboard.press('Alt+2');
  await page.getByText('SH-0002').first().click();
  await expect(page.getByRole('button', { name: /New referral/ })).toBeVisible();
  await page.keyboard.press('w');
  await expect(dialog(page).getByLabel('A note for her').or(dialog(page).getByText('Nobody else works'))).toBeVisible();
  await look(page, 'whose file this is');
  await page.keyboard.press('k');
  await expect(dialog(page).getByText('Close SH-0002 to you?')).toBeVisible();
  await look(page, 'i know this person');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('SH-0001').first()).toBeVisible();
  await expect(page.getByText('SH-0002')).toHaveCount(0);
  await running.quit();

  // With a colleague, and as a supervisor: who has how much, and a file handed on with a note.
  await withColleague(lodging.desk);
  running = await launch(lodging);
  page = running.page;
  await hands.unlock(page);
  await hands.today(page);
  await expect(page.getByRole('heading', { name: 'Who has how much' })).toBeVisible();
  // The one she knows waits for another supervisor, not for her.
  await expect(page.getByText('SH-0002')).toHaveCount(0);
  await look(page, 'who has how much');
  await page.getByText('SH-0001').first().click();
  await expect(page.getByRole('button', { name: /New referral/ })).toBeVisible();
  await page.keyboard.press('w');
  await dialog(page).getByLabel('A note for her').fill('She prefers mornings.');
  await dialog(page)
    .getByRole('button', { name: /To whom/ })
    .click();
  await page.getByRole('option').first().click();
  await look(page, 'handed on with a note');
  await dialog(page)
    .getByRole('button', { name: /Hand over/ })
    .click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByText(/has it · only she and supervisors/)).toBeVisible();

  expect(looker.faults).toEqual([]);
});

/** The desk as it would be with a second member, and a supervisor's right for the first. */
async function withColleague(desk: string): Promise<void> {
  const { database, databaseKey } = await deskKeys(desk, staff.signInName, staff.passphrase);
  const db = new Database(database);
  db.pragma("cipher='sqlcipher'");
  db.pragma('legacy=4');
  db.pragma(`key="x'${databaseKey}'"`);
  db.prepare('UPDATE staff SET rights = ?').run(JSON.stringify(['worker', 'supervisor', 'administrator']));
  db.prepare(
    `INSERT INTO staff SELECT ?, 'dolores', 'Dolores Vetch', 'S-9', ?, ?, slot_public_key, 0, created_at, NULL FROM staff`,
  ).run(randomUUID(), JSON.stringify(['worker']), randomUUID());
  db.close();
}

/** Tomorrow by the desk's clock. */
function tomorrow(): string {
  const zone = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Los_Angeles', dateStyle: 'short' });
  return zone.format(new Date(Date.now() + 86_400_000));
}
