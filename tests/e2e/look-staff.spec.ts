import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { secondDesk } from '../hands/at-second-desk.ts';
import { holdNext, letGo } from '../hands/hold.ts';
import { colleague, person, staff } from '../hands/invented.ts';
import { launch, lodgingIn, type Running, windowAfter } from '../hands/launch.ts';
import { Looker } from '../hands/looking.ts';
import * as hands from '../hands/worker.ts';

/*
 * Who works here, looked at: members and their dialogs, the first day of a new one, a colleague's file that is opened with
 * a reason, whoever has no files at all, a purge signed by a second one, and a member who leaves.
 */

const folder = mkdtempSync(join(tmpdir(), 'look-staff-'));
const lodging = lodgingIn(join(folder, 'desk'));
const looker = new Looker(join(process.env.DESK_TEST_RESULTS ?? 'test-results', 'look-staff'));
let running: Running;

test.describe.configure({ mode: 'serial' });
test.afterAll(async () => {
  await running?.quit();
  rmSync(folder, { recursive: true, force: true });
});

const look = (name: string) => looker.look(running.page, name);
const press = (name: string | RegExp) => running.page.getByRole('button', { name }).first().click();
const key = (keys: string) => running.page.keyboard.press(keys);
const dialog = () => running.page.getByRole('dialog').or(running.page.getByRole('alertdialog')).last();
const said = (words: string | RegExp) => expect(running.page.getByText(words).first()).toBeVisible({ timeout: 30_000 });
const OWN = 'a passphrase of her very own, four heron feathers';

/** Somebody else sits down. */
async function change(signInName: string, passphrase: string): Promise<Page> {
  const old = running.page;
  await key('Control+l');
  running.page = await windowAfter(running.app, old);
  const { page } = running;
  await page.getByLabel('Your name').fill(signInName);
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await key('Enter');
  return page;
}

/** A new member by the administrator's dialog; gives the words she is told. */
async function add(signInName: string, displayName: string, rights: string[]): Promise<string> {
  await key('a');
  await dialog().getByLabel('Name to sign in with').fill(signInName);
  await dialog().getByLabel('Name that is shown').fill(displayName);
  for (const box of await dialog().getByRole('checkbox').all()) await box.uncheck();
  for (const right of rights) await dialog().getByRole('checkbox', { name: right }).check();
  await dialog().getByLabel('Your passphrase').fill(staff.passphrase);
  if (signInName === 'l.brandt') await look('add a member');
  await key('Enter');
  await said('Tell her these words');
  if (signInName === 'l.brandt') await look('words covered');
  await key('v');
  const words = (await dialog().getByRole('listitem').allTextContents()).join(' ');
  await dialog().getByRole('checkbox').check();
  await key('Control+Enter');
  await expect(dialog()).toHaveCount(0);
  return words;
}

/** She chooses her own passphrase with the words she was told. */
async function chooseOwn(words: string, looks: boolean): Promise<void> {
  const { page } = running;
  await said('Choose your own passphrase');
  await page.getByLabel('The words you were told, once more').fill(words);
  await page.getByLabel('Your own passphrase', { exact: true }).fill('too short');
  if (looks) await look('own passphrase');
  await page.getByLabel('Your own passphrase', { exact: true }).fill(OWN);
  await page.getByLabel('once more', { exact: false }).last().fill(OWN);
  await key('Enter');
  await hands.today(page);
}

test('members and their dialogs', async () => {
  test.setTimeout(240_000);
  secondDesk(lodging, 'make');
  secondDesk(lodging, 'unsure');
  running = await launch(lodging);
  const { page } = running;
  await hands.unlock(page);
  await hands.today(page);
  await hands.newFile(page);
  await hands.saveFile(page);
  await page.keyboard.press('w');
  await look('whose file');
  await key('Escape');
  await key('Alt+6');
  await said('Who opens this desk');
  await look('staff');
  await key('p');
  await dialog().getByLabel('The one you have now').fill('something');
  await look('change my passphrase');
  await key('Escape');
  const words = await add('l.brandt', 'Lucia Brandt-Okonkwo', ['Worker']);
  await look('a member with words');
  await key('e');
  await look('name and rights');
  await key('Escape');
  await key('l');
  await look('let in again');
  await key('Escape');
  const keeper = await add('k.keeper', 'Konstanze Keeper', ['Administrator']);
  await change('l.brandt', words);
  await chooseOwn(words, true);
  await look('first day of a worker');
  // A colleague's file: she is told whom to ask, and opens it with a reason.
  await running.page.keyboard.press('Alt+2');
  await running.page.getByLabel('Find in the files').fill('SH-0002');
  await said(/^A file exists/);
  await look('a file exists');
  await press('Open with a reason');
  await dialog().getByRole('textbox').fill('No');
  await key('Control+Enter');
  await look('open with a reason');
  await dialog().getByRole('textbox').fill('She stands here and her dentist is ringing.');
  await key('Control+Enter');
  await expect(running.page.getByRole('button', { name: 'New referral' })).toBeVisible();
  // One of her own, which will wait for an owner.
  await hands.newFile(running.page, false);
  await hands.saveFile(running.page);
  await change('k.keeper', keeper);
  await chooseOwn(keeper, false);
  await said('No file is yours to open');
  await look('nobody to work with');
});

test('what her colleagues are told, and a purge that a second one signs', async () => {
  test.setTimeout(240_000);
  const page = await change(staff.signInName, staff.passphrase);
  await hands.today(page);
  await said(/opened by a colleague, with a reason/);
  await look('opened with a reason');
  await key('Alt+7');
  // The room says its name before its rows have come.
  await expect(page.getByRole('table').first()).toBeVisible();
  await look('the officer reads of it');
  await key('Alt+9');
  await said('Who signed is unsure');
  await look('who signed is unsure');
  await key('Alt+2');
  await page.getByText('SH-0002').first().click();
  await press('Close the file…');
  await dialog().locator('.input--select').click();
  await page.getByRole('option', { name: 'Her goals are met' }).click();
  await key('Control+Enter');
  await said(/^Closed /);
  await press('Purge…');
  await said('Goes for good');
  await look('does this go');
  await key('Control+Enter');
  await page.getByLabel('Her name at this desk').fill(colleague.signInName);
  await page.getByLabel('Her passphrase').fill(colleague.passphrase);
  await key('Enter');
  await said('Gone for good');
  await look('gone for good');
  await key('Enter');
});

test('a member leaves: the desk gets a new key, and her files wait', async () => {
  test.setTimeout(240_000);
  await hands.backUp(running.page);
  await key('Alt+6');
  await press(/Lucia|L\. B/);
  await key('x');
  await dialog().getByLabel('Your passphrase').fill(staff.passphrase);
  await look('does she leave');
  await holdNext(running.app, 'copier');
  await key('Enter');
  await said('The desk gets a new key…');
  await look('a new key');
  await letGo(running.app);
  await said('Her passphrase opens nothing here, and the desk has a new key');
  await look('she has left');
  await key('Enter');
  await key('Alt+1');
  await said(/waits? for an owner/);
  await look('a file waits');
  expect(await running.page.locator('body').textContent()).not.toContain(person.alias);
});

test('nothing was found', () => {
  expect(looker.seen).toBeGreaterThan(15);
  expect(looker.faults).toEqual([]);
});
