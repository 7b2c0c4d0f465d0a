import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { newIdentityFile } from '../../electron/vault/packets/identity-file.ts';
import { nurse, person, staff } from '../hands/invented.ts';
import { handsUsed, heard, landsOn, pressDigitOf, tabTo, walkFocus, watchHands } from '../hands/keyboard.ts';
import { launch, lodgingIn, nextFile, type Running, windowAfter } from '../hands/launch.ts';

/*
 * The main job by somebody who cannot use a mouse and does not see the screen, from the new desk over the clinic's answer
 * to the evening: every step by the keyboard, what is typed lands where it is meant to, and Tab comes past nothing without
 * a name or a ring.
 */

const SITE = 'Stockton Site 1, Downtown';
const folder = mkdtempSync(join(tmpdir(), 'keyboard-'));
const lodging = lodgingIn(join(folder, 'desk'));
let running: Running | null = null;

test.describe.configure({ mode: 'serial' });
test.afterEach(async () => {
  if (running) expect(await handsUsed(running.page)).toBe('');
});
test.afterAll(async () => {
  await running?.quit();
  rmSync(folder, { recursive: true, force: true });
});

/** The nurse's own key, where she keeps it. */
const keyFile = join(folder, 'nurse.txt');
const faults: string[] = [];
const screens: string[] = [];
function here() {
  if (!running) throw new Error('not running');
  const { app, page } = running;
  return {
    app,
    page,
    press: (keys: string) => page.keyboard.press(keys),
    type: (words: string) => page.keyboard.type(words),
    heading: (name: string | RegExp) =>
      expect(page.getByRole('heading', { name }).first()).toBeVisible({ timeout: 60_000 }),
    said: (text: string | RegExp) => expect(page.getByText(text).first()).toBeVisible({ timeout: 120_000 }),
    walk: async (screen: string) => {
      const walked = await walkFocus(page, screen);
      expect(walked.stops).toBeGreaterThan(3);
      screens.push(screen);
      faults.push(...walked.faults);
    },
  };
}

/** The window that locking puts in the place of this one. */
async function locked(): Promise<void> {
  const { app, page, press } = here();
  expect(await handsUsed(page)).toBe('');
  await press('Control+l');
  if (running) running.page = await windowAfter(app, page);
  await watchHands(here().page);
}

test('a new desk', async () => {
  test.setTimeout(120_000);
  running = await launch(lodging);
  const { press, type, page, heading, walk } = here();
  await watchHands(page);
  await landsOn(page, 'Set up this desk');
  await press('Enter');
  await landsOn(page, 'Name of the sender');
  await press('Enter');
  await landsOn(page, 'Telephone to call back');
  await type(staff.callBack);
  await press('Enter');
  await landsOn(page, 'Name to sign in with');
  await type(staff.signInName);
  await press('Tab');
  await type(staff.displayName);
  await tabTo(page, 'Passphrase');
  await type(staff.passphrase);
  await tabTo(page, 'The same passphrase once more');
  await type(staff.passphrase);
  await walk('first member');
  await tabTo(page, 'The same passphrase once more');
  await press('Enter');
  await heading('The recovery sheet');
  const groups = await page.getByRole('list', { name: 'Recovery code' }).getByRole('listitem').allTextContents();
  await tabTo(page, 'Type the last group from the paper');
  await type(groups.at(-1) ?? '');
  await press('Enter');
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 60_000 });
  await walk('today, empty');
});

test('the lock, and a wrong passphrase', async () => {
  test.setTimeout(120_000);
  await locked();
  const now = here();
  await landsOn(now.page, 'Your name');
  await now.walk('lock');
  await tabTo(now.page, 'Your name');
  await now.type(staff.signInName);
  await now.press('Tab');
  await now.type('not the passphrase at all');
  await now.press('Enter');
  await now.said('That passphrase does not open this desk');
  await landsOn(now.page, 'Passphrase');
  await now.type(staff.passphrase);
  await now.press('Enter');
  await expect(now.page.getByRole('navigation')).toBeVisible({ timeout: 60_000 });
});

test('a care team member', async () => {
  test.setTimeout(60_000);
  const { page, press, type, heading, said, walk } = here();
  const { recipient, text } = await newIdentityFile(new Date());
  writeFileSync(keyFile, text);
  await press('Alt+3');
  await heading('Sites');
  await walk('sites');
  await tabTo(page, new RegExp(SITE));
  await press('Enter');
  await press('a');
  await landsOn(page, 'Name');
  await type(nurse.name);
  await press('Tab');
  await type(nurse.role);
  await press('Tab');
  await type(recipient);
  await press('Control+Enter');
  await said(nurse.role);
});

test('a new file: the words stay when she goes away, and are saved', async () => {
  test.setTimeout(60_000);
  const { page, press, type, heading, said } = here();
  await press('Control+n');
  await heading('Say these two sentences first');
  await press('Control+Enter');
  await landsOn(page, 'Name to use');
  await type(person.name);
  await tabTo(page, 'Date of birth');
  await type('03091994');
  await press('Escape');
  await heading('People');
  await said('Not saved yet');
  await press('Control+n');
  await landsOn(page, 'Name to use');
  await expect(page.getByLabel('Name to use', { exact: true })).toHaveValue(person.name);
  await expect(page.getByLabel('Date of birth', { exact: true })).toHaveValue('1994-03-09');
  await tabTo(page, 'How');
  await type(person.how);
  await tabTo(page, 'Number or address');
  await type(person.number);
  await tabTo(page, 'Never');
  await type(person.never);
  await tabTo(page, 'Language');
  await type(person.language);
  await tabTo(page, 'Wants an interpreter');
  await press('Space');
  await tabTo(page, /^textbox "Confidential/);
  await type(person.confidential);
  await press('Control+s');
  await said('SH-0001');
  await expect(page.getByText('Not saved yet')).toHaveCount(0);
});

test('her file, found again, and the list as she left it', async () => {
  test.setTimeout(60_000);
  const { page, press, type, heading, walk } = here();
  await walk('file');
  await press('Control+k');
  await type('brim');
  await expect(page.getByRole('option')).toHaveCount(1);
  await press('Enter');
  await heading('X. B.');
  await press('e');
  await landsOn(page, 'Name to use');
  await walk('her file, to write in');
  await press('Escape');
  await heading('X. B.');
  await press('Escape');
  await landsOn(page, /SH-0001/);
  await walk('people');
  await press('Alt+2');
  await landsOn(page, 'Find in the files');
  await press('ArrowDown');
  await press('Enter');
  await heading('X. B.');
});

test('a referral, its consent, the pages, the stick', async () => {
  test.setTimeout(180_000);
  const { page, press, type, heading, said, walk } = here();
  await press('r');
  await heading('What would she like help with?');
  await walk('service');
  await pressDigitOf(page, 'Dental care');
  await heading('Where would she like to go?');
  await pressDigitOf(page, SITE);
  await landsOn(page, 'What she would like help with, in her own words');
  await type(person.wish);
  await said('Record the consent');
  await walk('needs');
  await press('Control+e');
  await heading(/^Consent for/);
  await landsOn(page, /^checkbox "Treatment/i);
  await press('Space');
  // What is missing is where the key leads.
  await press('Control+Enter');
  await landsOn(page, 'on paper');
  await press('Space');
  await press('Tab');
  await press('Space');
  // The clinic may tell whether she came: a tick of its own.
  await tabTo(page, /^checkbox "Dental care"/);
  await press('Space');
  await press('Control+Enter');
  await landsOn(page, 'The signer is not the abuser');
  await press('Space');
  await press('Escape');
  await said('Record the consent');
  await press('Control+e');
  await said('Your unfinished words are still here');
  await landsOn(page, 'Where the signed paper lies');
  await type('Cabinet B, drawer 2');
  await walk('consent');
  await press('Control+Enter');
  await said('Make the packet');
  await walk('consent step');
  await press('Control+Enter');
  await expect(page.locator('canvas').first()).toBeVisible({ timeout: 60_000 });
  await press('PageDown');
  await said('Page 2 of');
  await walk('pages');
  await press('Control+s');
  await landsOn(page, nurse.name);
  await press('Space');
  await walk('stick');
  await press('Control+Enter');
  await said(/^Written to/);
  expect(readdirSync(lodging.stick).filter((name) => name.endsWith('.shpacket'))).toHaveLength(1);
  await walk('handed over');
  await press('Escape');
  await said('Sent');
});

test('the clinic opens it with its own key, and its answer comes back by telephone', async () => {
  test.setTimeout(120_000);
  await locked();
  const { app, page, press, type, said, walk } = here();
  await landsOn(page, 'Your name');
  await press('Control+o');
  await walk('reader, to choose');
  const [packet] = readdirSync(lodging.stick).filter((name) => name.endsWith('.shpacket'));
  await nextFile(app, join(lodging.stick, packet ?? ''));
  await press('Control+o');
  await said(packet ?? '');
  await nextFile(app, keyFile);
  await tabTo(page, 'Choose the key file');
  await press('Enter');
  await said('nurse.txt');
  await press('Control+Enter');
  await said('This packet is genuine and nothing was changed');
  await said(SITE);
  await expect(page.locator('canvas').first()).toBeVisible({ timeout: 60_000 });
  await press('PageDown');
  await said('Page 2 of');
  await walk('reader');
  await press('Control+w');
  await landsOn(page, 'Your name');
  await type(staff.signInName);
  await press('Tab');
  await type(staff.passphrase);
  await press('Enter');
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 60_000 });
  await press('Control+k');
  await type('brim');
  await expect(page.getByRole('option')).toHaveCount(1);
  await press('Enter');
  await tabTo(page, /^button "What became of it R-/);
  await press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await tabTo(page, 'They answered');
  await press('Space');
  await tabTo(page, /^button ".*What they answered/);
  await press('Enter');
  await expect(page.getByRole('listbox')).toBeVisible();
  await type('On the');
  await press('Enter');
  await tabTo(page, /^radio "(She herself|The place)"/);
  await press('Space');
  await press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'The place' })).toBeChecked();
  await tabTo(page, 'Who there');
  await type('Marit');
  await walk('what became of it');
  await press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await said('Answered');
});

test('the evening, and nothing without a name or a ring', async () => {
  test.setTimeout(180_000);
  const { page, press, heading, said, walk } = here();
  await press('Alt+4');
  await expect(page.getByRole('button', { name: 'Back up now' })).toBeEnabled();
  await walk('backup');
  await press('Control+Enter');
  await said('Proved. You may take the stick out.');
  await press('Alt+5');
  await heading('Settings');
  await walk('settings');
  await press('F1');
  await said('In lists, arrows move');
  await press('Escape');
  // The focus is back where it was, a moment after the dialog went.
  await expect.poll(() => heard(page)).not.toBe('');
  expect(screens.length).toBeGreaterThan(14);
  expect(faults).toEqual([]);
});
