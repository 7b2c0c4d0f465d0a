import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { newIdentityFile } from '../../electron/vault/packets/identity-file.ts';
import { founder, officer } from '../fixtures/whole-desk/staff.ts';
import type { WholeDesk } from '../fixtures/whole-desk/whole-desk.ts';
import { type Lodging, launch, lodgingIn, nextFile, type Running, windowAfter } from '../hands/launch.ts';
import { makeWholeDesk } from '../hands/whole-desk.ts';
import * as hands from '../hands/worker.ts';
import { type Cups, startCups } from '../judges/cups.ts';

/*
 * `npm run long desks`: a desk after a year of work, small and large, and a picture of every scene of the design's first
 * section on it, at 1366 by 768. Nothing is judged here but that each scene can be walked; the pictures are looked at by
 * a person, who writes down what they show (docs/scenes/README.md).
 */

const SIZES = (process.env.DESK_SIZES ?? '250 10000').split(' ').map(Number);
const LARGE = 1000;
const pictures = join(process.env.DESK_TEST_RESULTS ?? 'test-results', 'scenes');

test.describe.configure({ mode: 'serial' });

for (const size of SIZES) {
  test(`the scenes on a desk of ${size} clients`, async () => {
    test.setTimeout(900_000);
    mkdirSync(pictures, { recursive: true });
    const folder = mkdtempSync(join(tmpdir(), 'desks-'));
    const printers = await startCups(join(folder, 'print'));
    const walk = new Walk(folder, size, printers);
    try {
      await walk.make();
      await walk.morning();
      await walk.beside();
      await walk.referral();
      await walk.walkedIn();
      await walk.clinic();
      await walk.rooms();
      await walk.evening();
      await walk.officer();
      await walk.newMachine();
    } finally {
      await walk.running?.quit();
      await printers.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

class Walk {
  running: Running | null = null;
  private readonly lodging: Lodging;
  private readonly machine: Lodging;
  private readonly key: { recipient: string; file: string };
  private desk: WholeDesk = { recoveryCode: '', happenings: 0, ready: '', site: '', told: '' };
  private packet = '';

  private readonly size: number;

  constructor(folder: string, size: number, printers: Cups) {
    this.size = size;
    this.lodging = { ...lodgingIn(join(folder, 'desk')), printService: printers.socket };
    const { stick } = this.lodging;
    this.machine = { ...lodgingIn(join(folder, 'machine')), stick, printService: printers.socket };
    this.key = { recipient: '', file: join(folder, 'nurse.txt') };
  }

  get page(): Page {
    if (!this.running) throw new Error('not running');
    return this.running.page;
  }

  private press(keys: string): Promise<void> {
    return this.page.keyboard.press(keys);
  }

  private async said(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).first()).toBeVisible({ timeout: 60_000 });
  }

  private async heading(name: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { name }).first()).toBeVisible({ timeout: 60_000 });
  }

  private async picture(name: string): Promise<void> {
    const { page } = this;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    // What the screen asks for is there, and drawn.
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(pictures, `${name}-${this.size}.png`) });
  }

  private async startAt(lodging: Lodging): Promise<void> {
    await this.running?.quit();
    this.running = await launch(lodging);
    const { app, page } = this.running;
    const window = await app.browserWindow(page);
    // The whole screen of the desk's computer, as she has it after the first day.
    await window.evaluate((one) => one.setBounds({ x: 0, y: 0, width: 1366, height: 768 }));
  }

  private async replaced(keys: string): Promise<void> {
    const old = this.page;
    await this.press(keys);
    if (this.running) this.running.page = await windowAfter(this.running.app, old);
  }

  private async signIn({ signInName, passphrase }: { signInName: string; passphrase: string }): Promise<void> {
    await this.page.getByLabel('Your name').fill(signInName);
    await this.page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await this.press('Enter');
    await hands.today(this.page);
  }

  private async openFile(fileNumber: string): Promise<void> {
    await this.press('Control+k');
    await expect(this.page.getByRole('combobox').first()).toBeFocused({ timeout: 30_000 });
    await this.page.keyboard.type(fileNumber);
    await expect(this.page.getByRole('option').first()).toContainText(fileNumber, { timeout: 30_000 });
    await this.press('Enter');
    await expect(this.page.getByRole('tablist')).toBeVisible({ timeout: 30_000 });
    await this.said(fileNumber);
  }

  private async openDraft(): Promise<void> {
    await this.openFile(this.desk.ready);
    await this.page
      .getByRole('button', { name: /(A referral|Dental care|Primary care|Nutrition|Physical therapy) R-/ })
      .first()
      .click();
  }

  async make(): Promise<void> {
    this.desk = makeWholeDesk(this.lodging, this.size, 400_000);
    const { recipient, text } = await newIdentityFile(new Date());
    this.key.recipient = recipient;
    writeFileSync(this.key.file, text);
  }

  async morning(): Promise<void> {
    await this.startAt(this.lodging);
    if (this.size < LARGE) await this.picture('1-lock');
    await this.signIn(founder);
    await this.heading('Today’s appointments');
    await this.picture('1-today');
    await this.press('F8');
    await this.picture('1-today-alone');
    await this.page.getByRole('main').evaluate((main) => main.scrollTo(0, main.clientHeight));
    await this.picture('1-today-below');
    await this.page.getByRole('main').evaluate((main) => main.scrollTo(0, 0));
    if (this.size < LARGE) {
      await hands.button(this.page, 'Español').click();
      await this.picture('1-today-es');
      await hands.button(this.page, 'English').click();
      await this.page.evaluate(() => (document.documentElement.dataset.theme = 'dim'));
      await this.picture('1-today-dim');
      await this.page.evaluate(() => (document.documentElement.dataset.theme = 'light'));
    }
    await this.press('F8');
  }

  async beside(): Promise<void> {
    await this.press('Control+n');
    await this.heading('Say these two sentences first');
    await this.picture('2-two-sentences');
    await this.press('Control+Enter');
    await this.page.getByLabel('Name to use', { exact: true }).fill('Nguyễn Thị Ánh Tuyết');
    await this.page.getByRole('textbox', { name: 'What helps at a visit' }).fill('A woman, if there is one; door ajar');
    await this.page.getByRole('checkbox', { name: 'Lodi Site' }).check();
    await this.picture('2-she-chooses');
    await this.press('Control+s');
    await this.said('Two sentences said');
    await this.picture('2-her-file');
  }

  async referral(): Promise<void> {
    await hands.enrol(this.page, this.desk.site, this.key.recipient);
    await this.openFile(this.desk.ready);
    await this.press('F8');
    await this.picture('3-file');
    await this.press('r');
    await this.page.getByRole('button', { name: 'Dental care' }).click();
    await this.heading('Where would she like to go?');
    await this.picture('3-where');
    await this.openDraft();
    await this.said('Make the packet');
    await this.picture('3-goes-and-stays');
    await hands.seePages(this.page);
    await this.press('PageDown');
    await this.picture('3-pages');
    this.packet = await hands.writePacket(this.page);
    await this.said('The packet is out');
    await this.picture('3-handed-over');
    await this.press('Escape');
    await this.press('F8');
  }

  async walkedIn(): Promise<void> {
    await this.openFile(this.desk.ready);
    await this.press('n');
    await this.page.keyboard.type('Came by bus and sat wi');
    await this.replaced('F9');
    await this.heading('Community clinics');
    await this.picture('4-hidden');
    await this.press('Escape');
    await this.press('Escape');
    await this.page.getByLabel('Passphrase', { exact: true }).fill(founder.passphrase);
    await this.press('Enter');
    await expect(this.page.locator('textarea').first()).toHaveValue('Came by bus and sat wi', { timeout: 30_000 });
    await this.picture('4-back-again');
    await hands.button(this.page, 'Throw away').click();
  }

  async clinic(): Promise<void> {
    await this.replaced('Control+l');
    const { running } = this;
    if (!running) throw new Error('not running');
    const files = { packet: join(this.lodging.stick, this.packet), identity: this.key.file };
    await hands.openPacket(this.page, files, (path) => nextFile(running.app, path));
    await expect(this.page.locator('canvas').first()).toBeVisible({ timeout: 60_000 });
    await this.press('PageDown');
    await this.picture('5-reader');
    await this.press('Control+w');
    await this.signIn(founder);
    await this.openFile(this.desk.ready);
    await this.page
      .getByRole('button', { name: /^What became of it R-/ })
      .first()
      .click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByText('They answered').click();
    await dialog.getByText('The place', { exact: true }).click();
    await this.picture('5-answer');
    await this.press('Escape');
  }

  /** Rooms whose lists grow with the desk. */
  async rooms(): Promise<void> {
    await this.press('Alt+2');
    await this.heading('People');
    await this.press('F8');
    await this.picture('people');
    await this.press('Control+k');
    await this.page.keyboard.type('nguyen');
    await expect(this.page.getByRole('option').first()).toBeVisible({ timeout: 30_000 });
    await this.picture('find');
    await this.press('Escape');
    await this.press('Control+d');
    await this.press('w');
    await expect(this.page.locator('.week')).toBeVisible();
    await this.picture('calendar-week');
    await this.press('Alt+0');
    await this.heading('Due to go');
    await this.picture('retention');
    await this.press('F8');
  }

  async evening(): Promise<void> {
    await hands.backUp(this.page);
    await this.picture('6-backup');
  }

  async officer(): Promise<void> {
    await this.replaced('Control+l');
    await this.signIn(officer);
    await this.picture('9-officer-today');
    await this.press('Alt+7');
    await this.press('n');
    await this.page.keyboard.type(this.desk.told);
    await this.press('Enter');
    await this.heading('Who received what');
    await this.picture('9-one-survivor');
    await this.press('Alt+9');
    await this.heading('What left this desk');
    await expect(this.page.locator('tbody tr').first()).toBeVisible({ timeout: 60_000 });
    await this.picture('9-what-left');
  }

  async newMachine(): Promise<void> {
    await this.startAt(this.machine);
    await hands.button(this.page, 'Restore from a stick').click();
    await this.said(/^number \d was valid on that day/);
    await this.page.getByRole('textbox').last().fill(this.desk.recoveryCode);
    await this.picture('7-stick-and-sheet');
    await this.press('Control+Enter');
    await expect(this.page.getByText('One thing first: its new recovery sheet')).toBeVisible({ timeout: 300_000 });
    await hands.confirmSheet(this.page, await hands.sheetCode(this.page));
    await this.heading(/^This desk is as it was on/);
    await this.picture('7-told');
    await this.press('Control+Enter');
    await this.signIn(founder);
    await this.heading('Today’s appointments');
    await this.picture('7-today');
    await this.openDraft();
    await this.said('Her consent waits to be checked against the paper');
    await this.picture('7-refused');
    await this.press('Control+e');
    await this.said('The paper lies here:');
    await this.picture('7-against-the-paper');
  }
}
