import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { newIdentityFile } from '../../electron/vault/packets/identity-file.ts';
import { staff } from '../hands/invented.ts';
import { type Lodging, launch, lodgingIn, nextFile, type Running, windowAfter } from '../hands/launch.ts';
import { Looker } from '../hands/looking.ts';
import * as hands from '../hands/worker.ts';
import { type Cups, startCups } from '../judges/cups.ts';
import { fileScene, longWordsScene, press, referralScene, roomsScene } from './look-scenes.ts';

/*
 * Every screen, main state and dialog of the real app: English and Spanish by day, English by lamplight, Spanish in
 * the largest letters. Nothing that axe objects to, nothing cut, nothing sideways, nothing that the policy refuses.
 * The pictures stay in the results.
 */

const folder = mkdtempSync(join(tmpdir(), 'look-'));
const looker = new Looker(join(process.env.DESK_TEST_RESULTS ?? 'test-results', 'look'));
const refused: string[] = [];
let running: Running | null = null;
let printers: Cups | null = null;
let sheet = '';
let packet = '';

test.describe.configure({ mode: 'serial' });
test.afterAll(async () => {
  await running?.quit();
  await printers?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const look = (page: Page, name: string) => looker.look(page, name);
/** The page loaded anew, watched from its first moment. */
async function start(lodging: Lodging): Promise<Page> {
  running = await launch(lodging);
  const { app, page } = running;
  app.context().on('console', (line) => {
    if (/Content Security Policy/i.test(line.text())) refused.push(line.text());
  });
  await page.reload();
  await expect(page.locator('h1').first()).toBeVisible({ timeout: 20_000 });
  return page;
}

/** The app that runs. */
function open(): Running {
  if (!running) throw new Error('not running');
  return running;
}

const lodging = lodgingIn(join(folder, 'desk'));
const nurse = { recipient: '', file: join(folder, 'nurse.txt'), stranger: join(folder, 'stranger.txt') };

test.beforeAll(async () => {
  printers = await startCups(join(folder, 'print'));
  lodging.printService = printers.socket;
  const made = await newIdentityFile(new Date());
  nurse.recipient = made.recipient;
  writeFileSync(nurse.file, made.text);
  writeFileSync(nurse.stranger, (await newIdentityFile(new Date())).text);
});

test('a new desk, set up', async () => {
  test.setTimeout(120_000);
  let page = await start(lodging);
  await look(page, 'new desk');
  await press(page, 'Set up this desk');
  await press(page, 'Next');
  await look(page, 'who sends');
  await page.getByLabel('Telephone to call back').fill(staff.callBack);
  await press(page, 'Next');
  await page.getByLabel('Passphrase', { exact: true }).fill('short');
  await press(page, 'Make the desk');
  await look(page, 'first member');
  await page.getByLabel('Name to sign in with').fill(staff.signInName);
  await page.getByLabel('Name that is shown').fill(staff.displayName);
  await page.getByLabel('Passphrase', { exact: true }).fill(staff.passphrase);
  await page.getByLabel('The same passphrase once more').fill(staff.passphrase);
  await press(page, 'Make the desk');
  await expect(page.getByRole('heading', { name: 'The recovery sheet' })).toBeVisible({ timeout: 60_000 });
  await hands.printSheet(page);
  await page.getByLabel('Type the last group from the paper').fill('ZZZZ');
  await press(page, 'It is in the safe');
  await expect(page.getByRole('alert')).toBeVisible();
  await look(page, 'recovery sheet');
  // She goes away before it is confirmed: told at the next opening, and a new one is made.
  await page.reload().catch(() => undefined); // the window is made anew under it
  page = await windowAfter(open().app, page);
  open().page = page;
  await hands.unlock(page);
  await hands.today(page);
  await look(page, 'sheet never confirmed');
  await press(page, 'Make a new sheet');
  await look(page, 'make a new sheet');
  await page.getByLabel('Your passphrase').fill(staff.passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'The recovery sheet' })).toBeVisible({ timeout: 60_000 });
  sheet = await hands.sheetCode(page);
  await look(page, 'new sheet');
  await hands.confirmSheet(page, sheet);
});

test('the rooms while they are empty, and the sites', async () => {
  test.setTimeout(120_000);
  await roomsScene(open().page, look, nurse.recipient);
});

test('a file', async () => {
  test.setTimeout(120_000);
  await fileScene(open().page, look);
});

test('a referral, its consent, and the packet on paper and stick', async () => {
  test.setTimeout(180_000);
  packet = join(lodging.stick, await referralScene(open().page, look));
});

test('the evening: rooms with somebody in them, the backup, the lock', async () => {
  test.setTimeout(180_000);
  const page = open().page;
  await longWordsScene(page, look);
  await hands.backUp(page);
  await look(page, 'backup proved');
  await page.keyboard.press('Alt+1');
  await expect(page.getByText('SH-0001')).toBeVisible();
  await look(page, 'today');
  await press(page, 'Español');
  await page.keyboard.press('Control+l');
  const locked = await windowAfter(open().app, page);
  open().page = locked;
  await expect(locked.getByRole('heading', { name: 'Abrir el puesto' })).toBeVisible({ timeout: 20_000 });
  await press(locked, 'English');
  await look(locked, 'lock');
  for (let tries = 0; tries < 4; tries += 1) {
    await hands.unlock(locked, 'not the passphrase at all');
    await expect(locked.getByText(tries < 3 ? /does not open this desk/ : /^Wait \d+ second/)).toBeVisible({
      timeout: 20_000,
    });
    if (tries === 0) await look(locked, 'wrong passphrase');
  }
  await look(locked, 'wait');
});

test('the reader', async () => {
  test.setTimeout(120_000);
  const { app, page } = open();
  const choose = (path: string) => nextFile(app, path);
  await press(page, 'Open a packet');
  await look(page, 'reader');
  await page.keyboard.press('Control+w');
  await hands.openPacket(page, { packet, identity: nurse.stranger }, choose);
  await expect(page.getByRole('alert')).toBeVisible({ timeout: 30_000 });
  await look(page, 'reader refused');
  await choose(nurse.file);
  await press(page, 'Choose the key file');
  await expect(page.getByText('nurse.txt')).toBeVisible();
  await press(page, 'Check and open');
  await expect(page.locator('canvas').first()).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('PageDown');
  await look(page, 'reader open');
  await press(page, 'How this was checked');
  await look(page, 'how it was checked');
  await page.keyboard.press('Escape');
  await open().quit();
  running = null;
});

test('a desk that cannot be read, and one that comes back', async () => {
  test.setTimeout(240_000);
  const broken = { ...lodgingIn(join(folder, 'broken')), stick: lodging.stick };
  const first = await start(broken);
  await press(first, 'Restore from a stick');
  await expect(first.getByText(/^number \d was valid on that day/)).toBeVisible({ timeout: 20_000 });
  await first
    .getByRole('textbox')
    .last()
    .fill(`${sheet.slice(0, -1)}${sheet.endsWith('0') ? '1' : '0'}`);
  await press(first, 'Bring this day back');
  await expect(first.getByRole('alert')).toBeVisible({ timeout: 30_000 });
  await look(first, 'restore');
  await first.getByRole('textbox').last().fill(sheet);
  await press(first, 'Bring this day back');
  await expect(first.getByText('One thing first: its new recovery sheet')).toBeVisible({ timeout: 120_000 });
  await look(first, 'restored sheet');
  await hands.confirmSheet(first, await hands.sheetCode(first));
  await look(first, 'restore told');
  await press(first, 'Open the desk');
  await hands.unlock(first);
  await hands.today(first);
  await look(first, 'today after a restore');
  await first.keyboard.press('k');
  await expect(first.getByText('The paper lies here:')).toBeVisible();
  await look(first, 'suspended');
  await hands.confirmAgainstPaper(first);
  await look(first, 'all checked');
  await running?.quit();
  running = null;
  writeFileSync(join(broken.desk, 'current'), 'neither a number nor anything else');
  const second = await start(broken);
  await expect(second.getByRole('heading', { name: 'The desk’s keys cannot be read' })).toBeVisible();
  await look(second, 'unreadable');
});

test('the looking sees what is wrong', async () => {
  const page = open().page;
  const before = refused.length;
  await page.evaluate(() => {
    document.head.append(Object.assign(document.createElement('script'), { textContent: '0' }));
    const cut = Object.assign(document.createElement('button'), { textContent: 'words that are cut' });
    Object.assign(cut.style, { width: '3rem', overflow: 'hidden', whiteSpace: 'nowrap' });
    document.querySelector('main')?.append(cut, document.createElement('button'));
  });
  const control = new Looker(join(folder, 'control'));
  await control.look(page, 'control');
  expect(control.axe.join()).toContain('button-name');
  expect(control.layout.join()).toContain('words that are cut');
  expect(control.ears.join()).toContain('button without a name: <button></button>');
  // A screen in the place of another one, and a list that promises more than was looked at.
  const elsewhere = new Looker(join(folder, 'look'));
  await elsewhere.look(page, 'new desk');
  expect(elsewhere.missing.join()).toContain('new desk: does not show ');
  expect(elsewhere.faults.join()).toContain('no look: ');
  expect(refused.splice(before).join()).toContain('script-src');
});

test('nothing was found', () => {
  expect(looker.seen).toBeGreaterThan(50);
  expect.soft(refused).toEqual([]);
  expect.soft(looker.faults).toEqual([]);
});
