import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { tinyPdf } from '../fixtures/tiny-pdf.ts';
import { secondDesk } from '../hands/at-second-desk.ts';
import { holdNext, killVault, letGo } from '../hands/hold.ts';
import { person } from '../hands/invented.ts';
import { launch, lodgingIn, nextFile, type Running, windowAfter } from '../hands/launch.ts';
import { Looker } from '../hands/looking.ts';
import * as hands from '../hands/worker.ts';

/*
 * The doors of the desk, looked at: help and the public list, hiding and coming back, the catalogue and the partners, a
 * copy that runs and one that ends behind the lock, a scan of a signed paper, and what is said when something is missing.
 */

const folder = mkdtempSync(join(tmpdir(), 'look-doors-'));
const lodging = lodgingIn(join(folder, 'desk'));
const looker = new Looker(join(process.env.DESK_TEST_RESULTS ?? 'test-results', 'look-doors'));
let running: Running;

test.describe.configure({ mode: 'serial' });
test.afterAll(async () => {
  await running?.quit();
  rmSync(folder, { recursive: true, force: true });
});

const look = (name: string) => looker.look(running.page, name);
const press = (name: string | RegExp) => running.page.getByRole('button', { name }).first().click();
const key = (keys: string) => running.page.keyboard.press(keys);
const said = (words: string | RegExp) => expect(running.page.getByText(words).first()).toBeVisible({ timeout: 30_000 });
const field = (name: string) => running.page.getByLabel(name, { exact: true });

/** As from the keyboard: Playwright's own keys go past the shell. */
async function shellKey(keyCode: string, times = 1): Promise<void> {
  await running.app.evaluate(
    ({ BrowserWindow }, [code, count]) => {
      const seen = BrowserWindow.getAllWindows().find((one) => one.isVisible());
      for (let pressed = 0; pressed < count; pressed += 1)
        seen?.webContents.sendInputEvent({ type: 'keyDown', keyCode: code, modifiers: ['control'] });
    },
    [keyCode, times] as const,
  );
}
const width = () => running.page.evaluate(() => window.innerWidth);
/** As many pixels of the page as that factor leaves; half of an odd number is rounded either way. */
const shrunk = (from: number, factor: number) =>
  expect.poll(async () => Math.abs((await width()) - from / factor)).toBeLessThan(1);

async function replaced(by: () => Promise<unknown>): Promise<Page> {
  const old = running.page;
  await by();
  running.page = await windowAfter(running.app, old);
  return running.page;
}

test('locked: help, and the public list', async () => {
  test.setTimeout(180_000);
  secondDesk(lodging, 'make');
  running = await launch(lodging);
  await key('F2');
  await said('If someone is in danger now');
  await look('help now');
  await key('F2');
  await press('Clinics');
  await said('Lodi Site');
  await look('clinics from the lock');
  await running.page.getByPlaceholder('Town, clinic, or what you need').fill('zzzz');
  await said('No clinic like that; try a shorter word');
  await look('no clinic');
  await key('Escape');
  await key('Escape');
  await holdNext(running.app, 'vault');
  await killVault(running.app);
  await said('The desk stopped and is starting again');
  await look('the desk stopped');
  await letGo(running.app);
  await said('The desk stopped by itself and was started again');
  await look('started again');
  await hands.unlock(running.page);
  await hands.today(running.page);
});

test('Ctrl + makes the window larger up to twice its size, and the one that follows it is as large', async () => {
  test.setTimeout(120_000);
  const first = await width();
  await shellKey('=', 2);
  await shrunk(first, 1.25);
  await shellKey('=', 9);
  await shrunk(first, 2);
  await key('F1');
  await said('Everything larger, up to twice its size');
  await key('Escape');
  await replaced(() => key('Control+l'));
  await shrunk(first, 2);
  await shellKey('-');
  await shrunk(first, 1.75);
  await shellKey('0');
  await expect.poll(width).toBe(first);
  await hands.unlock(running.page);
  await hands.today(running.page);
});

test('hidden, and back', async () => {
  test.setTimeout(180_000);
  await press('More, beside the lock');
  await look('beside the lock');
  await running.page.getByRole('menuitem', { name: /PIN for stepping away/ }).click();
  const card = running.page.getByRole('alertdialog');
  const choose = async (one: string, again: string) => {
    await card.getByLabel('4 to 8 digits').fill(one);
    await card.getByLabel('Once more').fill(again);
    await card.getByRole('button', { name: 'Keep this PIN' }).click();
  };
  await choose('1234', '1235');
  await look('a pin');
  await choose('4718', '4718');
  await expect(card).toHaveCount(0);
  await replaced(() => key('F9'));
  await said('Lodi Site');
  await look('hidden');
  await key('Escape');
  await key('Escape');
  await field('Your PIN').fill('9999');
  await key('Enter');
  await said(/2 tries are left/);
  await look('wrong pin');
  await press('Use the passphrase');
  await look('passphrase in place of the pin');
  await press('Use the PIN');
  await field('Your PIN').fill('4718');
  await key('Enter');
  await hands.today(running.page);
});

test('settings, catalogue and partners', async () => {
  test.setTimeout(180_000);
  const { page } = running;
  await key('Alt+5');
  await press('Another line');
  await field('Who answers').fill('Night line of the Center');
  await look('settings with a line of help');
  await key('Alt+8');
  await key('Alt+3');
  await page.getByRole('radio', { name: 'Partners' }).check();
  await said('Victim-Witness Services');
  await look('partners');
  await press(/^Edit /);
  await look('edit a partner');
  await key('Escape');
  await page.getByRole('radio', { name: 'Services and items' }).check();
  await said('In English');
  await look('a service');
  await key('e');
  await field('Name in English').fill('');
  await look('edit a service');
  await key('Escape');
  await look('changes left, with undo');
  await page.getByRole('button', { name: 'Allergies' }).click();
  await look('an item');
  await key('e');
  await field('Hint in English').fill('One half only');
  await look('edit an item');
  await key('Escape');
  await press('Add an item');
  await look('a new item');
  await key('Escape');
});

test('a consent and the scan of its paper', async () => {
  test.setTimeout(180_000);
  const { page } = running;
  const scan = join(folder, 'scan.pdf');
  writeFileSync(scan, tinyPdf([['A signed paper'], ['Its second page']]));
  await hands.newFile(page);
  await hands.saveFile(page);
  await hands.newReferral(page, 'Stockton Site 1, Downtown');
  await hands.fillConsent(page);
  await hands.recordConsent(page);
  await said('Nobody has checked the address and telephone of this site yet.');
  await look('a site nobody has checked');
  await key('Escape');
  await nextFile(running.app, scan);
  await press(/^Keep a scan/);
  await press(/^See the scan/);
  await expect(page.getByRole('dialog').locator('canvas')).toBeVisible({ timeout: 30_000 });
  await look('the signed paper');
  await key('Escape');
});

test('a copy that runs, and one that ends behind the lock', async () => {
  test.setTimeout(180_000);
  await key('Alt+4');
  await expect(running.page.getByRole('button', { name: 'Back up now' })).toBeEnabled();
  await holdNext(running.app, 'copier');
  await press('Back up now');
  await said('If the stick comes out now');
  await look('a running backup');
  await replaced(() => key('Control+l'));
  await said('The backup is finishing');
  await look('finishing behind the lock');
  await letGo(running.app);
  await expect(field('Your name')).toBeVisible({ timeout: 60_000 });
});

test('what is missing is said first', async () => {
  test.setTimeout(180_000);
  const first = await width();
  await shellKey('=', 9);
  await shrunk(first, 2);
  const epoch = readdirSync(lodging.desk).find((name) => name.startsWith('epoch-')) ?? '';
  await running.quit();
  cpSync(join(lodging.desk, epoch), join(folder, 'before'), { recursive: true });
  running = await launch(lodging);
  // The size was kept in memory only.
  expect(await width()).toBe(first);
  await hands.unlock(running.page);
  await hands.today(running.page);
  await hands.newFile(running.page, false);
  await hands.saveFile(running.page);
  await running.quit();
  const anchor = join(lodging.desk, 'anchor');
  cpSync(join(folder, 'before'), join(lodging.desk, epoch), { recursive: true, force: true });
  running = await launch(lodging);
  await hands.unlock(running.page);
  await said('Something that was saved is missing');
  await look('something is missing');
  await running.quit();
  rmSync(anchor);
  running = await launch(lodging);
  await hands.unlock(running.page);
  await said('It cannot be shown that nothing is missing');
  await look('it cannot be shown');
  expect(await running.page.locator('body').textContent()).not.toContain(person.alias);
});

test('nothing was found', () => {
  expect(looker.seen).toBeGreaterThan(20);
  expect(looker.faults).toEqual([]);
});
