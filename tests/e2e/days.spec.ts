import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import Database from 'better-sqlite3-multiple-ciphers';
import { newIdentityFile } from '../../electron/vault/packets/identity-file.ts';
import { staff } from '../hands/invented.ts';
import { launch, lodgingIn, type Running } from '../hands/launch.ts';
import { Looker } from '../hands/looking.ts';
import * as hands from '../hands/worker.ts';
import { type Cups, startCups } from '../judges/cups.ts';
import { deskKeys } from '../judges/desk-keys.ts';
import { tool } from '../judges/packet-tools.ts';

/*
 * A day at the desk in the real window, by keyboard: an appointment and what became of it, a follow-up, the week,
 * somebody who is handed over to us, and the life of a referral. Each screen is looked at in both languages.
 */

const SITE = 'Stockton Site 1, Downtown';
const folder = mkdtempSync(join(tmpdir(), 'days-'));
const looker = new Looker(join(process.env.DESK_TEST_RESULTS ?? 'test-results', 'days'));
const look = (page: Page, name: string) => looker.look(page, name);
let running: Running | null = null;
let printers: Cups | null = null;

test.afterAll(async () => {
  await running?.quit();
  await printers?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const dialog = (page: Page) => page.getByRole('dialog').or(page.getByRole('alertdialog')).first();
const inZone = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Los_Angeles', dateStyle: 'short' });
const today = () => inZone.format(new Date());
/** Half an hour from now, or the last minute of the day: as the field takes it, and as the screen says it. */
const soon = () => {
  const ahead = new Date(Date.now() + 30 * 60_000);
  const at = inZone.format(ahead) === today() ? ahead : null;
  const clock = (locale: string, hour: 'numeric' | '2-digit', hour12: boolean) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'America/Los_Angeles', hour, minute: '2-digit', hour12 });
  return at
    ? {
        typed: clock('sv-SE', '2-digit', false).format(at),
        said: clock('en-US', 'numeric', true)
          .format(at)
          .replace(/\u202f/g, ' '),
      }
    : { typed: '23:59', said: '11:59 PM' };
};

async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await dialog(page)
    .getByRole('button', { name: new RegExp(label) })
    .first()
    .click();
  await page.getByRole('option', { name: option }).first().click();
}

test('a day: appointments, follow-ups, the week, a hand-over, and what became of a referral', async () => {
  test.setTimeout(300_000);
  const lodging = lodgingIn(join(folder, 'desk'));
  printers = await startCups(join(folder, 'print'));
  lodging.printService = printers.socket;
  running = await launch(lodging);
  let { page } = running;
  const at = soon();
  const sheet = await hands.setUp(page);
  await hands.confirmSheet(page, sheet);
  await hands.today(page);
  await expect(page.getByText(/nobody is expected today/i)).toBeVisible();
  await page.keyboard.press('Control+d');
  await expect(page.getByText('Nobody is expected today')).toBeVisible();
  await look(page, 'calendar empty');

  // An appointment by A; what cannot stay is led to; words that are put away are found again.
  await hands.newFile(page, false);
  await hands.saveFile(page);
  await page.keyboard.press('a');
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page).getByText('Write the day.')).toBeVisible();
  await look(page, 'appointment not complete');
  await page.getByLabel('With whom').fill('Dolores');
  await page.keyboard.press('Escape');
  await page.keyboard.press('a');
  await expect(page.getByLabel('With whom')).toHaveValue('Dolores');
  await dialog(page).getByLabel('Day', { exact: true }).fill(today());
  await dialog(page).getByLabel('Time', { exact: true }).fill(at.typed);
  await choose(page, 'Where', SITE);
  await choose(page, 'Service', 'Dental care');
  await dialog(page).getByText('Bus pass').click();
  await dialog(page).getByLabel('Who goes along').fill('Thistlewick the cousin');
  await look(page, 'appointment');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(at.said).first()).toBeVisible();
  await page.keyboard.press('f');
  await page.getByLabel('What is to be done').fill('Ask about the Candlemoor week');
  await page.getByLabel('Due on').fill(today());
  await look(page, 'follow up');
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page)).toHaveCount(0);
  // Someone is beside her: neither where nor what.
  await expect(page.getByText('Thistlewick the cousin')).toHaveCount(0);
  await expect(page.getByText('Candlemoor')).toHaveCount(0);
  await page.keyboard.press('F8');
  await expect(page.getByText('Candlemoor')).toBeVisible();
  await expect(page.getByText(/Thistlewick the cousin goes along/)).toBeVisible();
  await look(page, 'file with days');

  // Today: the reminder within the hour, wherever she is; a tick is done, and undone.
  await page.keyboard.press('Alt+1');
  await expect(
    page.getByRole('navigation').getByRole('button', { name: /Calendar.*X\. B\., (right now|in \d+ minutes?)/ }),
  ).toBeVisible();
  await expect(page.getByText('Follow-ups due')).toBeVisible();
  await page.getByRole('checkbox', { name: /Candlemoor/ }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('Follow-ups due')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Candlemoor')).toBeVisible();

  // Somebody is handed over: only with her yes.
  await page.keyboard.press('h');
  await expect(dialog(page).getByRole('button', { name: /Take it down/ })).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Space');
  await choose(page, 'Who hands her over', SITE);
  await page.getByLabel('Who there').fill('Marit');
  await page.getByLabel('What she is called').fill('Wilhelmina Ashgrove');
  await page.getByLabel('How she may be reached').fill('Text only');
  await page.getByLabel('Number or address').fill('(209) 555-0166');
  await page.getByLabel('Never', { exact: true }).fill('No voicemail');
  await look(page, 'handed over');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('47 hours left')).toBeVisible();
  await look(page, 'today with a day');
  await page.keyboard.press('F8');
  await expect(page.getByText('Wilhelmina')).toHaveCount(0);
  await look(page, 'today beside');
  await page.keyboard.press('F8');
  await press(page, 'It ends here');
  await look(page, 'hand over ends');
  await page.keyboard.press('Escape');
  await press(page, 'She has one');
  await look(page, 'hand over joins');
  await page.keyboard.press('Escape');
  await press(page, 'She was reached');
  await expect(page.getByText('Contact made', { exact: true })).toBeVisible();
  await press(page, 'Make her file');
  await expect(page.getByRole('heading', { name: 'Wilhelmina Ashgrove' })).toBeVisible();
  await expect(page.getByText('They may not hear that she was met.')).toBeVisible();
  await look(page, 'file of a hand over');

  // The calendar: a day, a week, what became of it; undone.
  await page.keyboard.press('Control+d');
  await look(page, 'calendar day');
  await page.keyboard.press('w');
  await expect(page.locator('.week')).toBeVisible();
  await look(page, 'calendar week');
  await page.keyboard.press('d');
  await press(page, `What became of it ${at.said}`);
  await dialog(page).getByText('She came').click();
  await dialog(page).getByText('The place', { exact: true }).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('She has not agreed that the place tells you this')).toBeVisible();
  await look(page, 'the place may not tell');
  await dialog(page).getByText('She herself').click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Came', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Came', { exact: true })).toHaveCount(0);
  await page.keyboard.press('Control+p');
  await look(page, 'print the day');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Printed. Take the paper out now.')).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Escape');
  // The very paper: hours, initials and places; no name, no service, nobody who goes along, no sentence.
  const [job] = readdirSync(printers.outDir).filter((name) => name.endsWith('.bin'));
  const { said } = tool('pdftotext', ['-layout', join(printers.outDir, job ?? ''), '-']);
  const paper = said.replace(/\s+/g, ' ');
  for (const there of ['PRACTICE', 'X. B.', 'Stockton Site 1', 'Dolores', 'bus pass', 'When Who Where'])
    expect(paper).toContain(there);
  for (const never of ['Xochitlalpa', 'Brimwater', 'ental', 'Thistlewick', 'Candlemoor', 'SH-0001']) {
    expect(paper).not.toContain(never);
  }

  // A referral: taken back while it is a draft, which was a mistake; then it goes to the clinic on a stick.
  const { recipient } = await newIdentityFile(new Date());
  await hands.enrol(page, SITE, recipient);
  await page.keyboard.press('Alt+2');
  await page.getByText('SH-0001').first().click();
  await hands.newReferral(page, SITE);
  await hands.fillConsent(page);
  await page.getByRole('checkbox', { name: 'Dental care' }).check();
  await hands.recordConsent(page);
  await page.keyboard.press('Escape');
  await press(page, /^What became of it R-/);
  await dialog(page).getByText('She does not want it any more').click();
  await look(page, 'taken back as a draft');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Taken back', { exact: true }).first()).toBeVisible();
  await press(page, /^What became of it R-/);
  await press(page, 'That was a mistake');
  await expect(dialog(page).getByText('A draft. Nothing has left the desk.')).toBeVisible();
  await press(page, 'Open the referral');
  await hands.seePages(page);
  await hands.writePacket(page);
  await running.quit();

  // Nine days later nobody has answered.
  await nineDaysAgo(lodging.desk);
  running = await launch(lodging);
  page = running.page;
  await hands.unlock(page);
  await hands.today(page);
  await expect(page.getByText('No answer yet')).toBeVisible();
  await expect(page.getByText('9 days')).toBeVisible();
  await page.keyboard.press('F8');
  await look(page, 'no answer yet');
  await press(page, /^What became of it R-/);
  await dialog(page).getByText('They answered').click();
  await choose(page, 'What they answered', 'On the waiting list');
  await dialog(page).getByText('The place', { exact: true }).click();
  await dialog(page).getByLabel('Who there').fill('Marit');
  await look(page, 'the place answers');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('No answer yet')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('No answer yet')).toBeVisible();

  // She takes her consent back: the place is rung no more, and what it says is not written down.
  await page.keyboard.press('Alt+2');
  await page.getByText('SH-0001').first().click();
  await press(page, /^Take back/);
  await dialog(page).getByText(/said/i).first().click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^Taken back: nothing goes to/)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Alt+1');
  await expect(page.getByText('Do not ring.')).toBeVisible();
  await press(page, /^What became of it R-/);
  await dialog(page).getByText('She is booked').click();
  await dialog(page).getByText('The place', { exact: true }).click();
  await expect(dialog(page).getByText('The place may not tell you this')).toBeVisible();
  await expect(dialog(page).getByRole('button', { name: /Write it down/ })).toHaveAttribute('aria-disabled', 'true');
  await look(page, 'the place is not rung');
  await dialog(page).getByText('She herself').click();
  await dialog(page).getByLabel('For which day').fill('2027-03-02');
  await dialog(page).getByLabel('Time', { exact: true }).fill('10:15');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('No answer yet')).toHaveCount(0);
  await page.keyboard.press('Alt+2');
  await page.getByText('SH-0001').first().click();
  await expect(page.getByText(/Mar 2.*10:15 AM/).first()).toBeVisible();
  await look(page, 'file with a booking');

  expect(looker.faults).toEqual([]);
});

/** The desk as it would be if its packet had left nine days ago: no clock is turned, so that nothing else ages. */
async function nineDaysAgo(desk: string): Promise<void> {
  const { database, databaseKey } = await deskKeys(desk, staff.signInName, staff.passphrase);
  const db = new Database(database);
  db.pragma("cipher='sqlcipher'");
  db.pragma('legacy=4');
  db.pragma(`key="x'${databaseKey}'"`);
  db.prepare("UPDATE referral_steps SET day = ? WHERE step = 'sent'").run(
    inZone.format(new Date(Date.now() - 9 * 86_400_000)),
  );
  db.close();
}
