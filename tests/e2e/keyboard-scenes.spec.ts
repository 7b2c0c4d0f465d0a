import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { founder, officer } from '../fixtures/whole-desk/staff.ts';
import type { WholeDesk } from '../fixtures/whole-desk/whole-desk.ts';
import { handsUsed, landsOn, tabTo, walkFocus, watchHands } from '../hands/keyboard.ts';
import { type Lodging, launch, lodgingIn, type Running, windowAfter } from '../hands/launch.ts';
import { makeWholeDesk } from '../hands/whole-desk.ts';
import { type Cups, startCups } from '../judges/cups.ts';

/*
 * Scenes of the design's first section on a desk with work in it, by the keyboard and nothing else: the morning, a
 * survivor beside her, somebody who walks in, the privacy officer's question, and the desk brought back on a new
 * machine. docs/scenes/README.md says where the others are.
 */

const folder = mkdtempSync(join(tmpdir(), 'keyboard-scenes-'));
const lodging: Lodging = lodgingIn(join(folder, 'desk'));
const machine: Lodging = { ...lodgingIn(join(folder, 'machine')), stick: lodging.stick };
const faults: string[] = [];
let desk: WholeDesk;
let printers: Cups;
let running: Running | null = null;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(180_000);
  printers = await startCups(join(folder, 'print'));
  for (const one of [lodging, machine]) one.printService = printers.socket;
  desk = makeWholeDesk(lodging, 40);
});
test.afterAll(async () => {
  await running?.quit();
  await printers?.stop();
  rmSync(folder, { recursive: true, force: true });
});
test.afterEach(async () => {
  if (running) expect(await handsUsed(running.page)).toBe('');
});

function page(): Page {
  if (!running) throw new Error('not running');
  return running.page;
}
const press = (keys: string) => page().keyboard.press(keys);
const type = (words: string) => page().keyboard.type(words);
const said = (text: string | RegExp) => expect(page().getByText(text).first()).toBeVisible({ timeout: 60_000 });
const heading = (name: string | RegExp) =>
  expect(page().getByRole('heading', { name }).first()).toBeVisible({ timeout: 60_000 });

async function startAt(place: Lodging): Promise<void> {
  await running?.quit();
  running = await launch(place);
  await watchHands(page());
}

/** The window that the last key puts in the place of this one. */
async function replaced(keys: string): Promise<void> {
  const old = page();
  expect(await handsUsed(old)).toBe('');
  await press(keys);
  if (running) running.page = await windowAfter(running.app, old);
  await watchHands(page());
}

async function walk(screen: string): Promise<void> {
  const { stops, faults: found } = await walkFocus(page(), screen);
  expect(stops).toBeGreaterThan(3);
  faults.push(...found);
}

async function signIn({ signInName, passphrase }: { signInName: string; passphrase: string }): Promise<void> {
  await landsOn(page(), 'Your name');
  await type(signInName);
  await press('Tab');
  await type(passphrase);
  await press('Enter');
  await expect(page().getByRole('navigation')).toBeVisible({ timeout: 60_000 });
}

/** By its number, from wherever she is. */
async function openFile(fileNumber: string): Promise<void> {
  await press('Control+k');
  await type(fileNumber);
  await expect(page().getByRole('option')).toHaveCount(1);
  await press('Enter');
  await said(fileNumber);
  await expect(page().getByRole('tablist')).toBeVisible();
}

test('scene 1, the morning: no list of names, and then the day', async () => {
  test.setTimeout(120_000);
  await startAt(lodging);
  expect(await page().locator('body').textContent()).not.toMatch(/Marisol|Rosa|Lourdes|SH-/);
  await signIn(founder);
  await said(/^Last closed .*by M\. O\./);
  for (const part of ['Today’s appointments', 'Follow-ups due', 'Backup']) await heading(part);
  await said('10:30 AM');
  await walk('today');
  // What was asked is done, and was not after all.
  const due = page().getByRole('checkbox', { name: /Ask how the visit was/ });
  await press('F8');
  await expect(due.first()).toBeVisible();
  const before = await due.count();
  await tabTo(page(), /^checkbox ".*Ask how the visit was/);
  await press('Space');
  await expect(due).toHaveCount(before - 1);
  await press('Control+z');
  await expect(due).toHaveCount(before);
  // What became of an appointment is asked where it stands.
  await tabTo(page(), /^button "What became of it 10:30/);
  await press('Enter');
  await expect(page().getByRole('dialog')).toBeVisible();
  await press('Escape');
  await press('F8');
  await press('Control+d');
  await said('10:30 AM');
});

test('scene 2, a survivor beside her: two sentences, and she chooses what is written', async () => {
  test.setTimeout(120_000);
  await press('Control+n');
  await heading('Say these two sentences first');
  await press('Control+Enter');
  await landsOn(page(), 'Name to use');
  await type('Wilhelmina Ashgrove');
  await tabTo(page(), /^radio "Not asked"/);
  await tabTo(page(), 'Pronouns');
  await press('Tab');
  await press('ArrowLeft');
  await said('Declined. That is an answer, and nobody asks again today.');
  await tabTo(page(), 'What helps at a visit');
  await type('A seat with its back to the wall');
  await tabTo(page(), /^checkbox "Lodi Site"/);
  await press('Space');
  await press('Control+s');
  await heading('W. A.');
  await said(/Two sentences said/);
  // Someone is beside her: neither her name nor what helps is on the screen, until she may look.
  await expect(page().getByText('Wilhelmina Ashgrove')).toHaveCount(0);
  await press('F8');
  await heading('Wilhelmina Ashgrove');
  await said('A seat with its back to the wall');
  await said('Declined');
  await press('F8');
});

test('scene 4, someone walks in: one key, and the PIN brings the half-written note back', async () => {
  test.setTimeout(120_000);
  await press('Alt+1');
  await tabTo(page(), '4 to 8 digits');
  await type('4718');
  await press('Tab');
  await type('4718');
  await press('Enter');
  await expect(page().getByText('A short PIN for stepping away')).toHaveCount(0);
  await openFile(desk.ready);
  await press('n');
  await landsOn(page(), /^textbox/);
  await type('Came by bus and sat wi');
  await replaced('F9');
  await heading('Community clinics');
  expect(await page().locator('body').textContent()).not.toMatch(/SH-|Came by bus|Safe Haven|PRACTICE/);
  await press('Escape');
  await press('Escape');
  await landsOn(page(), 'Your PIN');
  await type('4718');
  await press('Enter');
  const note = page().locator('textarea:focus');
  await expect(note).toHaveValue('Came by bus and sat wi', { timeout: 20_000 });
  await type('th us');
  await expect(note).toHaveValue('Came by bus and sat with us');
  await press('Control+Enter');
  await expect(page().locator('textarea:focus')).toHaveCount(0);
  // Folded, as someone is beside her.
  await expect(page().getByText('Came by bus and sat with us')).toHaveCount(0);
  await press('F8');
  await said('Came by bus and sat with us');
  await press('F8');
});

test('scene 9, the privacy officer asks who saw or received what of this survivor’s: one page', async () => {
  test.setTimeout(180_000);
  await replaced('Control+l');
  await signIn(officer);
  expect(await page().locator('main').textContent()).not.toMatch(/SH-/);
  await press('Alt+7');
  await heading('Audit trail');
  await walk('audit trail');
  await press('n');
  await landsOn(page(), 'File number');
  await type(desk.told.toLowerCase());
  await press('Enter');
  await heading(`Audit trail of ${desk.told}`);
  await heading('Who received what');
  await heading('Who saw or changed it');
  await said(/^Stockton Site|^(Lodi|Manteca|Tracy) Site/);
  await said('Started a file');
  await walk('one file');
  await press('Control+p');
  await expect(
    page()
      .getByRole('dialog')
      .getByRole('button', { name: /capture/ }),
  ).toBeVisible();
  await press('Control+Enter');
  await said('Printed. Take the paper out now.');
  const [paper, ...more] = readdirSync(printers.outDir).filter((name) => name.endsWith('.bin'));
  expect(more).toEqual([]);
  const text = execFileSync('pdftotext', ['-layout', join(printers.outDir, paper ?? ''), '-'], { encoding: 'utf8' });
  expect(text).toMatch(new RegExp(`File ${desk.told}[\\s\\S]*Who received what[\\s\\S]*Started a file`));
  expect(text).toMatch(/Page 1 of 1/);
  expect(text).not.toMatch(/Marisol|Lourdes|Safe Haven|Justice/);
  await press('Escape');
  await press('Escape');
  await heading(/^Audit trail$/);
});

test('scene 7, a new machine: the stick and the sheet bring the desk back, and nothing is released yet', async () => {
  test.setTimeout(240_000);
  await startAt(machine);
  await landsOn(page(), 'Set up this desk');
  await tabTo(page(), 'Restore from a stick');
  await press('Enter');
  await heading('Bring the desk back');
  await said(/^number \d was valid on that day/);
  // Where the code of the sheet is typed: the stick and its newest day are chosen already.
  await landsOn(page(), 'Recovery code, as on the sheet');
  await type(`${desk.recoveryCode.slice(0, -1)}${desk.recoveryCode.endsWith('0') ? '1' : '0'}`);
  await press('Control+Enter');
  await expect(page().getByRole('alert')).toBeVisible({ timeout: 30_000 });
  await landsOn(page(), 'Recovery code, as on the sheet');
  await press('Control+a');
  await type(desk.recoveryCode);
  await walk('restore');
  await press('Control+Enter');
  await said('One thing first: its new recovery sheet');
  const groups = await page().getByRole('list', { name: 'Recovery code' }).getByRole('listitem').allTextContents();
  await press('Control+p');
  await said('Printed. Put it in the safe');
  await landsOn(page(), 'Type the last group from the paper');
  await type(groups.at(-1) ?? '');
  await press('Enter');
  await heading(/^This desk is as it was on .*20\d\d, 5:\d\d PM$/);
  await said(/consents? waits? to be checked against the paper/);
  await press('Control+Enter');
  await signIn(founder);
  await said('This desk came back from a backup.');
});

test('scene 7, refused before: the referral that was ready waits for its paper', async () => {
  test.setTimeout(120_000);
  await toTheReferral();
  await said('Her consent waits to be checked against the paper, because the desk was restored.');
  await expect(page().getByText('Make the packet')).toHaveCount(0);
  await press('Control+e');
  await heading('Check against the paper');
});

test('scene 7, allowed after: each paper is looked at, and the packet leaves', async () => {
  test.setTimeout(180_000);
  const left = page()
    .getByRole('navigation')
    .getByRole('button', { name: /^To check/ });
  const paper = page().getByRole('heading', { name: /^C-/ });
  for (let count = Number(/\d+/.exec((await left.textContent()) ?? '')?.[0]); count > 0; count -= 1) {
    const code = (await paper.textContent()) ?? '';
    await said('The paper lies here:');
    await press('Control+Enter');
    // The next one lies there.
    if (count > 1) await expect(paper).not.toHaveText(code, { timeout: 15_000 });
  }
  await said('All are checked');
  await toTheReferral();
  await said('Make the packet');
  await press('Control+Enter');
  await expect(page().locator('canvas').first()).toBeVisible({ timeout: 60_000 });
  await press('Control+p');
  await expect(
    page()
      .getByRole('dialog')
      .getByRole('button', { name: /capture/ }),
  ).toBeVisible();
  await press('Control+Enter');
  await said('Printed from the signed file');
});

/** The draft in the file that lies ready. */
async function toTheReferral(): Promise<void> {
  await openFile(desk.ready);
  await tabTo(page(), /^button "A referral R-/);
  await press('Enter');
}

test('nothing without a name or a ring', () => {
  expect(faults).toEqual([]);
});
